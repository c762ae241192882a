import { integer, text } from "../../sql/literal.ts";
import { type SaidStamp, saidHere, stampSql } from "./seal-merges.sql.ts";

/** A rung that somebody set by hand, as it is sealed. The person as an identity number; instants in microseconds since 1970. */
export interface SealedOverride {
  readonly personId: number;
  readonly rung: string;
  /** Told again with the same, the later word counts. */
  readonly recordedUs: number;
  readonly untilUs: number;
  /** Null: it holds. */
  readonly revokedUs: number | null;
  readonly reason: string;
  /** Who said so; null: not told. */
  readonly by: string | null;
}

/** Overrides said by a command, one row each with the columns of a sealed segment of overrides. At least one. */
export function overridesSealedSql(overrides: readonly SealedOverride[], stamp: SaidStamp): string {
  const at = (us: number | null) => (us === null ? "NULL, NULL" : `${integer(us)}, 0`);
  const rows = overrides.map(
    ({ personId, rung, recordedUs, untilUs, revokedUs, reason, by }, i) =>
      `(${integer(personId)}, ${text(rung)}, ${at(recordedUs)}, ${at(untilUs)}, ${at(revokedUs)}, ${text(reason)}, ${by === null ? "NULL" : text(by)}, ${i + 1})`,
  );
  return `SELECT person_id::INTEGER AS person_id, rung, recorded_at::BIGINT AS recorded_at, recorded_form::TINYINT AS recorded_form,
      until_at::BIGINT AS until_at, until_form::TINYINT AS until_form, revoked_at::BIGINT AS revoked_at, revoked_form::TINYINT AS revoked_form,
      reason, said_by::VARCHAR AS "by", ${text(saidHere)} AS source, ${stampSql(stamp, "line")}
    FROM (VALUES ${rows.join(", ")}) AS said(person_id, rung, recorded_at, recorded_form, until_at, until_form, revoked_at, revoked_form, reason, said_by, line)`;
}

import { integer, text } from "../../sql/literal.ts";
import type { IdentityKind } from "../persons/identity.ts";

/** A merge as it is sealed. Persons as identity numbers; `recordedAt` as it was written, in the form that `recordedForm` says. */
export interface SealedMerge {
  readonly keptId: number;
  readonly goneId: number;
  readonly recordedAt: number;
  readonly recordedForm: number;
  /** Microseconds since 1970; null: it holds. */
  readonly undoneUs: number | null;
}

/** The load that what is said by a command comes with: its number, and when, microseconds since 1970. */
export interface SaidStamp {
  readonly load: number;
  readonly receivedUs: number;
}

/** The source of what was said by a command: it may name customer numbers of any. */
export const saidHere = "stige";

/** Merges said by a command, one row each with the columns of a sealed segment of merges. At least one. */
export function mergesSealedSql(merges: readonly SealedMerge[], stamp: SaidStamp): string {
  const rows = merges.map(
    ({ keptId, goneId, recordedAt, recordedForm, undoneUs }, i) =>
      `(${[keptId, goneId, recordedAt, recordedForm].map(integer)}, ${undoneUs === null ? "NULL, NULL" : `${integer(undoneUs)}, 0`}, ${i + 1})`,
  );
  return `SELECT kept_id::INTEGER AS kept_id, gone_id::INTEGER AS gone_id, recorded_at::BIGINT AS recorded_at, recorded_form::TINYINT AS recorded_form,
      undone_at::BIGINT AS undone_at, undone_form::TINYINT AS undone_form, ${text(saidHere)} AS source, ${stampSql(stamp, "line")}
    FROM (VALUES ${rows.join(", ")}) AS said(kept_id, gone_id, recorded_at, recorded_form, undone_at, undone_form, line)`;
}

/** The identities that a command names, one row each with the columns of a sealed segment of identities. At least one. */
export function saidIdentitiesSealedSql(
  identities: readonly { readonly id: number; readonly kind: IdentityKind; readonly source: string }[],
  stamp: SaidStamp,
): string {
  const rows = identities.map(
    ({ id, kind, source }) => `(${integer(id)}, ${integer(kind)}, ${text(source)})`,
  );
  return `SELECT id::INTEGER AS identity_id, kind::TINYINT AS identity_kind, source, ${stampSql(stamp, "0")}
    FROM (VALUES ${rows.join(", ")}) AS named(id, kind, source)`;
}

/** Which load a row said by a command came with; `line` as SQL. */
export function stampSql({ load, receivedUs }: SaidStamp, line: string): string {
  return `${integer(load)}::INTEGER AS load, ${line}::BIGINT AS line, ${integer(receivedUs)}::BIGINT AS received_us, 0::BIGINT AS content`;
}

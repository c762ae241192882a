import { text } from "../../sql/literal.ts";
import type { KindName } from "../kinds.ts";

/** By what a reader knows a fact again: its order, the name of an event. Never by whom it is about. */
const knownBy: Partial<Record<KindName, string>> = {
  orders: "order_id",
  refunds: "coalesce(order_id, refund_id)",
  cancellations: "order_id",
  events: "name",
  products: "sku",
  touches: "channel",
  responses: "response_kind",
  consents: "channel",
  spend: "channel",
};

/** A fact that came over HTTP. `what`: by what it is known again; null: by nothing that may be shown. */
export interface ArrivedRow {
  readonly receivedUs: number;
  readonly kind: KindName;
  readonly source: string;
  readonly load: number;
  readonly what: string | null;
}

/** The newest `most` facts of sealed files, by kind; one row per fact, those of the last sealing first. */
export function arrivedSql(files: ReadonlyMap<KindName, readonly string[]>, most: number): string {
  const selects = [...files].map(
    ([
      kind,
      paths,
    ]) => `(SELECT received_us, ${text(kind)} AS kind, source, load, line, ${knownBy[kind] ?? "NULL"}::VARCHAR AS what
      FROM read_parquet([${paths.map(text).join(", ")}]) ORDER BY received_us DESC, line DESC LIMIT ${most})`,
  );
  return `SELECT received_us AS "receivedUs", kind, source, load, what FROM (${selects.join(" UNION ALL ")})
    ORDER BY received_us DESC, kind, line DESC LIMIT ${most}`;
}

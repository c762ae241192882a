import { idOf } from "../sealing/seal.sql.ts";
import { rowsSql, type Segments } from "../sealing/versions.sql.ts";
import { inRoom } from "./stepped-tables.ts";

/**
 * SQL of the earlier sealed rows that have to be read again beside those that came: whole facts, in every version, so that
 * what is projected of them is what a projection of everything has. An order goes with its lines, refunds and cancellation.
 */
const rows = (table: string) => inRoom("rows", table);
const nomads = `SEMI JOIN ${inRoom("who", "nomads")} AS nomad ON nomad.identity_id =`;

/** The number of an order in the projection, of a sealed row. */
const orderKey = "coalesce(r.order_id, '#' || r.load || ':' || r.line)";

/** What was sealed, and what of it is new. */
export interface Sealed {
  readonly home: string;
  readonly before: Segments;
  readonly added: Segments;
  readonly fresh: ReadonlySet<string>;
  /** Some people's facts must be read again. */
  readonly nomads: boolean;
}

/** Orders that came, `new_units`; orders of before that something new touches, `told_units`; and new ones that a refund came before, `loose_units`. */
export function unitsSql({ home, before, added, fresh, nomads: some }: Sealed): readonly string[] {
  const known = (kind: "orders" | "refunds") => (before.files[kind] ?? []).length > 0;
  const told = (["lines", "cancellations", "refunds"] as const)
    .filter((kind) => added.files[kind])
    .map((kind) => `SELECT source, order_id FROM ${rowsSql(added, kind)} WHERE order_id IS NOT NULL`);
  if (known("refunds") && added.files.refunds && !fresh.has("refunds"))
    told.push(
      `SELECT r.source, r.order_id FROM ${rowsSql(before, "refunds")} AS r SEMI JOIN ${rowsSql(added, "refunds")} AS n
        ON n.source = r.source AND n.refund_id = r.refund_id WHERE r.order_id IS NOT NULL`,
    );
  if (known("orders") && some)
    told.push(
      `SELECT r.source, ${orderKey} AS order_id FROM ${rowsSql(before, "orders")} AS r ${nomads} r.person_id`,
    );
  const isNew = fresh.has("orders");
  if (!isNew) told.push(`FROM ${rows("new_units")}`);
  const nothing = "SELECT NULL::VARCHAR AS source, NULL::VARCHAR AS order_id WHERE false";
  return [
    `CREATE TABLE ${rows("new_units")} AS ${added.files.orders ? `SELECT DISTINCT r.source, ${orderKey} AS order_id FROM ${rowsSql(added, "orders")} AS r` : nothing}`,
    `CREATE TABLE ${rows("told_units")} AS ${told.length > 0 ? `SELECT DISTINCT source, order_id FROM (${told.join(" UNION ALL ")}) ${isNew ? `ANTI JOIN ${rows("new_units")} USING (source, order_id)` : ""}` : nothing}`,
    `CREATE TABLE ${rows("loose_units")} AS ${known("refunds") ? `SELECT DISTINCT source, order_id FROM ${home}.refunds SEMI JOIN ${rows("new_units")} USING (source, order_id) WHERE NOT matched` : nothing}`,
  ];
}

/** Whether any of them can make earlier rows be read again. `openLines`: earlier lines may tell of orders that came. */
export function mayTouchUnits({ before, added, fresh, nomads }: Sealed, openLines: boolean): boolean {
  const told = added.files.lines || added.files.cancellations || added.files.refunds;
  const earlier = before.files.cancellations || before.files.refunds || openLines;
  return Boolean(told || (added.files.orders && earlier)) || nomads || !fresh.has("orders");
}

/** `{new, told, loose}`: how many there are of each. */
export function unitCountsSql(): string {
  const count = (table: string) => `(SELECT count(*) FROM ${rows(table)})`;
  return `SELECT ${count("new_units")} AS new, ${count("told_units")} AS told, ${count("loose_units")} AS loose`;
}

const allUnits = `(FROM ${rows("new_units")} UNION FROM ${rows("told_units")})`;
const toldUnits = `(FROM ${rows("told_units")} UNION FROM ${rows("loose_units")})`;
const ofUnits = (units: string, key: string) =>
  `SEMI JOIN ${units} AS unit ON unit.source = r.source AND unit.order_id = ${key}`;

/** The earlier rows of orders that something touches. */
export function ordersBeforeSql({ before }: Sealed): string {
  return `SELECT r.* FROM ${rowsSql(before, "orders")} AS r ${ofUnits(rows("told_units"), orderKey)}`;
}

export function cancellationsBeforeSql({ before }: Sealed): string {
  return `SELECT r.* FROM ${rowsSql(before, "cancellations")} AS r ${ofUnits(allUnits, "r.order_id")}`;
}

/** `open`: the files of lines that may tell of orders their own load has not; null: there are none. */
export function linesBeforeSql({ before }: Sealed, open: Segments | null): string {
  const told = `SELECT r.* FROM ${rowsSql(before, "lines")} AS r ${ofUnits(rows("told_units"), "r.order_id")}`;
  if (!open) return told;
  const units = `(FROM ${rows("new_units")} EXCEPT FROM ${rows("told_units")})`;
  return `${told} UNION ALL SELECT r.* FROM ${rowsSql(open, "lines")} AS r ${ofUnits(units, "r.order_id")}`;
}

export function refundsBeforeSql({ before, added, fresh }: Sealed): string {
  const all = rowsSql(before, "refunds");
  const again =
    added.files.refunds && !fresh.has("refunds")
      ? `UNION SELECT source, refund_id FROM ${rowsSql(added, "refunds")} WHERE refund_id IS NOT NULL`
      : "";
  const keys = `(SELECT r.source, r.refund_id FROM ${all} AS r ${ofUnits(toldUnits, "r.order_id")} WHERE r.refund_id IS NOT NULL ${again})`;
  return `SELECT r.* FROM ${all} AS r SEMI JOIN ${keys} AS k ON k.source = r.source AND k.refund_id = r.refund_id
    UNION ALL SELECT r.* FROM ${all} AS r ${ofUnits(toldUnits, "r.order_id")} WHERE r.refund_id IS NULL`;
}

/** Kinds of fact about people, each row by itself. */
export const plainKinds = ["events", "answers", "touches", "referrals"] as const;
export type PlainKind = (typeof plainKinds)[number];

/** The earlier rows with keys that came again, and those that name nomads; null: none can be. */
export function plainBeforeSql(
  kind: PlainKind,
  { before, added, fresh, nomads: some }: Sealed,
): string | null {
  if ((before.files[kind] ?? []).length === 0) return null;
  const id = idOf(kind) as string;
  const persons = kind === "referrals" ? ["referrer_id", "friend_id"] : ["person_id"];
  const all = rowsSql(before, kind);
  const keys = [
    ...(added.files[kind] && !fresh.has(kind) ? [`SELECT source, ${id} FROM ${rowsSql(added, kind)}`] : []),
    ...(some
      ? persons.map((column) => `SELECT r.source, r.${id} FROM ${all} AS r ${nomads} r.${column}`)
      : []),
  ];
  if (keys.length === 0) return null;
  const again = `SELECT r.* FROM ${all} AS r SEMI JOIN (${keys.join(" UNION ")}) AS k ON k.source = r.source AND k.${id} = r.${id}`;
  if (!some) return again;
  const them = persons.map((column) => `r.${column} IN (FROM ${inRoom("who", "nomads")})`).join(" OR ");
  return `${again} UNION ALL SELECT r.* FROM ${all} AS r WHERE r.${id} IS NULL AND (${them})`;
}

/**
 * The earlier consents of everyone who was reached. Told twice in the same words they are one: where some are of nobody
 * known, all must be looked at.
 */
export function consentsBeforeSql({ before }: Sealed, all: boolean): string {
  const reached = `SEMI JOIN ${inRoom("who", "closure")} AS c ON c.identity_id = r.person_id`;
  return `SELECT r.* FROM ${rowsSql(before, "consents")} AS r ${all ? "" : reached}`;
}

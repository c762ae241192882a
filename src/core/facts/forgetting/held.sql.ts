import { integer } from "../../sql/literal.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { rowsSql, type Segments } from "../sealing/versions.sql.ts";
import { identityColumns } from "./erase.sql.ts";

/** Kinds whose rows others refer to by key without naming anybody. */
const referredTo = [
  { kind: "orders", key: "order_id" },
  { kind: "touches", key: "touch_id" },
] as const satisfies readonly { kind: KindName; key: string }[];

/**
 * SQL for every sealed row of a kind that is about some identities, whatever came later: that names them, or that refers
 * to an order or a touch that does. Null: the kind says nothing of people, as `spend`.
 */
export function heldSql(kind: KindName, segments: Segments, identities: readonly number[]): string | null {
  const rows = `SELECT * FROM ${rowsSql(segments, kind)} AS r WHERE`;
  const order = "ORDER BY load, line";
  const names = (columns: readonly string[]) =>
    columns.map((column) => `${column} IN (${identities.map(integer)})`).join(" OR ");
  const own = identityColumns(kind);
  if (own.length > 0) return `${rows} ${names(own)} ${order}`;
  const fields: readonly Field[] = kinds[kind].fields;
  const to = referredTo.find(({ key }) => fields.some(({ name }) => name === key));
  if (!to) return null;
  const theirs = `SELECT source, ${to.key} FROM ${rowsSql(segments, to.kind)} WHERE ${names(identityColumns(to.kind))}`;
  return `${rows} (source, ${to.key}) IN (${theirs}) ${order}`;
}

import { markedSo } from "./people-marked.sql.ts";

/**
 * SQL to stand after `from`: everyone's stays, or those of whoever has a mark, 1 by number of the person; null: everyone's.
 * `staysOfSql(null)` is `"stays"`.
 */
export function staysOfSql(marks: Uint8Array | null): string {
  return marks === null ? "stays" : `(select s.* from stays as s where ${markedSo(marks)})`;
}

import { personalTexts } from "./erase.sql.ts";

/**
 * SQL for erased people in a projection. Needs `erased_identities(identity_id, erased_us)`: those erased by the instant
 * whose knowledge is projected.
 */
export const erasedTableSql = "CREATE TABLE erased_identities (identity_id INTEGER, erased_us BIGINT)";

/**
 * Parts erased identities from living ones that are the same person by `identity_person`: a load or a merge taken back
 * after an erasure can bring them together, and who was erased stands nowhere while who was not goes on. Each part is
 * named by its least identity. Only where there are erased identities.
 */
export function partErasedSql(): string {
  const part = "PARTITION BY p.person_id, e.identity_id IS NULL";
  return `CREATE OR REPLACE TABLE identity_person AS
    SELECT p.identity_id, CASE WHEN p.person_id IS NULL THEN NULL
      WHEN count(*) OVER (PARTITION BY p.person_id) = count(*) OVER (${part}) THEN p.person_id
      ELSE min(p.identity_id) OVER (${part}) END AS person_id
    FROM identity_person AS p LEFT JOIN erased_identities AS e USING (identity_id)`;
}

/** Everyone of a projection who was ever erased, also where what was known before is projected. */
export const onceErasedTableSql = "CREATE TABLE once_erased (identity_id INTEGER)";

/** What somebody wrote who was erased, or was written of them, is in no answer: not until the segments are written anew either. */
export function hideWrittenSql(only: ReadonlySet<string> | null = null): readonly string[] {
  const them = "person_id IN (SELECT person_id FROM identity_person JOIN once_erased USING (identity_id))";
  const texts = personalTexts().filter(([table]) => only === null || only.has(table));
  return texts.map(
    ([table, column, required]) =>
      `UPDATE ${table} SET "${column}" = ${required ? "''" : "NULL"} WHERE "${column}" IS NOT NULL AND ${them}`,
  );
}

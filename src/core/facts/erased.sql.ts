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

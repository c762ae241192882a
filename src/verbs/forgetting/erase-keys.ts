import type { DuckDBConnection } from "@duckdb/node-api";
import { goneKeysSql } from "../../core/facts/forgetting/erase.sql.ts";
import { keyedMacroSql } from "../../core/facts/forgetting/tombstone.sql.ts";
import type { Buried } from "../../core/facts/forgetting/tombstone.ts";
import { rowsSql, type Segments } from "../../core/facts/sealing/versions.sql.ts";
import { text } from "../../core/sql/literal.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import type { RejectedOrder } from "./erase-plan.ts";

/** Kinds whose rows can come again without naming anybody, and what their keys are in a tombstone. */
const buriedKeys = [
  { kind: "orders", what: "order" },
  { kind: "touches", what: "touch" },
  { kind: "refunds", what: "refund" },
] as const satisfies readonly { kind: string; what: Buried }[];

/**
 * Leaves `fresh(old_id, new_id)` and `erased(identity_id)` in a scratch database: the identities to be taken out of the
 * segments, each with the number that takes its place, and everyone ever erased.
 */
export async function markErased(
  scratch: DuckDBConnection,
  fresh: readonly (readonly [from: number, to: number])[],
  before: readonly number[],
): Promise<void> {
  await scratch.run("CREATE TEMP TABLE fresh (old_id INTEGER, new_id INTEGER)");
  await scratch.run("CREATE TEMP TABLE erased (identity_id INTEGER)");
  for (let i = 0; i < fresh.length; i += 10_000) {
    const rows = fresh.slice(i, i + 10_000).map(([from, to]) => `(${from},${to})`);
    await scratch.run(`INSERT INTO fresh VALUES ${rows.join(",")}`);
  }
  for (let i = 0; i < before.length; i += 10_000)
    await scratch.run(
      `INSERT INTO erased VALUES ${before
        .slice(i, i + 10_000)
        .map((id) => `(${id})`)
        .join(",")}`,
    );
  await scratch.run("INSERT INTO erased SELECT old_id FROM fresh");
}

/** The keyed hashes of the orders, touches and refunds that lead to erased people and to nobody else; after `markErased`. */
export async function hashedKeys(
  scratch: DuckDBConnection,
  segments: Segments,
  key: string,
): Promise<{ what: Buried; hash: string }[]> {
  const engine = duckDbEngine(scratch);
  await engine.run(keyedMacroSql(key));
  const hashes: { what: Buried; hash: string }[] = [];
  for (const { kind, what } of buriedKeys) {
    await engine.run(goneKeysSql(kind, segments));
    const rows = await engine.rows<{ hash: string }>(
      `SELECT keyed('${what}', source, id) AS hash FROM gone_${kind}`,
    );
    hashes.push(...rows.map(({ hash }) => ({ what, hash })));
  }
  return hashes;
}

/** The keyed hashes of orders that only rejected rows tell of, those left out that an accepted row has too; after `hashedKeys`. */
export async function hashedRejected(
  scratch: DuckDBConnection,
  segments: Segments,
  rejected: readonly RejectedOrder[],
): Promise<{ what: Buried; hash: string }[]> {
  if (rejected.length === 0) return [];
  const told = rejected.map(({ source, order }) => `(${text(source)}, ${text(order)})`);
  const rows = await duckDbEngine(scratch).rows<{ hash: string }>(
    `SELECT DISTINCT keyed('order', t.source, t.id) AS hash FROM (VALUES ${told.join(",")}) AS t(source, id)
      ANTI JOIN ${rowsSql(segments, "orders")} AS r ON r.source = t.source AND r.order_id = t.id`,
  );
  return rows.map(({ hash }) => ({ what: "order" as const, hash }));
}

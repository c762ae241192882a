import { expect } from "vitest";
import { text } from "../../src/core/sql/literal.ts";
import type { QueryProgress } from "../../src/io/engines/trino/query-progress.ts";
import { digestOf } from "../../src/verbs/ladder/digest.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { type Cluster, workers } from "./cluster.ts";
import { climbInTrino, placeTables } from "./placed-shop.ts";

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/**
 * Places a large shop in Trino, and expects walker, SQL in DuckDB and SQL in Trino to come to one digest on the ladder in
 * force, Trino with both workers. Prints what each needed.
 */
export async function expectSameByAll(shop: Workshop, cluster: Cluster, schema: string): Promise<void> {
  const timed = async (engine: "walker" | "sql") => {
    const began = performance.now();
    const digest = await digestOf(await shop.projection({ engine }));
    return { ms: performance.now() - began, digest };
  };
  await shop.projection();
  const inSql = await timed("sql");
  const walked = await timed("walker");
  expect(inSql.digest).toEqual(walked.digest);
  const projection = await shop.projection();
  await placeTables(projection.engine, cluster, schema);
  const told: QueryProgress[] = [];
  const began = performance.now();
  const places = await climbInTrino(cluster, schema, projection, "stays_1", {
    progress: (progress) => told.push(progress),
  });
  const ms = performance.now() - began;
  expect(places).toEqual(walked.digest.places);
  const { queryId, splits, bytes, rows, peakMemoryBytes, elapsedMs } = told.at(-1) as QueryProgress;
  const at = await machinesOf(cluster, queryId);
  expect(at).toEqual(expect.arrayContaining([...workers]));
  const [orders] = await projection.engine.rows<{ n: number }>("SELECT count(*) AS n FROM orders");
  console.log(
    `${orders?.n} orders, stays and digest by the walker ${seconds(walked.ms)} s, SQL in DuckDB ${seconds(inSql.ms)} s, SQL in Trino ${seconds(ms)} s
  (the climb ${seconds(elapsedMs)} s by its own count: ${at.join(", ")}; ${splits} splits, ${rows} rows and ${megabytes(bytes)} read, ${megabytes(peakMemoryBytes)} of memory)`,
  );
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Who worked on a query. */
async function machinesOf(cluster: Cluster, queryId: string): Promise<string[]> {
  const rows = await cluster
    .engine()
    .rows<{ node_id: string }>(
      `select distinct node_id from system.runtime.tasks where query_id = ${text(queryId)} order by node_id`,
    );
  return rows.map(({ node_id }) => node_id);
}

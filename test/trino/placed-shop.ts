import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectedTables } from "../../src/core/facts/projecting/projected.sql.ts";
import type { Brought } from "../../src/core/ladder/brought.ts";
import type { PlaceDigest } from "../../src/core/ladder/digest.ts";
import { climbSql } from "../../src/core/ladder/in-sql/climb.sql.ts";
import type { Ladder } from "../../src/core/ladder/ladder.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { text } from "../../src/core/sql/literal.ts";
import { trino } from "../../src/core/sql/trino.ts";
import type { Watch } from "../../src/io/engines/trino/statement.ts";
import { trinoEngine } from "../../src/io/engines/trino/trino-engine.ts";
import { placeDigests } from "../../src/verbs/ladder/digest.ts";
import { tablesOfLadder } from "../ladder/projected-tables.ts";
import type { Cluster } from "./cluster.ts";

/**
 * Lays what a ladder reads down where Trino finds it: a folder of Parquet files a table, written by DuckDB, each column
 * as `projectedTables` says, so signed. The tables stand in a schema of their own.
 */
export async function placeTables(from: Engine, cluster: Cluster, schema: string): Promise<void> {
  const to = cluster.engine();
  await to.run(`create schema if not exists hive.${schema}`);
  for (const table of tablesOfLadder) {
    const columns = projectedTables[table].split(/,\s*/).map((column) => column.trim());
    const cast = columns.map((column) => {
      const [name, type] = column.split(/\s+/) as [string, string];
      return `CAST(${name} AS ${type}) AS ${name}`;
    });
    const folder = join(schema, table);
    mkdirSync(join(cluster.warehouse, folder), { recursive: true });
    await from.run(
      `COPY (SELECT ${cast} FROM ${table}) TO ${text(join(cluster.warehouse, folder, "facts.parquet"))} (FORMAT parquet)`,
    );
    await to.run(
      `create table hive.${schema}.${table} (${columns}) with (format = 'PARQUET', external_location = ${text(`local:///${folder}`)})`,
    );
  }
}

/** Climbs in Trino and publishes by flip: the stays go into a table of their own, and then the view `stays` is of that. */
export async function climbInTrino(
  cluster: Cluster,
  schema: string,
  shop: { readonly ladder: Ladder; readonly brought: Brought },
  run: string,
  watch: Watch = {},
): Promise<readonly PlaceDigest[]> {
  const server = { ...cluster.server, schema };
  await trinoEngine(server, watch).run(trino.createTable(run, climbSql(trino, shop.ladder, shop.brought)));
  await trinoEngine(server).run(`create or replace view stays as select * from ${run}`);
  return digestInTrino(cluster, schema, shop.ladder);
}

/** The digest of what was published last. */
export function digestInTrino(
  cluster: Cluster,
  schema: string,
  ladder: Ladder,
): Promise<readonly PlaceDigest[]> {
  return placeDigests(trinoEngine({ ...cluster.server, schema }), trino, ladder);
}

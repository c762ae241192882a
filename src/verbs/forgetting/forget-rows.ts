import type { DuckDBConnection } from "@duckdb/node-api";
import {
  dropForgottenSql,
  forgottenNamesSql,
  forgottenRejectsSql,
  forgottenRowsSql,
  keyedMacroSql,
} from "../../core/facts/forgetting/tombstone.sql.ts";
import type { KindName } from "../../core/facts/kinds.ts";
import { identitiesSeenSql, personsOfRowsSql } from "../../core/facts/sealing/persons-seen.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { text } from "../../core/sql/literal.ts";
import { isView } from "../../io/engines/duckdb/is-view.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { requireTombstoneKey } from "../../io/store/tombstone-key.ts";
import { tombstones } from "../../io/store/tombstones.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A cleaned file without the rows of people who were erased: they are neither accepted nor rejected, but forgotten. */
export interface Remembered {
  readonly read: FileRead;
  readonly forgotten: number;
}

/**
 * Takes the rows of a cleaned file that name somebody with a tombstone out of the scratch database, rejected ones too, so
 * that next week's export does not bring an erased person back. Throws `damaged` where there are tombstones and their key is gone.
 */
export async function forgetRows(
  { store, dataFolder }: Pick<Workshop, "store" | "dataFolder">,
  scratch: DuckDBConnection,
  read: FileRead,
): Promise<Remembered> {
  const hashes = await tombstones(store);
  if (hashes.length === 0) return { read, forgotten: 0 };
  const engine = duckDbEngine(scratch);
  await layOut(engine, await requireTombstoneKey(store, dataFolder), hashes);
  const table = (kind: KindName) => `clean_${kind}`;
  const seen = personsOfRowsSql(table, read.kinds);
  await engine.run(forgottenNamesSql(seen ? identitiesSeenSql(seen) : nobodySql, read.source));
  const forgettable = forgottenRowsSql(table, read.kinds, read.source);
  for (const { sql } of forgettable) await engine.run(sql);
  const accepted = await countLines(
    engine,
    forgettable.map(({ kind }) => `forgotten_${kind}`),
  );
  for (const { kind } of forgettable) {
    await keepAsTable(engine, table(kind));
    for (const sql of dropForgottenSql(kind, table(kind))) await engine.run(sql);
  }
  await engine.run(forgottenRejectsSql(read.source));
  const rejected = await countLines(engine, ["forgotten_rejects"]);
  await engine.run("DELETE FROM rejects WHERE line IN (SELECT line FROM forgotten_rejects)");
  const rows = {
    ...read.rows,
    accepted: read.rows.accepted - accepted,
    rejected: read.rows.rejected - rejected,
  };
  return { read: { ...read, rows, named: null }, forgotten: accepted + rejected };
}

/** Makes what the SQL of tombstones needs: the macro of their hashes and the table of them. */
export async function layOut(
  engine: Engine,
  key: string,
  hashes: readonly { readonly hash: string }[],
): Promise<void> {
  await engine.run(keyedMacroSql(key));
  await engine.run("CREATE OR REPLACE TEMP TABLE tombstones (hash VARCHAR)");
  for (let i = 0; i < hashes.length; i += 10_000) {
    const rows = hashes.slice(i, i + 10_000).map(({ hash }) => `(${text(hash)})`);
    await engine.run(`INSERT INTO tombstones VALUES ${rows.join(",")}`);
  }
}

/** Makes a table of a view over the file, so that rows can be taken out of it. */
async function keepAsTable(engine: Engine, name: string): Promise<void> {
  if (!(await isView(engine, name))) return;
  await engine.run(`CREATE TABLE kept_rows AS SELECT * FROM ${name}`);
  await engine.run(`DROP VIEW ${name}`);
  await engine.run(`ALTER TABLE kept_rows RENAME TO ${name}`);
}

const nobodySql = "SELECT NULL::TINYINT AS identity_kind, NULL::VARCHAR AS value WHERE false";

/** How many records of the file some tables speak of: one record may have made facts of several kinds. */
async function countLines(engine: Engine, tables: readonly string[]): Promise<number> {
  if (tables.length === 0) return 0;
  const [row] = await engine.rows<{ n: number }>(
    `SELECT count(DISTINCT line) AS n FROM (${tables.map((name) => `SELECT line FROM ${name}`).join(" UNION ALL ")})`,
  );
  return row?.n ?? 0;
}

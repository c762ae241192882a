import type { DuckDBConnection } from "@duckdb/node-api";
import type { Reading } from "../../../core/facts/cells/reading.ts";
import { cleanSql, readRowsSql } from "../../../core/facts/cleaning/clean-rows.sql.ts";
import { faultsOf } from "../../../core/facts/cleaning/faults.sql.ts";
import { rejectedSql, soundSql } from "../../../core/facts/cleaning/rejects.sql.ts";
import type { KindName } from "../../../core/facts/kinds.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import type { Cleaned } from "./clean-file.ts";
import type { ReadWish } from "./file-read.ts";
import { runShown } from "./run-shown.ts";

/** A further kind that the rows of a file make: the rows that make it, and how they are read. */
export interface PartReading {
  readonly relation: string;
  readonly reading: Reading;
  /** The column that holds the text of a broken record. */
  readonly firstCell: string;
}

/**
 * Adds the further kinds to what was cleaned. A record is accepted whole or not at all: one that cannot be read as one of
 * its kinds is rejected, and makes no fact of any other.
 */
export async function cleanParts(
  scratch: DuckDBConnection,
  parts: readonly PartReading[],
  cleaned: Cleaned,
  { prefix = "", progress }: Pick<ReadWish, "prefix" | "progress">,
): Promise<Cleaned> {
  if (parts.length === 0) return cleaned;
  const engine = duckDbEngine(scratch);
  const run = (sql: string) => runShown(scratch, sql, "clean", progress);
  const count = async (from: string) =>
    (await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${from}`))[0]?.n ?? 0;
  const kinds = new Set<KindName>(cleaned.kinds);
  for (const { relation, reading, firstCell } of parts) {
    const from = `(${readRowsSql(relation, reading)})`;
    const faults = faultsOf(reading);
    const rows = cleanSql(reading.kind, from, soundSql(faults));
    const table = `${prefix}clean_${reading.kind}`;
    const before = kinds.has(reading.kind) ? await count(table) : 0;
    await run(
      kinds.has(reading.kind)
        ? `INSERT INTO ${table} ${rows}`
        : `CREATE OR REPLACE TABLE ${table} AS ${rows}`,
    );
    kinds.add(reading.kind);
    if ((await count(table)) - before === (await count(relation))) continue;
    await run(`INSERT INTO ${prefix}rejects SELECT * FROM (${rejectedSql(from, faults, firstCell, reading.kind)})
      WHERE line NOT IN (SELECT line FROM ${prefix}rejects)`);
  }
  const rejected = await count(`${prefix}rejects`);
  const filled: KindName[] = [];
  for (const kind of kinds) {
    const table = `${prefix}clean_${kind}`;
    if (rejected > 0) await run(`DELETE FROM ${table} WHERE line IN (SELECT line FROM ${prefix}rejects)`);
    if ((await count(table)) > 0) filled.push(kind);
    else await engine.run(`DROP TABLE ${table}`);
  }
  return { ...cleaned, kinds: filled, rejected };
}

import { join } from "node:path";
import { rowsSql } from "../../core/facts/sealing/versions.sql.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { allSegments, type LoadRow, loads, originOf } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";
import { allRows } from "./erase-beside.ts";

/** Loads taken back whose rows may go for good, and what goes with them. */
export interface TakenBack {
  readonly loads: readonly LoadRow[];
  /** Sealed files that nothing else names. */
  readonly files: readonly string[];
  /** Identities that nothing else names. */
  readonly identities: readonly number[];
}

/** Finds the loads that were taken back, do not stand again under another number, and still have rows. */
export async function takenBackForGood({
  store,
  dataFolder,
}: Pick<Workshop, "store" | "dataFolder">): Promise<TakenBack> {
  const rows = await loads(store);
  const standing = new Set(rows.filter(({ undone_us }) => undone_us === null).map(originOf));
  const all = await allSegments(store);
  const sealed = new Set(all.map(({ load }) => load));
  const gone = rows.filter((row) => !standing.has(originOf(row)) && sealed.has(row.load));
  if (gone.length === 0) return { loads: [], files: [], identities: [] };
  const numbers = new Set(gone.map(({ load }) => load));
  const kept = all.filter(({ load }) => !numbers.has(load));
  const keptFiles = new Set(kept.map(({ file }) => file));
  const going = all.filter(({ file }) => !keptFiles.has(file));
  const orphans = await withScratch(join(dataFolder, "tmp"), (scratch) =>
    duckDbEngine(scratch).rows<{ id: number }>(
      `SELECT DISTINCT identity_id AS id FROM ${rowsSql(allRows({ dataFolder }, going), "identities")}
        WHERE identity_id NOT IN (SELECT identity_id FROM ${rowsSql(allRows({ dataFolder }, kept), "identities")})`,
    ),
  );
  return {
    loads: gone,
    files: [...new Set(going.map(({ file }) => file))],
    identities: orphans.map(({ id }) => id),
  };
}

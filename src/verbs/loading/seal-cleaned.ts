import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { KindName } from "../../core/facts/kinds.ts";
import { type KeyRange, keyRangesSql } from "../../core/facts/sealing/key-ranges.sql.ts";
import { type FoundBy, linksSql } from "../../core/facts/sealing/persons-seen.sql.ts";
import {
  identitiesSealedSql,
  idOf,
  keysDifferSql,
  repeatedSql,
  type Stamp,
  sealedSql,
} from "../../core/facts/sealing/seal.sql.ts";
import { currentSql, versionSql } from "../../core/facts/sealing/versions.sql.ts";
import { text } from "../../core/sql/literal.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { type SealedFile, sealSegment } from "../../io/files/segments.ts";
import { segmentsKnownAt } from "../../io/store/loads.ts";
import { segmentsWithin } from "../projecting/earlier-segments.ts";
import { segmentsOf } from "../projecting/project-facts.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * Rows of the file's own kind against what the shop knew before; `older`: rows that say otherwise and change nothing, since
 * the source's own time of change is before that of what is known; `repeated`: earlier lines of a key that stands again in
 * the file.
 */
export interface KeptCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly older: number;
  readonly repeated: number;
}

export const nothingKept: KeptCounts = { new: 0, changed: 0, same: 0, older: 0, repeated: 0 };

/** Waits for both, also where one of them fails: the transaction must not end under the other. */
export async function bothDone(...work: readonly [Promise<void>, Promise<void>]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

export async function sealAll(
  scratch: DuckDBConnection,
  dataFolder: string,
  read: FileRead,
  stamp: Stamp & { readonly found: FoundBy },
  sealed: SealedFile[],
  name: string,
): Promise<void> {
  const table = (kind: KindName) => `clean_${kind}`;
  const seal = async (kind: SealedFile["kind"], sql: string) => {
    const segment = await sealSegment(scratch, dataFolder, name, kind, sql);
    if (segment) sealed.push(segment);
  };
  for (const kind of read.kinds) {
    const id = idOf(kind);
    if (id) await findRepeated(scratch, table(kind), id, read.keysDiffer && kind === read.kind);
    const lines = kind === "orders" && read.kinds.includes("lines") ? table("lines") : null;
    await seal(kind, sealedSql(kind, table(kind), stamp, lines, stamp.found));
  }
  await seal("identities", identitiesSealedSql(stamp));
  await seal("links", linksSql(stamp));
}

async function findRepeated(
  scratch: DuckDBConnection,
  table: string,
  id: string,
  known: boolean,
): Promise<void> {
  const differ = known || (await scratch.runAndReadAll(keysDifferSql(table, id))).getRows()[0]?.[0] === true;
  await scratch.run(repeatedSql(table, id, differ));
}

/** What of the file's own kind is new, changed, the same: its rows beside those that counted before. */
export async function countKept(
  shop: Workshop,
  scratch: DuckDBConnection,
  read: FileRead,
  stamp: Stamp,
  sealed: readonly SealedFile[],
): Promise<KeptCounts> {
  const { kind } = read;
  const own = sealed.find((segment) => segment.kind === kind);
  if (!own) return nothingKept;
  const [cleaned] = (await scratch.runAndReadAll(`SELECT count(*)::INTEGER FROM clean_${kind}`)).getRows();
  const repeated = (cleaned?.[0] as number) - own.rows;
  const id = idOf(kind);
  const before = (await segmentsKnownAt(shop.store, stamp.receivedUs)).filter(
    (segment) => segment.kind === kind,
  );
  if (!id || !read.hasIds || before.length === 0)
    return { new: own.rows, changed: 0, same: 0, older: 0, repeated };
  const path = (file: string) => exactPattern(join(shop.dataFolder, file));
  const engine = duckDbEngine(scratch);
  const [range] = await engine.rows<KeyRange>(keyRangesSql([path(own.file)], id));
  const within = await segmentsWithin(shop, engine, before, id, range as KeyRange);
  if (within.length === 0) return { new: own.rows, changed: 0, same: 0, older: 0, repeated };
  const { least, most } = range as { least: string; most: string };
  const earlier = currentSql(segmentsOf(within, path, stamp.receivedUs), kind);
  const version = versionSql(kind);
  const reader = await scratch.runAndReadAll(
    `SELECT count(*) FILTER (o.content IS NULL), count(*) FILTER (o.content <> n.content AND NOT n.version < o.version),
        count(*) FILTER (o.content = n.content), count(*) FILTER (o.content <> n.content AND n.version < o.version)
      FROM (SELECT ${id}, content, ${version} AS version FROM read_parquet(${text(path(own.file))})) AS n
      LEFT JOIN (SELECT ${id}, content, ${version} AS version FROM ${earlier}
        WHERE source = ${text(stamp.source)} AND ${id} BETWEEN ${text(least)} AND ${text(most)}) AS o ON o.${id} = n.${id}`,
  );
  const [fresh = 0, changed = 0, same = 0, older = 0] = (reader.getRows()[0] as bigint[]).map(Number);
  return { new: fresh, changed, same, older, repeated };
}

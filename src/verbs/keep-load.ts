import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { KindName } from "../core/facts/kinds.ts";
import { type KeyRange, keyRangesSql } from "../core/facts/sealing/key-ranges.sql.ts";
import { type FoundBy, linksSql } from "../core/facts/sealing/persons-seen.sql.ts";
import {
  identitiesSealedSql,
  idOf,
  keysDifferSql,
  repeatedSql,
  type Stamp,
  sealedSql,
} from "../core/facts/sealing/seal.sql.ts";
import { currentSql, versionSql } from "../core/facts/sealing/versions.sql.ts";
import { zoneOf } from "../core/facts/zone.ts";
import { text } from "../core/sql/literal.ts";
import { fileName } from "../core/words/file-name.ts";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { duckDbEngine } from "../io/engines/duckdb/open-duckdb.ts";
import { exactPattern } from "../io/files/exact-path.ts";
import type { FileRead } from "../io/files/file-read.ts";
import { type SealedFile, sealSegment } from "../io/files/segments.ts";
import { nextLoadNumber, recordLoad, segmentsKnownAt, undoLoad } from "../io/store/loads.ts";
import { keepRejected, type RejectRow } from "../io/store/rejects.ts";
import { isUndecided } from "../io/store/undecided.ts";
import { noteChange } from "./accounts/audit.ts";
import { keepTraits } from "./keep-traits.ts";
import { numberIdentities } from "./number-identities.ts";
import { segmentsWithin } from "./projecting/earlier-segments.ts";
import { segmentsOf } from "./projecting/project-facts.ts";
import { refuseChanged } from "./refuse-changed.ts";
import { spanOfFile } from "./span-of-file.ts";
import type { Workshop } from "./workshop.ts";

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

export interface KeepWish {
  readonly receivedUs: number;
  readonly replaces?: number | null;
  /** Rows of the file that named somebody who was erased, and are gone from it already. */
  readonly forgotten?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Keeps a cleaned file: identities numbered, rows sealed, the manifest written, in one transaction. Sealed files are made
 * durable before the transaction names them, so a crash leaves a load there or not there.
 */
export async function keepLoad(
  shop: Workshop,
  scratch: DuckDBConnection,
  read: FileRead,
  { receivedUs, replaces = null, forgotten = 0, signal }: KeepWish,
): Promise<{ load: number; counts: KeptCounts }> {
  const { store, dataFolder } = shop;
  const file = fileName(read.path);
  const sealed: SealedFile[] = [];
  try {
    return await store.transaction("load", async () => {
      const load = await nextLoadNumber(store);
      if (replaces !== null) await undoLoad(store, replaces, receivedUs);
      shop.progress(message("load.people", { file }), 0, null);
      const { found, written } = await numberIdentities(store, scratch, read);
      shop.progress(message("load.sealing", { file }), 0, null);
      const stamp: Stamp = {
        load,
        source: read.source,
        receivedUs,
        zone: read.timeZone === shop.settings.timeZone ? null : zoneOf(read.timeZone),
      };
      await bothDone(sealAll(scratch, dataFolder, read, { ...stamp, found }, sealed), written());
      await refuseChanged(read);
      requireGoing(signal);
      const counts = await countKept(shop, scratch, read, stamp, sealed);
      await keepTraits(store, scratch, read, load);
      await keepRejects(shop, scratch, load);
      const span = await spanOfFile(scratch, read);
      await recordLoad(
        store,
        {
          load,
          kind: read.kind,
          source: read.source,
          file,
          sha256: read.sha256,
          bytes: read.bytes,
          received_us: receivedUs,
          undone_us: null,
          has_ids: read.hasIds ? 1 : 0,
          rows_read: read.rows.read,
          rows_accepted: read.rows.accepted,
          rows_rejected: read.rows.rejected,
          rows_forgotten: forgotten,
          rows_new: counts.new,
          rows_changed: counts.changed,
          rows_same: counts.same + counts.older,
          first_us: span?.firstUs ?? null,
          last_us: span?.lastUs ?? null,
          mapping: JSON.stringify(read.mapping),
          replaces,
          origin: null,
        },
        sealed.map((segment) => ({ load, ...segment })),
      );
      await noteChange(shop, { action: "load", object: `load:${load}` });
      return { load, counts };
    });
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of sealed) rmSync(join(dataFolder, file), { force: true });
    throw error;
  }
}

/** Throws `refused` where it was told to stop. */
export function requireGoing(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new StigeError("refused", message("load.cancelled"), message("load.cancelled.fix"));
}

/** Waits for both, also where one of them fails: the transaction must not end under the other. */
async function bothDone(...work: readonly [Promise<void>, Promise<void>]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

async function sealAll(
  scratch: DuckDBConnection,
  dataFolder: string,
  read: FileRead,
  stamp: Stamp & { readonly found: FoundBy },
  sealed: SealedFile[],
): Promise<void> {
  const table = (kind: KindName) => `clean_${kind}`;
  const seal = async (kind: SealedFile["kind"], sql: string) => {
    const segment = await sealSegment(scratch, dataFolder, stamp.load, kind, sql);
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
async function countKept(
  shop: Workshop,
  scratch: DuckDBConnection,
  read: FileRead,
  stamp: Stamp,
  sealed: readonly SealedFile[],
): Promise<KeptCounts> {
  const { kind } = read;
  const own = sealed.find((segment) => segment.kind === kind);
  if (!own) return { new: 0, changed: 0, same: 0, older: 0, repeated: 0 };
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

async function keepRejects(shop: Workshop, scratch: DuckDBConnection, load: number): Promise<void> {
  const result = await scratch.stream(
    "SELECT line, column_name, cell, reason, params, who FROM rejects ORDER BY line",
  );
  for await (const rows of result.yieldRowObjects())
    await keepRejected(
      shop.store,
      rows.map(
        (row): RejectRow => ({
          load,
          line: Number(row.line),
          column_name: row.column_name as string | null,
          cell: row.cell as string | null,
          reason: String(row.reason),
          params: String(row.params ?? "{}"),
          who: row.who as string | null,
        }),
      ),
    );
}

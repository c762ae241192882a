import { sql } from "kysely";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type LoadRow = StoreSchema["load"];

/** One sealed file of one load. `file` is relative to the data folder. */
export interface SegmentRow {
  readonly load: number;
  readonly kind: SealedKind;
  readonly file: string;
  readonly rows: number;
}

/** The loads, oldest first, those taken back too. */
export function loads(store: Store): Promise<LoadRow[]> {
  return store.db.selectFrom("load").selectAll().orderBy("load").execute();
}

/** The last instant at which a load came or was taken back, microseconds since 1970; 0: there is no load. */
export async function lastChangeUs(store: Store): Promise<number> {
  const row = await store.db
    .selectFrom("load")
    .select(({ fn }) => [
      fn.max("received_us").as("received"),
      fn.max("undone_us").as("undone"),
      fn.max("live_until_us").as("live"),
    ])
    .executeTakeFirst();
  return Math.max(row?.received ?? 0, row?.undone ?? 0, row?.live ?? 0);
}

export async function nextLoadNumber(store: Store): Promise<number> {
  const row = await store.db
    .selectFrom("load")
    .select(({ fn }) => fn.max("load").as("last"))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** A load becomes part of the shop: its row, its segments, its rejects; call it within the load's transaction. */
export async function recordLoad(
  store: Store,
  load: LoadRow,
  segments: readonly SegmentRow[],
): Promise<void> {
  await store.db.insertInto("load").values(load).execute();
  for (const segment of segments) await store.db.insertInto("segment").values(segment).execute();
  await nextSequence(store);
}

/** What a sealing of live facts adds to their load. */
export type LiveGrowth = Pick<
  LoadRow,
  | "rows_read"
  | "rows_accepted"
  | "rows_rejected"
  | "rows_forgotten"
  | "rows_new"
  | "rows_changed"
  | "rows_same"
  | "bytes"
  | "first_us"
  | "last_us"
  | "has_ids"
>;

/** A live load grows by what was sealed at an instant; call it within the transaction. */
export async function growLoad(
  store: Store,
  load: LoadRow,
  by: LiveGrowth,
  sealedUs: number,
  segments: readonly SegmentRow[],
): Promise<void> {
  const { first_us, last_us, has_ids, ...counts } = by;
  const sums = Object.entries(counts).map(([name, count]) => [name, load[name as "bytes"] + count] as const);
  const some = (us: (number | null)[]) => us.filter((one) => one !== null);
  const [first, last] = [some([load.first_us, first_us]), some([load.last_us, last_us])];
  await store.db
    .updateTable("load")
    .set({
      ...Object.fromEntries(sums),
      first_us: first.length > 0 ? Math.min(...first) : null,
      last_us: last.length > 0 ? Math.max(...last) : null,
      has_ids: Math.min(load.has_ids, has_ids),
      live_until_us: sealedUs,
    })
    .where("load", "=", load.load)
    .execute();
  for (const segment of segments) await store.db.insertInto("segment").values(segment).execute();
  await nextSequence(store);
}

/**
 * The load of live facts of a kind and source that still grows under a name (`live 2026-03-31`); undefined: there is none, it was
 * taken back, or a file was loaded since, which must count as earlier than what comes next.
 */
export function growingLoad(
  { db }: Store,
  { kind, source, file }: Pick<LoadRow, "kind" | "source" | "file">,
): Promise<LoadRow | undefined> {
  const lastFile = db
    .selectFrom("load")
    .select(({ fn }) => fn.coalesce(fn.max("load"), sql<number>`0`).as("last"))
    .where("live_until_us", "is", null);
  return db
    .selectFrom("load")
    .selectAll()
    .where("load", ">", lastFile)
    .where("kind", "=", kind)
    .where("source", "=", source)
    .where("file", "=", file)
    .where("live_until_us", "is not", null)
    .where("undone_us", "is", null)
    .where("origin", "is", null)
    .orderBy("load", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The batches of the inbox up to this one are sealed. */
export async function inboxSealed(store: Store): Promise<number> {
  const row = await store.db.selectFrom("manifest").select("inbox_sealed").executeTakeFirstOrThrow();
  return row.inbox_sealed;
}

/** Says so, within the transaction that seals them. */
export async function keepInboxSealed(store: Store, batch: number): Promise<void> {
  await store.db.updateTable("manifest").set({ inbox_sealed: batch }).execute();
}

/** Takes a load back as of an instant: what was known before stays known as it was. */
export async function undoLoad(store: Store, load: number, undoneUs: number): Promise<void> {
  await store.db.updateTable("load").set({ undone_us: undoneUs }).where("load", "=", load).execute();
  await nextSequence(store);
}

/** The load whose sealed rows a load has: itself, or the one that it put back. */
export function originOf({ load, origin }: Pick<LoadRow, "load" | "origin">): number {
  return origin ?? load;
}

/**
 * A load that was taken back becomes part of the shop again as of an instant, under a number of its own: between the two
 * it was absent, and stays so for whoever asks what was known then. It names the same sealed files, so that its rows
 * supersede and are superseded as if it had never been away. Call it within a transaction.
 */
export async function restoreLoad(
  store: Store,
  taken: LoadRow,
  load: number,
  receivedUs: number,
): Promise<void> {
  const row = { ...taken, load, received_us: receivedUs, undone_us: null };
  const segments = await segmentsOfLoad(store, taken.load);
  await recordLoad(
    store,
    { ...row, origin: originOf(taken) },
    segments.map((segment) => ({ ...segment, load })),
  );
}

/** The sealed files that one load names. */
export async function segmentsOfLoad(store: Store, load: number): Promise<SegmentRow[]> {
  const rows = await store.db.selectFrom("segment").selectAll().where("load", "=", load).execute();
  return rows as SegmentRow[];
}

/** The last sealed files of facts that came over HTTP and stand: of each of the newest `mostLoads` loads up to `mostFiles` of a kind. */
export async function lastLiveSegments(
  { db }: Store,
  { mostLoads, mostFiles }: { readonly mostLoads: number; readonly mostFiles: number },
): Promise<SegmentRow[]> {
  const newest = await db
    .selectFrom("load")
    .select("load")
    .where("live_until_us", "is not", null)
    .where("undone_us", "is", null)
    .where("rows_accepted", ">", 0)
    .orderBy("live_until_us", "desc")
    .limit(mostLoads)
    .execute();
  const files: SegmentRow[] = [];
  for (const { load } of newest) {
    const rows = await db
      .selectFrom("segment")
      .selectAll()
      .where("load", "=", load)
      .where("kind", "not in", ["identities", "links", "lines"])
      .orderBy("file", "desc")
      .limit(mostFiles)
      .execute();
    files.push(...(rows as SegmentRow[]));
  }
  return files;
}

/** The sealed files of every load, those taken back too; a file that two loads name twice. */
export async function allSegments(store: Store): Promise<SegmentRow[]> {
  const rows = await store.db.selectFrom("segment").selectAll().orderBy("load").orderBy("kind").execute();
  return rows as SegmentRow[];
}

/** The segments of all loads known at an instant, oldest load first. */
export async function segmentsKnownAt(store: Store, knownAtUs: number): Promise<SegmentRow[]> {
  const rows = await store.db
    .selectFrom("segment")
    .innerJoin("load", "load.load", "segment.load")
    .select(["segment.load", "segment.kind", "segment.file", "segment.rows"])
    .where("load.received_us", "<=", knownAtUs)
    .where((e) => e.or([e("load.undone_us", "is", null), e("load.undone_us", ">", knownAtUs)]))
    .orderBy("segment.load")
    .execute();
  return rows as SegmentRow[];
}

/** A load that was part of what was known at an instant, and whose rows were cleared away since; null: all of it is there. */
export async function lostKnowledge(store: Store, knownAtUs: number): Promise<LoadRow | null> {
  const row = await store.db
    .selectFrom("load")
    .selectAll()
    .where("received_us", "<=", knownAtUs)
    .where("undone_us", ">", knownAtUs)
    .where("rows_accepted", ">", 0)
    .where((e) =>
      e.not(e.exists(e.selectFrom("segment").select("load").whereRef("segment.load", "=", "load.load"))),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** The files of live loads that stand and grew since an instant. A load that was taken back, or stands under another number, has its files to itself. */
export async function joinableSegments({ db }: Store, sinceUs: number): Promise<SegmentRow[]> {
  const rows = await db
    .selectFrom("segment")
    .innerJoin("load", "load.load", "segment.load")
    .select(["segment.load", "segment.kind", "segment.file", "segment.rows"])
    .where("load.live_until_us", ">=", sinceUs)
    .where("load.undone_us", "is", null)
    .where("load.origin", "is", null)
    .execute();
  return rows as SegmentRow[];
}

/** One sealed file takes the place of several of the same load and kind. Call it within a transaction. */
export async function joinSegmentRows(
  store: Store,
  parts: readonly SegmentRow[],
  { kind, file, rows }: Pick<SegmentRow, "kind" | "file" | "rows">,
): Promise<void> {
  const [first] = parts;
  if (!first) return;
  const files = parts.map((part) => part.file);
  await store.db.deleteFrom("segment").where("file", "in", files).execute();
  await store.db.insertInto("segment").values({ load: first.load, kind, file, rows }).execute();
  await nextSequence(store);
}

/** Another sealed file takes the place of one, for every load that names it. Call it within a transaction. */
export async function replaceSegmentFile(
  store: Store,
  from: string,
  file: string,
  rows: number,
): Promise<void> {
  await store.db.updateTable("segment").set({ file, rows }).where("file", "=", from).execute();
}

/** Grows with every change that a projection must follow. */
export async function sequence(store: Store): Promise<number> {
  const row = await store.db.selectFrom("manifest").select("sequence").executeTakeFirstOrThrow();
  return row.sequence;
}

/** To be called with every change that a projection must follow, within its transaction. */
export async function nextSequence(store: Store): Promise<void> {
  await store.db
    .updateTable("manifest")
    .set((e) => ({ sequence: e("sequence", "+", 1) }))
    .execute();
}

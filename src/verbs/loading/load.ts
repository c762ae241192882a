import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { WrittenMap } from "../../core/facts/columns/written-map.ts";
import type { FirstSettings } from "../../core/facts/first-settings.ts";
import type { KindName } from "../../core/facts/kinds.ts";
import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import { fileName } from "../../core/words/file-name.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import type { FileRead, MappedColumn, ReadWish, StatusSeen } from "../../io/files/reading/file-read.ts";
import { readSteady } from "../../io/files/reading/read-steady.ts";
import { lastChangeUs, loads } from "../../io/store/loads.ts";
import { compactWhenDue } from "../forgetting/compact-when-due.ts";
import { forgetRows } from "../forgetting/forget-rows.ts";
import type { Evidence, Workshop } from "../shop/workshop.ts";
import { keepLoad, requireGoing } from "./keep-load.ts";
import {
  otherKinds,
  passedOver,
  type RejectedRow,
  type RejectKind,
  rejectedRows,
  rejectKinds,
  type Sample,
  samples,
} from "./load-preview.ts";
import { ordersWithoutRate, type WithoutRate } from "./orders-without-rate.ts";
import { refuseChanged } from "./refuse-changed.ts";
import { type LoadChoices, refuseDoubtful, requireStanding } from "./refuse-load.ts";
import type { KeptCounts } from "./seal-cleaned.ts";

const minuteUs = 60_000_000;

export interface LoadWish extends LoadChoices {
  readonly file: string;
  /** Which file of an archive that holds several. */
  readonly packed?: string | null;
  readonly map?: WrittenMap | null;
  readonly source?: string | null;
  readonly kind?: KindName | null;
  /** Say what would happen and change nothing. */
  readonly dryRun?: boolean;
  /** So many rejected rows are told one by one by a dry run; left out: none. */
  readonly rejectedRows?: number;
  /** Hears the first records as they stand in the file, a cell for each column, where they are texts; also of one that cannot be read. */
  readonly firstSeen?: (records: readonly (readonly string[])[]) => void;
  /** Hears which sheet of a workbook is read, and which others have data. */
  readonly sheetsSeen?: ReadWish["sheetsSeen"];
  readonly textSeen?: ReadWish["textSeen"];
  /** Stops it, as long as it does not yet count: nothing of it is kept, and `refused` is thrown. */
  readonly signal?: AbortSignal;
}

/** What a file became. `load` null: nothing was changed, by a dry run or because `sameAs` already holds this file. */
export interface LoadAnswer {
  readonly load: number | null;
  readonly sameAs: number | null;
  /** The load that it was to take the place of and that still counts, since the file was loaded already; else null. */
  readonly notReplaced: number | null;
  readonly file: string;
  readonly kind: KindName;
  readonly kinds: readonly KindName[];
  readonly source: string;
  readonly statuses: readonly StatusSeen[];
  readonly mapping: readonly MappedColumn[];
  readonly assumptions: readonly Message[];
  /**
   * `passed`: those of the rejected that are known of the export and tell nothing, as lines of totals. `forgotten`: they
   * name somebody who was erased. accepted + rejected + forgotten = read.
   */
  readonly rows: {
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly passed: number;
    readonly forgotten: number;
  };
  /** What rows became, or told besides, that are not of the file's own kind: a credit note is a refund. */
  readonly also: readonly { readonly kind: KindName; readonly rows: number }[];
  /** Of the file's own kind. Null where nothing was kept. */
  readonly counts: KeptCounts | null;
  readonly rejects: readonly RejectKind[];
  /** The first of the rejected rows, as many as were asked for. */
  readonly rejected: readonly RejectedRow[];
  /** Why a load would be refused; only of a dry run. */
  readonly refusal: { readonly sentence: Message; readonly fix: Message | null } | null;
  /** The first rows as Stige understands them; only of a dry run. */
  readonly samples: readonly Sample[];
  /** Orders that count and whose money is not known, for want of a rate. */
  readonly withoutRate: WithoutRate;
  /** The settings that this load wrote into a new `stige.yaml`; null: there was one. */
  readonly began: FirstSettings | null;
}

/**
 * Takes one file into the shop, wholly or not at all. Throws `file` with every problem where it cannot be read, and
 * `refused` where loading would do harm without a choice: many rejects, or a file without ids that overlaps an earlier one.
 */
export async function load(shop: Workshop, wish: LoadWish): Promise<LoadAnswer> {
  await compactWhenDue(shop);
  const first = await attempt(shop, wish, null);
  return "told" in first ? ((await attempt(shop, wish, first)) as LoadAnswer) : first;
}

/** A file that begins a shop, and tells that it lies elsewhere than was supposed before it was read. */
interface ToldOtherwise {
  readonly told: Evidence;
  readonly settings: ShopSettings;
}

/** Loads the file once; where it begins a shop in other settings than it was read in, nothing yet: it is to be read in those. */
async function attempt(
  shop: Workshop,
  wish: LoadWish,
  otherwise: ToldOtherwise | null,
): Promise<LoadAnswer | ToldOtherwise> {
  return withScratch(join(shop.dataFolder, "tmp"), (scratch) =>
    stoppable(scratch, wish.signal, () => attemptIn(scratch, shop, wish, otherwise)),
  );
}

/** Does work until it is told to stop: what the engine is at ends there. Whatever it throws then was the stop's doing. */
async function stoppable<T>(
  scratch: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const stop = () => scratch.interrupt();
  signal?.addEventListener("abort", stop);
  try {
    requireGoing(signal);
    return await work();
  } catch (error) {
    requireGoing(signal);
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function attemptIn(
  scratch: DuckDBConnection,
  shop: Workshop,
  wish: LoadWish,
  otherwise: ToldOtherwise | null,
): Promise<LoadAnswer | ToldOtherwise> {
  const nowUs = shop.now();
  // Of two loads the later counts: a clock set back must not turn them round.
  const receivedUs = Math.max(nowUs, await lastChangeUs(shop.store));
  const settings = otherwise?.settings ?? shop.settings;
  const cleaned = await readCleaned(shop, scratch, wish, settings, nowUs);
  let told = otherwise?.told ?? null;
  const evidence = async () => {
    told ??= await evidenceOf(scratch, cleaned);
    return told;
  };
  const begins = otherwise ? null : await shop.wouldBegin(evidence);
  if (begins && !readAlike(begins, settings)) return { told: await evidence(), settings: begins };
  try {
    return await takeIn(shop, scratch, clockSaid(cleaned, nowUs, receivedUs), wish, receivedUs, evidence);
  } catch (error) {
    await refuseChanged(cleaned);
    throw error;
  }
}

async function takeIn(
  shop: Workshop,
  scratch: DuckDBConnection,
  cleaned: FileRead,
  wish: LoadWish,
  receivedUs: number,
  evidence: () => Promise<Evidence>,
): Promise<LoadAnswer> {
  const { read, forgotten } = await forgetRows(shop, scratch, cleaned);
  const answer = await described(scratch, read, forgotten, wish);
  const same = (await loads(shop.store)).find((l) => l.undone_us === null && l.sha256 === read.sha256);
  if (same)
    return { ...answer, sameAs: same.load, notReplaced: await beside(shop, same.load, wish.replaces) };
  if (wish.dryRun)
    return { ...answer, refusal: await refusalOf(() => refuseDoubtful(shop, scratch, read, wish)) };
  await refuseDoubtful(shop, scratch, read, wish);
  const ordersFrom = read.kinds.includes("orders") ? read.source : null;
  const begun = await shop.begin(ordersFrom, evidence);
  try {
    const withoutRate = await ordersWithoutRate(shop, scratch, read);
    requireGoing(wish.signal);
    const told = { receivedUs, replaces: wish.replaces ?? null, forgotten, signal: wish.signal };
    const kept = await keepLoad(shop, scratch, read, told);
    return { ...answer, load: kept.load, counts: kept.counts, withoutRate, began: begun.written };
  } catch (error) {
    begun.undo();
    throw error;
  }
}

/** The load that a file loaded already was to take the place of, where it is not its own. Throws where there is none. */
async function beside(
  { store }: Workshop,
  own: number,
  replaces: number | null | undefined,
): Promise<number | null> {
  if (typeof replaces !== "number" || replaces === own) return null;
  requireStanding(await loads(store), replaces);
  return replaces;
}

/** Whether a file reads the same under both: amounts, times and whatever fits two readings. */
function readAlike(a: ShopSettings, b: ShopSettings): boolean {
  return a.country === b.country && a.currency === b.currency && a.timeZone === b.timeZone;
}

/** What a load would be refused with, null: nothing. */
async function refusalOf(check: () => Promise<void>): Promise<LoadAnswer["refusal"]> {
  try {
    await check();
    return null;
  } catch (error) {
    if (!(error instanceof StigeError) || error.code !== "refused") throw error;
    return { sentence: error.sentence, fix: error.fix };
  }
}

/** Says where the clock stands before the last load. */
function clockSaid(read: FileRead, nowUs: number, receivedUs: number): FileRead {
  if (receivedUs - nowUs < minuteUs) return read;
  const said = message("load.clockBack", { nowUs, receivedUs });
  return { ...read, assumptions: [...read.assumptions, said] };
}

async function readCleaned(
  shop: Workshop,
  scratch: DuckDBConnection,
  wish: LoadWish,
  { country, currency, timeZone }: ShopSettings,
  nowUs: number,
): Promise<FileRead> {
  const name = fileName(wish.packed ?? wish.file);
  const ask: ReadWish = {
    map: wish.map ?? null,
    source: wish.source ?? null,
    kind: wish.kind ?? null,
    country,
    currency,
    timeZone,
    receivedUs: nowUs,
    stays: true,
    ...(wish.firstSeen && { firstSeen: wish.firstSeen }),
    ...(wish.sheetsSeen && { sheetsSeen: wish.sheetsSeen }),
    ...(wish.textSeen && { textSeen: wish.textSeen }),
    progress: (done, of) => shop.progress(message("load.reading", { file: name }), done, of),
  };
  const read = await readSteady(scratch, wish.file, ask, wish.packed ?? null);
  if (read.ok) return read.value;
  throw new StigeError(
    "file",
    message("load.unreadable", { file: name }),
    message("load.unreadable.fix"),
    read.problems,
  );
}

async function described(
  scratch: DuckDBConnection,
  read: FileRead,
  forgotten: number,
  wish: LoadWish,
): Promise<LoadAnswer> {
  const { kind, kinds, source, statuses, mapping, assumptions, rows, path } = read;
  return {
    load: null,
    sameAs: null,
    notReplaced: null,
    file: path,
    kind,
    kinds,
    source,
    statuses,
    mapping,
    assumptions,
    rows: { ...rows, passed: await passedOver(scratch), forgotten },
    also: await otherKinds(scratch, read),
    counts: null,
    rejects: await rejectKinds(scratch),
    rejected: wish.rejectedRows ? await rejectedRows(scratch, wish.rejectedRows) : [],
    samples: wish.dryRun ? await samples(scratch, read) : [],
    withoutRate: { orders: 0, currencies: [] },
    refusal: null,
    began: null,
  };
}

/** So many rows of a first file tell where its people are. */
const evidenceRows = 200_000;

/** What a first file tells about the shop: its currencies, the countries of its mail addresses, its headers. */
async function evidenceOf(scratch: DuckDBConnection, read: FileRead) {
  const first = async (sql: string) =>
    (await scratch.runAndReadAll(sql)).getRows()[0]?.[0] as string | undefined;
  const { kinds } = read;
  const mails = kinds.filter((kind) =>
    (["people", "orders", "events", "answers"] as string[]).includes(kind),
  );
  const named = read.mapping.some(({ target }) => target === "currency");
  const currency =
    named && kinds.includes("orders")
      ? await first(
          "SELECT currency FROM clean_orders WHERE currency IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
        )
      : undefined;
  const domain = mails.length
    ? await first(
        `SELECT substr(tail, 2) FROM (${mails
          .map((kind) => `(SELECT right(person_email, 3) AS tail FROM clean_${kind} LIMIT ${evidenceRows})`)
          .join(" UNION ALL ")}) GROUP BY tail HAVING tail IN ('.no', '.dk', '.se', '.fi', '.is')
          ORDER BY count(*) DESC, 1 LIMIT 1`,
      )
    : undefined;
  return {
    currency: currency ?? null,
    domain: domain ?? null,
    headers: read.mapping.map(({ header }) => header),
  };
}

import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { WrittenMap } from "../../core/facts/columns/written-map.ts";
import { fileName } from "../../core/words/file-name.ts";
import { type Message, message, says } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import type { SheetsSeen, TextSeen } from "../../io/files/reading/file-read.ts";
import { oneAtATime } from "../../io/one-at-a-time.ts";
import { type LoadRow, loads } from "../../io/store/loads.ts";
import { wishesWithin } from "../forgetting/wishes-within.ts";
import { type LoadAnswer, type LoadWish, load } from "../loading/load.ts";
import { type LoadChoices, overlapOf, requireStanding } from "../loading/refuse-load.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { OpenTrial } from "./ladder-to-come.ts";
import type { ReceivedFile } from "./receive-upload.ts";
import { openTrials, type ToCome } from "./trials.ts";

/** What is being done with a file that was sent, or what has come of it. */
export const uploadStates = [
  "waiting",
  "reading",
  "seen",
  "unreadable",
  "loading",
  "placing",
  "loaded",
] as const;
export type UploadState = (typeof uploadStates)[number];

/** A file that was sent and is looked at before it is loaded; of an archive of several, each is one. */
export interface Upload {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly state: UploadState;
  /** How far it is; null: nothing is done with it. */
  readonly progress: { readonly what: Message; readonly done: number; readonly of: number | null } | null;
  /** How often it was read: each reading under another map. */
  readonly readings: number;
  readonly map: WrittenMap;
  /** Its first records as they stand, a cell for each column, where they are texts. */
  readonly firstRecords: readonly (readonly string[])[];
  /** Of a workbook, the sheet that is read and the others with data; else null. */
  readonly sheets: SheetsSeen | null;
  /** Of a text of cells, how it is read; else null. */
  readonly text: TextSeen | null;
  /** How it is read; null: it never was. */
  readonly seen: LoadAnswer | null;
  /** Why it could not be read, or was not loaded when it was to be. */
  readonly error: StigeError | null;
  /** What became of it. */
  readonly done: LoadAnswer | null;
  /** The ladder as it would stand with it. */
  readonly toCome: ToCome;
}

/** The files that were sent to a shop and are not yet let go of; kept in memory, as they are only passing. */
export interface Uploads {
  /** Begins to read what came in. */
  add(received: ReceivedFile): Promise<readonly string[]>;
  list(): readonly Upload[];
  /** Throws `not-found`. */
  one(id: string): Upload;
  /** Reads it anew under another map. */
  remap(id: string, map: WrittenMap): void;
  /** Begins to load it, as a change that `writing` does in its turn. Throws what it is known by then to be refused with. */
  load(id: string, choices: LoadChoices, writing: Writing): Promise<void>;
  /** Stops loading it, as long as it does not count yet. */
  stop(id: string): void;
  remove(id: string): void;
  /** Lets go of them; resolves when nothing is done with any of them any more. */
  close(): Promise<void>;
}

/** Does work that changes the shop when its turn has come. */
export type Writing = <T>(work: (shop: Workshop) => Promise<T>) => Promise<T>;

type Item = { -readonly [K in keyof Upload]: Upload[K] } & {
  readonly wish: LoadWish;
  gone: boolean;
  touchedUs: number;
  /** Stops what is tried with it, and its load. */
  trying: AbortController;
  loading: AbortController;
};

/** So many may lie there, and so long without anybody looking after them. */
const most = 20;
const keptUs = 24 * 3_600_000_000;

/** So many rejected rows are shown one by one before a file is loaded. */
export const rejectedRowsShown = 10_000;

/** `hear` makes of any error one that may be told. */
export function openUploads(
  shop: Workshop,
  hear: (error: unknown) => StigeError,
  openTrial: OpenTrial,
): Uploads {
  const items = new Map<string, Item>();
  const inTurn = oneAtATime();
  const trials = openTrials<Item>(shop, openTrial, (item) => removeFile(item, items));
  const found = (id: string): Item => {
    const item = items.get(id);
    if (!item) throw new StigeError("not-found", message("upload.none"), message("upload.none.fix"));
    item.touchedUs = shop.now();
    return item;
  };
  const idleOne = (id: string): Item => {
    const item = found(id);
    if (item.state === "loading" || item.state === "placing") throw refused("upload.busy");
    return item;
  };
  const read = (item: Item) => {
    item.state = "waiting";
    trials.anew(item);
    void inTurn(() => look(shopTelling(shop, item), item, hear)).finally(() => {
      if (item.gone) removeFile(item, items);
      else trials.anew(item);
    });
  };
  return {
    async add({ path, bytes }) {
      for (const item of items.values()) if (isForgotten(item, shop.now())) letGo(item, items);
      requireRoom(items, path);
      const wishes = await wishesWithin({ file: path }).catch(() => [{ file: path }]);
      const made = wishes.map((wish) => itemOf(wish, bytes, shop.now()));
      for (const item of made) items.set(item.id, item);
      made.forEach(read);
      return made.map(({ id }) => id);
    },
    list: () => [...items.values()],
    one: found,
    remap(id, map) {
      const item = idleOne(id);
      if (item.state === "loaded" && !mayReadAnother(item, map)) throw refused("upload.loaded");
      Object.assign(item, { map, done: null });
      read(item);
    },
    async load(id, choices, writing) {
      requireNoDoubt(requireSeen(idleOne(id)), await loads(shop.store), choices);
      const item = requireSeen(idleOne(id));
      item.trying.abort();
      Object.assign(item, { state: "loading", error: null, loading: new AbortController() });
      void inTurn(() => take(writing, item, choices, hear)).finally(() => {
        if (item.state === "loaded") removeFile(item, items);
        // What the others would make of the ladder is another matter now.
        for (const one of items.values()) trials.anew(one);
      });
    },
    stop(id) {
      const item = found(id);
      if (item.state !== "loading") throw refused("upload.notLoading");
      item.loading.abort();
    },
    remove: (id) => letGo(idleOne(id), items),
    async close() {
      for (const item of items.values()) Object.assign(item, { gone: true }).trying.abort();
      await inTurn(async () => {});
      await trials.ended();
    },
  };
}

function refused(
  which: "upload.busy" | "upload.loaded" | "upload.notSeen" | "upload.notLoading",
): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}

function requireSeen(item: Item): Item {
  if (item.state !== "seen") throw refused("upload.notSeen");
  return item;
}

/** Throws what a file that was read is refused with, under these choices: whoever has it loaded is told at once. */
function requireNoDoubt({ seen }: Item, earlier: readonly LoadRow[], choices: LoadChoices): void {
  if (typeof choices.replaces === "number") requireStanding(earlier, choices.replaces);
  if (!seen?.refusal) return;
  const { sentence, fix } = seen.refusal;
  const overlapped = overlapOf(seen.refusal);
  // What it overlapped with may have been taken back since it was read.
  const stands = (load: number) => earlier.some((row) => row.load === load && row.undone_us === null);
  const lifted =
    overlapped === null
      ? says(sentence, "load.manyRejects") && choices.acceptRejects
      : choices.adds || typeof choices.replaces === "number" || !stands(overlapped);
  if (!lifted) throw new StigeError("refused", sentence, fix);
}

/** Throws `refused` where too many lie there, and lets go of the one that came. */
function requireRoom(items: ReadonlyMap<string, Item>, path: string): void {
  if ([...items.values()].filter(({ state }) => state !== "loaded").length < most) return;
  rmSync(dirname(path), { recursive: true, force: true });
  throw new StigeError("refused", message("upload.many", { most }), message("upload.many.fix"));
}

function itemOf(wish: LoadWish, bytes: number, touchedUs: number): Item {
  return {
    ...{ id: randomHex(6), wish, bytes, file: fileName(wish.packed ?? wish.file) },
    ...{ state: "waiting", progress: null, readings: 0, map: {}, error: null, done: null },
    ...{ seen: null, firstRecords: [], sheets: null, text: null },
    ...{ gone: false, touchedUs, toCome: { state: "none" } },
    ...{ trying: new AbortController(), loading: new AbortController() },
  };
}

/** Nobody looked after it for long, and nothing is done with it. */
function isForgotten({ state, touchedUs }: Item, nowUs: number): boolean {
  const rests = state === "seen" || state === "unreadable" || state === "loaded";
  return rests && touchedUs < nowUs - keptUs;
}

function letGo(item: Item, items: Map<string, Item>): void {
  items.delete(item.id);
  item.gone = true;
  item.trying.abort();
  removeFile(item, items);
}

/** Another sheet of a workbook is read once the first is loaded. */
function mayReadAnother({ sheets }: Item, { sheet }: WrittenMap): boolean {
  return sheets !== null && sheet !== undefined && sheets.others.includes(String(sheet));
}

/** All of it counts that may. */
const hasCome = ({ state, sheets }: Item) => state === "loaded" && !sheets?.others.length;

/** The file goes when no other of its archive is yet to be read from it, and nobody reads it. */
function removeFile(item: Item, items: ReadonlyMap<string, Item>): void {
  const { file } = item.wish;
  const needed = [...items.values()].some((one) => one.wish.file === file && !hasCome(one));
  const beingRead = item.gone && item.state === "reading";
  if (!needed && !beingRead) rmSync(dirname(file), { recursive: true, force: true });
}

/** The shop whose long work tells how far it is with one file. */
function shopTelling(shop: Workshop, item: Item): Workshop {
  const progress: Workshop["progress"] = (what, done, of) => {
    item.progress = { what, done, of };
  };
  return Object.create(shop, { progress: { value: progress } }) as Workshop;
}

async function look(shop: Workshop, item: Item, hear: (error: unknown) => StigeError): Promise<void> {
  const { map, wish } = item;
  if (item.gone) return;
  item.state = "reading";
  const firstSeen: LoadWish["firstSeen"] = (records) => {
    item.firstRecords = records;
  };
  const sheetsSeen: LoadWish["sheetsSeen"] = (sheets) => {
    item.sheets = sheets;
  };
  const textSeen: LoadWish["textSeen"] = (text) => {
    item.text = text;
  };
  const asked = {
    ...wish,
    map,
    firstSeen,
    sheetsSeen,
    textSeen,
    dryRun: true,
    rejectedRows: rejectedRowsShown,
  };
  const told = await load(shop, asked).then(
    (seen) => ({ state: "seen", seen, error: null }) as const,
    (error: unknown) => ({ state: "unreadable", error: hear(error) }) as const,
  );
  item.progress = null;
  // Another map was given meanwhile: it is read again.
  if (item.map === map) Object.assign(item, told, { readings: item.readings + 1 });
}

async function take(
  writing: Writing,
  item: Item,
  choices: LoadChoices,
  hear: (error: unknown) => StigeError,
): Promise<void> {
  try {
    await writing(async (shop) => {
      const { signal } = item.loading;
      item.done = await load(shopTelling(shop, item), { ...item.wish, map: item.map, ...choices, signal });
      item.state = "placing";
      item.progress = { what: message("load.climbing"), done: 0, of: null };
      // What was loaded counts, also where the ladder cannot be made now.
      await shop.projection().catch((error: unknown) => {
        item.error = hear(error);
      });
    });
    item.state = "loaded";
  } catch (error) {
    item.error = hear(error);
    item.state = item.done ? "loaded" : "seen";
  }
  item.progress = null;
}

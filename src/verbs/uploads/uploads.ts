import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { WrittenMap } from "../../core/facts/columns/written-map.ts";
import { fileName } from "../../core/words/file-name.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import { oneAtATime } from "../../io/one-at-a-time.ts";
import { wishesWithin } from "../forgetting/wishes-within.ts";
import { type LoadAnswer, type LoadWish, load } from "../load.ts";
import type { LoadChoices } from "../refuse-load.ts";
import type { Workshop } from "../workshop.ts";
import type { ReceivedFile } from "./receive-upload.ts";

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
  /** How it is read; null: it never was. */
  readonly seen: LoadAnswer | null;
  /** Why it could not be read, or was not loaded when it was to be. */
  readonly error: StigeError | null;
  /** What became of it. */
  readonly done: LoadAnswer | null;
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
  /** Loads it, as a change that `writing` does in its turn. */
  load(id: string, choices: LoadChoices, writing: Writing): void;
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
};

/** So many may lie there, and so long without anybody looking after them. */
const most = 20;
const keptUs = 24 * 3_600_000_000;

/** `hear` makes of any error one that may be told. */
export function openUploads(shop: Workshop, hear: (error: unknown) => StigeError): Uploads {
  const items = new Map<string, Item>();
  const inTurn = oneAtATime();
  const found = (id: string): Item => {
    const item = items.get(id);
    if (!item) throw new StigeError("not-found", message("upload.none"), message("upload.none.fix"));
    item.touchedUs = shop.now();
    return item;
  };
  const idleOne = (id: string): Item => {
    const item = found(id);
    if (item.state === "loading" || item.state === "placing")
      throw new StigeError("refused", message("upload.busy"), message("upload.busy.fix"));
    return item;
  };
  const letGo = (item: Item) => {
    items.delete(item.id);
    item.gone = true;
    removeFile(item, items);
  };
  const make = (wish: LoadWish, bytes: number): Item => ({
    ...{ id: randomHex(6), wish, bytes, file: fileName(wish.packed ?? wish.file) },
    ...{ state: "waiting", progress: null, readings: 0, map: {}, seen: null, error: null, done: null },
    ...{ gone: false, touchedUs: shop.now() },
  });
  const read = (item: Item) => {
    item.state = "waiting";
    void inTurn(() => look(shopTelling(shop, item), item, hear)).finally(() => {
      if (item.gone) removeFile(item, items);
    });
  };
  return {
    async add({ path, bytes }) {
      for (const item of items.values()) if (isForgotten(item, shop.now())) letGo(item);
      if ([...items.values()].filter(({ state }) => state !== "loaded").length >= most) {
        rmSync(dirname(path), { recursive: true, force: true });
        throw new StigeError("refused", message("upload.many", { most }), message("upload.many.fix"));
      }
      const wishes = await wishesWithin({ file: path }).catch(() => [{ file: path }]);
      const made = wishes.map((wish) => make(wish, bytes));
      for (const item of made) items.set(item.id, item);
      for (const item of made) read(item);
      return made.map(({ id }) => id);
    },
    list: () => [...items.values()],
    one: found,
    remap(id, map) {
      const item = idleOne(id);
      if (item.state === "loaded")
        throw new StigeError("refused", message("upload.loaded"), message("upload.loaded.fix"));
      item.map = map;
      read(item);
    },
    load(id, choices, writing) {
      const item = idleOne(id);
      if (item.state !== "seen")
        throw new StigeError("refused", message("upload.notSeen"), message("upload.notSeen.fix"));
      item.state = "loading";
      item.error = null;
      void inTurn(() => take(writing, item, choices, hear)).finally(() => {
        if (item.state === "loaded") removeFile(item, items);
      });
    },
    remove: (id) => letGo(idleOne(id)),
    close() {
      for (const item of items.values()) item.gone = true;
      return inTurn(async () => {});
    },
  };
}

/** Nobody looked after it for long, and nothing is done with it. */
function isForgotten({ state, touchedUs }: Item, nowUs: number): boolean {
  const rests = state === "seen" || state === "unreadable" || state === "loaded";
  return rests && touchedUs < nowUs - keptUs;
}

/** The file goes when no other of its archive is yet to be read from it, and nobody reads it. */
function removeFile(item: Item, items: ReadonlyMap<string, Item>): void {
  const { file } = item.wish;
  const needed = [...items.values()].some((one) => one.wish.file === file && one.state !== "loaded");
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
  const told = await load(shop, { ...wish, map, dryRun: true }).then(
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
      item.done = await load(shopTelling(shop, item), { ...item.wish, map: item.map, ...choices });
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

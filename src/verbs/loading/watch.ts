import { statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { type FileWatched, isToTake, lookAt } from "../../core/facts/watched-files.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { folderBell } from "../../io/files/watched-folder/folder-bell.ts";
import { heldForWriting } from "../../io/files/watched-folder/held-for-writing.ts";
import { lookInFolder } from "../../io/files/watched-folder/look-in-folder.ts";
import type { Workshop } from "../shop/workshop.ts";
import { systemTrouble } from "../system-trouble.ts";
import { type Failure, type TakenIn, type TakeWish, takeIn } from "./take-in.ts";

export interface WatchWish extends TakeWish {
  /** It must not be the watched one: `stige.yaml` lies there. */
  readonly shopFolder: string;
  /** Take in what is there and end. */
  readonly once: boolean;
  /** So long must a file stay as it is to be whole. */
  readonly settleMs: number;
}

/** What watching tells, as it happens. */
export type WatchEvent =
  | Exclude<TakenIn, { readonly kind: "unsteady" }>
  /** Another program has it open for writing; it is waited for. */
  | { readonly kind: "held"; readonly file: string }
  /** A link, which is not followed. */
  | { readonly kind: "link"; readonly file: string }
  /** Nothing can be taken in for now, through no fault of a file: it is tried again. */
  | { readonly kind: "trouble"; readonly error: StigeError };

export interface WatchWorld {
  /** Microseconds since 1970. */
  readonly now: () => number;
  /** Says when to end: after the file in hand. */
  readonly stop: AbortSignal;
  /** Opens the shop for a while, and again for every batch, so that others come to it in between. */
  openShop(): Promise<Workshop>;
  /** `shop`: the one just open; null: none is. */
  told(event: WatchEvent, shop: Workshop | null): Promise<void>;
  /** The folder can be watched, and from here on is. */
  begins?(): Promise<void>;
  /** The text beside a file that failed. */
  reason(failure: Failure, shop: Workshop): string;
}

export interface WatchTally {
  readonly loaded: number;
  readonly same: number;
  readonly failed: number;
  /** Files that lie there still: not yet whole, or not to be moved. */
  readonly left: number;
}

/** The shop is held so long in one go, and longer only for the file in hand; then it is left to others for a moment. */
const holdMs = 2000;
const breathMs = 500;
/** So long another process may hold the shop before that is told, or before a single round gives up. */
const patienceMs = 30_000;
/** So often the shop is opened though no file comes: what is due in it with time, as forgetting is, then happens. */
const visitUs = dayUs;

/** Between two looks. */
interface Watching {
  readonly wish: WatchWish;
  readonly world: WatchWorld;
  readonly tally: { loaded: number; same: number; failed: number };
  watched: ReadonlyMap<string, FileWatched>;
  /** Files that could not be moved, with the look they had: left alone until it changes. */
  readonly stuck: Map<string, string>;
  /** What was told already, and would be the same again at the next look. */
  readonly told: Set<string>;
  trouble: { readonly sinceUs: number; told: string | null } | null;
  /** When the shop was last open, microseconds since 1970. */
  openedUs: number;
}

/**
 * Takes in the files of a folder as they appear and moves them to `done` or `failed` within it, until `stop`. Throws `asked`
 * and `not-found` for a folder that cannot be watched; with `once` also whatever keeps it from taking files in.
 */
export async function watch(wish: WatchWish, world: WatchWorld): Promise<WatchTally> {
  requireFolder(wish);
  await world.begins?.();
  const bell = folderBell(wish.folder);
  const tally = { loaded: 0, same: 0, failed: 0 };
  const nothing = { watched: new Map(), stuck: new Map(), told: new Set<string>(), trouble: null };
  const state: Watching = { wish, world, tally, ...nothing, openedUs: world.now() };
  try {
    for (let round = 1; !world.stop.aborted; round++) {
      const waitMs = await look(state).catch((error: unknown) => meet(state, error));
      if (wish.once && state.trouble === null && (round > 1 || !hasFiles(wish.folder))) break;
      await bell.wait(waitMs, world.stop);
    }
    return { ...tally, left: namesToTake(wish.folder).length };
  } finally {
    bell.close();
  }
}

function requireFolder({ folder, shopFolder }: WatchWish): void {
  const about = statSync(folder, { throwIfNoEntry: false });
  if (!about)
    throw new StigeError("not-found", message("watch.noFolder", { folder }), message("watch.noFolder.fix"));
  if (!about.isDirectory())
    throw new StigeError("asked", message("watch.notFolder", { folder }), message("watch.notFolder.fix"));
  const within = relative(join(shopFolder, ".stige"), folder);
  if (relative(shopFolder, folder) === "" || !/^\.\.|^[A-Za-z]:/.test(within))
    throw new StigeError("asked", message("watch.ownFolder", { folder }), message("watch.ownFolder.fix"));
}

const namesToTake = (folder: string) => lookInFolder(folder).files.filter(({ name }) => isToTake(name));
const hasFiles = (folder: string) => namesToTake(folder).length > 0;

/** Looks once and takes in what is whole; gives how long to wait. */
async function look(state: Watching): Promise<number> {
  const { wish, world, stuck } = state;
  const { files, links } = lookInFolder(wish.folder);
  for (const file of links) await tellOnce(state, { kind: "link", file });
  const free = files.filter(({ name, mark }) => stuck.get(name) !== mark);
  const seen = lookAt(state.watched, free, world.now() / 1000, wish.settleMs);
  state.watched = seen.watched;
  const held = heldForWriting(seen.whole.map((name) => join(wish.folder, name)));
  for (const path of held) await tellOnce(state, { kind: "held", file: basename(path) });
  await takeAll(
    state,
    seen.whole.filter((name) => !held.has(join(wish.folder, name))),
  );
  if (world.now() - state.openedUs >= visitUs) await (await openShop(state)).close();
  state.trouble = null;
  return wish.once ? wish.settleMs : Math.max(1, Math.min(wish.settleMs, seen.nextMs ?? wish.settleMs));
}

async function tellOnce(state: Watching, event: WatchEvent & { readonly file: string }): Promise<void> {
  const key = `${event.kind} ${event.file}`;
  if (state.told.has(key)) return;
  state.told.add(key);
  await state.world.told(event, null);
}

/** Takes in files, by batches: between two of them the shop is free for others. */
async function takeAll(state: Watching, names: readonly string[]): Promise<void> {
  const { world } = state;
  const waiting = [...names];
  while (waiting.length > 0 && !world.stop.aborted) {
    const shop = await openShop(state);
    const untilUs = world.now() + holdMs * 1000;
    try {
      do await takeOne(state, shop, waiting.shift() as string);
      while (waiting.length > 0 && !world.stop.aborted && world.now() < untilUs);
    } finally {
      await shop.close();
    }
    if (waiting.length > 0) await pause(breathMs, world.stop);
  }
}

async function openShop(state: Watching): Promise<Workshop> {
  const shop = await state.world.openShop();
  state.openedUs = state.world.now();
  return shop;
}

async function takeOne(state: Watching, shop: Workshop, file: string): Promise<void> {
  const { wish, world, tally, stuck, told } = state;
  const { folder, source, kind, acceptRejects } = wish;
  const choices = {
    folder,
    source: source ?? null,
    kind: kind ?? null,
    acceptRejects: acceptRejects ?? false,
  };
  const mark = state.watched.get(file)?.mark ?? "";
  const taken = await takeIn(shop, file, choices, (failure) => world.reason(failure, shop));
  // Whatever it became: a file of this name is looked at anew.
  state.watched = new Map([...state.watched].filter(([name]) => name !== file));
  told.delete(`held ${file}`);
  if (taken.kind === "unsteady") return;
  tally[taken.kind]++;
  if (taken.unmoved) stuck.set(file, mark);
  await world.told(taken, shop);
}

/** Something that is no file's fault: told once while it lasts, and tried again; a single round gives up. */
async function meet(state: Watching, thrown: unknown): Promise<number> {
  const { wish, world } = state;
  const error = systemTrouble(thrown);
  const nowUs = world.now();
  state.trouble ??= { sinceUs: nowUs, told: null };
  const patient = error.code === "locked" && nowUs - state.trouble.sinceUs < patienceMs * 1000;
  if (wish.once && !patient) throw error;
  if (!patient && state.trouble.told !== error.sentence.key) {
    state.trouble.told = error.sentence.key;
    await world.told({ kind: "trouble", error }, null);
  }
  return wish.settleMs;
}

const pause = (ms: number, stop: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (stop.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener("abort", done);
  });

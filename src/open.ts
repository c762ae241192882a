import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type FirstSettings, firstSettings } from "./core/facts/first-settings.ts";
import type { ShopSettings } from "./core/facts/shop-settings.ts";
import { defaultInterest, presetLadder } from "./core/ladder/presets.ts";
import { readStigeYaml } from "./core/ladder/stige-yaml/read-stige-yaml.ts";
import { setOrdersFrom } from "./core/ladder/stige-yaml/set-orders-from.ts";
import { stigeYamlSchema } from "./core/ladder/stige-yaml/stige-yaml-schema.ts";
import { schemaPath, writeStigeYaml } from "./core/ladder/stige-yaml/write-stige-yaml.ts";
import type { ShopFile } from "./core/ladder/stige-yaml/written-ladder.ts";
import type { Language } from "./core/words/language.ts";
import { message } from "./core/words/say.ts";
import { StigeError } from "./core/words/stige-error.ts";
import { settleRestored } from "./io/files/restored-settings.ts";
import { sweepRowsByPerson } from "./io/files/rows-by-person.ts";
import { sweepSegments } from "./io/files/segments.ts";
import { sweepDraft, writeWhole } from "./io/files/write-whole.ts";
import { outgoing } from "./io/outgoing/outgoing.ts";
import { type BesideFolder, takeBeside } from "./io/store/beside-folder.ts";
import { scrub, scrubDue } from "./io/store/erased.ts";
import { allSegments, loads } from "./io/store/loads.ts";
import { followStore, openStore, type Store } from "./io/store/open-store.ts";
import { dropPreparedNames } from "./io/store/prepared-names.ts";
import { hasOwner } from "./io/store/users.ts";
import { keepPendingAudit } from "./verbs/accounts/audit.ts";
import { askedOfShop } from "./verbs/asking/asked-of-shop.ts";
import type { Progress } from "./verbs/asking/progress.ts";
import { compactWhenDue } from "./verbs/forgetting/compact-when-due.ts";
import { inboxOfShop } from "./verbs/live/inbox-of-shop.ts";
import { scrubInbox, sealInbox } from "./verbs/live/seal-inbox.ts";
import { sweepBeside, sweepProjections } from "./verbs/projecting/projection-names.ts";
import { projections } from "./verbs/projecting/projections.ts";
import { followLadder } from "./verbs/rules/follow-ladder.ts";
import { knownLadders } from "./verbs/rules/known-ladders.ts";
import { changing } from "./verbs/shop/changing.ts";
import { noShopIn } from "./verbs/shop/no-shop.ts";
import type { LadderVersion } from "./verbs/shop/shop.ts";
import type { Begun, Evidence, Workshop } from "./verbs/shop/workshop.ts";

/** What a shop takes from the world around it. */
export interface Effects {
  /** Microseconds since 1970. */
  readonly now: () => number;
  /** Of the machine: what a first load falls back on. */
  readonly timeZone: string;
  readonly language: Language;
  readonly progress?: Progress;
  /** Who changes the shop unless somebody else is named, as the log names them; left out: the terminal. */
  readonly by?: string;
  /** The address of a PostgreSQL for the control store; left out: it lies in the folder. */
  readonly database?: string | null;
  /** Hosts of the own network that may be written to; left out: none. */
  readonly privateHosts?: readonly string[];
}

/** What a folder's `stige.yaml` says, read without holding the shop; null: there is none. Throws `file` with every mistake in it. */
export function settingsIn(folder: string): ShopSettings | null {
  settleRestored(resolve(folder));
  const path = join(resolve(folder), "stige.yaml");
  return existsSync(path) ? shopFileOf(path, readFileSync(path, "utf8")).settings : null;
}

/**
 * `mayBegin`: a folder without a shop becomes one with its first load. `passing`: held for a moment only, others may wait. `adopt`:
 * a control store that a backup brought goes to the database that `Effects` names. `sealsLater`: whoever opens it seals what waits.
 */
export interface OpenedFor {
  readonly mayBegin?: boolean;
  readonly passing?: boolean;
  readonly adopt?: boolean;
  /** From another process that hangs a shop whose store lies in a database is taken. */
  readonly standsBy?: boolean;
  readonly sealsLater?: boolean;
}

/** A folder as it stands: what its `stige.yaml` says, or what a machine without one would say. */
interface Standing {
  file: ShopFile;
  ladders: LadderVersion[];
}

/**
 * Opens the shop in a folder and holds it until it is closed. Throws `not-found` where there is no shop, unless one may
 * begin there (`passing`: held for a moment only, others may wait); `file` with every mistake of its `stige.yaml`; `locked` where another process holds it.
 */
export async function openShop(folder: string, effects: Effects, opened: OpenedFor = {}): Promise<Workshop> {
  const { mayBegin = false, passing = false, adopt = false, standsBy = false, sealsLater = false } = opened;
  const root = resolve(folder);
  const dataFolder = join(root, ".stige");
  const yamlPath = join(root, "stige.yaml");
  settleRestored(root);
  if (!mayBegin && !existsSync(yamlPath) && !existsSync(dataFolder)) throw noShopIn(root);
  const text = existsSync(yamlPath) ? readFileSync(yamlPath, "utf8") : null;
  const read = text === null ? null : shopFileOf(yamlPath, text);
  const store = await openStore(dataFolder, { database: effects.database ?? null, passing, adopt, standsBy });
  try {
    rmSync(join(dataFolder, "tmp"), { recursive: true, force: true });
    sweepProjections(dataFolder);
    for (const path of [yamlPath, join(root, schemaPath)]) sweepDraft(path);
    const sealed = new Set((await allSegments(store)).map(({ file }) => file));
    sweepSegments(dataFolder, sealed);
    sweepRowsByPerson(dataFolder, [...sealed]);
    const standing: Standing = {
      file: await withBook(read ?? provisional(effects, root), store),
      ladders: await knownLadders(store),
    };
    if (text !== null) await follow({ yamlPath, store, standing, effects }, text);
    const known = { sinceUs: await firstLoadUs(store) };
    const shop = await workshop({ root, dataFolder, yamlPath, store, standing, effects }, known);
    await finishForgetting(shop);
    await keepPendingAudit(shop);
    if (!sealsLater) await sealInbox(shop);
    return shop;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Null: there is none. */
const firstLoadUs = async (store: Store) => (await loads(store))[0]?.received_us ?? null;

/** A shop that another process keeps. */
export interface FollowedShop {
  readonly shop: Workshop;
  /** Learns what was done where the shop is kept, and lays it out; gives who keeps it. */
  learn(): Promise<string>;
}

/**
 * Opens a shop beside the process that keeps it: to be asked, not to be changed. Its projection lies in a folder of its own.
 * Throws as `followStore`.
 */
export async function followShop(folder: string, effects: Effects, database: string): Promise<FollowedShop> {
  const root = resolve(folder);
  const dataFolder = join(root, ".stige");
  const yamlPath = join(root, "stige.yaml");
  const store = await followStore(dataFolder, database);
  const beside = await takeBeside(dataFolder).catch(async (error) => {
    await store.close();
    throw error;
  });
  const standingNow = async (): Promise<Standing> => ({
    file: await withBook(
      existsSync(yamlPath)
        ? shopFileOf(yamlPath, readFileSync(yamlPath, "utf8"))
        : provisional(effects, root),
      store,
    ),
    ladders: await knownLadders(store),
  });
  try {
    let state = (await store.followed?.())?.state;
    const standing = await standingNow();
    const known = { sinceUs: await firstLoadUs(store) };
    const parts = { root, dataFolder, yamlPath, store, standing, effects };
    const shop = await workshop(parts, known, beside);
    return { shop, learn: () => learnt() };

    async function learnt(): Promise<string> {
      const now = await store.followed?.();
      if (now && now.state !== state)
        await shop.writing(async () => {
          Object.assign(standing, await standingNow());
          known.sinceUs = await firstLoadUs(store);
          store.heard();
          // Who was told of or erased there is not known here one by one.
          dropPreparedNames(store);
          await shop.projection();
          state = now.state;
        });
      return now?.keeper ?? "";
    }
  } catch (error) {
    beside.close();
    await store.close();
    throw error;
  }
}

/** What an erasure left to be done, by a crash or because it was not yet due. */
async function finishForgetting(shop: Workshop): Promise<void> {
  if (await scrubDue(shop.store)) {
    shop.discardProjections();
    await scrubInbox(shop);
    await scrub(shop.store);
  }
  await compactWhenDue(shop);
}

interface Parts {
  readonly root: string;
  readonly dataFolder: string;
  readonly yamlPath: string;
  readonly store: Store;
  readonly standing: Standing;
  readonly effects: Effects;
}

/** `beside`: the folder of a process that follows; left out: this one keeps the shop. */
async function workshop(
  { root, dataFolder, yamlPath, store, standing, effects }: Parts,
  known: { sinceUs: number | null },
  beside: BesideFolder | null = null,
): Promise<Workshop> {
  const own = changing(effects.progress);
  const all = projections({
    dataFolder,
    cacheFolder: beside?.folder ?? dataFolder,
    store,
    settings: () => standing.file.settings,
    now: effects.now,
    progress: own.progress,
    changing: () => own.changes().underWay,
  });
  const current = (): LadderVersion =>
    standing.ladders.at(-1) ?? {
      ...{ version: 0, recordedUs: effects.now(), ladder: standing.file.ladder },
      ...{ note: null, who: null, yaml: null },
    };
  const beginning = begins({ root, dataFolder, yamlPath, store, standing, effects }, known);
  const inbox = inboxOfShop(store, effects.now);
  const asked = askedOfShop(all, () => shop);
  const shop: Workshop = {
    folder: root,
    dataFolder,
    store,
    ...own,
    inbox: inbox.inbox,
    intake: inbox.intake,
    inboxFollowed: inbox.inboxFollowed,
    now: effects.now,
    outgoing: outgoing({ privateHosts: effects.privateHosts ?? [] }),
    by: byOf(effects),
    discardProjections() {
      all.discard();
      sweepBeside(dataFolder);
    },
    get settings() {
      return standing.file.settings;
    },
    get ladders() {
      return standing.ladders.length > 0 ? standing.ladders : [current()];
    },
    get knownSinceUs() {
      return known.sinceUs;
    },
    get begun() {
      return existsSync(yamlPath);
    },
    projection: asked.projection,
    get directory() {
      return asked.directory;
    },
    reading: asked.reading,
    ...beginning,
    async close() {
      await all.close();
      await inbox.close();
      beside?.close();
      if (beside || existsSync(yamlPath) || (await loads(store)).length > 0 || (await hasOwner(store)))
        return store.close();
      // A first load that failed leaves the folder as it was.
      await store.abandon();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  return shop;
}

/** How a shop comes by its `stige.yaml`, and follows it. */
function begins(
  parts: Parts,
  known: { sinceUs: number | null },
): Pick<Workshop, "beginAs" | "wouldBegin" | "begin" | "follow"> {
  const { root, yamlPath, effects } = parts;
  return {
    beginAs: (settings, preset) => beginAs(parts, { settings, preset, from: message("begin.fromSomebody") }),
    async wouldBegin(evidence) {
      if (existsSync(yamlPath)) return null;
      return firstSettings({ ...(await evidence()), ordersFrom: null, ...machine(effects, root) }).settings;
    },
    async begin(ordersFrom, evidence) {
      const before = known.sinceUs;
      const { written, undo } = await begin(parts, ordersFrom, evidence);
      known.sinceUs ??= effects.now();
      return {
        written,
        undo() {
          undo();
          known.sinceUs = before;
        },
      };
    },
    async follow() {
      const text = existsSync(yamlPath) ? readFileSync(yamlPath, "utf8") : null;
      if (text !== null) await follow(parts, text);
    },
  };
}

function shopFileOf(path: string, text: string): ShopFile {
  const read = readStigeYaml(text);
  if (read.ok) return read.value;
  throw new StigeError(
    "file",
    message("store.yamlWrong", { path }),
    message("store.yamlWrong.fix"),
    read.problems,
  );
}

/** Writes what a load tells about the shop into `stige.yaml`, or leaves it as it was. */
async function begin(
  { root, yamlPath, store, standing, effects }: Parts,
  ordersFrom: string | null,
  evidence: () => Promise<Evidence>,
): Promise<Begun> {
  const text = existsSync(yamlPath) ? readFileSync(yamlPath, "utf8") : null;
  const { file } = standing;
  const undo = () => {
    if (text === null) rmSync(yamlPath, { force: true });
    else if (readFileSync(yamlPath, "utf8") !== text) writeWhole("stige-yaml.undo", yamlPath, text);
    standing.file = file;
  };
  try {
    const book = file.settings.ordersFrom ?? ordersFrom;
    const written =
      text === null
        ? firstSettings({ ...(await evidence()), ordersFrom: book, ...machine(effects, root) })
        : null;
    if (written) writeFirst(root, yamlPath, written);
    else if (text !== null && book && file.settings.ordersFrom === null)
      writeWhole("stige-yaml.book", yamlPath, setOrdersFrom(text, book));
    await follow({ yamlPath, store, standing, effects }, readFileSync(yamlPath, "utf8"));
    return { written, undo };
  } catch (error) {
    undo();
    throw error;
  }
}

/** Writes `stige.yaml` as somebody said the shop is; wholly or not at all. */
async function beginAs(
  { root, yamlPath, store, standing, effects }: Parts,
  first: FirstSettings,
): Promise<void> {
  const { file } = standing;
  try {
    writeFirst(root, yamlPath, first);
    await follow({ yamlPath, store, standing, effects }, readFileSync(yamlPath, "utf8"));
  } catch (error) {
    rmSync(yamlPath, { force: true });
    standing.file = file;
    throw error;
  }
}

/** A file that names no book of orders means the one that the first load of orders began. */
async function withBook(file: ShopFile, store: Store): Promise<ShopFile> {
  if (file.settings.ordersFrom !== null) return file;
  const first = (await loads(store)).find(({ kind, undone_us }) => kind === "orders" && undone_us === null);
  return first ? { ...file, settings: { ...file.settings, ordersFrom: first.source } } : file;
}

function writeFirst(root: string, yamlPath: string, { settings, preset, from }: FirstSettings): void {
  const told = { country: from, currency: from, timeZone: from };
  writeWhole("stige-yaml.schema", join(root, schemaPath), JSON.stringify(stigeYamlSchema, null, 2));
  writeWhole("stige-yaml", yamlPath, writeStigeYaml(settings, preset, {}, told));
}

const machine = ({ timeZone, language }: Effects, root: string) => ({
  timeZone,
  language,
  folder: basename(root),
  interest: defaultInterest,
});

/** What holds until a first load writes `stige.yaml`. */
function provisional(effects: Effects, root: string): ShopFile {
  const nothing = { currency: null, domain: null, headers: [], ordersFrom: null };
  const { settings, preset } = firstSettings({ ...nothing, ...machine(effects, root) });
  return { settings, ladder: presetLadder(preset), written: { preset: null } };
}

/** Takes `stige.yaml` as it stands now, and publishes its ladder where that is another than the last. */
async function follow(
  { yamlPath, store, standing, effects }: Pick<Parts, "yamlPath" | "store" | "standing" | "effects">,
  text: string,
): Promise<void> {
  standing.file = await withBook(shopFileOf(yamlPath, text), store);
  const said = { file: standing.file, text };
  const next = await followLadder(store, standing.ladders.at(-1), said, {
    nowUs: effects.now(),
    by: byOf(effects),
  });
  if (next) standing.ladders.push(next);
}

const byOf = ({ by = "terminal" }: Effects) => by;

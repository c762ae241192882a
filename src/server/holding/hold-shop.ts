import { existsSync } from "node:fs";
import { type MessagePort, parentPort, type Transferable, workerData } from "node:worker_threads";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { clock } from "../../io/env.ts";
import { followShop, openShop } from "../../open.ts";
import { openAccounts } from "../../verbs/accounts/accounts.ts";
import { needsOwner, newOwnerCode, withdrawOwnerCode } from "../../verbs/accounts/first-owner.ts";
import { whoAsks, whoText } from "../../verbs/accounts/who.ts";
import type { Progress } from "../../verbs/asking/progress.ts";
import { type CountedJobs, type RunningJobs, runJobs } from "../../verbs/jobs/run-jobs.ts";
import { type DoorStand, notYetOpened } from "../../verbs/live/door-stand.ts";
import { keepRefused } from "../../verbs/live/keep-refused.ts";
import type { LiveInbox } from "../../verbs/live/live-inbox.ts";
import { neverPublished } from "../../verbs/live/published.ts";
import { inboxSealedUpTo, unsealed } from "../../verbs/live/seal-inbox.ts";
import { requireBegun, type Sealer, sealer } from "../../verbs/live/sealer.ts";
import { takeWebhook } from "../../verbs/live/take-webhook.ts";
import { watchInbox } from "../../verbs/live/watch-inbox.ts";
import { openOut } from "../../verbs/out/open-out.ts";
import { holdsOnlyDemo } from "../../verbs/shop/demo-only.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { OpenTrial } from "../../verbs/uploads/ladder-to-come.ts";
import { openUploads } from "../../verbs/uploads/uploads.ts";
import { type Answer, type Asked, answer, keepBeforehand, type Question } from "../answers/answer.ts";
import { askBeforehand, type Beforehand, isLarge } from "../answers/ask-beforehand.ts";
import { fleetingAnswers } from "../answers/fleeting-answers.ts";
import { howFar } from "../answers/how-far.ts";
import { keptAnswers } from "../answers/kept-answers.ts";
import { later } from "../answers/later.ts";
import type { Inside } from "../guards/inside.ts";
import { jobHandlers } from "../jobs/job-handlers.ts";
import { type DoorThread, openDoorThread } from "../live/door-thread.ts";
import { type ReaderIn, readers } from "../reading/reader.ts";
import type { Route } from "../route.ts";
import { changeRoute } from "../routes/change.ts";
import { routes } from "../routes.ts";
import { keepLearning } from "./keep-learning.ts";
import { type Reckoning, reckoningThread } from "./reckoning.ts";
import type { AboutShop, FromShop, ShopData, ToShop } from "./shop-thread.ts";
import { whenFree } from "./stand-by.ts";
import { thrownError, toldAtStart, toldError } from "./told-error.ts";

/** A shop that is held to be served. */
export interface HeldShop {
  readonly shop: Workshop;
  /** Nothing but invented people: read by anybody, changed by nobody. */
  readonly demo: boolean;
  readonly version: string;
  /** Where facts are taken in. Null: a demo shop takes none. */
  readonly live: LiveInbox | null;
}

/** What is done with a held shop besides answering HTTP, until it is let go of. */
export type Beside = (held: HeldShop) => Promise<{ close(): Promise<void> }>;

/** So long an answer to a change is waited for; then its asker is told to ask on. */
const changeMs = 1500;

/** And so long an answer by whoever would rather be told how far it is. */
const answerMs = 100;
/** One from some of the people is nearly there. */
const sampleMs = 150;
/** What was reckoned for another answer is mostly there. */
const listMs = 150;

/** What a thread does that holds the shop of its `workerData`: SQLite and the walker would keep the thread that answers HTTP waiting. */
export async function holdShop(beside: Beside): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("is a worker");
  const {
    folder,
    timeZone,
    language,
    database = null,
    privateHosts = [],
    secure,
    newOwner,
    version,
    follows = false,
  } = workerData as ShopData;
  const tell: Tell = (told, hand = []) => port.postMessage(told, [...hand]);
  const hear = (thrown: unknown) => {
    const error = toldError(thrown);
    if (error.inside) tell({ kind: "inside", inside: error.inside });
    return thrownError(error);
  };
  if (follows && database !== null) return holdFollowed({ port, tell, hear }, database);
  try {
    const machine = { now: clock, timeZone, language };
    const progress: Progress = (what, done, of) => tell({ kind: "progress", what, done, of });
    const several = database !== null;
    // A folder that is there and holds no shop becomes one in the browser; one that is not there was mistyped.
    // What waits may be much: whoever sends and whoever reads is not to wait until it is sealed.
    const how = { mayBegin: existsSync(folder), standsBy: several, sealsLater: true };
    const open = () => openShop(folder, { ...machine, database, privateHosts, progress }, how);
    const waits = (now: boolean) => tell({ kind: "waits", now });
    const shop = await (several ? whenFree(open, progress, waits) : open());
    shop.store.lost?.addEventListener("abort", () => tell({ kind: "taken", error: toldError(takenOver()) }));
    const openTrial: OpenTrial = (copy) => openShop(copy, machine, { mayBegin: true });
    try {
      const demo = await holdsOnlyDemo(shop);
      const accounts = demo ? null : await openAccounts(shop, secure);
      const beginsLarge = await isLarge(shop);
      const ownerCode = accounts && (await ownerCodeOf(accounts, newOwner));
      const uploads = openUploads(shop, hear, openTrial);
      const sealing = sealer(shop, hear);
      const live = demo ? null : openDoor(shop, database, sealing, tell);
      const jobs = live && runJobs(shop, jobHandlers(live), { hear, counted: countsTeller(tell) });
      const besides = await beside({ shop, demo, version, live });
      const out = demo ? null : openOut(shop, hear);
      const watch = several && live ? watchInbox(shop, sealing.come) : null;
      const also = inThisOrder(watch, out, besides);
      const reckoners = reckonersOf(tell);
      serve(
        { port, tell, also, jobs, sealing },
        { shop, accounts, uploads, live, ...keeping(sealing), ...reckoners, version },
        { ownerCode, keptBy: () => null, beginsLarge },
      );
    } catch (error) {
      await shop.close();
      throw error;
    }
  } catch (error) {
    tell({ kind: "failed", error: toldAtStart(error) });
  }
}

/** What a thread does beside the process that keeps the shop: it answers and takes facts in. It seals nothing, does no jobs and changes nothing. */
async function holdFollowed({ port, tell, hear }: Following, database: string): Promise<void> {
  const { folder, timeZone, language, privateHosts = [], secure, version } = workerData as ShopData;
  try {
    const machine = { now: clock, timeZone, language, privateHosts };
    const followed = await followShop(folder, machine, database);
    const { shop } = followed;
    try {
      const demo = await holdsOnlyDemo(shop);
      const accounts = demo ? null : await openAccounts(shop, secure);
      const beginsLarge = await isLarge(shop);
      const learning = keepLearning(followed, hear);
      const sealing: Sealer = { published: neverPublished, come() {}, stop: async () => {} };
      const live = demo ? null : openDoor(shop, database, sealing, tell);
      const uploads = openUploads(shop, hear, () => Promise.reject(new Error("is refused before")));
      const reckoners = reckonersOf(tell);
      serve(
        { port, tell, also: learning, jobs: null, sealing },
        { shop, accounts, uploads, live, ...keeping(sealing), ...reckoners, version },
        { ownerCode: null, keptBy: learning.keeper, beginsLarge },
      );
    } catch (error) {
      await shop.close();
      throw error;
    }
  } catch (error) {
    tell({ kind: "failed", error: toldAtStart(error) });
  }
}

/** Answers that are kept, until anything is changed, and for a moment after facts came. */
function keeping({ published }: Sealer): Pick<Asked, "kept" | "keptReckoned" | "fleeting"> {
  return { kept: keptAnswers(), keptReckoned: keptAnswers(), fleeting: fleetingAnswers(published) };
}

/** Where answers are reckoned that take seconds, and where what some of the people tell. */
interface Reckoners {
  readonly reckoning: Reckoning;
  readonly sampling: Reckoning;
}

function reckonersOf(tell: Tell): Reckoners {
  const inside = (what: Inside) => tell({ kind: "inside", inside: what });
  return { reckoning: reckoningThread(inside, "reckon"), sampling: reckoningThread(inside, "sample") };
}

/** Tells how many jobs there are, where they are others than before. */
function countsTeller(tell: Tell): (counts: CountedJobs) => void {
  let last = "";
  return (counts) => {
    if (JSON.stringify(counts) === last) return;
    last = JSON.stringify(counts);
    tell({ kind: "jobs", counts });
  };
}

function openDoor(shop: Workshop, database: string | null, sealing: Sealer, tell: Tell): DoorThread {
  let stood = false;
  const tellStand = (stand: DoorStand) => {
    stood = true;
    tell({ kind: "door", stand });
  };
  const door = openDoorThread(
    { dataFolder: shop.dataFolder, database },
    async (asked) => {
      if (asked.what === "came") sealing.come(asked.atUs);
      if (asked.what === "came" || asked.what === "stands") return tellStand(asked.stand);
      if (asked.what === "refused") return keepRefused(shop, "segment", asked.refused);
      requireBegun(shop);
      return inboxSealedUpTo(shop);
    },
    (inside) => tell({ kind: "inside", inside }),
  );
  shop.inboxFollowed(door.follow);
  // Where it cannot be opened yet it is with the first that comes.
  void shop.store.hasInbox().then(
    async (has) => {
      if (has) door.open();
      if (has) sealing.come();
      // Opening takes seconds where many ids are known: until then what waits is told of the tables.
      const waiting = has ? await unsealed(shop) : 0;
      if (!stood) tellStand(notYetOpened(waiting));
    },
    () => {},
  );
  return door;
}

/** What is done beside ends one after the other. */
function inThisOrder(...parts: readonly (Rim["also"] | null)[]): Rim["also"] {
  return {
    async close() {
      for (const part of parts) await part?.close();
    },
  };
}

/** Another server has the shop, since nothing was heard of this one. */
function takenOver(): StigeError {
  return new StigeError("locked", message("store.takenOver"), message("store.takenOver.fix"));
}

interface Following {
  readonly port: MessagePort;
  readonly tell: Tell;
  readonly hear: (thrown: unknown) => StigeError;
}

type Tell = (told: FromShop, hand?: readonly Transferable[]) => void;

type Held = Asked & Reckoners & { readonly live: DoorThread | null };

interface Rim {
  readonly port: MessagePort;
  readonly tell: Tell;
  readonly also: Awaited<ReturnType<Beside>>;
  /** Null: of a demo nothing is done. */
  readonly jobs: RunningJobs | null;
  readonly sealing: Sealer;
}

async function ownerCodeOf(
  accounts: NonNullable<Asked["accounts"]>,
  newOwner: boolean,
): Promise<AboutShop["ownerCode"]> {
  if (newOwner || (await needsOwner(accounts))) return newOwnerCode(accounts);
  // One of an earlier start that nobody used.
  await withdrawOwnerCode(accounts);
  return null;
}

/** Ends all that is done with a shop, each part whatever became of the one before, then lets go of it. Where another server has the shop parts fail by that. */
async function letGo(
  { shop, uploads, live, reckoning, sampling, fleeting }: Held,
  { also, jobs, sealing }: Omit<Rim, "port" | "tell">,
  before: Beforehand,
): Promise<void> {
  const failures: unknown[] = [];
  const end = (...parts: readonly (() => Promise<unknown> | undefined)[]) =>
    Promise.all(parts.map(async (part) => part()).map((part) => part.catch((error) => failures.push(error))));
  // Told first that it is over: else it asks the next question when the one being reckoned is ended.
  const over = end(before.close, fleeting.close);
  await end(reckoning.close, sampling.close);
  await over;
  await end(also.close, async () => jobs?.close());
  await end(sealing.stop);
  await end(async () => live?.close());
  await end(uploads.close);
  await end(() => shop.writing(async () => {}));
  await end(() => shop.close());
  if (failures.length > 0 && !shop.store.lost?.aborted) throw failures[0];
}

/** What of a shop stands nowhere in it. */
interface Manned {
  readonly ownerCode: AboutShop["ownerCode"];
  readonly keptBy: () => AboutShop["keptBy"];
  /** What takes seconds is reckoned elsewhere from the first question on. */
  readonly beginsLarge: boolean;
}

function serve({ port, tell, also, jobs, sealing }: Rim, all: Held, manned: Manned): void {
  const { ownerCode, keptBy } = manned;
  const { shop, accounts, live } = all;
  const byName = new Map(routes.map((route) => [route.name, route]));
  const aboutNow = (): AboutShop => {
    const { name, timeZone, currency, language } = shop.settings;
    return { name, timeZone, currency, language, demo: accounts === null, ownerCode, keptBy: keptBy() };
  };
  let about = aboutNow();
  let inManner = readers(about);
  /** A first file, or somebody, says what shop this is. */
  const followSettings = () => {
    const now = aboutNow();
    if (JSON.stringify(now) === JSON.stringify(about)) return;
    about = now;
    inManner = readers(now);
    tell({ kind: "about", about });
  };
  const readerIn: ReaderIn = (spoken, hidesFew) => inManner(spoken, hidesFew);
  const changes = later(shop.doing, changeMs);
  const far = howFar(answerMs, () => performance.now());
  const held = (): Asked => (before.isLarge() ? all : { ...all, reckoning: null, sampling: null });
  const keep = (route: Route, asked: Question["asked"]) => keepBeforehand(held(), route, asked, readerIn);
  const before = askBeforehand(shop, routes, keep, manned);
  const answered = (asked: Question): Promise<Answer> => {
    const who = whoText(asked.who);
    const reader = readerIn(asked.language);
    if (asked.route === changeRoute.name) return changes.again(who, reader, Number(asked.asked.id));
    const given = answer(held(), byName, asked, readerIn);
    const route = byName.get(asked.route);
    if (route?.changes) return changes.first(who, reader, given);
    if (!asked.prefersTold || asked.form !== "json") return given;
    if (route?.lasting?.long)
      return far.first(asked, given, asked.asked.sample === "true" ? sampleMs : answerMs);
    return route?.reckoned?.(asked.asked as never, shop) ? far.first(asked, given, listMs) : given;
  };
  port.on("message", async (asked: ToShop) => {
    if (asked.kind === "close") {
      await letGo(all, { also, jobs, sealing }, before);
      tell({ kind: "closed" });
      port.close();
      return;
    }
    if (asked.kind === "refused") return keepRefused(shop, asked.door, asked.refused).catch(() => {});
    const { id } = asked;
    followSettings();
    try {
      if (asked.kind === "who") {
        const who = accounts ? await whoAsks(accounts, asked.credentials) : ({ kind: "demo" } as const);
        return tell({ kind: "known", id, who });
      }
      if (asked.kind === "webhook") {
        if (!live) throw new Error("a demo takes nothing in");
        return tell({ kind: "webhook", id, taken: await takeWebhook(shop, live, asked.sent) });
      }
      // What came of a change may be asked for again.
      const { body, ...given } = await answered(asked);
      followSettings();
      // Among what was changed may be who may do what, also where the shop itself stays as it is.
      if (byName.get(asked.route)?.method !== "get") tell({ kind: "changed" });
      const copy = body.slice();
      tell({ kind: "answer", id, ...given, body: copy }, [copy.buffer]);
    } catch (error) {
      tell({ kind: "error", id, error: toldError(error) });
    }
  });
  tell({ kind: "ready", about, door: live?.http ?? null }, live ? [live.http] : []);
}

import { extname } from "node:path";
import { type MessagePort, Worker } from "node:worker_threads";
import type { Language } from "../../core/words/language.ts";
import type { Message } from "../../core/words/say.ts";
import { threadLimits } from "../../io/env.ts";
import type { OwnerCode } from "../../verbs/accounts/first-owner.ts";
import type { Credentials, Who } from "../../verbs/accounts/who.ts";
import type { Progress } from "../../verbs/asking/progress.ts";
import type { CountedJobs } from "../../verbs/jobs/run-jobs.ts";
import type { DoorStand } from "../../verbs/live/door-stand.ts";
import type { AdmittedFacts } from "../../verbs/live/facts-door.ts";
import type { Door } from "../../verbs/live/keep-refused.ts";
import type { RefusedCall } from "../../verbs/live/read-calls.ts";
import type { TakenCalls } from "../../verbs/live/take-calls.ts";
import type { SentWebhook, TakenWebhook } from "../../verbs/live/take-webhook.ts";
import type { RowTaken } from "../../verbs/live/typed-facts.ts";
import type { Answer, Question } from "../answers/answer.ts";
import type { Inside } from "../guards/inside.ts";
import { knownKeys } from "../guards/known-keys.ts";
import { type Doorway, doorway, type SentCalls } from "../live/doorway.ts";
import { turnedAway } from "../live/turned-away.ts";
import type { Manner } from "../reading/reader.ts";
import { type ToldError, thrownError, toldError } from "./told-error.ts";

/** What the thread that holds the shop is given. */
export interface ShopData {
  readonly folder: string;
  /** Of the machine. */
  readonly timeZone: string;
  readonly language: Language;
  /** The address of a PostgreSQL for the control store; left out: it lies in the folder. */
  readonly database?: string | null;
  /** Hosts of the own network that may be written to; left out: none. */
  readonly privateHosts?: readonly string[];
  /** The shop is reached over https. */
  readonly secure: boolean;
  /** A code by which an owner is made is wanted though there is one. */
  readonly newOwner: boolean;
  /** Of Stige. */
  readonly version: string;
  /** The shop is kept by another process, and followed here. */
  readonly follows?: boolean;
}

export type ToShop =
  | ({ readonly kind: "ask"; readonly id: number } & Question)
  | { readonly kind: "who"; readonly id: number; readonly credentials: Credentials }
  | { readonly kind: "webhook"; readonly id: number; readonly sent: SentWebhook }
  /** Turned away at a door; nobody waits for an answer. */
  | { readonly kind: "refused"; readonly door: Door; readonly refused: readonly RefusedCall[] }
  | { readonly kind: "close" };

export type FromShop =
  | { readonly kind: "progress"; readonly what: Message; readonly done: number; readonly of: number | null }
  /** It waits for a shop that another keeps, and does nothing else; or no more. */
  | { readonly kind: "waits"; readonly now: boolean }
  /** `door`: where facts are taken in; null: a demo takes none. */
  | { readonly kind: "ready"; readonly about: AboutShop; readonly door: MessagePort | null }
  /** Somebody changed something. */
  | { readonly kind: "changed" }
  /** It is another now than when it was ready: somebody said what shop it is. */
  | { readonly kind: "about"; readonly about: AboutShop }
  | { readonly kind: "failed"; readonly error: ToldError }
  | ({ readonly kind: "answer"; readonly id: number } & Answer)
  | { readonly kind: "known"; readonly id: number; readonly who: Who }
  | { readonly kind: "webhook"; readonly id: number; readonly taken: TakenWebhook }
  | { readonly kind: "error"; readonly id: number; readonly error: ToldError }
  /** Another server has taken the shop over: nothing more of it can be kept here. */
  | { readonly kind: "taken"; readonly error: ToldError }
  /** There are more or fewer jobs than before. */
  | { readonly kind: "jobs"; readonly counts: CountedJobs }
  /** What the door for facts did. */
  | { readonly kind: "door"; readonly stand: DoorStand }
  /** Something went wrong inside, in work that nobody waits for. */
  | { readonly kind: "inside"; readonly inside: Inside }
  | { readonly kind: "closed" };

export interface AboutShop extends Manner {
  readonly name: string;
  /** Nothing but invented people: read by anybody, changed by nobody. */
  readonly demo: boolean;
  /** By which whoever reads the terminal becomes owner; null: there is one. */
  readonly ownerCode: OwnerCode | null;
  /** The process that keeps the shop: only there it is changed. Null: this one does. */
  readonly keptBy: string | null;
}

/** The shop as the thread that answers HTTP sees it. */
export interface ShopThread {
  readonly about: AboutShop;
  counted(): Counted;
  /** Who a request is from. */
  who(credentials: Credentials): Promise<Who>;
  /** Throws what the verb threw; `inside` is told of what went wrong inside Stige. */
  ask(question: Question): Promise<Answer>;
  /** Takes in what Segment's SDKs send; throws as the verb of that name, and for keys that may not send it. */
  takeCalls(sent: SentCalls): Promise<TakenCalls>;
  /** Takes in rows of one kind that a key may tell. */
  takeTyped(facts: AdmittedFacts): Promise<readonly RowTaken[]>;
  takeWebhook(sent: SentWebhook): Promise<TakenWebhook>;
  /** Whether its thread still runs. */
  alive(): boolean;
  /** Resolves when its thread ended without being asked to. */
  readonly ended: Promise<Error>;
  /** Lets go of the folder. */
  close(): Promise<void>;
}

interface Waiting {
  done(told: unknown): void;
  fail(error: Error): void;
}

/** What a thread that holds a shop counts. */
interface Counted {
  /** How many jobs there are; null: none are done, as of a demo. */
  readonly jobs: CountedJobs | null;
  /** What the door for facts did; null: nothing came yet. */
  readonly door: DoorStand | null;
}

/** So long a thread that has let go of its shop may take to end. */
const lastMs = 5_000;

/** Opens the shop of a folder in a thread of its own, which runs `file` and there `holdShop`; throws as `openShop`. */
export async function openShopThread(
  data: ShopData,
  progress: Progress,
  inside: (what: Inside) => void,
  file: URL = new URL(`./shop.worker${extname(import.meta.url)}`, import.meta.url),
  stop: AbortSignal | null = null,
): Promise<ShopThread> {
  let about: AboutShop;
  let door: Doorway | null = null;
  const keys = knownKeys();
  const worker = new Worker(file, { workerData: data, name: "stige-shop", resourceLimits: threadLimits });
  const box = postbox(worker);
  const opened = Promise.withResolvers<AboutShop>();
  const ended = Promise.withResolvers<Error>();
  const closed = Promise.withResolvers<void>();
  const exited = new Promise<void>((done) => worker.once("exit", () => done()));
  let counted: Counted = { jobs: null, door: null };
  const end = (error: Error) => {
    opened.reject(error);
    ended.resolve(error);
    box.end(error);
    door?.end(error);
  };
  const waits = endsWhileItWaits(stop, worker);
  worker.on("error", (error) => tellInside(error, box.alive() ? null : inside));
  worker.on("error", end);
  void exited.then(() => end(new Error("the thread of the shop has ended"))).then(closed.resolve);
  worker.on("message", (told: FromShop) => {
    if ("error" in told && told.error.inside !== null) inside(told.error.inside);
    if (told.kind === "progress") progress(told.what, told.done, told.of);
    else if (told.kind === "waits") waits(told.now);
    else if (told.kind === "ready") {
      door = told.door && doorway(told.door, inside);
      opened.resolve(told.about);
    } else if (told.kind === "changed") keys.forget();
    else if (told.kind === "about") about = told.about;
    else if (told.kind === "jobs") counted = { ...counted, jobs: told.counts };
    else if (told.kind === "door") counted = { ...counted, door: told.stand };
    else if (told.kind === "taken") end(thrownError(told.error));
    else if (told.kind === "failed") opened.reject(thrownError(told.error));
    else if (told.kind === "inside") inside(told.inside);
    else if (told.kind === "closed") closed.resolve();
    else box.answer(told);
  });
  const letGo = () => worker.postMessage({ kind: "close" } satisfies ToShop);
  about = await opened.promise.catch(async (error) => {
    letGo();
    await endedBySelf(worker, exited);
    throw error;
  });
  const who = askingWho(box.posted, keys, () => about.demo);
  return {
    get about() {
      return about;
    },
    counted: () => counted,
    who,
    ask: async (question) => (await box.posted((id) => ({ kind: "ask", id, ...question }))) as Answer,
    ...doorsOf(worker, box, () => mustBe(door), who),
    alive: box.alive,
    ended: ended.promise,
    async close() {
      // Also where another server has the shop: what is under way in the engine has to end first.
      letGo();
      await closed.promise;
      await endedBySelf(worker, exited);
    },
  };
}

/** What goes wrong while a thread lets go of its shop nobody else tells of. */
function tellInside(error: unknown, inside: ((what: Inside) => void) | null): void {
  const told = toldError(error).inside;
  if (told) inside?.(told);
}

/** Where facts come in; what is turned away there is told to the thread that holds the shop, which keeps it for the feed. */
function doorsOf(
  worker: Worker,
  box: ReturnType<typeof postbox>,
  door: () => Doorway,
  who: ShopThread["who"],
): Pick<ShopThread, "takeCalls" | "takeTyped" | "takeWebhook"> {
  const turned = turnedAway((door, refused) => {
    if (box.alive()) worker.postMessage({ kind: "refused", door, refused } satisfies ToShop);
  });
  return {
    takeCalls: async (sent) => turned.whole("segment", door().takeCalls(sent, who)),
    takeTyped: async (facts) => turned.rows(door().takeTyped(facts)),
    async takeWebhook(sent) {
      const taken = box.posted((id) => ({ kind: "webhook", id, sent }));
      return ((await turned.whole(sent.source, taken)) as { readonly taken: TakenWebhook }).taken;
    },
  };
}

/** Ends at once, when it is asked to, what waits for a shop that another keeps and holds nothing. */
function endsWhileItWaits(stop: AbortSignal | null, worker: Worker): (now: boolean) => void {
  let waits = false;
  const endIfAsked = () => {
    if (waits && stop?.aborted) void worker.terminate();
  };
  stop?.addEventListener("abort", endIfAsked);
  return (now) => {
    waits = now;
    endIfAsked();
  };
}

function askingWho(
  posted: ReturnType<typeof postbox>["posted"],
  keys: ReturnType<typeof knownKeys>,
  isDemo: () => boolean,
): (credentials: Credentials) => Promise<Who> {
  const ask = async (credentials: Credentials) =>
    ((await posted((id) => ({ kind: "who", id, credentials }))) as { readonly who: Who }).who;
  return async (credentials) => (isDemo() ? { kind: "demo" } : keys.who(credentials, ask));
}

/** What is asked of a thread, until it is answered. */
function postbox(worker: Worker) {
  const waiting = new Map<number, Waiting>();
  let over: Error | null = null;
  let ids = 0;
  return {
    alive: () => over === null,
    posted: (asked: (id: number) => ToShop) =>
      new Promise((done, fail) => {
        // As those are told who wait: where another server has the shop, that, and no error inside.
        if (over) return fail(over);
        waiting.set(ids, { done, fail });
        worker.postMessage(asked(ids++));
      }),
    answer(told: Extract<FromShop, { readonly id: number }>) {
      const one = waiting.get(told.id);
      waiting.delete(told.id);
      if (told.kind === "error") one?.fail(thrownError(told.error));
      else one?.done(told);
    },
    end(error: Error) {
      over ??= error;
      for (const one of waiting.values()) one.fail(error);
      waiting.clear();
    },
  };
}

function mustBe(door: Doorway | null): Doorway {
  if (!door) throw new Error("a demo takes nothing in");
  return door;
}

/** Ended while DuckDB still works in it, a thread would take the whole process with it. */
async function endedBySelf(worker: Worker, exited: Promise<void>): Promise<void> {
  const late = setTimeout(() => void worker.terminate(), lastMs);
  await exited;
  clearTimeout(late);
}

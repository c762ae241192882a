import { setTimeout as pause } from "node:timers/promises";
import { printSet } from "../../core/facts/live/known-ids/print-set.ts";
import { printsAt } from "../../core/facts/live/known-ids/prints.ts";
import type { LiveMessage, Taken } from "../../core/facts/live/live-fact.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { AnsweredRequest } from "../../io/store/inbox/answered-requests.ts";
import { type Intake, printOf, printsIn } from "../../io/store/inbox/intake.ts";
import { type DoorStand, doorCounts } from "./door-stand.ts";

/** The rim of the inbox: what routes call. */
export interface LiveInbox {
  /**
   * Keeps messages of a sender; resolved once they are safe. Throws `too-many` where more waits than may: come again later.
   * `request`: what became of them is kept with them, as the answer to it.
   */
  takeIn(messages: readonly LiveMessage[], by?: string, request?: KeyedRequest): Promise<readonly Taken[]>;
}

/** The rim where it is, which also takes what others have written. */
export interface PackedInbox extends LiveInbox {
  /** As `takeIn`. */
  takePacked(packed: PackedMessages, by?: string, request?: KeyedRequest): Promise<readonly Taken[]>;
  stand(): DoorStand;
}

/** Messages as they are kept: what one thread has read and written another need only keep. Few long texts go from thread to thread in a tenth of the time of many short ones. */
export interface PackedMessages {
  /** Each as JSON, a comma between them. */
  readonly text: string;
  /** How long the text of each is. */
  readonly lengths: readonly number[];
  /** The fingerprints of their ids, one behind the other. */
  readonly prints: string;
}

export function packed(messages: readonly LiveMessage[]): PackedMessages {
  const texts = messages.map((one) => JSON.stringify(one));
  return {
    text: texts.join(","),
    lengths: texts.map(({ length }) => length),
    prints: messages.map(({ messageId }) => printOf(messageId)).join(""),
  };
}

/** A request that is known again by its key. */
export type KeyedRequest = Omit<AnsweredRequest, "taken">;

/** More than this waits for nobody: whoever sends is told to come again. */
export interface InboxLimits {
  /** Told and not yet kept; of one sender (a key, a kind of webhook) at most half of it. */
  readonly queuedBytes: number;
  /** Kept and not yet sealed. */
  readonly waitingBytes: number;
  /** Of one sender at most half of them. */
  readonly waitingMessages: number;
}

export const usualInboxLimits: InboxLimits = {
  queuedBytes: 64_000_000,
  waitingBytes: 512_000_000,
  waitingMessages: 2_000_000,
};

/**
 * From so many on that wait to be sealed whoever sends has the answer the later, the more there are: sealing has the processor meanwhile,
 * and follows. At most so long, milliseconds: a program that sends on as soon as it hears is slowed by it, one that sends now and then is not.
 * Begun early it keeps a sender of few connections below its own pace, though sealing would follow.
 */
const easeFrom = 700_000;
const easeEach = 150_000;
const mostEaseMs = 40;

/** So long nothing more is kept after a commit that took `tookMs`, while so many messages wait: none, then as long as it took for each `easeEach` beyond `easeFrom`. */
export function easeMs(waiting: number, tookMs: number): number {
  return Math.min(mostEaseMs, (Math.max(0, waiting - easeFrom) / easeEach) * tookMs);
}

/** Where much comes it is gathered: a commit costs much beside its messages. At most so long from when the last began, milliseconds, and one for each so many of its messages: where little comes nobody waits. */
const mostGatherMs = 8;
const gatheredEach = 40;

/** So long what comes is gathered after a commit of so many messages that took `tookMs`. */
export function gatherMs(messages: number, tookMs: number): number {
  return Math.max(0, Math.min(mostGatherMs, messages / gatheredEach) - tookMs);
}

/** So much is kept in one commit. */
const groupBytes = 8_000_000;

interface Call extends PackedMessages {
  readonly cameMs: number;
  readonly by: string;
  readonly request: KeyedRequest | null;
  done(taken: readonly Taken[]): void;
  fail(error: unknown): void;
}

/** What whoever has to wait is told to wait at least, in seconds. */
export const retrySeconds = 2;

/**
 * Takes messages in: what comes while a commit is on its way goes into the next, all of it in one. `came` is called after
 * each.
 */
export function liveInbox(
  inbox: Intake,
  came: () => void,
  limits: InboxLimits = usualInboxLimits,
): PackedInbox {
  let queue: Call[] = [];
  const queued = queuedSizes();
  const counts = doorCounts();
  let keeping = false;
  let doubtful = false;
  let stale = false;
  let kept = 0;
  const keepNext = async () => {
    const { group, rest } = nextGroup(queue);
    queue = rest;
    const began = performance.now();
    try {
      if (doubtful) await inbox.lookAgain();
      doubtful = false;
      const ends = await keepGroup(inbox, group);
      endCalls(group, ends);
      counts.kept(group, began);
      kept = group.reduce((sum, { lengths }) => sum + lengths.length, 0);
      came();
    } catch (error) {
      doubtful = true;
      for (const call of group) call.fail(error);
    } finally {
      for (const call of group) queued.count(call, -1);
    }
  };
  const keepAll = async () => {
    if (keeping) return;
    keeping = true;
    // Whatever came in the same turn goes along.
    await new Promise((done) => setImmediate(done));
    while (queue.length > 0 || stale) {
      if (stale) await inbox.freshen().catch(() => {});
      stale = false;
      const began = performance.now();
      if (queue.length > 0) await keepNext();
      const tookMs = performance.now() - began;
      const ms = Math.max(gatherMs(kept, tookMs), easeMs(inbox.waiting().messages, tookMs));
      if (ms < 1) continue;
      await pause(ms);
      counts.eased(ms);
    }
    keeping = false;
  };
  const own: PackedInbox = {
    takeIn: (messages, by, request) => own.takePacked(packed(messages), by, request),
    takePacked({ text, lengths, prints }, by = "", request) {
      if (isFull(inbox, limits, queued.sizes(by), by)) {
        // Another process may have sealed what waits: that is not learnt here by itself.
        stale = true;
        void keepAll();
        return Promise.reject(inboxFull());
      }
      queued.count({ by, text }, 1);
      return new Promise((done, fail) => {
        const call = { by, text, lengths, prints, request: request ?? null };
        queue.push({ ...call, cameMs: performance.now(), done, fail });
        void keepAll();
      });
    },
    stand: () => ({ ...counts.sums(), waiting: inbox.waiting().messages, lockedMs: inbox.lockedMs() }),
  };
  return own;
}

function endCalls(group: readonly Call[], ends: readonly CallEnd[]): void {
  for (const [i, call] of group.entries()) {
    const end = ends[i] as CallEnd;
    if (end instanceof StigeError) call.fail(end);
    else call.done(end);
  }
}

/** How much is told and not yet kept, and of whom. */
function queuedSizes() {
  let all = 0;
  const owns = new Map<string, number>();
  return {
    sizes: (by: string) => ({ all, own: owns.get(by) ?? 0 }),
    count({ by, text }: Pick<Call, "by" | "text">, sign: 1 | -1) {
      all += sign * text.length;
      const own = (owns.get(by) ?? 0) + sign * text.length;
      if (own > 0) owns.set(by, own);
      else owns.delete(by);
    },
  };
}

function isFull(
  inbox: Intake,
  limits: InboxLimits,
  queued: { readonly all: number; readonly own: number },
  by: string,
): boolean {
  const { bytes, messages } = inbox.waiting();
  return (
    queued.all > limits.queuedBytes ||
    queued.own > limits.queuedBytes / 2 ||
    bytes > limits.waitingBytes ||
    messages > limits.waitingMessages ||
    inbox.waitingOf(by) > limits.waitingMessages / 2
  );
}

/** Why a request is refused whose `Idempotency-Key` another had. */
export function otherRequest(): StigeError {
  return new StigeError("asked", message("live.otherRequest"), message("live.otherRequest.fix"));
}

/** Why nothing more is taken in now; it is the sender's to come again. */
export function inboxFull(seconds = retrySeconds): StigeError {
  return new StigeError("too-many", message("live.full"), message("live.full.fix", { seconds }));
}

/** The calls that go into the next commit: of every sender the oldest, as much of each, so that none waits for a flood of another. */
function nextGroup(queue: readonly Call[]): { readonly group: Call[]; readonly rest: Call[] } {
  const share = groupBytes / new Set(queue.map(({ by }) => by)).size;
  const taken = new Map<string, number>();
  const group: Call[] = [];
  const rest: Call[] = [];
  for (const call of queue) {
    const own = taken.get(call.by);
    const bytes = (own ?? 0) + call.text.length;
    // After one that did not fit, later ones of its sender keep their order.
    taken.set(call.by, bytes);
    if (own === undefined || bytes <= share) group.push(call);
    else rest.push(call);
  }
  return { group, rest };
}

/** What became of a call's messages, or why it was refused. */
type CallEnd = readonly Taken[] | StigeError;

/** Keeps what is new of the calls, in one commit; of two messages with one id the first. What another process took in meanwhile is no longer new. */
async function keepGroup(inbox: Intake, group: readonly Call[]): Promise<readonly CallEnd[]> {
  const elsewhere = new Map<Call, CallEnd>();
  for (;;) {
    const mine = elsewhere.size === 0 ? group : group.filter((call) => !elsewhere.has(call));
    const ends = await keepNew(inbox, mine);
    if (ends) return elsewhere.size === 0 ? ends : inOrder(group, elsewhere, ends);
    for (const call of mine) {
      const end = call.request && (await answeredElsewhere(inbox, call, call.request));
      if (end) elsewhere.set(call, end);
    }
  }
}

/** What another process answered to a request that came to both at once: its answer is the request's. */
async function answeredElsewhere(
  inbox: Intake,
  { lengths }: Call,
  { request, said, us }: KeyedRequest,
): Promise<CallEnd | null> {
  const before = await inbox.answered(request, us);
  if (!before) return null;
  return before.said === said ? takenOf(before.taken, lengths.length) : otherRequest();
}

const inOrder = (
  group: readonly Call[],
  elsewhere: ReadonlyMap<Call, CallEnd>,
  ends: readonly CallEnd[],
): readonly CallEnd[] => {
  const rest = ends.values();
  return group.map((call) => elsewhere.get(call) ?? (rest.next().value as CallEnd));
};

/** Null: another process took in or answered some of it meanwhile, and nothing was kept. */
async function keepNew(inbox: Intake, group: readonly Call[]): Promise<readonly (readonly Taken[])[] | null> {
  const asked = printsIn(group.map(({ prints }) => prints).join(""));
  const known = await inbox.known(asked);
  const own = printSet(known.length);
  const fresh: number[] = [];
  const senders = new Map<string, number>();
  let nth = 0;
  const answers = group.map(({ by, lengths }) => {
    const before = fresh.length;
    const taken = lengths.map((): Taken => {
      const at = nth++;
      if (known[at] === 1 || !own.add(asked, at)) return "repeated";
      fresh.push(at);
      return "new";
    });
    if (fresh.length > before) senders.set(by, (senders.get(by) ?? 0) + fresh.length - before);
    return taken;
  });
  const texts = group.flatMap((call, i) => newTexts(call, answers[i] as readonly Taken[]));
  const answered = group.flatMap(({ request }, i) =>
    request ? [{ ...request, taken: signsOf(answers[i] as readonly Taken[]) }] : [],
  );
  if (texts.length === 0 && answered.length === 0) return answers;
  const prints = fresh.length === known.length ? asked : printsAt(asked, fresh);
  return (await inbox.add({ prints, body: `[${texts.join(",")}]`, senders, answered })) ? answers : null;
}

/** The texts of those that are new. */
function newTexts({ text, lengths }: Call, taken: readonly Taken[]): readonly string[] {
  if (taken.length > 0 && !taken.includes("repeated")) return [text];
  let at = 0;
  return lengths.flatMap((length, i) => {
    const from = at;
    at += length + 1;
    return taken[i] === "new" ? [text.slice(from, from + length)] : [];
  });
}

/** What became of messages as signs, see `AnsweredRequest`. */
export function signsOf(taken: readonly Taken[]): string {
  const signs = taken.map((one) => (one === "new" ? "n" : "r")).join("");
  return new Set(signs).size === 1 ? signs.slice(0, 1) : signs;
}

/** What became of so many messages. */
export function takenOf(signs: string, messages: number): readonly Taken[] {
  return Array.from({ length: messages }, (_, i) =>
    (signs.length === 1 ? signs : signs[i]) === "n" ? "new" : "repeated",
  );
}

import { hash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { printSet } from "../../../core/facts/live/known-ids/print-set.ts";
import { countOf, printBytes } from "../../../core/facts/live/known-ids/prints.ts";
import { type AnsweredRequest, answeredRequest, areAnswered, keepAnswered } from "./answered-requests.ts";
import type { RunsChange } from "./id-runs.ts";
import type { InboxBase, InboxStand } from "./inbox-schema.ts";
import { type KnownIds, knownIds } from "./known-ids.ts";

/** Where messages come in: what waits and what was sealed is known here. One thread of one process has it; several, where the inbox is shared. */
export interface Intake {
  /** Of each of the fingerprints (`printOf`, one behind the other) 1 where its message is there or was sealed, else 0. */
  known(prints: Uint8Array): Promise<Uint8Array>;
  /**
   * Keeps messages, and is done when they are safe. False: some of them are known by now, or one of the requests was answered, since another
   * process took them in; nothing of it was kept, and it is to be asked again which.
   */
  add(came: CameIn): Promise<boolean>;
  /** What became of a request that is known by its fingerprint; null: nothing is known of it. */
  answered(request: string, nowUs: number): Promise<AnsweredRequest | null>;
  /** How much waits to be sealed. */
  waiting(): { readonly messages: number; readonly bytes: number };
  /** How many messages of one sender wait, as far as they came since this was opened. */
  waitingOf(sender: string): number;
  /** What sealing did; done once all of it is known. */
  follow(change: RunsChange): Promise<void>;
  /** Learns what other processes did since. */
  freshen(): Promise<void>;
  /** Learns anew what is there, after a commit of which nobody knows whether it was made. */
  lookAgain(): Promise<void>;
  /** How long it was waited, in all, until nobody else wrote; milliseconds. */
  lockedMs(): number;
  /** How many ids of sealed messages are known. */
  knownCount(): number;
  close(): Promise<void>;
}

/** What comes in at once. */
export interface CameIn {
  /** Of the ids of its messages, in no order. */
  readonly prints: Uint8Array;
  /** The messages as JSON: a list. */
  readonly body: string;
  /** How many are whose. */
  readonly senders: ReadonlyMap<string, number>;
  readonly answered: readonly AnsweredRequest[];
}

/** The fingerprint of an id: 16 characters up to 255. */
export function printOf(messageId: string): string {
  return hash("sha256", messageId, "binary").slice(0, printBytes);
}

/** The bytes of fingerprints that stand one behind the other. */
export function printsIn(text: string): Uint8Array<ArrayBuffer> {
  return Buffer.from(text, "latin1");
}

/** `sealed` says up to which number batches stand in the manifest; whatever is sealed from here on must be told to `follow`. */
export async function openIntake(base: InboxBase, sealed: () => Promise<number>): Promise<Intake> {
  // Asked before it is looked: what others do meanwhile is learnt once more.
  const stand = await base.shared?.now();
  const ids = await knownIds(base);
  const state = waitingIn(base);
  await state.look();
  // Asked after it was looked: what was sealed and shortened in between has numbers below.
  state.after(Math.max(await sealed(), stand?.batch ?? 0));
  return intakeOver(base, ids, state, stand?.runs ?? 0);
}

interface Held {
  readonly batch: number;
  readonly messages: number;
  readonly bytes: number;
  readonly prints: Uint8Array;
  readonly senders: ReadonlyMap<string, number>;
}

/** What is known of the batches that wait. */
interface Waiting {
  /** Whether the message of the fingerprint at `i` waits. */
  has(prints: Uint8Array, i: number): boolean;
  of(sender: string): number;
  sums(): { readonly messages: number; readonly bytes: number };
  /** The number of the next batch. */
  next(): number;
  /** Takes what stands in the tables for what waits. */
  look(): Promise<void>;
  /** Adds what stands in the tables and came after what is known. */
  lookOn(): Promise<void>;
  /** Batches up to a number were there. */
  after(batch: number): void;
  add(held: Held): void;
  /** Lets go of the batches up to a number, bit by bit. */
  drop(upTo: number): Promise<void>;
}

/** So many messages are let go of in one turn, and so long others have theirs, milliseconds: nobody waits for it. */
const droppedAtOnce = 2_000;
const othersMs = 1;

function waitingIn({ db }: InboxBase): Waiting {
  const batches = new Map<number, Held>();
  let prints = printSet();
  const senders = new Map<string, number>();
  const count = (held: Held, sign: 1 | -1) => {
    bytes += sign * held.bytes;
    messages += sign * held.messages;
    for (const [sender, own] of held.senders) senders.set(sender, (senders.get(sender) ?? 0) + sign * own);
  };
  let [bytes, messages, next] = [0, 0, 1];
  const add = (held: Held) => {
    batches.set(held.batch, held);
    for (let i = 0; i < countOf(held.prints); i++) prints.add(held.prints, i);
    count(held, 1);
    next = held.batch + 1;
  };
  const rowsAfter = async (batch: number): Promise<readonly Held[]> => {
    const rows = await db
      .selectFrom("inbox_batch")
      .select(["batch", "messages", "bytes", "prints"])
      .where("batch", ">", batch)
      .orderBy("batch")
      .execute();
    return rows.map((row) => ({ ...row, senders: new Map() }));
  };
  return {
    has: (asked, i) => prints.has(asked, i),
    of: (sender) => senders.get(sender) ?? 0,
    sums: () => ({ messages, bytes }),
    next: () => next,
    after(batch) {
      next = Math.max(next, batch + 1);
    },
    async look() {
      const rows = await rowsAfter(0);
      batches.clear();
      prints = printSet();
      senders.clear();
      [bytes, messages] = [0, 0];
      for (const row of rows) add(row);
    },
    async lookOn() {
      for (const row of await rowsAfter(next - 1)) add(row);
    },
    add,
    async drop(upTo) {
      let dropped = 0;
      for (;;) {
        const [held] = batches.values();
        if (!held || held.batch > upTo) return;
        batches.delete(held.batch);
        for (let i = 0; i < countOf(held.prints); i++) prints.remove(held.prints, i);
        count(held, -1);
        dropped += held.messages;
        if (dropped < droppedAtOnce) continue;
        dropped = 0;
        await pause(othersMs);
      }
    },
  };
}

/** `runs`: how often the runs had changed when `ids` learnt them. */
function intakeOver(base: InboxBase, ids: KnownIds, state: Waiting, runs: number): Intake {
  let runsKnown = runs;
  const known = async (prints: Uint8Array) => {
    const marks = new Uint8Array(countOf(prints));
    // What waits now may be sealed by the time that the others are looked up, and is known either way.
    for (let i = 0; i < marks.length; i++) if (state.has(prints, i)) marks[i] = 1;
    await ids.mark(prints, marks);
    return marks;
  };
  /** Says whether others did anything by which more may be known. */
  const catchUp = async ({ batch, shortened, runs: runsNow }: InboxStand, own: 0 | 1) => {
    const others = state.next() + own <= batch || runsNow !== runsKnown;
    if (state.next() + own <= batch) await state.lookOn();
    state.after(batch - own);
    if (runsNow !== runsKnown) await ids.refresh();
    runsKnown = runsNow;
    await state.drop(shortened);
    return others;
  };
  return {
    known,
    async add({ prints, body, senders, answered }) {
      let batch = state.next();
      const size = { messages: countOf(prints), bytes: Buffer.byteLength(body) };
      const row = { ...size, prints, body };
      const kept = await base.transaction("inbox", async () => {
        const stand = await base.shared?.take();
        batch = stand?.batch ?? batch;
        const others = stand !== undefined && (await catchUp(stand, 1));
        if (others && (await known(prints)).includes(1)) return false;
        if (stand && (await areAnswered(base, answered))) return false;
        if (prints.length > 0)
          await base.db
            .insertInto("inbox_batch")
            .values({ batch, ...row })
            .execute();
        await keepAnswered(base, answered);
        return true;
      });
      if (kept && prints.length > 0) state.add({ batch, ...size, prints, senders });
      return kept;
    },
    answered: (request, nowUs) => answeredRequest(base, request, nowUs),
    waiting: state.sums,
    waitingOf: state.of,
    async follow(change) {
      // Where others change the runs too, they are learnt from the tables, each change once.
      if (base.shared === null) ids.follow(change);
      if (change.shortened !== null) await state.drop(change.shortened);
    },
    async freshen() {
      if (base.shared) await catchUp(await base.shared.now(), 0);
    },
    lookAgain: state.look,
    lockedMs: base.lockedMs,
    knownCount: ids.count,
    close: base.close,
  };
}

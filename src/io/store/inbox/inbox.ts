import { hash } from "node:crypto";
import { countOf, printBytes, sortedPrints } from "../../../core/facts/live/known-ids/prints.ts";
import { copyIds } from "./copy-ids.ts";
import type { InboxBase } from "./inbox-schema.ts";
import { type KnownIds, knownIds } from "./known-ids.ts";

/** Messages that were acknowledged together. */
export interface Batch {
  readonly batch: number;
  readonly messages: number;
  readonly body: string;
}

/** What came over HTTP and is not yet sealed, and the ids of what was. One process has it. */
export interface Inbox {
  /** Those of the fingerprints (`printOf`) whose messages are there or were sealed. */
  known(prints: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps messages, and is done when they are safe. `prints`: of their ids, in no order. */
  add(prints: readonly string[], body: string): Promise<void>;
  /** How much waits to be sealed. */
  waiting(): { readonly messages: number; readonly bytes: number };
  /** The oldest batches, at least one where there are any, and about so many bytes. */
  oldest(bytes: number): Promise<readonly Batch[]>;
  /** The batches up to one are sealed: their ids stay, they themselves go. */
  shorten(upTo: number, sealedUs: number): Promise<void>;
  /** Learns anew what is there, after a commit of which nobody knows whether it was made. */
  lookAgain(): Promise<void>;
  overwriteDeleted(): Promise<void>;
  /** Copies the ids that are known into another inbox, which is empty. */
  copyIdsTo(other: InboxBase): Promise<void>;
  /** How many ids of sealed messages are known. */
  knownCount(): number;
  close(): Promise<void>;
}

/** The fingerprint of an id: 16 characters up to 255. */
export function printOf(messageId: string): string {
  return hash("sha256", messageId, "buffer").toString("latin1", 0, printBytes);
}

/** `sealed`: the batches up to this number stand in the manifest. */
export async function openInbox(base: InboxBase, sealed: number, nowUs: number): Promise<Inbox> {
  const ids = await knownIds(base);
  const state = new Waiting();
  await state.look(base, sealed);
  const inbox = inboxOver(base, ids, state);
  // Killed between the manifest and this.
  if (state.batches.some(({ batch }) => batch <= sealed)) await inbox.shorten(sealed, nowUs);
  await ids.tidy(nowUs);
  return inbox;
}

interface Held {
  readonly batch: number;
  readonly messages: number;
  readonly bytes: number;
  readonly prints: readonly string[];
}

/** What is known of the batches that wait. */
class Waiting {
  batches: Held[] = [];
  prints = new Set<string>();
  bytes = 0;
  messages = 0;
  next = 1;

  async look({ db }: InboxBase, sealed: number): Promise<void> {
    const rows = await db
      .selectFrom("inbox_batch")
      .select(["batch", "messages", "bytes", "prints"])
      .orderBy("batch")
      .execute();
    Object.assign(this, { batches: [], prints: new Set(), bytes: 0, messages: 0 });
    this.next = Math.max(this.next, sealed + 1);
    for (const { prints, ...row } of rows) this.add({ ...row, prints: printsIn(prints) });
  }

  add(held: Held): void {
    this.batches.push(held);
    for (const print of held.prints) this.prints.add(print);
    this.bytes += held.bytes;
    this.messages += held.messages;
    this.next = held.batch + 1;
  }

  drop(upTo: number): void {
    for (const { prints, bytes, messages } of this.batches.filter(({ batch }) => batch <= upTo)) {
      for (const print of prints) this.prints.delete(print);
      this.bytes -= bytes;
      this.messages -= messages;
    }
    this.batches = this.batches.filter(({ batch }) => batch > upTo);
  }
}

function inboxOver(base: InboxBase, ids: KnownIds, state: Waiting): Inbox {
  const { db } = base;
  return {
    async known(prints) {
      const waiting = prints.filter((print) => state.prints.has(print));
      const rest = prints.filter((print) => !state.prints.has(print));
      return new Set([...waiting, ...(await ids.among(rest))]);
    },
    async add(prints, body) {
      const batch = state.next;
      const held = { batch, messages: prints.length, bytes: Buffer.byteLength(body) };
      await base.transaction("inbox", () =>
        db
          .insertInto("inbox_batch")
          .values({ ...held, prints: Buffer.from(prints.join(""), "latin1"), body })
          .execute(),
      );
      state.add({ ...held, prints });
    },
    waiting: () => ({ messages: state.messages, bytes: state.bytes }),
    async oldest(bytes) {
      let sum = 0;
      const some = state.batches.filter((held, i) => {
        sum += held.bytes;
        return i === 0 || sum <= bytes;
      });
      const last = some.at(-1);
      if (!last) return [];
      return db
        .selectFrom("inbox_batch")
        .select(["batch", "messages", "body"])
        .where("batch", "<=", last.batch)
        .orderBy("batch")
        .execute();
    },
    async shorten(upTo, sealedUs) {
      const gone = state.batches.filter(({ batch }) => batch <= upTo);
      const prints = sortedPrints(gone.flatMap((held) => held.prints));
      await base.transaction("inbox.shorten", async () => {
        if (countOf(prints) > 0) await ids.add(prints, sealedUs);
        await db.deleteFrom("inbox_batch").where("batch", "<=", upTo).execute();
      });
      ids.kept();
      state.drop(upTo);
      await ids.tidy(sealedUs);
    },
    lookAgain: () => state.look(base, 0),
    overwriteDeleted: base.overwriteDeleted,
    copyIdsTo: (other) => copyIds(base, other),
    knownCount: ids.count,
    close: base.close,
  };
}

function printsIn(list: Uint8Array): readonly string[] {
  const text = Buffer.from(list).toString("latin1");
  return Array.from({ length: countOf(list) }, (_, i) => text.slice(i * printBytes, (i + 1) * printBytes));
}

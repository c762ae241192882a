import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { LiveMessage } from "../../core/facts/live/live-fact.ts";
import { apartOrParked, type LiveGroup, liveGroups } from "../../core/facts/live/live-groups.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { isDiskFull } from "../../io/disk-full.ts";
import { isOutOfMemory } from "../../io/engines/duckdb/out-of-memory.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import type { SealedFile } from "../../io/files/segments.ts";
import type { Batch } from "../../io/store/inbox/inbox.ts";
import { inboxSealed, keepInboxSealed, lastChangeUs } from "../../io/store/loads.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type CleanGroup, cleanGroup } from "./clean-group.ts";
import { inTurns } from "./in-turns.ts";
import { keepGroup } from "./keep-group.ts";

/** So much of the inbox is sealed at a time: half a second of a sealing is not for its rows. So many rows more are laid out beside what stands, and not all of it anew. */
const sealedBytes = 64_000_000;

/** Seals all that the inbox holds now. Within `writing`, or before anybody else has the shop. */
export async function sealInbox(shop: Workshop): Promise<void> {
  if (!(await shop.store.hasInbox())) return;
  const inbox = await shop.inbox();
  // What comes meanwhile waits for the next time.
  for (let left = await inbox.left(); left > 0; ) {
    const sealed = await sealOldest(shop);
    if (sealed === 0) return;
    left -= sealed;
  }
}

/** Up to which batch of the inbox all stands in the manifest. */
export function inboxSealedUpTo({ store }: Workshop): Promise<number> {
  return inboxSealed(store);
}

/** Overwrites what was sealed out of the inbox, so that nothing of whoever was erased is left in it. */
export async function scrubInbox({ store, inbox }: Workshop): Promise<void> {
  if (await store.hasInbox()) await (await inbox()).overwriteDeleted();
}

/** Messages that count, and are still in the inbox. */
export interface SealedPart {
  readonly messages: number;
  /** Takes them out. Not done, it is done with the next part. */
  shorten(): Promise<void>;
}

/**
 * Seals the oldest batches by the way that files go, in one transaction with the manifest; only then the inbox may be shortened.
 * Null: there was nothing in it. Killed in between, the inbox still holds them, and the manifest says whether they count.
 */
export async function sealNext(shop: Workshop, clean = cleanGroup): Promise<SealedPart | null> {
  const { store } = shop;
  const inbox = await shop.inbox();
  const sealed = await inboxSealed(store);
  const batches = await inbox.oldest(sealedBytes, sealed);
  const upTo = batches.at(-1)?.batch ?? sealed;
  const messages = batches.reduce((sum, one) => sum + one.messages, 0);
  // Sealed before, and not yet taken out.
  const left = messages === 0 ? await inbox.left() : messages;
  if (left === 0) return null;
  const receivedUs = Math.max(shop.now(), (await lastChangeUs(store)) + 1);
  const forgot =
    batches.length > 0 && (await sealMessages(shop, await messagesOf(batches), { upTo, receivedUs, clean }));
  return {
    messages: left,
    async shorten() {
      await inbox.shorten(upTo, receivedUs);
      if (forgot) await inbox.overwriteDeleted();
    },
  };
}

/** As `sealNext`, and takes them out of the inbox. Gives how many messages went. */
export async function sealOldest(shop: Workshop, clean = cleanGroup): Promise<number> {
  const part = await sealNext(shop, clean);
  await part?.shorten();
  return part?.messages ?? 0;
}

/** How many messages of the inbox do not count yet. */
export async function unsealed(shop: Workshop): Promise<number> {
  return (await shop.inbox()).left(await inboxSealed(shop.store));
}

/** Between two batches whoever reads the shop has a turn. */
async function messagesOf(batches: readonly Batch[]): Promise<readonly LiveMessage[]> {
  const messages: LiveMessage[] = [];
  for (const { body } of batches) {
    for (const one of JSON.parse(body) as LiveMessage[]) messages.push(one);
    await othersTurn();
  }
  return messages;
}

interface Sealing {
  readonly upTo: number;
  readonly receivedUs: number;
  readonly clean: typeof cleanGroup;
}

/**
 * Says whether somebody was named who is to be forgotten. What fails twice, whatever the machine does, is sealed without the message
 * that is to blame, which stands among the rejected rows: nothing that came later waits for it for good.
 */
async function sealMessages(
  shop: Workshop,
  messages: readonly LiveMessage[],
  sealing: Sealing,
): Promise<boolean> {
  let groups = await inTurns(liveGroups(messages));
  for (let tries = 1; ; tries++) {
    let failing: number | null = null;
    try {
      return await sealGroups(shop, groups, sealing, (nth) => {
        failing = nth;
      });
    } catch (error) {
      if (failing === null || isOfTheMachine(error)) throw error;
      const own: number = failing;
      if (tries > 1) groups = groups.flatMap((group, i) => (i === own ? apartOrParked(group) : [group]));
    }
  }
}

/** It may be otherwise the next time. */
function isOfTheMachine(error: unknown): boolean {
  return error instanceof StigeError || isDiskFull(error) || isOutOfMemory(error);
}

/** `begins` is told with which group work begins; null: with what is of all. */
async function sealGroups(
  shop: Workshop,
  groups: readonly LiveGroup[],
  { upTo, receivedUs, clean }: Sealing,
  begins: (nth: number | null) => void,
): Promise<boolean> {
  const begun = await beginBook(shop, groups);
  const files: SealedFile[] = [];
  try {
    const cleaning = (scratch: DuckDBConnection, group: LiveGroup, nth: number) => {
      begins(nth);
      return clean(shop, scratch, group, receivedUs);
    };
    return await withCleaned(shop, groups, cleaning, async (cleaned) => {
      await shop.store.transaction(
        "live.seal",
        async () => {
          for (const [i, one] of cleaned.entries()) {
            begins(i);
            await keepGroup(shop, one, receivedUs + i, files);
          }
          begins(null);
          await keepInboxSealed(shop.store, upTo);
        },
        "facts",
      );
      return cleaned.some(({ forgotten }) => forgotten > 0);
    });
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of files) rmSync(join(shop.dataFolder, file), { force: true });
    begun.undo();
    throw error;
  }
}

/** The first orders of a shop make their source the book of orders. */
async function beginBook(shop: Workshop, groups: readonly LiveGroup[]): Promise<{ undo(): void }> {
  const orders = groups.find(({ kind }) => kind === "orders");
  if (shop.knownSinceUs !== null && (!orders || shop.settings.ordersFrom !== null)) return { undo() {} };
  return shop.begin(orders?.source ?? null, async () => ({ currency: null, domain: null, headers: [] }));
}

/** Each group is cleaned in a schema of its own of one scratch database; `work` is done while all of them are there. */
function withCleaned<T>(
  shop: Workshop,
  groups: readonly LiveGroup[],
  cleaning: (scratch: DuckDBConnection, group: LiveGroup, nth: number) => Promise<CleanGroup>,
  work: (cleaned: readonly CleanGroup[]) => Promise<T>,
): Promise<T> {
  // On one core: the other is for what comes meanwhile.
  const threads = 1;
  return withScratch(
    join(shop.dataFolder, "tmp"),
    async (_, another) => {
      const cleaned: CleanGroup[] = [];
      for (const [nth, group] of groups.entries())
        cleaned.push(await cleaning(await another(`group_${nth}`), group, nth));
      return work(cleaned);
    },
    threads,
  );
}

import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { LiveMessage } from "../../core/facts/live/live-fact.ts";
import { apartOrParked, type LiveGroup, liveGroups } from "../../core/facts/live/live-groups.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { isDiskFull } from "../../io/disk-full.ts";
import { isOutOfMemory } from "../../io/engines/duckdb/out-of-memory.ts";
import { openScratch, type Scratch } from "../../io/engines/duckdb/scratch.ts";
import type { SealedFile } from "../../io/files/segments.ts";
import type { Batch, Inbox } from "../../io/store/inbox/inbox.ts";
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
  /** The last batch of it. */
  readonly upTo: number;
  /** Takes them out. Not done, it is done with the next part. */
  shorten(): Promise<void>;
}

/**
 * Seals the oldest batches by the way that files go, in one transaction with the manifest; only then the inbox may be shortened.
 * Null: there was nothing in it. Killed in between, the inbox still holds them, and the manifest says whether they count.
 * `ahead`: what was cleaned before, and is kept as it is where nothing else changed since.
 */
export async function sealNext(
  shop: Workshop,
  {
    clean = cleanGroup,
    ahead = null,
  }: { readonly clean?: typeof cleanGroup; readonly ahead?: CleanedAhead | null } = {},
): Promise<SealedPart | null> {
  const { store } = shop;
  const inbox = await shop.inbox();
  const sealed = await inboxSealed(store);
  const kept = ahead?.stands(sealed) ? await keepAhead(shop, ahead) : null;
  if (kept) return kept;
  const batches = await inbox.oldest(sealedBytes, sealed);
  const upTo = batches.at(-1)?.batch ?? sealed;
  const messages = batches.reduce((sum, one) => sum + one.messages, 0);
  // Sealed before, and not yet taken out.
  const left = messages === 0 ? await inbox.left() : messages;
  if (left === 0) return null;
  const receivedUs = await nextUs(shop);
  const forgot =
    batches.length > 0 && (await sealMessages(shop, await messagesOf(batches), { upTo, receivedUs, clean }));
  return sealedPart(inbox, left, { upTo, receivedUs, forgot });
}

/** After everything that is known. */
async function nextUs({ store, now }: Workshop): Promise<number> {
  return Math.max(now(), (await lastChangeUs(store)) + 1);
}

function sealedPart(
  inbox: Inbox,
  messages: number,
  { upTo, receivedUs, forgot }: Omit<Sealing, "clean"> & { readonly forgot: boolean },
): SealedPart {
  return {
    messages,
    upTo,
    async shorten() {
      await inbox.shorten(upTo, receivedUs);
      if (forgot) await inbox.overwriteDeleted();
    },
  };
}

/** Null: it could not be kept as it is, and goes the usual way, which finds what is to blame. */
async function keepAhead(
  shop: Workshop,
  { cleaned, upTo, messages }: CleanedAhead,
): Promise<SealedPart | null> {
  const receivedUs = await nextUs(shop);
  try {
    const forgot = await keepCleaned(shop, cleaned, { upTo, receivedUs }, () => {});
    return sealedPart(await shop.inbox(), messages, { upTo, receivedUs, forgot });
  } catch (error) {
    if (isUndecided(error) || isOfTheMachine(error)) throw error;
    return null;
  }
}

/** So much must wait that it is worth to begin with it before the part before it is laid out. */
const aheadMessages = 50_000;

/** A part of the inbox that was cleaned while the one before it was laid out. */
export interface CleanedAhead {
  readonly upTo: number;
  readonly messages: number;
  readonly cleaned: readonly CleanGroup[];
  /** Whether it is what comes next, batches up to a number being sealed, and would be cleaned the same now. */
  stands(sealed: number): boolean;
  close(): Promise<void>;
}

/**
 * Cleans what comes after a batch, to be kept by the next `sealNext`. Null: too little waits, or it cannot be cleaned as it is. Within
 * `sealing`; whatever else changes the shop afterwards, such as an erasure, makes it void.
 */
export async function cleanAhead(
  shop: Workshop,
  after: number,
  { clean = cleanGroup, least = aheadMessages } = {},
): Promise<CleanedAhead | null> {
  const inbox = await shop.inbox();
  if ((await inbox.left(after)) < least) return null;
  const changes = otherChanges(shop);
  const batches = await inbox.oldest(sealedBytes, after);
  const upTo = batches.at(-1)?.batch ?? after;
  const groups = await inTurns(liveGroups(await messagesOf(batches)));
  if (begins(shop, groups)) return null;
  const { settings } = shop;
  const scratch = await openScratch(join(shop.dataFolder, "tmp"), threads);
  try {
    const receivedUs = await nextUs(shop);
    const cleaned = await cleanAll(scratch, groups, (own, group) => clean(shop, own, group, receivedUs));
    return {
      upTo,
      messages: batches.reduce((sum, one) => sum + one.messages, 0),
      cleaned,
      stands: (sealed) => sealed === after && otherChanges(shop) === changes && shop.settings === settings,
      close: scratch.close,
    };
  } catch (error) {
    await scratch.close();
    throw error;
  }
}

/** How many changes were done that are no sealings. */
function otherChanges(shop: Workshop): number {
  const { done, sealed } = shop.changes();
  return done - sealed;
}

/** As `sealNext`, and takes them out of the inbox. Gives how many messages went. */
export async function sealOldest(shop: Workshop, clean = cleanGroup): Promise<number> {
  const part = await sealNext(shop, { clean });
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
  try {
    const scratch = await openScratch(join(shop.dataFolder, "tmp"), threads);
    try {
      const cleaned = await cleanAll(scratch, groups, (own, group, nth) => {
        begins(nth);
        return clean(shop, own, group, receivedUs);
      });
      return await keepCleaned(shop, cleaned, { upTo, receivedUs }, begins);
    } finally {
      await scratch.close();
    }
  } catch (error) {
    if (!isUndecided(error)) begun.undo();
    throw error;
  }
}

/** Keeps cleaned groups in one transaction with the manifest. Says whether somebody was named who is to be forgotten. */
async function keepCleaned(
  shop: Workshop,
  cleaned: readonly CleanGroup[],
  { upTo, receivedUs }: Omit<Sealing, "clean">,
  begins: (nth: number | null) => void,
): Promise<boolean> {
  const files: SealedFile[] = [];
  try {
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
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of files) rmSync(join(shop.dataFolder, file), { force: true });
    throw error;
  }
}

/** Whether the shop begins with these facts, or its book of orders does. */
function begins(shop: Workshop, groups: readonly LiveGroup[]): boolean {
  const tellOrders = groups.some(({ kind }) => kind === "orders");
  return shop.knownSinceUs === null || (tellOrders && shop.settings.ordersFrom === null);
}

/** The first orders of a shop make their source the book of orders. */
async function beginBook(shop: Workshop, groups: readonly LiveGroup[]): Promise<{ undo(): void }> {
  if (!begins(shop, groups)) return { undo() {} };
  const orders = groups.find(({ kind }) => kind === "orders");
  return shop.begin(orders?.source ?? null, async () => ({ currency: null, domain: null, headers: [] }));
}

/** On one core: the other is for what comes meanwhile. */
const threads = 1;

/** Each group is cleaned in a schema of its own of one scratch database. */
async function cleanAll(
  { another }: Scratch,
  groups: readonly LiveGroup[],
  cleaning: (scratch: DuckDBConnection, group: LiveGroup, nth: number) => Promise<CleanGroup>,
): Promise<readonly CleanGroup[]> {
  const cleaned: CleanGroup[] = [];
  for (const [nth, group] of groups.entries())
    cleaned.push(await cleaning(await another(`group_${nth}`), group, nth));
  return cleaned;
}

import { rmSync } from "node:fs";
import { join } from "node:path";
import type { LiveMessage } from "../../core/facts/live/live-fact.ts";
import { type LiveGroup, liveGroups } from "../../core/facts/live/live-groups.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import type { SealedFile } from "../../io/files/segments.ts";
import type { Batch } from "../../io/store/inbox/inbox.ts";
import { inboxSealed, keepInboxSealed, lastChangeUs } from "../../io/store/loads.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import type { Workshop } from "../workshop.ts";
import { type CleanGroup, cleanGroup } from "./clean-group.ts";
import { keepGroup } from "./keep-group.ts";

/** So much of the inbox is sealed at a time. */
const sealedBytes = 24_000_000;

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

/**
 * Seals the oldest batches by the way that files go, in one transaction with the manifest; only then the inbox is shortened.
 * Gives how many messages went. Killed in between, the inbox still holds them, and the manifest says whether they count.
 */
export async function sealOldest(shop: Workshop): Promise<number> {
  const { store } = shop;
  const inbox = await shop.inbox();
  const sealed = await inboxSealed(store);
  const batches = await inbox.oldest(sealedBytes);
  const [last] = batches.slice(-1);
  if (!last) return 0;
  const fresh = batches.filter(({ batch }) => batch > sealed);
  const receivedUs = Math.max(shop.now(), (await lastChangeUs(store)) + 1);
  const forgot = fresh.length > 0 && (await sealMessages(shop, messagesOf(fresh), last.batch, receivedUs));
  await inbox.shorten(last.batch, receivedUs);
  if (forgot) await inbox.overwriteDeleted();
  return batches.reduce((sum, { messages }) => sum + messages, 0);
}

function messagesOf(batches: readonly Batch[]): readonly LiveMessage[] {
  return batches.flatMap(({ body }) => JSON.parse(body) as LiveMessage[]);
}

/** Says whether somebody was named who is to be forgotten. */
async function sealMessages(
  shop: Workshop,
  messages: readonly LiveMessage[],
  upTo: number,
  receivedUs: number,
): Promise<boolean> {
  const groups = liveGroups(messages);
  const begun = await beginBook(shop, groups);
  const files: SealedFile[] = [];
  try {
    return await withCleaned(shop, groups, receivedUs, async (cleaned) => {
      await shop.store.transaction("live.seal", async () => {
        for (const [i, one] of cleaned.entries()) await keepGroup(shop, one, receivedUs + i, files);
        await keepInboxSealed(shop.store, upTo);
      });
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

/** Each group is cleaned in a scratch database of its own; `work` is done while all of them are there. */
async function withCleaned<T>(
  shop: Workshop,
  groups: readonly LiveGroup[],
  receivedUs: number,
  work: (cleaned: readonly CleanGroup[]) => Promise<T>,
  done: readonly CleanGroup[] = [],
): Promise<T> {
  const [next, ...rest] = groups;
  if (!next) return work(done);
  return withScratch(join(shop.dataFolder, "tmp"), async (scratch) => {
    const cleaned = await cleanGroup(shop, scratch, next, receivedUs);
    return withCleaned(shop, rest, receivedUs, work, [...done, cleaned]);
  });
}

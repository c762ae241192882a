import { type LiveInbox, liveInbox } from "../live/live-inbox.ts";
import { sealInbox } from "../live/seal-inbox.ts";
import { requireBegun, sealer } from "../live/sealer.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * Does `work` with a place where facts are taken in: `live`, the one of the server that holds the shop; null: one of its own, sealed
 * while it works and to the last fact before it ends.
 */
export async function withLive<T>(
  shop: Workshop,
  live: LiveInbox | null,
  work: (live: LiveInbox) => Promise<T>,
): Promise<T> {
  if (live) return work(live);
  requireBegun(shop);
  // What goes wrong while nobody waits goes wrong again below, where somebody does.
  const sealing = sealer(shop, () => {});
  try {
    return await work(liveInbox(await shop.intake(), () => sealing.come()));
  } finally {
    await sealing.stop();
    await shop.writing(() => sealInbox(shop));
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { dayUs } from "../../core/words/iso-instant.ts";
import { forgetDeliveries, nextDue } from "../../io/store/webhook-deliveries.ts";
import { endpoints } from "../../io/store/webhook-endpoints.ts";
import type { Workshop } from "../shop/workshop.ts";
import { standingFollower } from "./follow-standing.ts";
import { sendDue } from "./send-webhooks.ts";
import { goalAlarms } from "./tell-goals.ts";

/** What is told elsewhere while a shop is served. */
export interface Out {
  /** Begins nothing more, and waits for what is under way; what waits is sent when the shop is served the next time. */
  close(): Promise<void>;
}

/** So often it is looked whether something is to be done. */
const lookMs = 500;
/** Time alone moves people too. */
const followUs = 60_000_000;
const keptUs = 30 * dayUs;
const hourUs = 3_600_000_000;
const againUs = 5_000_000;

/** Follows where people stand and sends what is due, again and again. `hear` is told what goes wrong. */
export function openOut(shop: Workshop, hear: (error: unknown) => void): Out {
  const stopped = new AbortController();
  const following = followNow(shop);
  const sending = senders(shop, hear, stopped.signal);
  let notBeforeUs = 0;
  const look = async () => {
    if (!shop.begun || shop.now() < notBeforeUs) return;
    try {
      const all = await endpoints(shop.store);
      await following(all.some(({ off_us }) => off_us === null));
      await sending.start(all.filter(({ off_us }) => off_us === null).map(({ id }) => id));
    } catch (error) {
      hear(error);
      notBeforeUs = shop.now() + againUs;
    }
  };
  const running = (async () => {
    while (!stopped.signal.aborted) {
      await pause(lookMs, undefined, { signal: stopped.signal }).catch(() => {});
      if (!stopped.signal.aborted) await look();
    }
  })();
  return {
    async close() {
      stopped.abort();
      await running;
      await sending.ended();
    },
  };
}

/** After each change, and every minute: but no more than a tenth of the time goes into it. */
function followNow(shop: Workshop): (anybodyListens: boolean) => Promise<void> {
  const follower = standingFollower(shop);
  const alarms = goalAlarms(shop);
  let [changes, nextUs, restUs, goalsUs, forgetUs] = [-1, 0, 0, 0, 0];
  return async (anybodyListens) => {
    const { done, underWay } = shop.changes();
    const beganUs = shop.now();
    const isDue = done !== changes || beganUs >= nextUs;
    if (isDue && !underWay && beganUs >= restUs) {
      await follower.follow(anybodyListens);
      changes = done;
      const endedUs = shop.now();
      nextUs = endedUs + followUs;
      restUs = endedUs + 10 * (endedUs - beganUs);
    }
    if (anybodyListens && beganUs >= goalsUs) {
      goalsUs = beganUs + hourUs;
      await alarms.look();
    }
    if (beganUs >= forgetUs) {
      forgetUs = beganUs + hourUs;
      await forgetOld(shop);
    }
  };
}

/** Lets go of what was sent long ago. */
export async function forgetOld({ store, now }: Pick<Workshop, "store" | "now">): Promise<void> {
  await store.aside("webhook.forget", () => forgetDeliveries(store, now() - keptUs));
}

/** One sender an endpoint: a slow one keeps no other waiting. */
function senders(shop: Workshop, hear: (error: unknown) => void, stopped: AbortSignal) {
  const running = new Map<string, Promise<void>>();
  return {
    async start(ids: readonly string[]): Promise<void> {
      for (const id of ids) {
        if (running.has(id)) continue;
        const due = await nextDue(shop.store, id);
        if (due === null || due > shop.now()) continue;
        const sendAll = async () => {
          while (!stopped.aborted && (await sendDue(shop, id)));
        };
        const work = sendAll()
          .catch(hear)
          .finally(() => running.delete(id));
        running.set(id, work);
      }
    },
    async ended(): Promise<void> {
      await Promise.all(running.values());
    },
  };
}

import { setTimeout as pause } from "node:timers/promises";
import type { LiveMessage, Taken } from "../../core/facts/live/live-fact.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Workshop } from "../workshop.ts";
import { type InboxLimits, type LiveInbox, liveInbox, usualInboxLimits } from "./live-inbox.ts";
import { sealOldest } from "./seal-inbox.ts";
import { type KeptRequests, keptRequests } from "./typed-facts.ts";

/** Takes facts in while a shop is served, and seals them soon. */
export interface LiveDoor extends LiveInbox {
  /** Requests that were answered, by their `Idempotency-Key`. */
  readonly requests: KeptRequests;
  /** Seals no more; what waits is sealed when the shop is opened the next time. */
  close(): Promise<void>;
}

/** So long what comes is gathered before it is sealed, and after something went wrong. */
const gatherMs = 300;
const againMs = 2000;

/** `hear` is told what goes wrong while nobody waits for it. */
export function openLiveDoor(
  shop: Workshop,
  hear: (error: unknown) => void,
  limits: InboxLimits = usualInboxLimits,
): LiveDoor {
  const sealing = sealer(shop, hear);
  let opened: Promise<LiveInbox> | null = null;
  return {
    async takeIn(messages: readonly LiveMessage[]): Promise<readonly Taken[]> {
      if (!shop.begun)
        throw new StigeError("refused", message("live.notBegun"), message("live.notBegun.fix"));
      opened ??= shop.inbox().then((inbox) => liveInbox(inbox, sealing.come, limits));
      return (await opened).takeIn(messages);
    },
    requests: keptRequests(shop.now),
    close: sealing.stop,
  };
}

/** Seals what came, again and again, and brings the ladder up to date each time, so that whoever asks does not wait for it. */
function sealer(shop: Workshop, hear: (error: unknown) => void): { come(): void; stop(): Promise<void> } {
  const stopped = new AbortController();
  let due = false;
  let running: Promise<void> | null = null;
  const wait = (ms: number) => pause(ms, undefined, { signal: stopped.signal }).catch(() => {});
  const seal = async () => {
    while (due && !stopped.signal.aborted) {
      await wait(gatherMs);
      if (stopped.signal.aborted) return;
      due = false;
      try {
        while ((await shop.writing(() => sealOldest(shop))) > 0 && !stopped.signal.aborted)
          await shop.projection();
      } catch (error) {
        hear(error);
        due = true;
        await wait(againMs);
      }
    }
  };
  const start = () => {
    running ??= seal().finally(() => {
      running = null;
      if (due && !stopped.signal.aborted) start();
    });
  };
  return {
    come() {
      due = true;
      start();
    },
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

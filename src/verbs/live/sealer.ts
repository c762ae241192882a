import { setTimeout as pause } from "node:timers/promises";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Workshop } from "../shop/workshop.ts";
import { cleanGroup } from "./clean-group.ts";
import { joinSegments } from "./join-segments.ts";
import { type Published, publishing } from "./published.ts";
import { sealOldest } from "./seal-inbox.ts";

/** So long what comes is gathered before it is sealed, and after something went wrong. */
const gatherMs = 300;
const againMs = 2000;
/** What nobody told of as it came is found within so long. */
const lookedMs = 300;
/**
 * Where much comes, it is gathered for as long as the last sealing took, up to this: what a sealing costs beside its rows is then
 * paid less often, and what comes has half of the machine. An order still shows within two seconds.
 */
const mostGatherMs = 1000;

/** Throws `refused` where nothing may come in yet: nobody said what shop it is. */
export function requireBegun({ begun }: Pick<Workshop, "begun">): void {
  if (!begun) throw new StigeError("refused", message("live.notBegun"), message("live.notBegun.fix"));
}

/** Seals what comes in while a shop is served. */
export interface Sealer {
  /** The ladders that it brings. */
  readonly published: Published;
  /** Something came, acknowledged at this instant, microseconds since 1970; left out: not before it was last looked. */
  come(acknowledgedUs?: number): void;
  /** Seals no more; what waits is sealed when the shop is opened the next time. */
  stop(): Promise<void>;
}

/** As long as it is a change that is under way, whoever reads is told what stood before it, and waits for nothing of it. `published` is called once its ladder is there. */
async function sealAndProject(shop: Workshop, published: () => void): Promise<number> {
  const sealed = await sealOldest(shop, cleanGroup, () => shop.projection().finally(published));
  // Once all that is to be joined is projected: its rows are known there then, and nothing is walked anew.
  if (sealed > 0 && (await joinSegments(shop))) await shop.projection();
  return sealed;
}

/** Seals what came, again and again, and brings the ladder up to date each time, so that whoever asks does not wait for it. `hear` is told what goes wrong. */
export function sealer(shop: Workshop, hear: (error: unknown) => void): Sealer {
  const stopped = new AbortController();
  const published = publishing();
  const waiting = firstWaiting();
  let due = false;
  let running: Promise<void> | null = null;
  const wait = (ms: number) => pause(ms, undefined, { signal: stopped.signal }).catch(() => {});
  const seal = async () => {
    let gather = gatherMs;
    while (due && !stopped.signal.aborted) {
      await wait(gather);
      if (stopped.signal.aborted) return;
      due = false;
      const began = performance.now();
      try {
        const inbox = await shop.inbox();
        const sealed = await shop.sealing(async () => {
          const before = await inbox.left();
          const first = waiting.take(began);
          let all = 0;
          try {
            all = await sealAndProject(shop, () => published.published(first));
          } finally {
            if (all < before) waiting.came(first);
          }
          return all;
        });
        const left = await inbox.left();
        if (left > 0) due = true;
        const tookMs = performance.now() - began;
        // As much waits again as was sealed: sealing is behind.
        gather = left > sealed ? 0 : Math.min(Math.max(gatherMs, tookMs), mostGatherMs);
      } catch (error) {
        hear(error);
        due = true;
        gather = againMs;
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
    published,
    come(acknowledgedUs) {
      const ageMs = acknowledgedUs === undefined ? lookedMs : (shop.now() - acknowledgedUs) / 1000;
      waiting.came(performance.now() - Math.max(0, ageMs));
      due = true;
      start();
    },
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

/** When the first of the facts was acknowledged that are not known to be sealed, by `performance.now`. */
function firstWaiting() {
  let first: number | null = null;
  return {
    came(ms: number) {
      first = Math.min(first ?? ms, ms);
    },
    /** What waits is sealed now; of what nobody told of it is `otherwise`. */
    take(otherwise: number): number {
      const taken = first ?? otherwise;
      first = null;
      return taken;
    },
  };
}

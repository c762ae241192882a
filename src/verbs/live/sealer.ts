import { setTimeout as pause } from "node:timers/promises";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Workshop } from "../shop/workshop.ts";
import { joining } from "./joining.ts";
import { type Published, publishing } from "./published.ts";
import { type CleanedAhead, cleanAhead, type SealedPart, sealNext, unsealed } from "./seal-inbox.ts";

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

/** Seals what came, again and again, and brings the ladder up to date each time, so that whoever asks does not wait for it. `hear` is told what goes wrong. */
export function sealer(shop: Workshop, hear: (error: unknown) => void): Sealer {
  const stopped = new AbortController();
  const published = publishing();
  const waiting = firstWaiting();
  const parts = sealingParts(shop, hear, (error) => {
    hear(error);
    void wait(againMs).then(() => {
      due = true;
      start();
    });
  });
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
        const sealed = await shop.sealing(() => parts.seal(waiting, published, began));
        const left = await unsealed(shop);
        if (left > 0) due = true;
        const tookMs = performance.now() - began;
        // As much waits again as was sealed: sealing is behind.
        gather = left > sealed || parts.isAhead() ? 0 : Math.min(Math.max(gatherMs, tookMs), mostGatherMs);
      } catch (error) {
        hear(error);
        due = true;
        gather = againMs;
      }
    }
  };
  const start = () => {
    if (stopped.signal.aborted) return;
    running ??= seal().finally(() => {
      running = null;
      if (due) start();
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
      await parts.idle();
    },
  };
}

/** Seals part after part; each goes from the inbox while the next is sealed. `failed`: it did not, and does with the next. */
function sealingParts(shop: Workshop, hear: (error: unknown) => void, failed: (error: unknown) => void) {
  let shortening = Promise.resolve();
  const ahead = cleanedAhead(shop);
  const joins = joining(shop, hear);
  return {
    /** Whether the next is cleaned already, or being so. */
    isAhead: ahead.is,
    /** As long as it is a change that is under way, whoever reads is told what stood before it, and waits for nothing of it. Gives how many messages were sealed. */
    async seal(
      waiting: ReturnType<typeof firstWaiting>,
      { published }: ReturnType<typeof publishing>,
      beganMs: number,
    ): Promise<number> {
      const before = await unsealed(shop);
      const first = waiting.take(beganMs);
      let part: SealedPart | null = null;
      try {
        part = await ahead.use((cleaned) => sealNext(shop, { ahead: cleaned }));
      } finally {
        if ((part?.messages ?? 0) < before) waiting.came(first);
      }
      if (!part) return 0;
      try {
        ahead.begin(part.upTo);
        await shop.projection();
      } finally {
        published(first);
        await shortening;
        shortening = part.shorten().catch(failed);
      }
      // Once all that is to be joined is projected: its rows are known there then, and nothing is walked anew.
      joins.begin();
      return part.messages;
    },
    async idle() {
      await joins.stop();
      await ahead.use(async () => {});
      await shortening;
    },
  };
}

/** What is cleaned while the part before it is laid out: the one takes a core, and so does the other. */
function cleanedAhead(shop: Workshop) {
  let next: Promise<CleanedAhead | null> | null = null;
  return {
    is: () => next !== null,
    begin(after: number) {
      // What goes wrong goes wrong again, and is heard of, when it is sealed.
      const own = cleanAhead(shop, after)
        .catch(() => null)
        .then((cleaned) => {
          if (!cleaned && next === own) next = null;
          return cleaned;
        });
      next = own;
    },
    /** Whatever becomes of it, it is used but once. */
    async use<T>(work: (cleaned: CleanedAhead | null) => Promise<T>): Promise<T> {
      const cleaned = await next;
      next = null;
      try {
        return await work(cleaned);
      } finally {
        await cleaned?.close();
      }
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

import { dayUs } from "../../core/words/iso-instant.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";

/**
 * Answers that stay the same until the shop changes, so that what takes long is worked out once. Where facts come all the time, an answer that `rests` is worked
 * out once at a time, whatever comes meanwhile, and is told on for `restsTimes` as long as that took: it tells itself up to when it knows. One that `ages` is of a
 * day that is not over, on which time alone moves people: it is told on for `mostAgeMs`, or for as long as it rests where that is more.
 */
export interface KeptAnswers {
  of<T>(shop: Workshop, key: string, work: () => Promise<T>, how?: HowKept): Promise<T>;
  /** Whether it is there and need not be waited for. */
  isThere(shop: Workshop, key: string): boolean;
  /** In how many milliseconds one that knows what came since it was begun is worked out for whoever asks; null: nothing came. */
  newerInMs(shop: Workshop, key: string): number | null;
}

export interface HowKept {
  readonly rests?: boolean;
  readonly ages?: boolean;
}

/** What takes long is worked out anew at most a tenth of the time. */
const restsTimes = 9;
const mostAgeMs = 10_000;
const most = 200;

interface Kept {
  readonly given: Promise<unknown>;
  /** Which facts had come when it was begun. */
  readonly facts: string;
  readonly rests: boolean;
  /** Until when it is told though nothing came; without end while it is worked out. */
  agesUntilMs: number;
  /** Until when it is told though facts came; without end while it is worked out. */
  restsUntilMs: number;
  isThere: boolean;
}

export function keptAnswers(nowMs: () => number = () => performance.now()): KeptAnswers {
  const kept = new Map<string, Kept>();
  let besides = "";
  const mayBeTold = (one: Kept, facts: string) =>
    (one.facts === facts && nowMs() < one.agesUntilMs) || (one.rests && nowMs() < one.restsUntilMs);
  const found = (shop: Workshop, key: string) => {
    const one = besides === besidesFacts(shop) ? kept.get(key) : undefined;
    return one && mayBeTold(one, factsOf(shop)) ? one : undefined;
  };
  const begin = <T>(key: string, work: () => Promise<T>, facts: string, how: HowKept): Kept => {
    const { rests = false, ages = false } = how;
    const began = nowMs();
    const [restsUntilMs, agesUntilMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const one: Kept = { given: work(), facts, rests, restsUntilMs, agesUntilMs, isThere: false };
    one.given.then(
      () => {
        one.isThere = true;
        one.restsUntilMs = nowMs() + restsTimes * (nowMs() - began);
        if (ages) one.agesUntilMs = began + mostAgeMs;
      },
      () => {
        if (kept.get(key) === one) kept.delete(key);
      },
    );
    return one;
  };
  return {
    isThere: (shop, key) => found(shop, key)?.isThere ?? false,
    newerInMs(shop, key) {
      const one = found(shop, key);
      return one?.isThere && one.facts !== factsOf(shop) ? one.restsUntilMs - nowMs() : null;
    },
    of<T>(shop: Workshop, key: string, work: () => Promise<T>, how: HowKept = {}): Promise<T> {
      const facts = factsOf(shop);
      const [now, before] = [besidesFacts(shop), besides];
      besides = now;
      for (const [which, one] of kept) if (now !== before || !mayBeTold(one, facts)) kept.delete(which);
      const one = kept.get(key) ?? begin(key, work, facts, how);
      // The last asked for stands last.
      kept.delete(key);
      kept.set(key, one);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return one.given as Promise<T>;
    },
  };
}

/**
 * Other where anything is that such an answer rests on: what was committed, what `stige.yaml` says, the day. Whoever asks while a change is
 * under way is told what stood before it: that is kept no longer than until the change is done.
 */
export function stateOf(shop: Workshop): string {
  return JSON.stringify([besidesFacts(shop), factsOf(shop)]);
}

/** Other where anything was changed but that facts came, or the day is another. */
export function besidesFacts({ store, settings, ladders, now, changes }: Workshop): string {
  const { done, sealed } = changes();
  const committed = store.committed() - store.committedFacts();
  const day = Math.floor(now() / dayUs);
  return JSON.stringify([committed, done - sealed, settings, ladders.at(-1)?.version, day]);
}

/** Other where facts came. */
function factsOf({ store, changes }: Workshop): string {
  return JSON.stringify([store.committedFacts(), changes().sealed]);
}

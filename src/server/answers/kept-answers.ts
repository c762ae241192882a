import { dayUs } from "../../core/words/iso-instant.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";

/** Answers that stay the same until the shop changes, so that what takes long is worked out once. */
export interface KeptAnswers {
  of<T>(shop: Workshop, key: string, work: () => Promise<T>): Promise<T>;
  /** Whether it is there and need not be waited for. */
  isThere(shop: Workshop, key: string): boolean;
}

const most = 200;

export function keptAnswers(): KeptAnswers {
  const kept = new Map<string, Promise<unknown>>();
  const there = new WeakSet<Promise<unknown>>();
  let of = "";
  return {
    isThere(shop, key) {
      const found = of === stateOf(shop) ? kept.get(key) : undefined;
      return found !== undefined && there.has(found);
    },
    of<T>(shop: Workshop, key: string, work: () => Promise<T>): Promise<T> {
      const now = stateOf(shop);
      if (of !== now) kept.clear();
      of = now;
      const found = kept.get(key);
      kept.delete(key);
      const given = found ?? work();
      // The last asked for stands last.
      kept.set(key, given);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      if (!found)
        given.then(
          () => there.add(given),
          () => {
            if (kept.get(key) === given) kept.delete(key);
          },
        );
      return given as Promise<T>;
    },
  };
}

/**
 * Other where anything is that such an answer rests on: what was committed, what `stige.yaml` says, the day. Whoever asks while a change is
 * under way is told what stood before it: that is kept no longer than until the change is done.
 */
export function stateOf({ store, settings, ladders, now, changes }: Workshop): string {
  const day = Math.floor(now() / dayUs);
  return JSON.stringify([store.committed(), changes().done, settings, ladders.at(-1)?.version, day]);
}

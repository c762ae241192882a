import { dayUs } from "../core/words/iso-instant.ts";
import type { Workshop } from "../verbs/workshop.ts";

/** Answers that stay the same until the shop changes, so that what takes long is worked out once. */
export interface KeptAnswers {
  of<T>(shop: Workshop, key: string, work: () => Promise<T>): Promise<T>;
}

const most = 50;

export function keptAnswers(): KeptAnswers {
  const kept = new Map<string, Promise<unknown>>();
  let of = "";
  return {
    of<T>(shop: Workshop, key: string, work: () => Promise<T>): Promise<T> {
      const now = stateOf(shop);
      if (of !== now || kept.size >= most) kept.clear();
      of = now;
      const found = kept.get(key);
      if (found) return found as Promise<T>;
      const given = work();
      kept.set(key, given);
      given.catch(() => {
        if (kept.get(key) === given) kept.delete(key);
      });
      return given;
    },
  };
}

/** Other where anything is that such an answer rests on: what was committed, what `stige.yaml` says, the day. */
function stateOf({ store, settings, ladders, now }: Workshop): string {
  const day = Math.floor(now() / dayUs);
  return JSON.stringify([store.committed(), settings, ladders.at(-1)?.version, day]);
}

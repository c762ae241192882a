import { lastLearnedUs } from "../../verbs/asking/last-learned.ts";
import { seenAs } from "../../verbs/asking/seen-as.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";

/** A shop in which every instant of knowledge at which the same was known shares one projection. */
export function sharingKnowledge(shop: Workshop): Workshop {
  return seenAs(shop, (held) => ({
    async projection(at = {}) {
      const { knownAtUs } = at;
      if (knownAtUs === undefined) return held.projection(at);
      const learnedUs = await lastLearnedUs(held, knownAtUs);
      const found = await held.projection({ ...at, knownAtUs: learnedUs ?? undefined });
      return { ...found, knownAtUs };
    },
  }));
}

import { lastLearnedUs } from "../verbs/last-learned.ts";
import type { Workshop } from "../verbs/workshop.ts";

/** A shop in which every instant of knowledge at which the same was known shares one projection. */
export function sharingKnowledge(shop: Workshop): Workshop {
  const projection: Workshop["projection"] = async (at = {}) => {
    const { knownAtUs } = at;
    if (knownAtUs === undefined) return shop.projection(at);
    const learnedUs = await lastLearnedUs(shop, knownAtUs);
    const found = await shop.projection({ ...at, knownAtUs: learnedUs ?? undefined });
    return { ...found, knownAtUs };
  };
  // The shop's own getters stay its own: what `stige.yaml` says is read when it is asked.
  return Object.create(shop, { projection: { value: projection } }) as Workshop;
}

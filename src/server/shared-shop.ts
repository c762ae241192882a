import { directory } from "../verbs/directory.ts";
import { lastLearnedUs } from "../verbs/last-learned.ts";
import type { Projection } from "../verbs/shop.ts";
import type { Workshop } from "../verbs/workshop.ts";

/**
 * A shop that many ask at once and nobody changes: each projection is opened once, one after the other, and shared; every
 * instant of knowledge at which the same was known shares one.
 */
export function sharedShop(shop: Workshop): Workshop {
  const made = new Map<string, Promise<Projection>>();
  let last: Promise<unknown> = Promise.resolve();
  const share = (key: string, make: () => Promise<Projection>): Promise<Projection> => {
    const found = made.get(key);
    if (found) return found;
    const next = last.then(make);
    made.set(key, next);
    last = next.catch(() => made.delete(key));
    return next;
  };
  const projection: Workshop["projection"] = async (at = {}) => {
    const { knownAtUs, version } = at;
    if (at.draft || at.engine) return shop.projection(at);
    const learnedUs = knownAtUs === undefined ? null : await lastLearnedUs(shop, knownAtUs);
    const found = await share(`${learnedUs} ${version ?? "last"}`, () =>
      shop.projection({ knownAtUs: learnedUs ?? undefined, version }),
    );
    return { ...found, knownAtUs: knownAtUs ?? shop.now() };
  };
  // The shop's own getters stay its own: what `stige.yaml` says is read when it is asked.
  return Object.create(shop, {
    projection: { value: projection },
    directory: { value: directory(shop.store, shop.dataFolder, async () => (await projection()).engine) },
  }) as Workshop;
}

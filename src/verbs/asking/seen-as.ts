import type { Workshop } from "../shop/workshop.ts";

/** A shop of which some things are seen otherwise: also by whoever asks for it as it stands at one instant (`reading`). */
export function seenAs(shop: Workshop, otherwise: (shop: Workshop) => Partial<Workshop>): Workshop {
  const reading: Workshop["reading"] = (work, how) =>
    shop.reading((held) => work(seenAs(held, otherwise)), how);
  // What is not seen otherwise stays the shop's own, its getters too: what `stige.yaml` says is read when it is asked.
  const own = Object.getOwnPropertyDescriptors(otherwise(shop));
  return Object.create(shop, { ...own, reading: { value: reading } }) as Workshop;
}

import { prepareNames } from "../../io/store/prepared-names.ts";
import type { Workshop } from "../shop/workshop.ts";

/** Has what people go by at hand until the shop changes, so that they are found by a part of it at once. Tells the same as without. */
export function prepareSearch({ store }: Workshop): Promise<void> {
  return prepareNames(store);
}

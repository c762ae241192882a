import { erasedIdentities } from "../../io/store/erased.ts";
import type { Workshop } from "../shop/workshop.ts";
import { compact } from "./compact.ts";
import { rewrittenWithinUs } from "./erase.ts";

/** Writes the segments that name erased people anew where the oldest of these erasures is 30 days old. Loads taken back can still be put back. */
export async function compactWhenDue(shop: Workshop): Promise<void> {
  const dueUs = shop.now() - rewrittenWithinUs;
  const erased = await erasedIdentities(shop.store);
  const due = erased.some(({ pending, erased_us }) => pending && erased_us <= dueUs);
  if (due) await compact(shop, { keepTakenBack: true });
}

import { erasedIdentities } from "../io/store/erased.ts";
import { loads } from "../io/store/loads.ts";
import type { Workshop } from "./workshop.ts";

/**
 * The instant at which what was known at `knownAtUs` became known: of the last load, taking back or erasure until then.
 * Null: nothing came later, so that it is what is known now. Questions between two of these have one answer.
 */
export async function lastLearnedUs({ store }: Workshop, knownAtUs: number): Promise<number | null> {
  const learned = [
    ...(await loads(store)).flatMap(({ received_us, undone_us }) => [received_us, undone_us ?? received_us]),
    ...(await erasedIdentities(store)).map(({ erased_us }) => erased_us),
  ];
  if (learned.every((us) => us <= knownAtUs)) return null;
  return learned.reduce((last, us) => (us <= knownAtUs && us > last ? us : last), Number.NEGATIVE_INFINITY);
}

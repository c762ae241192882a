import { erasedIdentities } from "../../io/store/erased.ts";
import { loads } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * The instant at which what was known at `knownAtUs` became known: of the last load, taking back or erasure until then.
 * Null: nothing came later, so that it is what is known now. Questions between two of these have one answer.
 */
export async function lastLearnedUs({ store }: Workshop, knownAtUs: number): Promise<number | null> {
  const all = await loads(store);
  // While live facts were sealed every second counts.
  const inLive = all.some(
    ({ received_us, live_until_us }) => received_us <= knownAtUs && knownAtUs < (live_until_us ?? 0),
  );
  if (inLive) return knownAtUs;
  const learned = [
    ...all.flatMap(({ received_us, undone_us, live_until_us }) => [
      received_us,
      undone_us ?? received_us,
      live_until_us ?? received_us,
    ]),
    ...(await erasedIdentities(store)).map(({ erased_us }) => erased_us),
  ];
  if (learned.every((us) => us <= knownAtUs)) return null;
  return learned.reduce((last, us) => (us <= knownAtUs && us > last ? us : last), Number.NEGATIVE_INFINITY);
}

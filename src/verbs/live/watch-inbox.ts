import { lookAgain } from "../look-again.ts";
import type { Workshop } from "../shop/workshop.ts";

/** So often it is looked. */
const everyMs = 300;

/** Calls `came` while something waits to be sealed, also what another process took in. */
export function watchInbox({ store, inbox }: Workshop, came: () => void): { close(): Promise<void> } {
  // While the database does not answer nothing comes.
  return lookAgain(everyMs, async () => {
    if ((await store.hasInbox()) && (await (await inbox()).left()) > 0) came();
  });
}

import type { Workshop } from "../workshop.ts";

/** So often it is looked. */
const everyMs = 300;

/** Calls `came` while something waits to be sealed, also what another process took in. */
export function watchInbox({ store, inbox }: Workshop, came: () => void): { close(): Promise<void> } {
  let looking = Promise.resolve();
  let busy = false;
  const look = async () => {
    if ((await store.hasInbox()) && (await (await inbox()).left()) > 0) came();
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    // While the database does not answer nothing comes.
    const looked = look().catch(() => {});
    looking = looked.finally(() => {
      busy = false;
    });
  }, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

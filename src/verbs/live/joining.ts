import type { Workshop } from "../shop/workshop.ts";
import { drawJoins, keepJoins } from "./join-segments.ts";

/** Joins what sealings left behind while the next are sealed: only putting it in its place is a change, and that is soon done. */
export function joining(
  shop: Workshop,
  hear: (error: unknown) => void,
): {
  /** Begins, unless it is under way. */
  begin(): void;
  /** Ends what is under way, and begins nothing more. */
  stop(): Promise<void>;
} {
  const stopped = new AbortController();
  let under: Promise<void> | null = null;
  const join = async () => {
    const drawn = await drawJoins(shop, stopped.signal);
    if (!drawn) return;
    await shop.sealing(async () => {
      if (await keepJoins(shop, drawn)) await shop.projection();
    });
  };
  return {
    begin() {
      if (stopped.signal.aborted) return;
      under ??= join()
        .catch((error: unknown) => {
          if (!stopped.signal.aborted) hear(error);
        })
        .finally(() => {
          under = null;
        });
    },
    async stop() {
      stopped.abort();
      await under;
    },
  };
}

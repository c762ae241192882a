import { setTimeout as pause } from "node:timers/promises";
import type { FollowedShop } from "../../open.ts";

/** So often it is asked what was done where the shop is kept, and after something went wrong. */
const everyMs = 200;
const againMs = 2000;

/** Learns again and again what was done where a shop is kept, until it is closed. `hear` is told what goes wrong. */
export function keepLearning(
  { learn }: FollowedShop,
  hear: (error: unknown) => void,
): { keeper(): string; close(): Promise<void> } {
  const stopped = new AbortController();
  const wait = (ms: number) => pause(ms, undefined, { signal: stopped.signal }).catch(() => {});
  let keeper = "?";
  const learning = (async () => {
    while (!stopped.signal.aborted)
      try {
        keeper = await learn();
        await wait(everyMs);
      } catch (error) {
        hear(error);
        await wait(againMs);
      }
  })();
  return {
    keeper: () => keeper,
    async close() {
      stopped.abort();
      await learning;
    },
  };
}

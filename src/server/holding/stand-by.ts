import { setTimeout as pause } from "node:timers/promises";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Progress } from "../../verbs/asking/progress.ts";

/** So often it is looked whether whoever keeps the shop has ended. */
const againMs = 1000;

/** Opens a shop whose control store lies in a database once nobody else keeps it; meanwhile says so. `waits`: it does nothing else now. */
export async function whenFree<T>(
  open: () => Promise<T>,
  progress: Progress,
  waits: (now: boolean) => void,
): Promise<T> {
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof StigeError && error.code === "locked")) throw error;
    }
    progress(message("server.standsBy"), 0, null);
    waits(true);
    await pause(againMs);
    waits(false);
  }
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/**
 * Collects this thread's garbage: for threads that nobody waits for, once they have done with columns in shared memory. Node counts that memory
 * to no thread, so that one that has nothing more to do would hold on to it.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type How = { readonly type: "minor" } | { readonly type: "major"; readonly flavor: "last-resort" };
type Collector = (how?: How) => void;

let collector: Collector | null = null;

/**
 * Collects this thread's garbage: for threads that nobody waits for, once they have done with columns in shared memory. Node counts that memory
 * to no thread, so that one that has nothing more to do would hold on to it.
 */
export function collectGarbage(): void {
  collect();
}

/** Collects until nothing more goes: one collection leaves some of the columns in shared memory that were let go of just before it. */
export function collectAllGarbage(): void {
  collect({ type: "major", flavor: "last-resort" });
}

/**
 * Collects only what was made since the last collection: in a moment, however much else the thread holds. For whoever reads memory that an engine
 * lends: V8 would soon count so much of it that it walks through all that the thread holds, again and again.
 */
export function collectWhatSoonPassed(): void {
  collect({ type: "minor" });
}

function collect(how?: Parameters<Collector>[0]): void {
  if (!collector) {
    setFlagsFromString("--expose-gc");
    collector = runInNewContext("gc") as Collector;
  }
  collector(how);
}

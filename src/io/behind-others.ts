import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setPriority } from "node:os";

const threads = "/proc/self/task";
/** As Node's pool calls them; threads that DuckDB begins within one of them have its name and its place. */
const ofThePool = "libuv-worker";
/** Of -20 to 19: a ninth of the processor where both want it. */
const niceness = 10;

/**
 * Where the processor is short, the threads on which DuckDB reckons stand behind those that answer and take facts in. Linux alone tells
 * threads apart; elsewhere all are alike. Which there will be later begin where those stand that begin them.
 */
export function reckonBehindOthers(): void {
  if (!existsSync(threads)) return;
  for (const thread of readdirSync(threads)) {
    try {
      if (readFileSync(`${threads}/${thread}/comm`, "utf8").trim() === ofThePool)
        setPriority(Number(thread), niceness);
    } catch {
      // One that ended meanwhile, or a system that forbids it: then it stays where it is.
    }
  }
}

/** The thread that calls it stands behind those too, and whatever threads it begins. */
export function standBehindOthers(): void {
  if (!existsSync(threads)) return;
  try {
    // On Linux this is the thread's own.
    setPriority(niceness);
  } catch {
    // A system that forbids it.
  }
}

import { setImmediate as othersTurn } from "node:timers/promises";
import type { InParts } from "../../core/facts/live/live-groups.ts";

/** So long nobody else has a turn, milliseconds. */
const turnMs = 10;

/** Does work that takes long, others having a turn in between. */
export async function inTurns<T>(work: InParts<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
    if (performance.now() - began < turnMs) continue;
    await othersTurn();
    began = performance.now();
  }
}

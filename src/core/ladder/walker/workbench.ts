import type { Feed } from "./feed.ts";
import { type Intervals, intervals } from "./intervals.ts";
import type { Needs } from "./kernel.ts";
import type { Instants } from "./true-intervals.ts";

/** Where a ladder is turned into steps: what they read, and what has been planned so far. */
export interface Workbench {
  readonly feed: Feed;
  readonly needs: Needs;
  /** To be done for every person, in this order: each fills one piece of scratch. */
  readonly steps: (() => void)[];
  readonly intervals: Map<string, Intervals>;
  readonly instants: Map<string, Instants>;
}

/** An empty workbench over a feed. */
export function workbench(feed: Feed, needs: Needs): Workbench {
  return { feed, needs, steps: [], intervals: new Map(), instants: new Map() };
}

/** The intervals known by `key`. The first to ask for them says how they are filled; whoever asks again shares them. */
export function planIntervals(bench: Workbench, key: unknown, fill: (out: Intervals) => void): Intervals {
  return shared(bench, bench.intervals, key, intervals, fill);
}

/** The same for instants. */
export function planInstants(bench: Workbench, key: unknown, fill: (out: Instants) => void): Instants {
  return shared(bench, bench.instants, key, scratchInstants, fill);
}

function scratchInstants(): Instants {
  const us = new Float64Array(16);
  return { us, lastUs: us, from: 0, to: 0 };
}

function shared<T>(
  bench: Workbench,
  known: Map<string, T>,
  key: unknown,
  scratch: () => T,
  fill: (out: T) => void,
): T {
  const name = JSON.stringify(key);
  const before = known.get(name);
  if (before) return before;
  const out = scratch();
  known.set(name, out);
  bench.steps.push(() => fill(out));
  return out;
}

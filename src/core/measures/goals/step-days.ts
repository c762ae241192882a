import { dayUs } from "../../words/iso-instant.ts";
import type { StepPeople } from "../conversion/steps.ts";
import { type Alike, alikeColumns, countAlike } from "./alike.ts";

/**
 * Everyone who ever stood at the foot of a step, alike ones together, a column each. Days are whole days of 24 hours before the
 * instant, 0 the last one.
 *  - `start`: the day they came to the foot; `first`: the first day on which coming up could be seen of them;
 *  - `last`: the day they came up, or the last that they were watched;
 *  - `state`: 1 came up, 0 waits still, 2 was erased; `wait`: days from foot to step, begun ones whole, at least 1; of others 0.
 */
export interface StepDays {
  readonly start: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly state: Int32Array;
  readonly wait: Int32Array;
  readonly people: Int32Array;
}

/** Counts the people of a step, alike ones together. */
export function addStepDays(
  alike: Alike,
  { startUs, upUs, watchedUs, endUs }: StepPeople,
  atUs: number,
): void {
  for (let i = 0; i < startUs.length; i++) {
    const start = startUs[i] as number;
    const [up, watched, end] = [upUs[i] as number, watchedUs[i] as number, endUs[i] as number];
    const since = ago(atUs, start);
    const first = watched > start ? ago(atUs, watched) - 1 : since;
    const cameUp = !Number.isNaN(up);
    const last = cameUp ? ago(atUs, up) : end < atUs ? ago(atUs, end) + 1 : 0;
    const state = cameUp ? 1 : end < atUs ? 2 : 0;
    const wait = cameUp ? Math.max(1, Math.ceil((up - start) / dayUs)) : 0;
    countAlike(alike, since, first, last, state, wait);
  }
}

function ago(atUs: number, us: number): number {
  return Math.trunc((atUs - us) / dayUs);
}

/** What was counted, as columns. */
export function stepDaysOf(alike: Alike): StepDays {
  const [start, first, last, state, wait, people] = alikeColumns(alike) as [
    ...[Int32Array, Int32Array, Int32Array],
    ...[Int32Array, Int32Array, Int32Array],
  ];
  return { start, first, last, state, wait, people };
}

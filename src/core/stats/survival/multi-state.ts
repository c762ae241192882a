import { product } from "../linear/solve.ts";

/** A stay in a state from `start` to `end`; `to` the state moved to then, or null where watching ended. States are 0, 1, … */
export interface StateStay {
  readonly state: number;
  readonly start: number;
  readonly end: number;
  readonly to: number | null;
}

/**
 * Chances to be in each state at `until` for somebody who is in each at `since`: a matrix whose rows sum to 1.
 * Source: Aalen and Johansen (1978), the product of I + dA over the times of moves, dA_hj = moves h to j / at risk in h.
 * Stays [0, 2) to 1 and [0, 3) censored, of two states: from 0 half have moved by 2.
 */
export function stateChances(
  stays: readonly StateStay[],
  states: number,
  since: number,
  until: number,
): number[][] {
  const moves = stays.filter(
    ({ to, state, end }) => to !== null && to !== state && end > since && end <= until,
  );
  const times = [...new Set(moves.map(({ end }) => end))].sort((a, b) => a - b);
  let chances: number[][] = Array.from({ length: states }, (_, i) =>
    Array.from({ length: states }, (_, j) => (i === j ? 1 : 0)),
  );
  const starts = sortedBy(stays, states, ({ start }) => start);
  const ends = sortedBy(stays, states, ({ end }) => end);
  const byTime = Map.groupBy(moves, ({ end }) => end);
  for (const time of times) {
    const step: number[][] = chances.map((_, i) => chances.map((_, j) => (i === j ? 1 : 0)));
    for (const { state, to } of byTime.get(time) ?? []) {
      const atRisk = below(starts[state] as Float64Array, time) - below(ends[state] as Float64Array, time);
      const row = step[state] as number[];
      row[to as number] = (row[to as number] as number) + 1 / atRisk;
      row[state] = (row[state] as number) - 1 / atRisk;
    }
    chances = product(chances, step);
  }
  return chances;
}

function sortedBy(
  stays: readonly StateStay[],
  states: number,
  of: (stay: StateStay) => number,
): Float64Array[] {
  const lists: number[][] = Array.from({ length: states }, () => []);
  for (const stay of stays) if (stay.end > stay.start) lists[stay.state]?.push(of(stay));
  return lists.map((list) => Float64Array.from(list).sort());
}

/** How many of sorted numbers are below a time. */
function below(sorted: Float64Array, time: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

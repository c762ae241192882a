import { type Matrix, solve } from "../linear/solve.ts";
import { chancesAfter, generator } from "./rewards.ts";

/**
 * Chance ever to come to one of the target states, from each state (1 from a target). Where others are never left, they count as
 * not coming.
 * Source: B = (-Q_TT)⁻¹ Q_TA, Norris (1997), 3.3. Of rates 0 to 1: 1 and 0 to 2: 3, target 1: from 0 a quarter.
 */
export function chanceOfEver(rates: Matrix, targets: readonly number[]): number[] {
  const q = generator(rates);
  const reaches = reaching(rates, targets);
  const open = q.map((_, i) => i).filter((i) => reaches[i] && !targets.includes(i));
  const left = open.map((i) => open.map((j) => -(q[i]?.[j] as number)));
  const right = open.map((i) => [targets.reduce((sum, j) => sum + (q[i]?.[j] as number), 0)]);
  const found = solve(left, right) ?? [];
  return q.map((_, i) => (targets.includes(i) ? 1 : (found[open.indexOf(i)]?.[0] ?? 0)));
}

/** From which states a target can be reached at all. */
function reaching(rates: Matrix, targets: readonly number[]): boolean[] {
  const seen = rates.map((_, i) => targets.includes(i));
  for (let grew = true; grew; ) {
    grew = false;
    rates.forEach((row, i) => {
      if (seen[i] || !row.some((rate, j) => i !== j && rate > 0 && seen[j])) return;
      seen[i] = true;
      grew = true;
    });
  }
  return seen;
}

/**
 * Expected time in each state that is left at last (columns), from each of them (rows): (-Q_TT)⁻¹. `ends` are the states never left;
 * null where from somewhere none of them can be reached.
 * Source: Norris (1997), 3.3. One state left at rate 0.3: `[[3.3333333333333335]]`.
 */
export function timeInStates(rates: Matrix, ends: readonly number[]): number[][] | null {
  const q = generator(rates);
  if (reaching(rates, ends).includes(false)) return null;
  const open = q.map((_, i) => i).filter((i) => !ends.includes(i));
  return solve(
    open.map((i) => open.map((j) => -(q[i]?.[j] as number))),
    open.map((i) => open.map((j) => (i === j ? 1 : 0))),
  );
}

/**
 * Chance to have come to a target within a time, from each state: the targets made never to be left.
 * Source: first passage by absorption, Norris (1997), 3.3.
 * `chanceWithin([[0, 1], [0, 0]], [1], 1)` is `[0.63212055882856, 1]`.
 */
export function chanceWithin(rates: Matrix, targets: readonly number[], time: number): number[] {
  const stopped = rates.map((row, i) => (targets.includes(i) ? row.map(() => 0) : row));
  return chancesAfter(stopped, time).map((row) => targets.reduce((sum, j) => sum + (row[j] as number), 0));
}

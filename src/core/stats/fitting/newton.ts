import { cholesky, type Matrix, solve } from "../linear/solve.ts";

/** A function's value at a point, its gradient and its matrix of second derivatives. */
export interface Curved {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: Matrix;
}

/** Where a search for a maximum ended. `decrement` is half of what the next step would still gain. */
export interface Climbed extends Curved {
  readonly at: readonly number[];
  readonly converged: boolean;
  readonly rounds: number;
  readonly decrement: number;
}

/**
 * How a search goes: the longest step in any direction, when it is done (by decrement), and how many rounds it may take. `astray` says that
 * a point lies where no maximum is looked for: once little is gained there it is given up, since it rises on without end.
 */
export interface Search {
  readonly longestStep: number;
  readonly tolerance: number;
  readonly rounds: number;
  readonly astray: (at: readonly number[]) => boolean;
}

const usual: Search = { longestStep: 2.5, tolerance: 1e-9, rounds: 100, astray: () => false };
/** As shares of a value: what it gains by less need only be taken, by less yet not even that, since it moves nothing that its maximum is known by. */
const [lastStep, noStep] = [1e-12, 1e-18];
const little = 1e-3;

/**
 * Climbs to a maximum of a smooth function by Newton steps, damped where the function is not concave or a step went too far.
 * Done when the Newton decrement is below the tolerance, or below what is little of a large value (a sum over a million of people is
 * not worth going through once more): one last full step is then taken if it does not lose.
 * Source: D. W. Marquardt, SIAM J. Appl. Math. 11 (1963) 431-441; decrement: S. Boyd and L. Vandenberghe, Convex
 * Optimization (2004), 9.5.1. Of -(x - 2)², started at 0, it ends `at` `[2]`.
 */
export function climb(
  f: (at: readonly number[]) => Curved,
  start: readonly number[],
  search: Partial<Search> = {},
): Climbed {
  const { longestStep, tolerance, rounds, astray } = { ...usual, ...search };
  let at = start;
  let here = f(at);
  let damping = 0;
  for (let round = 1; round <= rounds; round++) {
    const step = dampedStep(here, damping, longestStep);
    const decrement = step.gain;
    if (step.damping === 0 && decrement < noStep * Math.abs(here.value))
      return { ...here, at, converged: true, rounds: round, decrement };
    const next = at.map((v, i) => v + (step.by[i] as number));
    const there = f(next);
    const slack = 1e-13 * Math.abs(here.value);
    if (there.value >= here.value - slack && Number.isFinite(there.value)) {
      const done = step.damping === 0 && decrement < Math.max(tolerance, lastStep * Math.abs(here.value));
      const gained = there.value - here.value;
      [at, here] = [next, there];
      if (done) return { ...here, at, converged: true, rounds: round, decrement };
      if (gained < little && astray(at)) return { ...here, at, converged: false, rounds: round, decrement };
      damping = step.damping < 1e-3 ? 0 : step.damping / 10;
    } else {
      const plain = step.damping === 0 ? step : dampedStep(here, 0, longestStep);
      // What a plain step would promise is too little to be seen through rounding.
      if (plain.damping === 0 && plain.gain < 1e-6)
        return { ...here, at, converged: true, rounds: round, decrement: plain.gain };
      damping = Math.max(1e-3, step.damping * 10);
      if (damping > 1e12) return { ...here, at, converged: false, rounds: round, decrement };
    }
  }
  return { ...here, at, converged: false, rounds, decrement: dampedStep(here, 0, longestStep).gain };
}

/**
 * One step of such a search: from near a maximum it leads as near to it as chance lets a maximum be known, at the price of going through the data once.
 * Source: A. W. van der Vaart, Asymptotic Statistics (1998), 5.7. Of -(x - 2)², from 0, `[2]`.
 */
export function oneStep(f: (at: readonly number[]) => Curved, start: readonly number[]): readonly number[] {
  const { by } = dampedStep(f(start), 0, usual.longestStep);
  return start.map((v, i) => v + (by[i] as number));
}

interface Step {
  readonly by: readonly number[];
  readonly damping: number;
  readonly gain: number;
}

/** The step (λD - H)⁻¹ g with the least damping from `damping` on that makes it an ascent, cut to the longest step allowed. */
function dampedStep({ gradient, hessian }: Curved, damping: number, longestStep: number): Step {
  for (let lambda = damping; ; lambda = lambda === 0 ? 1e-4 : lambda * 10) {
    const curvature = hessian.map((row, i) =>
      row.map((v, j) => (i === j ? lambda * Math.max(Math.abs(v), 1e-8) - v : -v)),
    );
    const by =
      cholesky(curvature) &&
      solve(
        curvature,
        gradient.map((v) => [v]),
      )?.map(([v]) => v as number);
    if (!by) {
      if (lambda < 1e15) continue;
      return { by: gradient.map(() => 0), damping: lambda, gain: Number.NaN };
    }
    const gain = by.reduce((sum, v, i) => sum + v * (gradient[i] as number), 0) / 2;
    const longest = Math.max(...by.map(Math.abs));
    if (longest <= longestStep) return { by, damping: lambda, gain };
    return { by: by.map((v) => (v * longestStep) / longest), damping: lambda, gain };
  }
}

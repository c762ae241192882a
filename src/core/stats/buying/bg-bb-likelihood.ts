import { inLogs } from "../fitting/in-logs.ts";
import type { Curved } from "../fitting/newton.ts";
import { digamma, lnBeta, trigamma } from "../special/gamma.ts";
import type { BgBb, OpportunityCell } from "./bg-bb.ts";

/** One way that a history came about: not bought at `misses` while there, stopped after `stayed` opportunities, or not (`stopped` 0). */
interface Ending {
  readonly misses: number;
  readonly stayed: number;
  readonly stopped: number;
  readonly ln: number;
}

/** All of them: still there, or gone after the last purchase or any opportunity since. */
export function endings(
  { alpha, beta, gamma, delta }: BgBb,
  { x, last, n }: Pick<OpportunityCell, "x" | "last" | "n">,
): Ending[] {
  const ending = (misses: number, stayed: number, stopped: number): Ending => ({
    misses,
    stayed,
    stopped,
    ln:
      lnBeta(alpha + x, beta + misses) -
      lnBeta(alpha, beta) +
      lnBeta(gamma + stopped, delta + stayed) -
      lnBeta(gamma, delta),
  });
  const gone = Array.from({ length: n - last }, (_, i) => ending(last - x + i, last + i, 1));
  return [ending(n - x, n, 0), ...gone];
}

/** ln Σ e^ln. */
export function lnBracket(ways: readonly Ending[]): number {
  const top = Math.max(...ways.map(({ ln }) => ln));
  return top + Math.log(ways.reduce((sum, { ln }) => sum + Math.exp(ln - top), 0));
}

/** ln L of all cells with gradient and second derivatives in the logarithms of the four parameters. */
export function bgBbLikelihood(cells: readonly OpportunityCell[]) {
  return (at: readonly number[]): Curved => {
    const params = at.map(Math.exp);
    const [alpha = 1, beta = 1, gamma = 1, delta = 1] = params;
    let value = 0;
    const gradient = [0, 0, 0, 0];
    const hessian = gradient.map(() => [0, 0, 0, 0]);
    for (const cell of cells) {
      const ways = endings({ alpha, beta, gamma, delta }, cell);
      const ln = lnBracket(ways);
      value += cell.weight * ln;
      const mean = [0, 0, 0, 0];
      for (const way of ways) {
        const buys = betaSlopes(alpha, beta, cell.x, way.misses);
        const stays = betaSlopes(gamma, delta, way.stopped, way.stayed);
        const g = [...buys.gradient, ...stays.gradient];
        const share = Math.exp(way.ln - ln);
        for (let i = 0; i < 4; i++) {
          mean[i] = (mean[i] as number) + share * (g[i] as number);
          const row = hessian[i] as number[];
          for (let j = 0; j < 4; j++) {
            const own = i < 2 === j < 2 ? ((i < 2 ? buys : stays).hessian[i % 2]?.[j % 2] as number) : 0;
            row[j] = (row[j] as number) + cell.weight * share * (own + (g[i] as number) * (g[j] as number));
          }
        }
      }
      for (let i = 0; i < 4; i++) {
        gradient[i] = (gradient[i] as number) + cell.weight * (mean[i] as number);
        const row = hessian[i] as number[];
        for (let j = 0; j < 4; j++)
          row[j] = (row[j] as number) - cell.weight * (mean[i] as number) * (mean[j] as number);
      }
    }
    return inLogs(value, gradient, hessian, params);
  };
}

/** Derivatives of ln B(a + x, b + y) - ln B(a, b) in a and b. */
function betaSlopes(a: number, b: number, x: number, y: number) {
  const both = digamma(a + b) - digamma(a + b + x + y);
  const curve = trigamma(a + b) - trigamma(a + b + x + y);
  return {
    gradient: [digamma(a + x) - digamma(a) + both, digamma(b + y) - digamma(b) + both],
    hessian: [
      [trigamma(a + x) - trigamma(a) + curve, curve],
      [curve, trigamma(b + y) - trigamma(b) + curve],
    ],
  };
}

import { betaQuantile } from "../distributions/beta-quantile.ts";
import { inLogs } from "../fitting/in-logs.ts";
import { mapFit } from "../fitting/map-fit.ts";
import type { Curved } from "../fitting/newton.ts";
import { digamma, lnBeta, trigamma } from "../special/gamma.ts";
import type { Interval } from "../wilson.ts";

/** A share drawn towards those of the other cells, with its interval. */
export interface Shrunk extends Interval {
  readonly estimate: number;
}

/** What the cells have in common, a beta distribution of shares, and each cell's share in its light. */
export interface ShrunkShares {
  readonly a: number;
  readonly b: number;
  readonly cells: readonly Shrunk[];
}

/**
 * Shares of many small cells, each `count` of `of` (0 <= count <= of, else a RangeError), drawn towards their common mean, the thin
 * ones most: empirical Bayes with a beta prior fitted to all cells.
 * Source: B. Efron and C. Morris, J. Am. Stat. Assoc. 70 (1975) 311-319; J. G. Skellam (1948) for the likelihood.
 * Of 0 of 1 beside 30 of 100 and 35 of 100: the first cell's estimate is not 0 but near the others'.
 * `shrinkShares([{ count: 0, of: 1 }, { count: 30, of: 100 }, { count: 35, of: 100 }]).cells[0].estimate` is `0.31469`.
 */
export function shrinkShares(
  cells: readonly { readonly count: number; readonly of: number }[],
  level = 0.9,
): ShrunkShares {
  for (const { count, of } of cells)
    if (!(count >= 0 && of >= count)) throw new RangeError(`shrinkShares: ${count} of ${of}`);
  const logLik = (at: readonly number[]): Curved => {
    const [a = 1, b = 1] = at.map(Math.exp);
    let [value, ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0, 0];
    for (const { count, of } of cells) {
      const rest = of - count;
      const both = digamma(a + b) - digamma(a + b + of);
      const curve = trigamma(a + b) - trigamma(a + b + of);
      value += lnBeta(a + count, b + rest) - lnBeta(a, b);
      ga += digamma(a + count) - digamma(a) + both;
      gb += digamma(b + rest) - digamma(b) + both;
      aa += trigamma(a + count) - trigamma(a) + curve;
      bb += trigamma(b + rest) - trigamma(b) + curve;
      ab += curve;
    }
    return inLogs(
      value,
      [ga, gb],
      [
        [aa, ab],
        [ab, bb],
      ],
      [a, b],
    );
  };
  const sd3 = { mean: 0, sd: 3 };
  const fit = mapFit({ names: ["a", "b"], logLik, prior: [sd3, sd3] }, [0, 0]);
  const [a = 1, b = 1] = fit.at.map(Math.exp);
  const tail = (1 - level) / 2;
  return {
    a,
    b,
    cells: cells.map(({ count, of }) => {
      const [one, other] = [a + count, b + of - count];
      return {
        estimate: one / (one + other),
        low: betaQuantile(tail, one, other),
        high: betaQuantile(1 - tail, one, other),
      };
    }),
  };
}

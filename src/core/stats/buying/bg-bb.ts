import { asFit, dropoutWarnings } from "../fitting/as-fit.ts";
import type { Fit, FitWarning } from "../fitting/fit.ts";
import { mapFit } from "../fitting/map-fit.ts";
import { lnBeta } from "../special/gamma.ts";
import { bgBbLikelihood, endings, lnBracket } from "./bg-bb-likelihood.ts";

/**
 * Chance to buy at an opportunity (a year, an issue, a match) beta (alpha, beta) across customers, chance to stop before one beta
 * (gamma, delta). All above 0.
 */
export interface BgBb {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
}

/** Bought at x of n opportunities after the first purchase, last at the `last`-th (0: never again); `weight` such customers. */
export interface OpportunityCell {
  readonly x: number;
  readonly last: number;
  readonly n: number;
  readonly weight: number;
}

/**
 * Fits the beta-geometric / beta-Bernoulli model to cells of customers alike. Priors: logarithms normal with sd 2, means 0. x, last
 * and n whole, x <= last <= n, last 0 just where x is 0; else a RangeError.
 * Source: P. S. Fader, B. G. S. Hardie and J. Shang, Marketing Science 29 (2010) 1086-1108, eq. 5.
 * Their donations without prior: 1.2035, 0.7497, 0.6568, 2.7838, logLik -33225.5813.
 */
export function fitBgBb(cells: readonly OpportunityCell[], { prior = true } = {}): Fit<BgBb> {
  for (const { x, last, n, weight } of cells)
    if (
      !(
        [x, last, n].every(Number.isInteger) &&
        x >= 0 &&
        x <= last &&
        last <= n &&
        (x === 0) === (last === 0) &&
        weight >= 0
      )
    )
      throw new RangeError(`fitBgBb: ${x} of ${n} opportunities, the last at ${last}`);
  const names = ["alpha", "beta", "gamma", "delta"] as const;
  const sd2 = { mean: 0, sd: 2 };
  const likelihood = { names, logLik: bgBbLikelihood(cells), prior: [sd2, sd2, sd2, sd2] };
  const fit = mapFit(likelihood, [0, 0, 0, 0], prior);
  const count = (chosen: readonly OpportunityCell[]) => chosen.reduce((sum, { weight }) => sum + weight, 0);
  const [customers, repeatBuyers] = [count(cells), count(cells.filter(({ x }) => x > 0))];
  const warnings: FitWarning[] = dropoutWarnings(fit.warnings, ["gamma", "delta"]);
  if (customers === 0) warnings.push({ code: "no-data" });
  else if (repeatBuyers < 20) warnings.push({ code: "too-few-repeat-buyers", repeatBuyers, customers });
  return asFit<BgBb>(fit, names, ["log", "log", "log", "log"], warnings);
}

type Seen = Omit<OpportunityCell, "weight">;

/**
 * Chance that a customer is still one at the next opportunity.
 * Source: Fader, Hardie and Shang (2010), eq. 11. Donations at the fit, (x 2, last 4, n 6): `0.589646`.
 * `bgBbAlive({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }, { x: 2, last: 4, n: 6 })` is `0.5895141164337`.
 */
export function bgBbAlive(params: BgBb, { x, last, n }: Seen): number {
  const { alpha, beta, gamma, delta } = params;
  const ln =
    lnBeta(alpha + x, beta + n - x) -
    lnBeta(alpha, beta) +
    lnBeta(gamma, delta + n + 1) -
    lnBeta(gamma, delta);
  return Math.exp(ln - lnBracket(endings(params, { x, last, n })));
}

/**
 * Expected purchases at the next `ahead` opportunities (whole), each worth 1 / (1 + discount) of the one before; a newcomer is
 * x 0, last 0, n 0.
 * Source: Fader, Hardie and Shang (2010), eq. 13, as the sum it comes from, which has no exception at gamma = 1.
 * A new donor at (1.204, 0.750, 0.657, 2.783), of 1: `0.4985`.
 * `bgBbExpected({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }, { x: 0, last: 0, n: 0 }, 1)` is `0.49849027635619`.
 */
export function bgBbExpected(params: BgBb, { x, last, n }: Seen, ahead: number, discount = 0): number {
  const { alpha, beta, gamma, delta } = params;
  const base =
    lnBeta(alpha + x + 1, beta + n - x) -
    lnBeta(alpha, beta) -
    lnBeta(gamma, delta) -
    lnBracket(endings(params, { x, last, n }));
  let stay = Math.exp(base + lnBeta(gamma, delta + n + 1));
  let sum = 0;
  for (let j = 1; j <= ahead; j++) {
    sum += stay;
    stay *= (delta + n + j) / (gamma + delta + n + j) / (1 + discount);
  }
  return sum / (1 + discount);
}

/**
 * Chance that a new customer buys at exactly x of n opportunities. Source: Fader, Hardie and Shang (2010), eq. 7.
 * `bgBbChance({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }, 0, 6)` is `0.31121774326385`.
 */
export function bgBbChance(params: BgBb, x: number, n: number): number {
  const { alpha, beta, gamma, delta } = params;
  const buys = (of: number) =>
    Math.exp(
      lnBeta(alpha + x, beta + of - x) - lnBeta(alpha, beta) - Math.log(of + 1) - lnBeta(x + 1, of - x + 1),
    );
  let sum = buys(n) * Math.exp(lnBeta(gamma, delta + n) - lnBeta(gamma, delta));
  for (let i = x; i < n; i++) sum += buys(i) * Math.exp(lnBeta(gamma + 1, delta + i) - lnBeta(gamma, delta));
  return sum;
}

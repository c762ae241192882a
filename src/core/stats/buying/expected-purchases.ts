import { negativeBinomialFrom } from "../distributions/negative-binomial.ts";
import { lnGamma, lnRising } from "../special/gamma.ts";
import { gaussLegendre, integrate, type Nodes } from "../special/gauss-legendre.ts";
import { alive, phaseWeights } from "./alive.ts";
import type { DropoutModel, DropoutParams, History } from "./dropout-model.ts";

/** The history of somebody who makes their first purchase now. */
export const newcomer: History = { x: 0, last: 0, age: 0 };

/**
 * Expected purchase days in the next `horizon` periods (0 or more) of a customer with this history; of `newcomer`, the repeats
 * of a new one.
 * Source: Fader, Hardie and Lee (2005) eq. 10, Batislam et al. (2007) eq. 8, by Euler's transformation without overflow (see
 * `whileAlive`). With BG/NBD's (0.243, 4.414, 0.793, 2.426), x 2, last 213 / 7, age 272 / 7 weeks, 39 weeks ahead: `1.2261`.
 * `expectedPurchases(bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30, age: 39 }, 39)` is
 * `1.2108399753323957`.
 */
export function expectedPurchases(
  model: DropoutModel,
  params: DropoutParams,
  history: History,
  horizon: number,
): number {
  return alive(model, params, history) * whileAlive(model, params, history, horizon);
}

/**
 * Chance of at least one purchase in the next `horizon` periods. Source: gamma mixed Poisson, while alive.
 * `chanceOfPurchase(bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30, age: 39 }, 13)` is
 * `0.31969421495119194`.
 */
export function chanceOfPurchase(
  model: DropoutModel,
  params: DropoutParams,
  history: History,
  horizon: number,
): number {
  const { k } = model;
  const m = params.r + k * history.x;
  const rate = params.alpha + history.age;
  const chance = alive(model, params, history);
  if (k === 1) return chance * -Math.expm1(-m * Math.log1p(horizon / rate));
  if (!(horizon > 0)) return 0;
  const weights = phaseWeights(k, m, (history.age - history.last) / rate);
  const from = (j: number) => negativeBinomialFrom(k - j, { shape: m + j, rate, exposure: horizon });
  return chance * weightedMean(weights, from);
}

/**
 * Expected purchases worth their present value: each counted e^(-discount t), `discount` per period and continuous (15 % a year
 * in weeks: ln(1.15) / 52 = 0.0027), up to `horizon` or without end (DERT; discount must then be above 0, else a RangeError).
 * Source: integration by parts of e^(-δt) dE[Y(t)]; idea: P. S. Fader, B. G. S. Hardie and K. L. Lee, J. Marketing Research 42
 * (2005) 415-430. The customer of `expectedPurchases`' example at 0.0027: `5.156649773573742`.
 * `discountedPurchases(bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30, age: 39 }, 0.0027)` is
 * `5.097268099529`.
 */
export function discountedPurchases(
  model: DropoutModel,
  params: DropoutParams,
  history: History,
  discount: number,
  horizon = Number.POSITIVE_INFINITY,
): number {
  return alive(model, params, history) * discountedWhileAlive(model, params, history, discount, horizon);
}

/** The same of a customer known to be alive. `nodes`: fewer of them are sooner gone through, and tell less exactly what later purchases are worth less. */
export function discountedWhileAlive(
  model: DropoutModel,
  params: DropoutParams,
  history: History,
  discount: number,
  horizon: number,
  nodes: Nodes = usualNodes,
): number {
  if (!(discount >= 0) || (discount === 0 && horizon === Number.POSITIVE_INFINITY))
    throw new RangeError("discountedPurchases: without end only with a discount above 0");
  if (discount === 0) return whileAlive(model, params, history, horizon);
  const expected = (t: number) => whileAlive(model, params, history, t);
  const scale = (params.alpha + history.age) / (params.r + model.k * history.x);
  return presentValue(expected, discount, horizon, scale, nodes);
}

const usualNodes = gaussLegendre(12);
const step = 0.3;

/** ∫_0^horizon e^(-δt) dE(t) for a rising E, E(0) = 0, that bends on the given scale of time. */
export function presentValue(
  expected: (t: number) => number,
  discount: number,
  horizon: number,
  scale: number,
  nodes: Nodes = usualNodes,
): number {
  if (Number.isFinite(horizon)) {
    const discounted = (t: number) => Math.exp(-discount * t) * expected(t);
    let [inner, from] = [0, 0];
    for (let length = scale; from < horizon; length *= 2) {
      const to = horizon - from < 1.5 * length ? horizon : from + length;
      inner += integrate(discounted, from, to, nodes);
      from = to;
    }
    return Math.exp(-discount * horizon) * expected(horizon) + discount * inner;
  }
  // t = e^u / δ, trapezoids: the integrand falls off exponentially to the left, doubly so to the right.
  let sum = 0;
  const from = -18 + Math.min(0, Math.log(discount * scale)) / 2;
  for (let u = 3.9; u > from; u -= step) {
    const y = Math.exp(u);
    sum += y * Math.exp(-y) * expected(y / discount);
  }
  return step * sum;
}

/**
 * Expected purchases of a customer known to be alive. With c = a + b' - 1, b' = b + x (BG) or b + x + 1 (MBG), z = t / (α + T + t):
 * c / (a - 1) [1 - (1 - z)^(a - 1) 2F1(c - m, a - 1; c; z)], the division by a - 1 done term by term, so that a = 1 is no
 * exception. Where that series would alternate or overflow, and for k above 1: Σ_n P(still a customer before the n-th)
 * P(at least n purchases), all terms positive.
 */
function whileAlive(model: DropoutModel, params: DropoutParams, history: History, horizon: number): number {
  if (!(horizon > 0)) return 0;
  const { r, alpha } = params;
  const m = r + model.k * history.x;
  const rate = alpha + history.age;
  if (model.k === 1 && "p" in params)
    return -Math.expm1(-m * Math.log1p((params.p * horizon) / rate)) / params.p;
  if (model.k === 1 && "a" in params) {
    const { a, b } = params;
    const c = a + b + history.x - (model.first ? 0 : 1);
    const ln = -Math.log1p(horizon / rate);
    if (c - m > -8 && Math.abs((a - 1) * ln) < 30) return bySeries(a, c, m, horizon / (rate + horizon), ln);
  }
  const stays =
    "p" in params ? () => 1 - params.p : betaStays(params.a, params.b + history.x + (model.first ? 1 : 0));
  const weights = phaseWeights(model.k, m, (history.age - history.last) / rate);
  return weightedMean(weights, (j) => byCounts(stays, model.k, j, m + j, horizon / rate));
}

function bySeries(a: number, c: number, m: number, z: number, ln: number): number {
  let term = (c - m) * z;
  let sum = term;
  const settled = Math.abs(c - m) + a;
  for (let n = 1; n < 1_000_000; n++) {
    term *= (((c - m + n) * (a + n - 1)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (n > settled && Math.abs(term) < 1e-17 * (1 - z) * Math.abs(sum)) break;
    if (term === 0) break;
  }
  const power = (a - 1) * ln;
  const lomax = Math.abs(power) < 1e-300 ? -ln : -Math.expm1(power) / (a - 1);
  return c * lomax - Math.exp(power) * sum;
}

/** Chance to stay after the n-th purchase of those who stayed so far. */
function betaStays(a: number, b: number): (n: number) => number {
  return (n) => (b + n - 1) / (a + b + n - 1);
}

/**
 * Σ_n≥1 Π_i<n stays(i) P(N >= kn - j), N negative binomial of shape m over `exposure` per unit of rate. Its chances are divided by
 * their sum: the first of hundreds of thousands is known to nine digits only.
 */
function byCounts(stays: (n: number) => number, k: number, j: number, m: number, exposure: number): number {
  const z = exposure / (1 + exposure);
  const mean = m * exposure;
  const lnPmf = (n: number) => lnRising(m, n) - lnGamma(n + 1) - m * Math.log1p(exposure) + n * Math.log(z);
  const first = firstThatMatters(lnPmf, Math.max(0, Math.floor(mean - exposure)));
  let pmf = Math.exp(lnPmf(first));
  let reached = 0;
  let stayed = 1;
  let [sum, total] = [0, 0];
  let purchases = 0;
  for (let n = 0; n < 100_000_000; n++) {
    while (k * (purchases + 1) - j <= n) {
      reached += stayed;
      purchases++;
      stayed *= stays(purchases);
    }
    if (n < first) continue;
    sum += pmf * reached;
    total += pmf;
    pmf *= ((m + n) / (n + 1)) * z;
    if (n > mean && pmf * (reached + 1) < 1e-18 * (1 - z) * sum) break;
  }
  return sum / total;
}

/** Smallest count with a chance of e^-100 or more; the chances rise up to `mode`. */
function firstThatMatters(lnPmf: (n: number) => number, mode: number): number {
  if (mode === 0 || lnPmf(0) > -100) return 0;
  let [below, from] = [0, mode];
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2);
    if (lnPmf(middle) < -100) below = middle;
    else from = middle;
  }
  return from;
}

function weightedMean(weights: readonly number[], of: (j: number) => number): number {
  let [sum, total] = [0, 0];
  weights.forEach((w, j) => {
    if (w === 0) return;
    sum += w * of(j);
    total += w;
  });
  return sum / total;
}

import { negativeBinomial } from "../distributions/negative-binomial.ts";
import { gaussLegendre, integrate } from "../special/gauss-legendre.ts";
import { tricomi } from "../special/tricomi.ts";
import type { History } from "./dropout-model.ts";
import { presentValue } from "./expected-purchases.ts";
import type { ParetoParams } from "./pareto-model.ts";
import { silence } from "./silence.ts";

/**
 * Chance, 0 to 1, that a customer is still one at the end of watching.
 * Source: Schmittlein, Morrison and Colombo (1987), eq. 11, by `silence`. At (0.5534, 10.5802, 0.6061, 11.6562), x 26, last
 * 216 / 7, age 31: `0.9979`.
 * `paretoAlive({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { x: 2, last: 30, age: 39 })` is `0.8583361142984353`.
 */
export function paretoAlive(params: ParetoParams, { x, last, age }: History): number {
  const { there, stopped } = silence(params, params.r + x, last, age);
  if (there > 0) return there / (there + stopped);
  return 0;
}

/**
 * Expected purchases in the next `horizon` periods of a customer with this history.
 * Source: P. S. Fader and B. G. S. Hardie, A Note on Deriving the Pareto/NBD Model (2005), eq. 41; s = 1 is no exception.
 * x 26, last 30.857, age 31, 52 weeks ahead at (0.55, 10.56, 0.61, 11.64): about 25.5.
 * `paretoExpected({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { x: 2, last: 30, age: 39 }, 39)` is
 * `1.4335238373231356`.
 */
export function paretoExpected(params: ParetoParams, history: History, horizon: number): number {
  return paretoAlive(params, history) * whileAlive(params, history, horizon);
}

/**
 * Chance of at least one purchase in the next `horizon` periods. Source: what is left of the silences, by `silence`.
 * `paretoChance({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { x: 2, last: 30, age: 39 }, 13)` is
 * `0.3617142058703439`.
 */
export function paretoChance(params: ParetoParams, history: History, horizon: number): number {
  const { x, age } = history;
  const { there, stopped } = silence(params, params.r + x, age, age + horizon);
  return paretoAlive(params, history) * Math.max(0, 1 - there - stopped);
}

/**
 * Expected purchases worth their present value, `discount` per period and continuous, up to `horizon` or without end (DERT;
 * discount then above 0, else a RangeError).
 * Source: P. S. Fader, B. G. S. Hardie and K. L. Lee, J. Marketing Research 42 (2005) 415-430, eq. 3, with Tricomi's function.
 * x 7, last 35, age 77.86 at 0.0027: `1.864` with the parameters of 78 weeks.
 * `paretoDiscounted({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { x: 2, last: 30, age: 39 }, 0.0027)` is
 * `6.391831057467`.
 */
export function paretoDiscounted(
  params: ParetoParams,
  history: History,
  discount: number,
  horizon = Number.POSITIVE_INFINITY,
): number {
  if (!(discount >= 0) || (discount === 0 && horizon === Number.POSITIVE_INFINITY))
    throw new RangeError("paretoDiscounted: without end only with a discount above 0");
  const rate = (params.r + history.x) / (params.alpha + history.age);
  const chance = paretoAlive(params, history);
  const scale = "mu" in params ? 1 / params.mu : (params.beta + history.age) / params.s;
  if (horizon < Number.POSITIVE_INFINITY)
    return chance * presentValue((t) => whileAlive(params, history, t), discount, horizon, scale);
  if ("mu" in params) return (chance * rate) / (discount + params.mu);
  const b = params.beta + history.age;
  return chance * rate * b * tricomi(params.s, discount * b);
}

/**
 * Chance that a new customer makes exactly n repeat purchases within t periods.
 * Source: P. S. Fader and B. G. S. Hardie, Deriving an Expression for P(X(t) = x) Under the Pareto/NBD Model (2006), by
 * integrating over when they stop. Of 0 in 39 weeks at (0.55, 10.56, 0.61, 11.64): about 0.596.
 * `paretoChanceOfRepeats({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, 0, 39)` is `0.59362503160238`.
 */
export function paretoChanceOfRepeats(params: ParetoParams, n: number, t: number): number {
  const { r, alpha } = params;
  const counts = (exposure: number) => negativeBinomial(n, { shape: r, rate: alpha, exposure });
  const stays = (at: number) =>
    "mu" in params ? Math.exp(-params.mu * at) : Math.exp(-params.s * Math.log1p(at / params.beta));
  const stops = (at: number) => ("mu" in params ? params.mu : params.s / (params.beta + at)) * stays(at);
  let [sum, from] = [0, 0];
  let length = Math.min(t, alpha / (r + 1), "mu" in params ? 1 / params.mu : params.beta / (params.s + 1));
  while (from < t) {
    const to = t - from - length < length / 2 ? t : from + length;
    sum += integrate((at) => counts(at) * stops(at), from, to, nodes);
    from = to;
    length *= 1.5;
  }
  return counts(t) * stays(t) + sum;
}

const nodes = gaussLegendre(24);

function whileAlive(params: ParetoParams, { x, age }: History, horizon: number): number {
  if (!(horizon > 0)) return 0;
  const rate = (params.r + x) / (params.alpha + age);
  if ("mu" in params) return (rate * -Math.expm1(-params.mu * horizon)) / params.mu;
  const b = params.beta + age;
  const ln = Math.log1p(horizon / b);
  const power = (params.s - 1) * ln;
  return rate * b * (Math.abs(power) < 1e-300 ? ln : -Math.expm1(-power) / (params.s - 1));
}

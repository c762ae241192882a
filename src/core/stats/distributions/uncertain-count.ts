import { lnGamma } from "../special/gamma.ts";
import { gaussLegendre } from "../special/gauss-legendre.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import { normalDensity, normalQuantile, normalShare } from "./normal.ts";

/** People with one chance each, 0 to 1. */
export interface AlikePeople {
  readonly people: number;
  readonly chance: number;
}

/** A count that is to come: chances of people, events at a rate, and how far all of it may be off together. */
export interface CountAhead {
  readonly groups: readonly AlikePeople[];
  /** How many are expected of those who are not there yet: Poisson but for the common error. */
  readonly newcomers: number;
  /**
   * `factor`: one gamma factor of mean 1 and this variance on every rate (newcomers are then a negative binomial); `shift`: a normal
   * number of mean 0 and this variance added to the count.
   */
  readonly error: { readonly kind: "factor" | "shift"; readonly variance: number };
}

/** The distribution of such a count. */
export interface UncertainCount {
  readonly mean: number;
  /** Of chance alone, without the common error. */
  readonly chanceVariance: number;
  /** Probability of at least k, any number. */
  atLeast(k: number): number;
  /** Smallest count with at least the share (0 to 1, both excluded) at or below it. */
  quantile(share: number): number;
}

/** Beyond this variance the normal curve, corrected for skewness, is right to 1e-3. */
const exactUpTo = 80;
const nodes = gaussLegendre(24);

/**
 * How many will be counted: a Poisson-binomial of the people's chances and newcomers at a rate, mixed over an error that all of it
 * shares. Exact for small counts, beyond by the normal curve with correction for continuity and skewness.
 * Source: as `poissonBinomial` and `negativeBinomial`; the mixture by Gauss-Legendre over the quantiles of the error.
 * `uncertainCount({ groups: [{ people: 2, chance: 0.5 }], newcomers: 0, error: { kind: "factor", variance: 0 } }).atLeast(2)` is `0.25`.
 */
export function uncertainCount({ groups: given, newcomers, error }: CountAhead): UncertainCount {
  const groups = fewer(given);
  const sure = countsOf(groups, newcomers);
  const parts =
    error.variance > 0 ? partsOf(groups, newcomers, error, sure) : [{ weight: 1, shift: 0, counts: sure }];
  const mean = parts.reduce((sum, { weight, shift, counts }) => sum + weight * (counts.mean + shift), 0);
  const atLeast = (k: number) =>
    Math.min(
      1,
      Math.max(
        0,
        parts.reduce((sum, { weight, shift, counts }) => sum + weight * counts.atLeast(k - shift), 0),
      ),
    );
  return {
    mean,
    chanceVariance: sure.variance,
    atLeast,
    quantile: (share) => lowestWith((k) => 1 - atLeast(k + 1) >= share * (1 - 1e-12), Math.round(mean)),
  };
}

interface Part {
  readonly weight: number;
  readonly shift: number;
  readonly counts: Counts;
}

function partsOf(
  groups: CountAhead["groups"],
  newcomers: number,
  { kind, variance }: CountAhead["error"],
  sure: Counts,
): readonly Part[] {
  return Array.from(nodes.at, (at, i) => {
    const [share, weight] = [(at + 1) / 2, (nodes.weight[i] as number) / 2];
    if (kind === "shift") return { weight, shift: Math.sqrt(variance) * normalQuantile(share), counts: sure };
    const factor = gammaFactor(share, variance);
    const scaled = groups.map(({ people, chance }) => ({ people, chance: 1 - (1 - chance) ** factor }));
    return { weight, shift: 0, counts: countsOf(scaled, newcomers * factor) };
  });
}

/** Wilson and Hilferty (1931) for narrow gammas, which it fits to 1e-5. */
function gammaFactor(share: number, variance: number): number {
  const shape = 1 / variance;
  if (shape < 60) return gammaQuantile(share, shape, shape);
  const third = 1 / (9 * shape);
  return (1 - third + normalQuantile(share) * Math.sqrt(third)) ** 3;
}

interface Counts {
  readonly mean: number;
  readonly variance: number;
  atLeast(k: number): number;
}

function countsOf(groups: CountAhead["groups"], newcomers: number): Counts {
  let [mean, variance, third] = [newcomers, newcomers, newcomers];
  for (const { people, chance } of groups) {
    const spread = people * chance * (1 - chance);
    mean += people * chance;
    variance += spread;
    third += spread * (1 - 2 * chance);
  }
  if (variance <= exactUpTo) return { mean, variance, atLeast: exactly(groups, newcomers) };
  const sd = Math.sqrt(variance);
  const skew = third / variance ** 1.5;
  const atLeast = (k: number) => {
    const z = (k - 0.5 - mean) / sd;
    const below = normalShare(z) + (skew * (1 - z * z) * normalDensity(z)) / 6;
    return Math.min(1, Math.max(0, 1 - below));
  };
  return { mean, variance, atLeast };
}

/** Probabilities of `from`, `from + 1`, … */
interface Window {
  readonly from: number;
  readonly of: Float64Array;
}

function exactly(groups: CountAhead["groups"], newcomers: number): (k: number) => number {
  let all: Window = { from: 0, of: Float64Array.of(1) };
  for (const { people, chance } of groups) all = convolved(all, binomial(people, chance));
  if (newcomers > 0) all = convolved(all, poisson(newcomers));
  const tail = new Float64Array(all.of.length + 1);
  for (let i = all.of.length - 1; i >= 0; i--) tail[i] = (tail[i + 1] as number) + (all.of[i] as number);
  return (k) => {
    const i = Math.ceil(k) - all.from;
    return i <= 0 ? 1 : i >= tail.length ? 0 : Math.min(1, tail[i] as number);
  };
}

/** People of nearly the same chance together, at their mean: the sum stays, and what is lost of the variance is far below a person. */
function fewer(groups: CountAhead["groups"]): readonly AlikePeople[] {
  if (groups.length <= 30) return groups;
  const alike = Map.groupBy(groups, ({ chance }) => Math.round(40 * Math.sqrt(chance)));
  return [...alike.values()].map((some) => {
    const people = some.reduce((sum, one) => sum + one.people, 0);
    return { people, chance: some.reduce((sum, one) => sum + one.people * one.chance, 0) / people };
  });
}

function binomial(n: number, chance: number): Window {
  if (n <= 0 || chance <= 0) return { from: 0, of: Float64Array.of(1) };
  if (chance >= 1) return { from: n, of: Float64Array.of(1) };
  const reach = 9 * Math.sqrt(n * chance * (1 - chance)) + 12;
  const from = Math.max(0, Math.floor(n * chance - reach));
  const to = Math.min(n, Math.ceil(n * chance + reach));
  const first =
    lnGamma(n + 1) -
    lnGamma(from + 1) -
    lnGamma(n - from + 1) +
    from * Math.log(chance) +
    (n - from) * Math.log1p(-chance);
  const odds = chance / (1 - chance);
  return grown(from, to, Math.exp(first), (k) => (odds * (n - k)) / (k + 1));
}

function poisson(mean: number): Window {
  const reach = 9 * Math.sqrt(mean) + 12;
  const from = Math.max(0, Math.floor(mean - reach));
  const first = Math.exp(from * Math.log(mean) - mean - lnGamma(from + 1));
  return grown(from, Math.ceil(mean + reach), first, (k) => mean / (k + 1));
}

function grown(from: number, to: number, first: number, ratio: (k: number) => number): Window {
  const of = new Float64Array(to - from + 1);
  for (let k = from, p = first; k <= to; p *= ratio(k), k++) of[k - from] = p;
  return { from, of };
}

function convolved(one: Window, other: Window): Window {
  const of = new Float64Array(one.of.length + other.of.length - 1);
  for (let i = 0; i < one.of.length; i++) {
    const p = one.of[i] as number;
    if (p < 1e-18) continue;
    for (let j = 0; j < other.of.length; j++) of[i + j] = (of[i + j] as number) + p * (other.of[j] as number);
  }
  return { from: one.from + other.from, of };
}

/** The lowest whole number, 0 or more, at which something that then stays true is true. */
function lowestWith(holds: (k: number) => boolean, near: number): number {
  let [below, above] = [-1, Math.max(1, near)];
  while (!holds(above)) [below, above] = [above, above * 2];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

import { gaussLegendre } from "../special/gauss-legendre.ts";
import type { Histories } from "./histories.ts";
import { panelNodes, panels } from "./silence.ts";

/**
 * What an integral ∫ (α + τ)^-m e^(-n b(τ)) dτ needs to give its derivatives too: the weight and its sums with a = ln(α + τ), b,
 * c = 1 / (α + τ), d and their products: 1, a, b, c, d, aa, ab, ac, ad, bb, bc, bd, cc, cd, dd.
 * b is ln(β + τ) and d = 1 / (β + τ), or, of a lifetime common to all, b is τ and d is 0.
 */
export const momentCount = 15;

/** The exponents of the integrand and what it is made of. */
export interface Integrand {
  readonly m: number;
  readonly n: number;
  readonly alpha: number;
  /** null: the lifetime is common. */
  readonly beta: number | null;
}

/** ln of the integrand at a time. */
export function lnIntegrand({ m, n, alpha, beta }: Integrand, at: number): number {
  return -m * Math.log(alpha + at) - n * (beta === null ? at : Math.log(beta + at));
}

function addNode(
  into: Float64Array,
  at: number,
  weight: number,
  f: Integrand,
  lnScale: number,
  time: number,
): void {
  const c = 1 / (f.alpha + time);
  const a = Math.log(f.alpha + time);
  const d = f.beta === null ? 0 : 1 / (f.beta + time);
  const b = f.beta === null ? time : Math.log(f.beta + time);
  const w = weight * Math.exp(-f.m * a - f.n * b - lnScale);
  const [wa, wb, wc, wd] = [w * a, w * b, w * c, w * d];
  into[at] = (into[at] as number) + w;
  into[at + 1] = (into[at + 1] as number) + wa;
  into[at + 2] = (into[at + 2] as number) + wb;
  into[at + 3] = (into[at + 3] as number) + wc;
  into[at + 4] = (into[at + 4] as number) + wd;
  into[at + 5] = (into[at + 5] as number) + wa * a;
  into[at + 6] = (into[at + 6] as number) + wa * b;
  into[at + 7] = (into[at + 7] as number) + wa * c;
  into[at + 8] = (into[at + 8] as number) + wa * d;
  into[at + 9] = (into[at + 9] as number) + wb * b;
  into[at + 10] = (into[at + 10] as number) + wb * c;
  into[at + 11] = (into[at + 11] as number) + wb * d;
  into[at + 12] = (into[at + 12] as number) + wc * c;
  into[at + 13] = (into[at + 13] as number) + wc * d;
  into[at + 14] = (into[at + 14] as number) + wd * d;
}

const ends = new Float64Array(200);

/** The moments of one silence, relative to e^lnScale, written over `into`. */
export function silenceMoments(
  into: Float64Array,
  f: Integrand,
  from: number,
  to: number,
  lnScale: number,
): void {
  into.fill(0, 0, momentCount);
  const [a, b] = [f.alpha + from, f.beta === null ? 1 : f.beta + from];
  const decay = (at: number) =>
    f.m * Math.log1p((at - from) / a) + f.n * (f.beta === null ? at - from : Math.log1p((at - from) / b));
  const count = panels(ends, from, to, Math.min(a / Math.max(f.m, 1), b / f.n), decay);
  let start = from;
  for (let k = 0; k < count; k++) {
    const length = (ends[k] as number) - start;
    for (let i = 0; i < panelNodes.at.length; i++)
      addNode(
        into,
        0,
        length * (panelNodes.weight[i] as number),
        f,
        lnScale,
        start + length * (panelNodes.at[i] as number),
      );
    start = ends[k] as number;
  }
}

const four = gaussLegendre(4);

/**
 * For many silences of customers with the same m: moments from each time of a table to the last of them, 15 a time, made once with
 * four nodes an interval; a silence is the difference of two. False, with nothing written, where that is not exact: where the
 * integrand bends within an interval or falls off beyond what a double holds.
 */
export function tableMoments(
  into: Float64Array,
  f: Integrand,
  times: Histories["times"],
  [from, to]: readonly [from: number, to: number],
  lnScale: number,
): boolean {
  const start = times[from] as number;
  let widest = 0;
  for (let k = from; k < to; k++) widest = Math.max(widest, (times[k + 1] as number) - (times[k] as number));
  const bend =
    (f.m * widest) / (f.alpha + start) + f.n * (f.beta === null ? widest : widest / (f.beta + start));
  if (!(bend < 0.3 && lnScale - lnIntegrand(f, times[to] as number) < 500)) return false;
  into.fill(0, to * momentCount, (to + 1) * momentCount);
  for (let k = to - 1; k >= from; k--) {
    const base = k * momentCount;
    into.copyWithin(base, base + momentCount, base + 2 * momentCount);
    const half = ((times[k + 1] as number) - (times[k] as number)) / 2;
    const middle = (times[k] as number) + half;
    for (let i = 0; i < 4; i++)
      addNode(
        into,
        base,
        half * (four.weight[i] as number),
        f,
        lnScale,
        middle + half * (four.at[i] as number),
      );
  }
  return true;
}

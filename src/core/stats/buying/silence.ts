import { gaussLegendre } from "../special/gauss-legendre.ts";
import type { ParetoParams } from "./pareto-model.ts";

/** Points of each panel of an integral over a silence, in 0..1, and their weights. */
export const panelNodes = (() => {
  const { at, weight } = gaussLegendre(16);
  return { at: at.map((v) => (v + 1) / 2), weight: weight.map((w) => w / 2) };
})();

/**
 * Ends of the panels over from..to, written into `ends`; their number. The first is as long as the integrand
 * (alpha + τ)^-m (beta + τ)^-n takes to bend (`first`), each next twice as long. Stops where the integrand is below e^-50.
 */
export function panels(
  ends: Float64Array,
  from: number,
  to: number,
  first: number,
  decay: (at: number) => number,
): number {
  let count = 0;
  let length = first;
  let end = from;
  while (end < to && count < ends.length) {
    end = Math.min(to, end + length);
    // No stump at the end: a last panel a little longer than its turn is as exact.
    if (to - end < length / 2) end = to;
    ends[count++] = end;
    if (decay(end) > 50) break;
    length *= 2;
  }
  return count;
}

/**
 * The two ways to be silent between two times after the last purchase, relative to being there and buying at rate m at its start:
 * still there at the end, and stopped in between; `m` is r + x.
 */
export interface Silence {
  readonly there: number;
  readonly stopped: number;
}

const ends = new Float64Array(200);

/**
 * There and silent up to `to`: ((α + from) / (α + to))^m ((β + from) / (β + to))^s. Stopped at τ and silent before: the integral
 * of s / (β + from) ((α + from) / (α + τ))^m ((β + from) / (β + τ))^(s + 1), positive terms only, no difference of two 2F1.
 * Source: Schmittlein, Morrison and Colombo (1987), the likelihood before its integral is taken.
 */
export function silence(params: ParetoParams, m: number, from: number, to: number): Silence {
  const { alpha } = params;
  const a = alpha + from;
  const lifetime = lifetimeOf(params, from);
  const decay = (at: number) => m * Math.log1p((at - from) / a) + lifetime.decay(at - from);
  const first = Math.min(a / Math.max(m, 1), lifetime.scale);
  const count = panels(ends, from, to, first, decay);
  let stopped = 0;
  let start = from;
  for (let k = 0; k < count; k++) {
    const end = ends[k] as number;
    let sum = 0;
    for (let i = 0; i < panelNodes.at.length; i++) {
      const at = start + (end - start) * (panelNodes.at[i] as number);
      sum += (panelNodes.weight[i] as number) * Math.exp(-decay(at));
    }
    stopped += (end - start) * sum;
    start = end;
  }
  return {
    there: Math.exp(-m * Math.log1p((to - from) / a)) * lifetime.stays(to - from),
    stopped: lifetime.rate * stopped,
  };
}

interface Lifetime {
  /** Rate of stopping at the start, and the time in which it changes. */
  readonly rate: number;
  readonly scale: number;
  /** Minus ln of the density of stopping after t, relative to the start. */
  readonly decay: (t: number) => number;
  /** Chance to stay for t. */
  readonly stays: (t: number) => number;
}

function lifetimeOf(params: ParetoParams, from: number): Lifetime {
  if ("mu" in params) {
    const { mu } = params;
    return { rate: mu, scale: 1 / mu, decay: (t) => mu * t, stays: (t) => Math.exp(-mu * t) };
  }
  const b = params.beta + from;
  return {
    rate: params.s / b,
    scale: b / (params.s + 1),
    decay: (t) => (params.s + 1) * Math.log1p(t / b),
    stays: (t) => Math.exp(-params.s * Math.log1p(t / b)),
  };
}

import { gaussLegendre, integrate } from "./gauss-legendre.ts";
import { upperFraction } from "./incomplete-gamma.ts";

const nodes = gaussLegendre(16);

/**
 * ∫_0^∞ e^(-z t) (1 + t)^(-s) dt for z above 0 and any s: Tricomi's U(1, 2 - s, z) = z^(s-1) U(s, s, z), what a stream that
 * ends at a Pareto distributed time is worth when discounted. Else a RangeError.
 * Source: Abramowitz and Stegun 13.2.5 and 13.1.29; for z >= 2 the continued fraction of the incomplete gamma function
 * (6.5.31), below it the integral itself with t = e^v - 1, which has positive terms only.
 * `tricomi(0.5, 0.1)` is `4.055650792041964`.
 */
export function tricomi(s: number, z: number): number {
  if (!(z > 0 && Number.isFinite(s))) throw new RangeError(`tricomi: s ${s}, z ${z}`);
  if (z >= 2 && s > -1) return upperFraction(1 - s, z);
  const end = Math.log1p((45 + 10 * Math.max(0, -s)) / z);
  const f = (v: number) => Math.exp(-z * Math.expm1(v) + (1 - s) * v);
  let [sum, from] = [0, 0];
  // Panels that grow from where the integrand bends first to the unit on which e^v does.
  for (let length = Math.min(1, 1 / (Math.abs(s - 1) + z)); from < end; length = Math.min(1, 2 * length)) {
    const to = Math.min(end, from + length);
    sum += integrate(f, from, to, nodes);
    from = to;
  }
  return sum;
}

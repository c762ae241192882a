import { inLogs } from "../fitting/in-logs.ts";
import type { Curved } from "../fitting/newton.ts";
import type { Counted } from "./counted.ts";
import type { Histories } from "./histories.ts";
import { type Integrand, lnIntegrand, momentCount, silenceMoments, tableMoments } from "./silence-moments.ts";

/** Sums over histories: value, slopes and second derivatives in (r, alpha, s, beta); of a common lifetime mu stands for s. */
interface Sums {
  value: number;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
}

/**
 * Log-likelihood of all histories under Pareto/NBD, gradient and second derivatives, in (ln r, ln alpha, ln s, ln beta), or, with
 * one rate of stopping for all, in (ln r, ln alpha, ln mu).
 * Source: Schmittlein, Morrison and Colombo (1987) with the integral kept: L = Γ(r + x) / Γ(r) α^r β^s [(α + T)^-(r + x) (β + T)^-s +
 * s ∫ (α + τ)^-(r + x) (β + τ)^-(s + 1) dτ from t_x to T]. Every term is positive; derivatives are its moments.
 */
export function paretoLikelihood(h: Histories, c: Counted, common: boolean) {
  const groups = byRepeats(h, c);
  const table = new Float64Array(h.times.length * momentCount);
  return (at: readonly number[]): Curved => {
    const params = at.map(Math.exp);
    const [r = 1, alpha = 1, s = 1] = params;
    const beta = common ? null : (params[3] as number);
    const sums: Sums = { value: 0, slope: new Float64Array(4), curve: new Float64Array(16) };
    addBase(sums, c, [r, alpha, s, beta]);
    groups.forEach((rows, x) => {
      const f = { m: r + x, n: beta === null ? s : s + 1, alpha, beta };
      addGroup(sums, h, rows, f, table);
    });
    const size = common ? 3 : 4;
    const hessian = Array.from({ length: size }, (_, i) =>
      Array.from(sums.curve.subarray(4 * i, 4 * i + size)),
    );
    return inLogs(sums.value, Array.from(sums.slope.subarray(0, size)), hessian, params);
  };
}

/** Places of the histories with x repeats, by x; the array has holes. */
function byRepeats(h: Histories, c: Counted): Int32Array[] {
  const sizes = new Int32Array(c.largestX + 1);
  for (const x of h.x) sizes[x] = (sizes[x] as number) + 1;
  const groups: Int32Array[] = [];
  sizes.forEach((size, x) => {
    if (size > 0) groups[x] = new Int32Array(size);
  });
  sizes.fill(0);
  h.x.forEach((x, i) => {
    (groups[x] as Int32Array)[sizes[x] as number] = i;
    sizes[x] = (sizes[x] as number) + 1;
  });
  return groups;
}

/** Σ_j<x ln(r + j) + r ln α + s ln β of all customers; without β there is no last term. */
function addBase(
  sums: Sums,
  c: Counted,
  [r, alpha, s, beta]: readonly [number, number, number, number | null],
): void {
  const { slope, curve } = sums;
  const n = c.customers;
  let value = n * r * Math.log(alpha);
  slope[0] = n * Math.log(alpha);
  slope[1] = (n * r) / alpha;
  curve[1] = n / alpha;
  curve[4] = n / alpha;
  curve[5] = (-n * r) / (alpha * alpha);
  for (let j = 0; j < c.largestX; j++) {
    const w = c.beyondX[j] as number;
    value += w * Math.log(r + j);
    slope[0] += w / (r + j);
    curve[0] = (curve[0] as number) - w / (r + j) ** 2;
  }
  if (beta !== null) {
    value += n * s * Math.log(beta);
    slope[2] = n * Math.log(beta);
    slope[3] = (n * s) / beta;
    curve[11] = n / beta;
    curve[14] = n / beta;
    curve[15] = (-n * s) / (beta * beta);
  }
  sums.value += value;
}

/** The histories of the same x: by one table of moments where they are many, else one by one. */
function addGroup(sums: Sums, h: Histories, rows: Int32Array, f: Integrand, table: Float64Array): void {
  const { times, last, age, weight } = h;
  let [from, to] = [times.length, 0];
  for (const i of rows) {
    from = Math.min(from, last[i] as number);
    to = Math.max(to, age[i] as number);
  }
  const worth = rows.length * 40 > (to - from) * 4;
  const lnTable = lnIntegrand(f, times[from] as number);
  const tabled = worth && tableMoments(table, f, times, [from, to], lnTable);
  const moments = new Float64Array(momentCount);
  for (const i of rows) {
    const [start, end] = [last[i] as number, age[i] as number];
    const lnScale = tabled ? lnTable : lnIntegrand(f, times[start] as number);
    if (tabled)
      for (let k = 0; k < momentCount; k++)
        moments[k] = (table[start * momentCount + k] as number) - (table[end * momentCount + k] as number);
    else silenceMoments(moments, f, times[start] as number, times[end] as number, lnScale);
    addHistory(sums, moments, f, times[end] as number, weight[i] as number, lnScale);
  }
}

/** Adds w ln(bracket) of one history and its derivatives: there at T with weight π, stopped before with what the moments say. */
function addHistory(
  sums: Sums,
  moments: Float64Array,
  f: Integrand,
  end: number,
  w: number,
  lnScale: number,
): void {
  const { m, n, alpha, beta } = f;
  const s = beta === null ? n : n - 1;
  const c0 = 1 / (alpha + end);
  const a0 = Math.log(alpha + end);
  const d0 = beta === null ? 0 : 1 / (beta + end);
  const b0 = beta === null ? end : Math.log(beta + end);
  const there = Math.exp(-m * a0 - s * b0 - lnScale);
  const bracket = there + s * (moments[0] as number);
  const pi = there / bracket;
  const q = s / bracket;
  const M = (k: number) => q * (moments[k] as number);
  const [b, c, d] = [M(2), M(3), M(4)];
  const g0 = -(pi * a0 + M(1));
  const g1 = -m * (pi * c0 + c);
  const g2 = -(pi * b0 + b) + M(0) / s;
  const g3 = -(pi * s * d0 + n * d);
  const { slope, curve } = sums;
  sums.value += w * (Math.log(bracket) + lnScale);
  slope[0] = (slope[0] as number) + w * g0;
  slope[1] = (slope[1] as number) + w * g1;
  slope[2] = (slope[2] as number) + w * g2;
  slope[3] = (slope[3] as number) + w * g3;
  const add = (i: number, j: number, v: number) => {
    curve[4 * i + j] = (curve[4 * i + j] as number) + w * v;
    if (i !== j) curve[4 * j + i] = (curve[4 * j + i] as number) + w * v;
  };
  add(0, 0, pi * a0 * a0 + M(5) - g0 * g0);
  add(0, 1, m * (pi * a0 * c0 + M(7)) - (pi * c0 + c) - g0 * g1);
  add(0, 2, pi * a0 * b0 + M(6) - M(1) / s - g0 * g2);
  add(1, 1, (m * m + m) * (pi * c0 * c0 + M(12)) - g1 * g1);
  add(1, 2, m * (pi * c0 * b0 + M(10) - c / s) - g1 * g2);
  add(2, 2, pi * b0 * b0 + M(9) - (2 * b) / s - g2 * g2);
  if (beta === null) return;
  add(0, 3, pi * s * a0 * d0 + n * M(8) - g0 * g3);
  add(1, 3, m * (pi * s * c0 * d0 + n * M(13)) - g1 * g3);
  add(2, 3, pi * s * b0 * d0 + n * (M(11) - d / s) - (pi * d0 + d) - g2 * g3);
  add(3, 3, pi * (s * s + s) * d0 * d0 + (n * n + n) * M(14) - g3 * g3);
}

import { chiSquareBeyond } from "../distributions/gamma-quantile.ts";
import { solve } from "../linear/solve.ts";
import { type Lives, riskTable } from "./risk-table.ts";

/**
 * Whether groups wait alike: chi-square with groups - 1 degrees of freedom, and its p. `group` is 0, 1, … a row. With fewer than
 * two groups, or nothing that happened, chi-square 0 and p 1.
 * Source: N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170. R's lung by sex: `10.32674`.
 */
export function logRank(
  lives: Lives,
  group: ArrayLike<number>,
): { readonly chiSquare: number; readonly p: number } {
  const groups = Array.from(group).reduce((most, g) => Math.max(most, g + 1), 0);
  const all = riskTable(lives);
  const steps = new Map(Array.from(all.times, (time, i) => [time, i]));
  const atRisk = Array.from({ length: groups }, () => new Float64Array(all.times.length));
  const excess = new Float64Array(groups);
  for (let i = 0; i < group.length; i++) {
    const [end, entry, w] = [lives.time[i] as number, lives.entry?.[i] ?? 0, lives.weight?.[i] ?? 1];
    if ((lives.cause[i] as number) > 0 && end > entry && steps.has(end))
      excess[group[i] as number] = (excess[group[i] as number] as number) + w;
    const risk = atRisk[group[i] as number] as Float64Array;
    all.times.forEach((time, k) => {
      if (entry < time && time <= end) risk[k] = (risk[k] as number) + w;
    });
  }
  const variance = Array.from({ length: groups }, () => new Array<number>(groups).fill(0));
  all.times.forEach((_, k) => {
    const [n, d] = [all.atRisk[k] as number, all.events[k] as number];
    const share = atRisk.map((risk) => (risk[k] as number) / n);
    const factor = n > 1 ? (d * (n - d)) / (n - 1) : 0;
    share.forEach((s, g) => {
      excess[g] = (excess[g] as number) - d * s;
      share.forEach((other, h) => {
        const row = variance[g] as number[];
        row[h] = (row[h] as number) + factor * s * ((g === h ? 1 : 0) - other);
      });
    });
  });
  if (groups < 2) return { chiSquare: 0, p: 1 };
  const some = Array.from(excess).slice(1);
  const weights = solve(
    variance.slice(1).map((row) => row.slice(1)),
    some.map((v) => [v]),
  );
  if (!weights) return { chiSquare: 0, p: 1 };
  const chiSquare = Math.max(
    0,
    some.reduce((sum, v, i) => sum + v * (weights[i]?.[0] as number), 0),
  );
  return { chiSquare, p: chiSquareBeyond(chiSquare, groups - 1) };
}

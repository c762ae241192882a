import type { Buyers } from "./buyers.ts";

/** How values lie among the buyers of a place, minor units: shares that lie below. */
export interface Spread {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** A point of the curve: so large a share of the buyers, most valuable first, is worth so large a share of all. */
export interface AbcPoint {
  readonly people: number;
  readonly share: number;
}

/** ABC analysis of buyers: A are the most valuable who together are worth 80 %, B those up to 95 %, C the rest. */
export interface Abc {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly curve: readonly AbcPoint[];
}

/** The values of those who stand at each place, by place, least first. */
export function sortedByPlace(
  { place, count }: Pick<Buyers, "place" | "count">,
  values: Float64Array,
  places: number,
): readonly Float64Array[] {
  const ends = new Int32Array(places + 1);
  for (let i = 0; i < count; i++) {
    const after = (place[i] as number) + 1;
    ends[after] = (ends[after] as number) + 1;
  }
  for (let own = 1; own <= places; own++) ends[own] = (ends[own] as number) + (ends[own - 1] as number);
  const [all, next] = [new Float64Array(count), ends.slice()];
  for (let i = 0; i < count; i++) {
    const own = place[i] as number;
    all[next[own] as number] = values[i] as number;
    next[own] = (next[own] as number) + 1;
  }
  return Array.from({ length: places }, (_, own) => all.subarray(ends[own], ends[own + 1]).sort());
}

/** The values of columns that stand least first, as one that does. `merged([Float64Array.of(1, 4), Float64Array.of(2)])` is 1, 2, 4. */
export function merged(columns: readonly Float64Array[]): Float64Array {
  const some = columns.filter(({ length }) => length > 0);
  const all = new Float64Array(some.reduce((sum, { length }) => sum + length, 0));
  const next = new Int32Array(some.length);
  for (let at = 0; at < all.length; at++) {
    let [from, least] = [-1, Number.NaN];
    for (let c = 0; c < some.length; c++) {
      const own = some[c] as Float64Array;
      if ((next[c] as number) === own.length) continue;
      const value = own[next[c] as number] as number;
      if (from < 0 || value < least) [from, least] = [c, value];
    }
    all[at] = least;
    next[from] = (next[from] as number) + 1;
  }
  return all;
}

/** Spread of the values of each place, of `sortedByPlace`; null where nobody stands. */
export function spreads(sorted: readonly Float64Array[]): (Spread | null)[] {
  return sorted.map((own) => {
    if (own.length === 0) return null;
    const q = (share: number) => own[Math.min(own.length - 1, Math.floor(share * own.length))] as number;
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    return { p5: q(0.05), p25: q(0.25), p50: q(0.5), p75: q(0.75), p95: q(0.95), mean };
  });
}

const points = 40;

/** Shares of all at which the classes A and B end. */
export const abcShares = { a: 0.8, b: 0.95 } as const;

/** 0 up to the end of A, 1 up to that of B, then 2. */
const classOf = (sum: number, total: number) =>
  sum < abcShares.a * total ? 0 : sum < abcShares.b * total ? 1 : 2;

/** ABC of the values, least first, whose curve has points where A and B end; null where they are worth nothing together. */
export function abcOf(sorted: Float64Array): Abc | null {
  let total = 0;
  for (let i = 0; i < sorted.length; i++) total += Math.max(0, sorted[i] as number);
  if (!(total > 0)) return null;
  const n = sorted.length;
  let [sum, a, b] = [0, 0, 0];
  const curve: AbcPoint[] = [{ people: 0, share: 0 }];
  for (let i = 0; i < n; i++) {
    const before = classOf(sum, total);
    if (before === 0) a++;
    else if (before === 1) b++;
    sum += Math.max(0, sorted[n - 1 - i] as number);
    const reached = Math.floor(((i + 1) * points) / n);
    if (reached > Math.floor((i * points) / n) || classOf(sum, total) !== before)
      curve.push({ people: (i + 1) / n, share: Math.min(1, sum / total) });
  }
  return { a, b, c: n - a - b, curve };
}

/** The rows of the most valuable, most valuable first; `sorted` are the values, least first. */
export function mostValuable(values: Float64Array, sorted: Float64Array, count: number): number[] {
  if (count >= values.length)
    return Array.from(values, (_, i) => i).sort((i, j) => (values[j] as number) - (values[i] as number));
  const least = sorted[values.length - count] as number;
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if ((values[i] as number) >= least) rows.push(i);
  return rows.sort((i, j) => (values[j] as number) - (values[i] as number)).slice(0, count);
}

/**
 * Days (or longer bins) before now from an origin on, and the months that they lie in: `edges[m]` is the first of month m, and `monthAt[k]` the month
 * of the k-th after the origin; those beyond the last edge have the number of months.
 */
export interface MonthsBefore {
  readonly origin: number;
  readonly edges: readonly number[];
  readonly monthAt: Int32Array;
}

/** Months between rising edges, the first of which is the origin, for bins up to the oldest. `monthsBefore([2, 4], 5).monthAt` is [0, 0, 1, 1]. */
export function monthsBefore(edges: readonly number[], oldest: number): MonthsBefore {
  const origin = edges[0] as number;
  const monthAt = new Int32Array(Math.max(0, oldest - origin + 1));
  let month = 0;
  for (let k = 0; k < monthAt.length; k++) {
    while (month + 1 < edges.length && (edges[month + 1] as number) <= origin + k) month++;
    monthAt[k] = month;
  }
  return { origin, edges, monthAt };
}

/**
 * People who were there at each edge, by the bin in which they came, as differences over the edges: whoever lived through an edge counts alike with all
 * who came in the same bin, so that nobody is followed month by month.
 */
export interface Across {
  readonly months: MonthsBefore;
  readonly counts: Float64Array;
}

export function nobodyAcross(months: MonthsBefore): Across {
  const { edges, monthAt, origin } = months;
  return { months, counts: new Float64Array((origin + monthAt.length) * (edges.length + 1)) };
}

/** So many came in the bin `from` and were there from a month of `monthAt` to a later one: `newest` is nearer to now than `oldest`. */
export function addAcross(
  { months: { edges }, counts }: Across,
  from: number,
  newest: number,
  oldest: number,
  n: number,
): void {
  const row = from * (edges.length + 1);
  counts[row + newest + 1] = (counts[row + newest + 1] as number) + n;
  counts[row + oldest + 1] = (counts[row + oldest + 1] as number) - n;
}

/** Tells of each bin in which somebody came and each edge after the first how many were there. */
export function eachAcross(
  { months: { origin, edges, monthAt }, counts }: Across,
  tell: (from: number, month: number, edge: number, n: number) => void,
): void {
  for (let from = origin; from < origin + monthAt.length; from++) {
    let n = 0;
    for (let month = 1; month < edges.length && (edges[month] as number) <= from; month++) {
      n += counts[from * (edges.length + 1) + month] as number;
      if (n !== 0) tell(from, month, edges[month] as number, n);
    }
  }
}

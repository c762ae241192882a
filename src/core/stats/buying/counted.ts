import type { Histories } from "./histories.ts";

/** Sums over histories that no parameter changes: made once, used in every round of a fit. */
export interface Counted {
  readonly customers: number;
  readonly repeatBuyers: number;
  readonly repeats: number;
  readonly meanAge: number;
  readonly largestX: number;
  /** Customers with exactly x repeats, by x. */
  readonly withX: Float64Array;
  /** Customers with more than j repeats, by j. */
  readonly beyondX: Float64Array;
  /** Customers and their repeats by place of their age in `times`. */
  readonly atAge: Float64Array;
  readonly repeatsAtAge: Float64Array;
  /** Share of customers whose age is the longest there is: seen first on the first day. */
  readonly shareOldest: number;
  /** Customers in a typical bin of ages as a share, to hold `shareOldest` against. */
  readonly ages: number;
}

/** Counts histories. Of no histories every number is 0. */
export function counted({ times, x, last: _, age, weight }: Histories): Counted {
  let largestX = 0;
  for (let i = 0; i < x.length; i++) largestX = Math.max(largestX, x[i] as number);
  const withX = new Float64Array(largestX + 1);
  const atAge = new Float64Array(times.length);
  const repeatsAtAge = new Float64Array(times.length);
  for (let i = 0; i < x.length; i++) {
    const [xi, at, w] = [x[i] as number, age[i] as number, weight[i] as number];
    withX[xi] = (withX[xi] as number) + w;
    atAge[at] = (atAge[at] as number) + w;
    repeatsAtAge[at] = (repeatsAtAge[at] as number) + w * xi;
  }
  const beyondX = new Float64Array(largestX + 1);
  for (let j = largestX - 1; j >= 0; j--) beyondX[j] = (beyondX[j + 1] as number) + (withX[j + 1] as number);
  const customers = atAge.reduce((a, b) => a + b, 0);
  let oldest = times.length - 1;
  while (oldest > 0 && atAge[oldest] === 0) oldest--;
  return {
    customers,
    repeatBuyers: beyondX[0] ?? 0,
    repeats: repeatsAtAge.reduce((a, b) => a + b, 0),
    meanAge: customers > 0 ? atAge.reduce((sum, w, i) => sum + w * (times[i] as number), 0) / customers : 0,
    largestX,
    withX,
    beyondX,
    atAge,
    repeatsAtAge,
    shareOldest: customers > 0 ? (atAge[oldest] as number) / customers : 0,
    ages: atAge.reduce((n, w) => n + (w > 0 ? 1 : 0), 0),
  };
}

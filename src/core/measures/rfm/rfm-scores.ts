import type { Buyers } from "../value/buyers.ts";

/** Scores 1 to 5 of every buyer, in their order; 5: bought latest, on most days, for most in all. */
export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly money: Uint8Array;
}

const steps = 5;

/**
 * RFM: how lately, how often and for how much each buyer bought, each as the fifth of all buyers that they are in. Alike buyers have
 * the same score, by the middle of their ranks: where everybody is alike all have 3. Money that is not known is none.
 * Source: A. M. Hughes, Strategic Database Marketing (1994), with mid-ranks for ties. `fifths([10, 20, 30, 40, 50])` is
 * `[1, 2, 3, 4, 5]`.
 */
export function rfmScores(buyers: Buyers): RfmScores {
  const { count, ageDays, lastDays, x, repeatSpend, firstSpend } = buyers;
  const of = (value: (i: number) => number) =>
    fifths(Float64Array.from({ length: count }, (_, i) => value(i)));
  return {
    recency: of((i) => (lastDays[i] as number) - (ageDays[i] as number)),
    frequency: of((i) => x[i] as number),
    money: of(
      (i) => (repeatSpend[i] as number) + (Number.isNaN(firstSpend[i]) ? 0 : (firstSpend[i] as number)),
    ),
  };
}

/** The fifth, 1 to 5, in which each value's middle rank lies. `fifths([7, 7, 7])` is `[3, 3, 3]`. */
export function fifths(values: ArrayLike<number>): Uint8Array {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  // Scores rise with the values: the least value of each score above 1 tells all.
  const begins = new Float64Array(steps - 1).fill(Number.POSITIVE_INFINITY);
  for (let from = 0, to = 0; from < n; from = to) {
    const value = sorted[from] as number;
    to = from + 1;
    while (to < n && sorted[to] === value) to++;
    if (Number.isNaN(value)) break;
    const score = Math.min(steps, 1 + Math.floor(((from + to) / 2 / n) * steps));
    for (let at = score - 2; at >= 0 && begins[at] === Number.POSITIVE_INFINITY; at--) begins[at] = value;
  }
  const scores = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    let score = 1;
    while (score < steps && !((values[i] as number) < (begins[score - 1] as number))) score++;
    scores[i] = score;
  }
  return scores;
}

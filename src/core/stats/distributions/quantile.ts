/**
 * Smallest x in low..high at which a rising function reaches `share`, to the last digits. Both ends must be finite.
 * Source: bisection, halving by the mean or, far from 0, by the geometric mean. `quantileOf((x) => x * x, 0.25, 0, 1)` is `0.5`.
 */
export function quantileOf(
  distribution: (x: number) => number,
  share: number,
  low: number,
  high: number,
): number {
  let below = low;
  let above = high;
  for (let i = 0; i < 2_000; i++) {
    const middle =
      below > 0 && above > 4 * below ? Math.sqrt(below) * Math.sqrt(above) : below + (above - below) / 2;
    if (!(middle > below && middle < above)) break;
    if (distribution(middle) < share) below = middle;
    else above = middle;
    if (above - below <= 1e-15 * Math.abs(above)) break;
  }
  return above;
}

/**
 * Smallest whole number, 0 or more, at which the running sum of probabilities reaches `share` (below 1).
 * Source: definition. `countQuantile([0.2, 0.5, 0.3], 0.6)` is `1`.
 */
export function countQuantile(probabilities: Iterable<number>, share: number): number {
  let sum = 0;
  let k = 0;
  for (const p of probabilities) {
    sum += p;
    // A hair's breadth for rounding, so that a share that is reached exactly counts as reached.
    if (sum >= share * (1 - 1e-12)) return k;
    k++;
  }
  return Math.max(0, k - 1);
}

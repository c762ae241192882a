/** Both ends of an interval, in the unit of what it is about. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How often such intervals cover the truth, and the quantile of the normal distribution that belongs to it. */
const quantiles = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054 } as const;

/**
 * Wilson's interval of a share, 0 to 1: `count` of `of` (whole numbers, 0 <= count <= of, of at least 1), without
 * correction for continuity. Never leaves 0..1, and has a width also at 0 and at all. Throws RangeError for other counts.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
 * `wilson(15, 148, 0.95)` is 0.062386 to 0.160487, as R's `prop.test(15, 148, correct = FALSE)` has it.
 */
export function wilson(count: number, of: number, level: keyof typeof quantiles = 0.9): Interval {
  if (!(Number.isInteger(count) && Number.isInteger(of) && of >= 1 && count >= 0 && count <= of))
    throw new RangeError(`wilson: ${count} of ${of} is no share`);
  const z = quantiles[level];
  const share = count / of;
  const shrunk = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / shrunk;
  const half = (z / shrunk) * Math.sqrt((share * (1 - share)) / of + (z / (2 * of)) ** 2);
  return { low: count === 0 ? 0 : middle - half, high: count === of ? 1 : middle + half };
}

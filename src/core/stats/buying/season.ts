import type { FitWarning } from "../fitting/fit.ts";

/**
 * Whether a season lies between what was fitted and what is forecast: `monthly` counts of orders in consecutive months, the last just
 * before the forecast, which goes `ahead` months (whole, 1 or more). A warning where the months ahead had 15 % more or less than an
 * average month, by the same months of the years before; null where not, or where less than two years are known.
 * Source: ratio to moving average, F. R. Macaulay, The Smoothing of Time Series (1931).
 * Two years of 100 orders a month, 300 each December, seen from the end of November, one month ahead: ratio about 2.6.
 */
export function seasonalSplit(monthly: readonly number[], ahead: number): FitWarning | null {
  if (monthly.length < 24) return null;
  const factors = Array.from({ length: 12 }, (_, month) => {
    const seen: number[] = [];
    for (let i = monthly.length - 12 + month; i >= 0; i -= 12) {
      // Centred where a year lies around it, else the nearest whole year.
      const start = Math.max(0, Math.min(monthly.length - 12, i - 6));
      const around = monthly.slice(start, start + 12).reduce((a, b) => a + b, 0) / 12;
      if (around > 0) seen.push((monthly[i] as number) / around);
    }
    return seen.length > 0 ? seen.reduce((a, b) => a + b, 0) / seen.length : 1;
  });
  const usual = factors.reduce((a, b) => a + b, 0) / 12;
  let sum = 0;
  for (let k = 0; k < ahead; k++) sum += factors[k % 12] as number;
  const ratio = usual > 0 ? sum / ahead / usual : 1;
  return ratio > 1.15 || ratio < 1 / 1.15 ? { code: "seasonal-split", ratio } : null;
}

import { chiSquareBeyond } from "../distributions/gamma-quantile.ts";

/**
 * Whether arms have as many people as their shares promise: p of Pearson's chi-square. Below 0.001 something is broken, and no
 * result should be read. Counts of 0 or more and shares above 0, as many of each (else a RangeError); shares need not sum to 1.
 * Source: A. Fabijan et al., KDD 2019, 2156-2164. `sampleRatioP([821, 774], [1, 1])` is `0.23925927336117925`.
 */
export function sampleRatioP(counts: readonly number[], shares: readonly number[]): number {
  const [people, whole] = [counts, shares].map((column) => column.reduce((a, b) => a + b, 0)) as [
    number,
    number,
  ];
  if (counts.length !== shares.length || counts.some((n) => !(n >= 0)) || shares.some((s) => !(s > 0)))
    throw new RangeError("sampleRatioP: as many counts as shares, shares above 0");
  if (people === 0 || counts.length < 2) return 1;
  const chiSquare = counts.reduce((sum, n, i) => {
    const expected = (people * (shares[i] as number)) / whole;
    return sum + (n - expected) ** 2 / expected;
  }, 0);
  return chiSquareBeyond(chiSquare, counts.length - 1);
}

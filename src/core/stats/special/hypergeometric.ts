/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) by its plain series: z below 1 and c above 0 (else a RangeError). Exact to
 * rounding where its terms have one sign; near z = 1 it takes many terms.
 * Source: Abramowitz and Stegun 15.1.1; for z below 0 Pfaff's transformation, 15.3.4.
 * `hypergeometric(1, 1, 2, 0.5)` is `1.3862943611198906`, 2 ln 2.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(z < 1 && c > 0)) throw new RangeError(`hypergeometric: c ${c}, z ${z}`);
  if (z < 0) return (1 - z) ** -b * hypergeometric(c - a, b, c, z / (z - 1));
  let term = 1;
  let sum = 1;
  const settled = Math.max(Math.abs(a), Math.abs(b));
  for (let n = 0; n < 10_000_000; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (term === 0 || (n > settled && Math.abs(term) < 1e-17 * (1 - z) * Math.abs(sum))) break;
  }
  return sum;
}

/** ln Γ(x) less its main part (x - 1/2) ln x - x + ln √(2π); for x of at least 10 right to the last digit. */
function stirlingRest(x: number): number {
  const s = 1 / (x * x);
  return (
    (1 / 12 -
      s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) /
    x
  );
}

const halfLnTwoPi = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function for x above 0; Infinity at 0, NaN below. Absolute error about 3e-15 times the
 * larger of 1 and the result.
 * Source: shift to x >= 10 by Γ(x + 1) = x Γ(x) (Abramowitz and Stegun 6.1.15), then Stirling's series (6.1.41).
 * `lnGamma(0.5)` is `0.5723649429247001`, half of ln π.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let shifted = x;
  let product = 1;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + halfLnTwoPi + stirlingRest(shifted) - Math.log(product)
  );
}

/**
 * Derivative of ln Γ(x), for x above 0 (else NaN).
 * Source: ψ(x + 1) = ψ(x) + 1 / x (Abramowitz and Stegun 6.3.5) up to 10, then the asymptotic series (6.3.18).
 * `digamma(1)` is `-0.5772156649015329`, Euler's constant.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifted = x;
  let sum = 0;
  while (shifted < 10) {
    sum += 1 / shifted;
    shifted += 1;
  }
  const s = 1 / (shifted * shifted);
  const series =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s / 12))))));
  return Math.log(shifted) - 0.5 / shifted - series - sum;
}

/**
 * Second derivative of ln Γ(x), for x above 0 (else NaN).
 * Source: Abramowitz and Stegun 6.4.6 up to 10, then the asymptotic series (6.4.12).
 * `trigamma(1)` is `1.6449340668482264`, π² / 6.
 */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifted = x;
  let sum = 0;
  while (shifted < 10) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  const s = 1 / (shifted * shifted);
  const series =
    s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - s * (691 / 2730 - s * (7 / 6)))))));
  return (1 + 0.5 / shifted + series) / shifted + sum;
}

/**
 * Natural logarithm of the beta function B(a, b), a and b above 0; keeps its digits also where one of them is huge.
 * Source: ln Γ(a) + ln Γ(b) - ln Γ(a + b), for the large ones with Stirling's main parts taken off
 * (A. R. DiDonato and A. H. Morris, ACM Trans. Math. Softw. 18 (1992) 360-373, section 3).
 * `lnBeta(2, 3)` is `-2.4849066497880004`, -ln 12.
 */
export function lnBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10 || !(small > 0)) return lnGamma(small) + lnGamma(large) - lnGamma(small + large);
  const rest = stirlingRest(large) - stirlingRest(small + large);
  if (small < 10)
    return (
      lnGamma(small) +
      rest +
      small -
      small * Math.log(small + large) -
      (large - 0.5) * Math.log1p(small / large)
    );
  const share = small / (small + large);
  return (
    halfLnTwoPi -
    0.5 * Math.log(large) +
    (small - 0.5) * Math.log(share) -
    large * Math.log1p(small / large) +
    rest +
    stirlingRest(small)
  );
}

/**
 * ln of the rising factorial (a)_n = Γ(a + n) / Γ(a), a above 0, n of at least 0 (not only whole).
 * Source: Abramowitz and Stegun 6.1.22. `lnRising(0.5, 3)` is `0.6286086594223741`, ln(0.5 · 1.5 · 2.5).
 */
export function lnRising(a: number, n: number): number {
  if (n === 0) return 0;
  if (n <= 30 && Number.isInteger(n)) {
    let product = 1;
    for (let j = 0; j < n; j++) product *= a + j;
    if (product > 1e-300 && product < 1e300) return Math.log(product);
  }
  return lnGamma(n) - lnBeta(a, n);
}

import { describe, expect, it } from "vitest";
import { beta, exponential, gamma, lognormal, normal, poisson, weighted } from "./draws.ts";
import { type Random, randomFrom } from "./random.ts";

const n = 40_000;

/** Holds mean and variance of n draws against theory; the bounds are five standard errors. */
function holds(
  draw: (random: Random) => number,
  mean: number,
  variance: number,
  fourthOverVarianceSquared = 9,
) {
  const random = randomFrom(20_260_331, Math.round(mean * 1000), Math.round(variance * 1000));
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = draw(random) - mean;
    sum += x;
    squares += x * x;
  }
  expect(Math.abs(sum / n)).toBeLessThan(5 * Math.sqrt(variance / n));
  const seVariance = variance * Math.sqrt((fourthOverVarianceSquared - 1) / n);
  expect(Math.abs(squares / n - variance)).toBeLessThan(5 * seVariance);
}

/** Largest distance between the draws' distribution and theory's (Kolmogorov-Smirnov); 2.0 / sqrt(n) is passed once in 1,500. */
function follows(draw: (random: Random) => number, distribution: (x: number) => number) {
  const random = randomFrom(4_711);
  const sorted = Float64Array.from({ length: n }, () => draw(random)).sort();
  let worst = 0;
  sorted.forEach((x, i) => {
    worst = Math.max(worst, Math.abs(distribution(x) - i / n), Math.abs(distribution(x) - (i + 1) / n));
  });
  expect(worst).toBeLessThan(2 / Math.sqrt(n));
}

describe("draws", () => {
  it("exponential: its number, its moments, its distribution", () => {
    expect(exponential(randomFrom(1), 10)).toBeCloseTo(4.020307, 6);
    holds((r) => exponential(r, 10), 10, 100);
    follows(
      (r) => exponential(r, 10),
      (x) => 1 - Math.exp(-x / 10),
    );
  });

  it("normal and lognormal", () => {
    holds(normal, 0, 1, 3);
    follows((r) => normal(r), normalDistribution);
    const [mu, sigma] = [1, 0.4];
    const mean = Math.exp(mu + sigma ** 2 / 2);
    holds((r) => lognormal(r, mu, sigma), mean, mean ** 2 * (Math.exp(sigma ** 2) - 1), 12);
  });

  it.each([0.05, 0.3, 1, 2.5, 40])("gamma of shape %d", (shape) => {
    holds((r) => gamma(r, shape, 3), 3, 9 / shape, 3 + 6 / shape);
  });

  it("gamma of shape 1 is exponential, of shape 1/2 the square of a normal", () => {
    follows(
      (r) => gamma(r, 1, 2),
      (x) => 1 - Math.exp(-x / 2),
    );
    follows(
      (r) => Math.sqrt(gamma(r, 0.5, 1)),
      (x) => 2 * normalDistribution(x) - 1,
    );
  });

  it.each([
    [0.8, 1.9],
    [2, 2],
    [0.02, 0.05],
    [9, 1],
  ])("beta with %d and %d", (a, b) => {
    const mean = a / (a + b);
    holds((r) => beta(r, a, b), mean, (mean * (1 - mean)) / (a + b + 1));
  });

  it("beta (1, 3) follows 1 - (1 - x)^3", () => {
    follows(
      (r) => beta(r, 1, 3),
      (x) => 1 - (1 - x) ** 3,
    );
  });

  it.each([0.1, 3, 11.9, 12, 60, 3_000])("poisson of mean %d", (mean) => {
    holds((r) => poisson(r, mean), mean, mean, 3 + 1 / mean);
  });

  it("poisson of mean 20 has the right share of each count", () => {
    const random = randomFrom(12);
    const seen = new Float64Array(80);
    for (let i = 0; i < n; i++) {
      const k = poisson(random, 20);
      seen[k] = (seen[k] ?? 0) + 1;
    }
    let expected = n * Math.exp(-20);
    let chiSquare = 0;
    for (let k = 0; k < 40; k++) {
      if (expected > 20) chiSquare += ((seen[k] ?? 0) - expected) ** 2 / expected;
      expected *= 20 / (k + 1);
    }
    expect(chiSquare).toBeLessThan(60); // about 27 counts
  });

  it("poisson of nothing is nothing", () => {
    expect(poisson(randomFrom(1), 0)).toBe(0);
  });

  it("weighted draws in proportion, and never what weighs nothing", () => {
    const weights = [1, 0, 3, 6, 0.5, 9.5];
    const draw = weighted(weights);
    const random = randomFrom(2);
    const seen = weights.map(() => 0);
    for (let i = 0; i < n; i++) {
      const k = draw(random);
      seen[k] = (seen[k] ?? 0) + 1;
    }
    expect(seen[1]).toBe(0);
    weights.forEach((w, k) => {
      expect(Math.abs((seen[k] ?? 0) - (n * w) / 20)).toBeLessThan(5 * Math.sqrt(n / 4) + 0.1);
    });
    expect(weighted([5])(random)).toBe(0);
    expect(() => weighted([])).toThrow(RangeError);
    expect(() => weighted([1, -1])).toThrow(RangeError);
  });
});

/** Normal distribution function by the error function's series of Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
function normalDistribution(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = 0.5 * tail * Math.exp(-z * z);
  return x > 0 ? 1 - half : half;
}

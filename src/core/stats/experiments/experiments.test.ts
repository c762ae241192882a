import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal } from "../draws.ts";
import { chance, randomFrom } from "../random.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { sequenceDifference, sequenceHalfWidth, sequenceP } from "./confidence-sequence.ts";
import { cuped, winsorised } from "./cuped.ts";
import { differenceOfShares } from "./difference-of-shares.ts";
import { sampleRatioP } from "./sample-ratio.ts";
import { ratioSample, relativeDifference, type Sample, sample, welch } from "./welch.ts";

const many = (n: number, of: (i: number) => number) => Array.from({ length: n }, (_, i) => of(i));

describe("differences", () => {
  // GrowthBook's gbstats, its own test of the two-sided t test.
  const control: Sample = { n: 3407, mean: 0.41, variance: 3.9 ** 2 };
  const treated: Sample = { n: 3461, mean: 0.7, variance: 6.2 ** 2 };

  test("Welch", () => {
    const { difference, low, high, p } = welch(control, treated, 0.95);
    expect(difference).toBeCloseTo(0.29, 12);
    expect(low).toBeCloseTo(0.04538, 5);
    expect(high).toBeCloseTo(0.53462, 5);
    expect(p).toBeCloseTo(0.02016, 5);
    expect(welch({ n: 2, mean: 1, variance: 0 }, { n: 2, mean: 1, variance: 0 })).toMatchObject({
      low: 0,
      high: 0,
      p: 1,
    });
    expect(() => welch({ n: 1, mean: 1, variance: 0 }, treated)).toThrow(RangeError);
  });

  test("relative, by the delta method", () => {
    const { difference, se } = relativeDifference(control, treated, 0.95);
    expect(difference).toBeCloseTo(0.70732, 5);
    expect(se).toBeCloseTo(0.37879, 5);
    expect(() => relativeDifference({ ...control, mean: 0 }, treated)).toThrow(RangeError);
  });

  test("of shares: Newcombe's method 10, his example a", () => {
    const { difference, low, high } = differenceOfShares({ count: 48, of: 80 }, { count: 56, of: 70 }, 0.95);
    expect(difference).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(differenceOfShares({ count: 0, of: 5 }, { count: 0, of: 5 })).toMatchObject({
      difference: 0,
      p: 1,
    });
    expect(() => differenceOfShares({ count: 6, of: 5 }, { count: 0, of: 5 })).toThrow(RangeError);
  });

  test("a ratio over people is a sample of its own", () => {
    const ratio = ratioSample({ numerator: [10, 20, 60], denominator: [1, 2, 3] });
    expect(ratio.mean).toBeCloseTo(15, 12);
    expect(ratio.variance).toBeCloseTo(sample([-5 / 2, -10 / 2, 15 / 2]).variance, 12);
    expect(ratioSample({ numerator: [3, 6], denominator: [1, 2] }).variance).toBeCloseTo(0, 12);
    expect(() => ratioSample({ numerator: [1], denominator: [0] })).toThrow(RangeError);
  });

  test("sample: mean and variance, of none and one too", () => {
    expect(sample([1, 2, 3])).toEqual({ n: 3, mean: 2, variance: 1 });
    expect(sample([])).toEqual({ n: 0, mean: 0, variance: 0 });
    expect(sample([5]).variance).toBe(0);
  });
});

describe("always valid intervals", () => {
  test.each([
    [100, 0.669439],
    [1000, 0.106375],
    [5000, 0.0429243],
    [20_000, 0.022112],
  ])("after %d of a planned 5000", (n, half) => {
    expect(Math.abs(sequenceHalfWidth(n, 1, 0.05, 5000) / half - 1)).toBeLessThan(1e-5);
    // Where the interval just touches 0, p is just alpha.
    expect(sequenceP(half, 1 / Math.sqrt(n), n, 0.05, 5000)).toBeCloseTo(0.05, 4);
  });

  // GrowthBook's gbstats, its own tests of the sequential t test: means with 1000 planned, shares with 5000.
  test.each([
    [1396.87, 52_377.9767, 2422.7, 134_698.29, 0.50336, -0.55844, 1.56516],
    [1396, 1396, 2422, 2422, 0.50386, 0.40098, 0.60675],
  ])("sums %d and %d against gbstats", (sumA, squaresA, sumB, squaresB, difference, low, high) => {
    const from = (n: number, sum: number, squares: number, binary: boolean): Sample => {
      const mean = sum / n;
      return { n, mean, variance: binary ? mean * (1 - mean) : (squares - (sum * sum) / n) / (n - 1) };
    };
    const binary = sumA === squaresA;
    const found = sequenceDifference(
      from(3000, sumA, squaresA, binary),
      from(3461, sumB, squaresB, binary),
      binary ? 5000 : 1000,
      {
        level: 0.95,
        relative: true,
      },
    );
    expect(found.difference).toBeCloseTo(difference, 5);
    expect(found.low).toBeCloseTo(low, 5);
    expect(found.high).toBeCloseTo(high, 5);
  });

  test("with no difference, 300 experiments looked at 100 times each seldom find one", () => {
    const random = randomFrom(31);
    let [always, naive] = [0, 0];
    for (let run = 0; run < 300; run++) {
      let [sum, squares, stopped, fooled] = [0, 0, false, false];
      for (let n = 1; n <= 2000; n++) {
        const x = normal(random);
        sum += x;
        squares += x * x;
        if (n < 100 || n % 19) continue;
        const mean = sum / n;
        const sigma = Math.sqrt(squares / n - mean * mean);
        if (Math.abs(mean) > sequenceHalfWidth(n, sigma, 0.1, 1000)) stopped = true;
        if (Math.abs(mean) > (1.645 * sigma) / Math.sqrt(n)) fooled = true;
      }
      if (stopped) always++;
      if (fooled) naive++;
    }
    expect(always / 300).toBeLessThan(0.1);
    expect(naive / 300).toBeGreaterThan(0.2);
  });
});

describe("CUPED", () => {
  test("one covariate of correlation ρ leaves 1 - ρ² of the variance, and the difference", () => {
    const random = randomFrom(9);
    const arm = (effect: number) => {
      const x = many(3000, () => normal(random));
      return { outcome: x.map((v) => 2 * v + normal(random) + effect), before: [x] };
    };
    const arms = [arm(0), arm(0.3)];
    const { samples, theta, varianceFactor } = cuped(arms);
    expect(theta[0]).toBeCloseTo(2, 1);
    expect(varianceFactor).toBeCloseTo(1 / 5, 1);
    const [control, treated] = samples as [Sample, Sample];
    const plain = welch(sample(arms[0]?.outcome ?? []), sample(arms[1]?.outcome ?? []));
    const adjusted = welch(control, treated);
    expect(adjusted.se / plain.se).toBeCloseTo(Math.sqrt(varianceFactor), 2);
    expect(Math.abs(adjusted.difference - 0.3)).toBeLessThan(4 * adjusted.se);
  });

  test("covariates that say nothing, or the same twice, are passed over", () => {
    const x = [1, 2, 3, 4, 5];
    const arm = { outcome: [2, 4, 6, 8, 10.5], before: [x, x.map((v) => 3 * v), x.map(() => 7)] };
    const { theta, samples } = cuped([arm, arm]);
    expect(theta[0]).toBeCloseTo(2.1, 12);
    expect(theta.slice(1)).toEqual([0, 0]);
    expect(samples[0]?.mean).toBeCloseTo(6.1, 12);
    expect(cuped([{ outcome: [1, 2], before: [] }])).toMatchObject({ theta: [], varianceFactor: 1 });
    expect(() => cuped([arm, { outcome: [1], before: [[1]] }])).toThrow(RangeError);
  });

  test("winsorised", () => {
    expect([...winsorised([1, 2, 3, 100], 0.75)]).toEqual([1, 2, 3, 3]);
    expect([...winsorised([], 0.9)]).toEqual([]);
  });
});

describe("sample ratio and many tests", () => {
  test("a fair split passes, a broken one does not, A/A fails seldom", () => {
    expect(sampleRatioP([821, 774], [1, 1])).toBeCloseTo(0.23925927336117925, 10);
    expect(sampleRatioP([50_500, 49_000], [1, 1])).toBeLessThan(0.001);
    expect(sampleRatioP([0, 0], [1, 1])).toBe(1);
    expect(() => sampleRatioP([1, 2], [1, 0])).toThrow(RangeError);
    const random = randomFrom(77);
    let failed = 0;
    for (let run = 0; run < 400; run++) {
      let [a, b] = [0, 0];
      for (let i = 0; i < 300; i++) chance(random, 0.1) ? a++ : b++;
      if (sampleRatioP([a, b], [1, 9]) < 0.1) failed++;
    }
    expect(failed / 400).toBeGreaterThan(0.05);
    expect(failed / 400).toBeLessThan(0.16);
  });

  test("Benjamini-Hochberg: by hand, in any order, never below p", () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03]).map((v) => Math.round(v * 1e9) / 1e9)).toEqual([
      0.03, 0.04, 0.04,
    ]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const adjusted = benjaminiHochberg(p);
        adjusted.forEach((v, i) => {
          expect(v).toBeGreaterThanOrEqual(p[i] as number);
          expect(v).toBeLessThanOrEqual(1);
        });
        expect(benjaminiHochberg([...p].reverse())).toEqual([...adjusted].reverse());
      }),
      { numRuns: 50 },
    );
  });
});

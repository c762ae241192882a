import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaBinomial } from "./beta-binomial.ts";
import { betaQuantile } from "./beta-quantile.ts";
import { chiSquareBeyond, gammaQuantile } from "./gamma-quantile.ts";
import {
  type GammaPoisson,
  negativeBinomial,
  negativeBinomialFrom,
  negativeBinomialQuantile,
} from "./negative-binomial.ts";
import { normalQuantile, normalShare } from "./normal.ts";
import { atLeast, chanceOfAtLeast, poissonBinomial, sumOfCounts } from "./poisson-binomial.ts";
import { countQuantile, quantileOf } from "./quantile.ts";
import { studentQuantile, studentShare } from "./student.ts";

const relative = (got: number, value: number) => Math.abs(got / value - 1);
const quantiles = (counts: ArrayLike<number>) =>
  [0.05, 0.5, 0.95].map((share) => countQuantile(Array.from(counts), share));
const sum = (counts: Float64Array) => counts.reduce((a, b) => a + b, 0);

// Reference values: scipy 1.17.1.
describe("quantiles and shares", () => {
  test.each([
    ["normal", normalQuantile(0.95), 1.6448536269514722],
    ["normal, far out", normalQuantile(1e-12), -7.034483825301131],
    ["normal, middle", normalQuantile(0.3), -0.5244005127080409],
    ["normal share", normalShare(-1.96), 0.024997895148220435],
    ["normal share, far out", normalShare(-8), 6.22096057427174e-16],
    ["normal share, above", normalShare(0.3), 0.6179114221889526],
    ["Student's share", studentShare(2, 10), 0.9633059826146299],
    ["Student", studentQuantile(0.975, 10), 2.228138851986274],
    ["Student, 1.5 degrees", studentQuantile(0.9, 1.5), 2.1963984175655376],
    ["gamma", gammaQuantile(0.5, 2, 1), 1.6783469900166612],
    ["gamma of a count", gammaQuantile(0.025, 37.5, 2), 26.470969885266427 / 2],
    ["gamma, tiny shape", gammaQuantile(1e-4, 0.05, 1), 5.844632057286446e-81],
    ["gamma, upper", gammaQuantile(0.99, 400, 1), 447.99212782875816],
    ["beta", betaQuantile(0.5, 2, 3), 0.3857275681323895],
    ["beta, upper", betaQuantile(0.975, 49, 353), 0.15555849624157853],
    ["beta near 1", betaQuantile(0.999, 0.02, 0.5), 0.9993404922204527],
    ["chi-square", chiSquareBeyond(10, 3), 0.01856613546304325],
    ["negative binomial", negativeBinomial(3, { shape: 2.5, rate: 2, exposure: 3 }), 0.1434409146652377],
  ])("%s", (_, got, value) => {
    expect(relative(got, value)).toBeLessThan(2e-11);
  });

  test("invert each other, and the ends are the ends", () => {
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(share, (p) => {
        expect(normalShare(normalQuantile(p))).toBeCloseTo(p, 12);
        expect(studentShare(studentQuantile(p, 4), 4)).toBeCloseTo(p, 12);
      }),
      { numRuns: 30 },
    );
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([gammaQuantile(0, 2, 1), gammaQuantile(1, 2, 1)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([betaQuantile(0, 2, 1), betaQuantile(1, 2, 1), studentQuantile(0.5, 3)]).toEqual([0, 1, 0]);
    expect(quantileOf((x) => x * x, 0.25, 0, 1)).toBeCloseTo(0.5, 14);
    for (const bad of [
      () => gammaQuantile(2, 1, 1),
      () => betaQuantile(0.5, 0, 1),
      () => studentQuantile(1, 3),
      () => studentShare(1, Number.POSITIVE_INFINITY),
    ])
      expect(bad).toThrow(RangeError);
  });
});

describe("counts", () => {
  // design: 200 people at .05, 60 at .2, 10 at .6
  test("Poisson-binomial of 270 people: P(at least 30) and quantiles", () => {
    const chances = [...Array(200).fill(0.05), ...Array(60).fill(0.2), ...Array(10).fill(0.6)];
    const counts = poissonBinomial(chances);
    expect(relative(atLeast(counts, 30), 0.3653039436745018)).toBeLessThan(1e-12);
    expect(quantiles(counts)).toEqual([21, 28, 36]);
    expect(sum(counts)).toBeCloseTo(1, 13);
    const mean = counts.reduce((total, p, k) => total + p * k, 0);
    expect(mean).toBeCloseTo(28, 11);
    const variance = counts.reduce((total, p, k) => total + p * (k - 28) ** 2, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(4.636809247747852, 11);
  });

  test("beta-binomial (400; 49, 353)", () => {
    const counts = betaBinomial(400, 49, 353);
    expect(counts).toHaveLength(401);
    expect(relative(atLeast(counts, 60), 0.12463643920896106)).toBeLessThan(1e-10);
    expect(quantiles(counts)).toEqual([34, 48, 65]);
  });

  test("negative binomial: 37 events in 412.5, the next 150", () => {
    const counts: GammaPoisson = { shape: 37.5, rate: 412.5, exposure: 150 };
    expect([0.05, 0.5, 0.95].map((share) => negativeBinomialQuantile(share, counts))).toEqual([7, 13, 21]);
    const many = { shape: 400, rate: 1, exposure: 1000 };
    const median = negativeBinomialQuantile(0.5, many);
    expect(1 - negativeBinomialFrom(median + 1, many)).toBeGreaterThanOrEqual(0.5);
    expect(1 - negativeBinomialFrom(median, many)).toBeLessThan(0.5);
  });

  test("sum to 1; tails are sums; sums of two parts are the whole", () => {
    const chance = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(chance, chance, (some, others) => {
        const whole = poissonBinomial([...some, ...others]);
        expect(sum(whole)).toBeCloseTo(1, 12);
        const parts = sumOfCounts(poissonBinomial(some), poissonBinomial(others));
        whole.forEach((p, k) => {
          expect(parts[k]).toBeCloseTo(p, 12);
        });
      }),
      { numRuns: 30 },
    );
    const counts = { shape: 0.4, rate: 3, exposure: 10 };
    let below = 0;
    for (let n = 0; n < 40; n++) {
      expect(1 - below).toBeCloseTo(negativeBinomialFrom(n, counts), 12);
      below += negativeBinomial(n, counts);
    }
    expect(sum(betaBinomial(7, 0.2, 3))).toBeCloseTo(1, 12);
  });

  test("of very many chances, nearly what exact counting says", () => {
    const many = Array.from({ length: 5_200 }, (_, i) => 0.001 + (i % 50) / 1000);
    const exact = poissonBinomial(many);
    for (const k of [90, 120, 133, 150, 180])
      expect(Math.abs(chanceOfAtLeast(many, k) - atLeast(exact, k))).toBeLessThan(2e-4);
    expect(chanceOfAtLeast([0.5, 0.2], 1)).toBeCloseTo(0.6, 14);
    expect(chanceOfAtLeast(new Float64Array(6_000).fill(1), 6_000)).toBe(1);
    expect(() => chanceOfAtLeast(new Float64Array(6_000).fill(2), 1)).toThrow(RangeError);
  });

  test("what is no chance is refused", () => {
    expect(() => poissonBinomial([0.5, 1.1])).toThrow(RangeError);
    expect(() => betaBinomial(2.5, 1, 1)).toThrow(RangeError);
    expect(() => negativeBinomialQuantile(1, { shape: 1, rate: 1, exposure: 1 })).toThrow(RangeError);
  });
});

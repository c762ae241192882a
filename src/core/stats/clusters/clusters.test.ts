import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal } from "../draws.ts";
import { randomFrom } from "../random.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { chosenMixture, gaussianMixture } from "./gaussian-mixture.ts";
import { kMeans } from "./k-means.ts";
import { type Points, standardised } from "./points.ts";

/** Three long, slanting clouds, and which each point came from. */
function clouds(each: number): { readonly points: Points; readonly truth: number[] } {
  const random = randomFrom(15);
  const middles = [
    [0, 0],
    [6, 6],
    [6, -5],
  ];
  const truth: number[] = [];
  const values: number[] = [];
  middles.forEach(([x = 0, y = 0], group) => {
    for (let i = 0; i < each; i++) {
      const [u, v] = [normal(random), normal(random)];
      values.push(x + 1.5 * u, y + u + 0.4 * v);
      truth.push(group);
    }
  });
  return { points: { values: Float64Array.from(values), dimensions: 2 }, truth };
}

describe("groups found", () => {
  test("k-means by hand; of fewer points than groups, of none, of one", () => {
    const line: Points = { values: Float64Array.of(0, 1, 10, 11), dimensions: 1 };
    const { group, spread } = kMeans(line, 2, randomFrom(1));
    expect(spread).toBeCloseTo(1, 12);
    expect(group[0]).toBe(group[1]);
    expect(group[1]).not.toBe(group[2]);
    expect(kMeans({ values: Float64Array.of(3, 3), dimensions: 1 }, 5, randomFrom(1)).spread).toBe(0);
    expect(kMeans({ values: new Float64Array(0), dimensions: 3 }, 2, randomFrom(1)).group.length).toBe(0);
    expect(() => kMeans(line, 0, randomFrom(1))).toThrow(RangeError);
  });

  test("a mixture finds three clouds by BIC, and each point's own", () => {
    const { points, truth } = clouds(200);
    const { chosen, bics } = chosenMixture(standardised(points).points, 5, randomFrom(2));
    expect(chosen.components.length).toBe(3);
    expect(Math.min(...bics)).toBe(chosen.bic);
    expect(adjustedRand(chosen.group, truth)).toBeGreaterThan(0.97);
    expect(chosen.components.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(chosen.sure.every((p) => p > 1 / 3 && p <= 1)).toBe(true);
  });

  test("one component is the sample's own mean and covariance, with its normal log-likelihood", () => {
    const points: Points = { values: Float64Array.of(1, 2, 3, 4, 10), dimensions: 1 };
    const { components, logLik, bic } = gaussianMixture(points, 1, randomFrom(1));
    const variance = 10 * 1.001;
    expect(components[0]?.mean[0]).toBeCloseTo(4, 12);
    expect(components[0]?.cov[0]?.[0]).toBeCloseTo(variance, 10);
    expect(logLik).toBeCloseTo(-2.5 * Math.log(2 * Math.PI * variance) - 50 / (2 * variance), 9);
    expect(bic).toBeCloseTo(-2 * logLik + 2 * Math.log(5), 9);
  });

  test("points all alike, and points on a line, are no reason to fall", () => {
    for (const values of [
      new Float64Array(40).fill(7),
      Float64Array.from({ length: 40 }, (_, i) => i >> 1),
    ]) {
      const { chosen } = chosenMixture({ values, dimensions: 2 }, 4, randomFrom(4));
      expect(Number.isFinite(chosen.logLik)).toBe(true);
      expect(chosen.sure.every(Number.isFinite)).toBe(true);
    }
    expect(() => gaussianMixture({ values: new Float64Array(0), dimensions: 2 }, 1, randomFrom(1))).toThrow(
      RangeError,
    );
  });

  test("standardised: mean 0, deviation 1, constants 0", () => {
    const { points, mean, scale } = standardised({ values: Float64Array.of(1, 5, 3, 5), dimensions: 2 });
    expect([...points.values]).toEqual([-1, 0, 1, 0]);
    expect([[...mean], [...scale]]).toEqual([
      [2, 5],
      [1, 0],
    ]);
  });

  test("adjusted Rand: Hubert and Arabie's form, names do not matter, chance is 0", () => {
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714285714, 12);
    expect(adjustedRand([], [])).toBe(1);
    expect(() => adjustedRand([1], [1, 2])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 50 }), (labels) => {
        expect(
          adjustedRand(
            labels,
            labels.map((v) => 9 - v),
          ),
        ).toBe(1);
      }),
      { numRuns: 30 },
    );
    const random = randomFrom(6);
    const [one, other] = [0, 1].map(() =>
      Array.from({ length: 2000 }, () => Math.floor(3 * (normal(random) ** 2 % 1))),
    );
    expect(Math.abs(adjustedRand(one as number[], other as number[]))).toBeLessThan(0.02);
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { interpolated } from "./chebyshev.ts";
import { digamma, lnBeta, lnGamma, lnRising, trigamma } from "./gamma.ts";
import { gaussLegendre, integrate } from "./gauss-legendre.ts";
import { hypergeometric } from "./hypergeometric.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { sigmoid, softplus } from "./softplus.ts";
import { tricomi } from "./tricomi.ts";

/** Relative difference, or the plain one below 1. */
const away = (got: number, value: number) => Math.abs(got - value) / Math.max(1, Math.abs(value));
const relative = (got: number, value: number) => Math.abs(got / value - 1);

// Reference values: mpmath 1.4.1 with 25 digits.
describe("the gamma function and its relatives", () => {
  test.each([
    [1e-8, 18.42068073818021, -100000000.57721564, 1.0000000000000002e16],
    [0.5, 0.5723649429247001, -1.9635100260214235, 4.934802200544679],
    [1.5, -0.12078223763524522, 0.03648997397857652, 0.9348022005446793],
    [7.3, 7.147892523022248, 1.9178203356379862, 0.1467957681314271],
    [150.25, 601.2615040324997, 5.008969095021217, 0.006677771512371827],
    [1e9, 19723265827.503716, 20.723265836446412, 1.0000000005e-9],
  ])("at %d", (x, ln, psi, psi1) => {
    expect(away(lnGamma(x), ln)).toBeLessThan(4e-15);
    expect(away(digamma(x), psi)).toBeLessThan(2e-15);
    expect(relative(trigamma(x), psi1)).toBeLessThan(2e-15);
  });

  test("outside their range", () => {
    expect([lnGamma(0), lnGamma(-1), digamma(0), trigamma(-2)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test.each([
    [0.5, 1e9, -9.789267975423506],
    [1e6, 2e6, -1909548.290968533],
    [3.5, 12, -7.833633042894654],
    [0.2, 0.3, 2.04749687432416],
    [25, 40, -43.75170982388542],
    [0.001, 500, 6.9009652766177645],
  ])("lnBeta(%d, %d)", (a, b, value) => {
    expect(away(lnBeta(a, b), value)).toBeLessThan(3e-15);
    expect(lnBeta(b, a)).toBe(lnBeta(a, b));
  });

  test("lnRising, short and long", () => {
    expect(away(lnRising(0.25, 1000), 5905.659245746419)).toBeLessThan(3e-15);
    expect(away(lnRising(1e8, 3), 55.2620422618571)).toBeLessThan(3e-15);
    expect(lnRising(2, 0)).toBe(0);
  });

  it("obeys its recurrences", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(away(lnGamma(x + 1), lnGamma(x) + Math.log(x))).toBeLessThan(1e-14);
        expect(away(digamma(x), digamma(x + 1) - 1 / x)).toBeLessThan(1e-14);
        expect(away(trigamma(x), trigamma(x + 1) + 1 / (x * x))).toBeLessThan(1e-14);
      }),
    );
  });
});

describe("incomplete functions", () => {
  test.each([
    [0.5, 0.01, 0.1124629160182849, 0.8875370839817152],
    [0.5, 3, 0.9856941215645704, 0.01430587843542964],
    [3, 10, 0.9972306042844884, 0.002769395715511576],
    [200, 180, 0.07485803498415958, 0.9251419650158405],
    [0.1, 20, 0.9999999999859864, 1.401358980217001e-11],
    [1000, 1100, 0.99894067674607, 0.0010593232539299773],
  ])("gamma of shape %d at %d", (a, x, lower, upper) => {
    const got = incompleteGamma(a, x);
    expect(relative(got.lower, lower)).toBeLessThan(1e-12);
    expect(relative(got.upper, upper)).toBeLessThan(1e-12);
  });

  test.each([
    [0.5, 0.5, 0.1, 0.20483276469913345, 0.7951672353008665],
    [2, 3, 0.4, 0.5248, 0.4752],
    [30, 80, 0.4, 0.9975852590469333, 0.0024147409530667417],
    [0.02, 4, 0.001, 0.9031953628689116, 0.0968046371310884],
    [500, 600, 0.4, 0.00012305476058402227, 0.999876945239416],
    [500, 600, 0.6, 1, 1.196774573384868e-22],
  ])("beta of %d, %d at %d", (a, b, x, lower, upper) => {
    const got = incompleteBeta(a, b, x);
    expect(relative(got.lower, lower)).toBeLessThan(1e-12);
    expect(relative(got.upper, upper)).toBeLessThan(1e-12);
  });

  test("at the ends and outside", () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteBeta(2, 3, 1)).toEqual({ lower: 1, upper: 0 });
    expect(() => incompleteGamma(0, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(1, 1, 1.5)).toThrow(RangeError);
    expect(() => incompleteBeta(1, Number.NaN, 0.5)).toThrow(RangeError);
  });
});

describe("hypergeometric, Tricomi, softplus", () => {
  test.each([
    [1, 1, 2, 0.5, 1.3862943611198906],
    [0.243, 2.4, 2.2, 0.97, 2.8986881224622048],
    [-3.5, 0.2, 1.1, 0.8, 0.7062070880578527],
    [2.2, 0.8, 3.2, -5, 0.32400237577781643],
  ])("2F1(%d, %d; %d; %d)", (a, b, c, z, value) => {
    expect(relative(hypergeometric(a, b, c, z), value)).toBeLessThan(1e-13);
    expect(() => hypergeometric(a, b, c, 1)).toThrow(RangeError);
  });

  test.each([
    [0.5, 0.1, 4.0556507920419635],
    [0.606, 0.0315, 6.483492959937149],
    [3, 1e-4, 0.49995004317044034],
    [1, 5, 0.1704221762847322],
    [0.2, 40, 0.024878558713047737],
    [65, 0.02, 0.01562004128211764],
    [300, 1.5, 0.003327731561144805],
    [12, 1.99, 0.07603792254707958],
    [2000, 0.5, 5.001249686796426e-4],
    [-0.5, 0.3, 6.526328578107636],
  ])("tricomi(%d, %d)", (s, z, value) => {
    expect(relative(tricomi(s, z), value)).toBeLessThan(1e-13);
    expect(() => tricomi(s, 0)).toThrow(RangeError);
  });

  test("softplus and sigmoid far out", () => {
    expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
    expect(softplus(800)).toBe(800);
    expect(softplus(-40)).toBeCloseTo(4.248354255291589e-18, 30);
    expect(sigmoid(-800)).toBe(0);
    expect(sigmoid(2) + sigmoid(-2)).toBeCloseTo(1, 15);
  });

  test("Gauss-Legendre is exact for polynomials of degree 2n - 1, and no further", () => {
    const nodes = gaussLegendre(5);
    expect(integrate((x) => x ** 9 + x ** 8, 0, 2, nodes)).toBeCloseTo(2 ** 10 / 10 + 2 ** 9 / 9, 10);
    expect(Math.abs(integrate((x) => x ** 10, -1, 1, nodes) - 2 / 11)).toBeGreaterThan(1e-4);
    expect(gaussLegendre(2).at).toEqual(Float64Array.of(-0.5773502691896257, 0.5773502691896257));
  });

  test("between Chebyshev's points a smooth function is itself", () => {
    const between = interpolated((x) => 1 / (5 + x), 0, 260, 60);
    for (const x of [0, 0.1, 3.7, 77, 259.9, 260])
      expect(relative(between(x), 1 / (5 + x))).toBeLessThan(1e-6);
    expect(interpolated(Math.exp, 0, 1, 20)(0.3)).toBeCloseTo(1.3498588075760032, 14);
  });
});

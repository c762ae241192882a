import { describe, expect, test } from "vitest";
import { gamma } from "../draws.ts";
import { randomFrom } from "../random.ts";
import { expectedSpend, fitGammaGamma } from "./gamma-gamma.ts";
import { gammaGammaLikelihood } from "./gamma-gamma-likelihood.ts";

const spend = {
  x: Int32Array.of(1, 2, 7, 3, 26),
  mean: Float64Array.of(22.35, 22.35, 73.74, 35, 41.98),
  weight: Float64Array.of(1, 2, 1, 0.5, 1),
};

describe("gamma-gamma", () => {
  test("derivatives are those of the value", () => {
    const f = gammaGammaLikelihood(spend);
    const at = [1.2, 0.7, 2.5];
    const here = f(at);
    at.forEach((_, i) => {
      const moved = (by: number) => f(at.map((v, j) => (i === j ? v + by : v)));
      const [up, down] = [moved(1e-5), moved(-1e-5)];
      expect((up.value - down.value) / 2e-5).toBeCloseTo(here.gradient[i] as number, 6);
      up.gradient.forEach((g, j) => {
        expect((g - (down.gradient[j] as number)) / 2e-5).toBeCloseTo(here.hessian[i]?.[j] as number, 5);
      });
    });
  });

  test("a unit of money only moves v; leaves out who did not come back", () => {
    const one = fitGammaGamma({ x: [0, ...spend.x], mean: [0, ...spend.mean] });
    const other = fitGammaGamma({ x: spend.x, mean: spend.mean.map((z) => 100 * z) });
    expect(other.params.p).toBeCloseTo(one.params.p, 6);
    expect(other.params.v / one.params.v).toBeCloseTo(100, 5);
    expect(one.warnings.map(({ code }) => code)).not.toContain("spend-left-out");
  });

  test("finds what simulated customers were made with, and says nothing against them", () => {
    const random = randomFrom(12);
    const [p, q, v] = [5, 4, 90];
    const x = Array.from({ length: 4000 }, (_, i) => 1 + (i % 6));
    const mean = x.map((n) => {
      const nu = gamma(random, q, q / v);
      return gamma(random, p * n, (p * n) / nu) / n;
    });
    const fit = fitGammaGamma({ x, mean });
    expect(fit).toMatchObject({ converged: true, identified: true, warnings: [] });
    for (const [name, truth] of [
      ["p", p],
      ["q", q],
      ["v", v],
    ] as const)
      expect(Math.abs(fit.params[name] - truth)).toBeLessThan(3.5 * fit.se[name]);
  });

  test("spend that rises with frequency, is constant, negative or missing", () => {
    const codes = (x: number[], mean: number[]) => {
      const fit = fitGammaGamma({ x, mean });
      expect(
        [...Object.values(fit.params), ...Object.values(fit.se), fit.logLik].every(Number.isFinite),
      ).toBe(true);
      expect(fit.params.q).toBeGreaterThan(1);
      return fit.warnings.map(({ code }) => code);
    };
    const many = Array.from({ length: 200 }, (_, i) => 1 + (i % 9));
    expect(
      codes(
        many,
        many.map((n, i) => 10 * n + (i % 7)),
      ),
    ).toContain("spend-correlates-with-frequency");
    expect(
      codes(
        many,
        many.map(() => 50),
      ),
    ).toContain("spend-constant");
    expect(
      codes(
        many,
        many.map((_, i) => (i % 2 ? 50 + i : -3)),
      ),
    ).toContain("spend-left-out");
    expect(codes([], [])).toContain("no-data");
    expect(codes([0, 0], [0, 0])).toContain("no-data");
    expect(codes([3], [20])).toContain("spend-constant");
  });

  test("spend that is the same for all is expected of all", () => {
    const fit = fitGammaGamma({ x: [1, 2, 3, 4], mean: [50, 50, 50, 50] });
    expect(fit).toMatchObject({ converged: true, identified: false });
    expect(expectedSpend(fit.params, 0, 0)).toBeCloseTo(50, 8);
    expect(expectedSpend(fit.params, 3, 50)).toBeCloseTo(50, 8);
    const nearly = fitGammaGamma({ x: [1, 2, 3, 4, 2], mean: [50, 50.1, 50, 49.9, 50.2] });
    expect(nearly.converged).toBe(true);
    expect(expectedSpend(nearly.params, 0, 0)).toBeCloseTo(50, 0);
  });

  test("no mean is refused, not told as a negative one", () => {
    expect(() => expectedSpend({ p: 0.5, q: 0.4, v: 10 }, 1, 20)).toThrow(RangeError);
  });
});

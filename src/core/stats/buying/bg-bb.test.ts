import { describe, expect, test } from "vitest";
import { bgBbAlive, bgBbChance, bgBbExpected, fitBgBb } from "./bg-bb.ts";
import { bgBbLikelihood } from "./bg-bb-likelihood.ts";

const published = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
const logs = Object.values(published).map(Math.log);

describe("BG/BB", () => {
  // PyMC-Marketing's test of its logp, rtol 1e-3: cells by last, then x, both falling, of 6 opportunities.
  test("ln L cell by cell", () => {
    const values = [
      -2.18167, -4.29485, -5.38473, -5.80916, -5.65173, -4.8837, -3.71682, -5.09558, -5.61577, -5.50637,
      -4.76724, -3.8483, -5.05936, -5.19562, -4.57071, -3.52745, -4.5162, -4.22466, -3.012, -3.58818,
      -2.28883, -1.16752,
    ];
    const cells = [6, 5, 4, 3, 2, 1].flatMap((last) =>
      Array.from({ length: last }, (_, i) => ({ last, x: last - i })),
    );
    [...cells, { last: 0, x: 0 }].forEach((cell, i) => {
      const { value } = bgBbLikelihood([{ ...cell, n: 6, weight: 1 }])(logs);
      expect(Math.abs(value / (values[i] as number) - 1)).toBeLessThan(1e-3);
    });
  });

  test("derivatives are those of the value", () => {
    const f = bgBbLikelihood([
      { x: 0, last: 0, n: 6, weight: 5 },
      { x: 2, last: 4, n: 6, weight: 2 },
      { x: 3, last: 3, n: 4, weight: 1.5 },
    ]);
    const at = [0.2, -0.3, 0.4, 0.9];
    const here = f(at);
    at.forEach((_, i) => {
      const moved = (by: number) => f(at.map((v, j) => (i === j ? v + by : v)));
      const [up, down] = [moved(1e-5), moved(-1e-5)];
      expect((up.value - down.value) / 2e-5).toBeCloseTo(here.gradient[i] as number, 7);
      up.gradient.forEach((g, j) => {
        expect((g - (down.gradient[j] as number)) / 2e-5).toBeCloseTo(here.hessian[i]?.[j] as number, 6);
      });
    });
  });

  test("chances of 0 to n sum to 1, their mean is the expectation; discounting takes away", () => {
    const chances = Array.from({ length: 9 }, (_, x) => bgBbChance(published, x, 8));
    expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const newcomer = { x: 0, last: 0, n: 0 };
    expect(chances.reduce((sum, p, x) => sum + p * x, 0)).toBeCloseTo(
      bgBbExpected(published, newcomer, 8),
      12,
    );
    const twice = bgBbExpected(published, newcomer, 2, 0.1);
    const [first, both] = [bgBbExpected(published, newcomer, 1), bgBbExpected(published, newcomer, 2)];
    expect(twice).toBeCloseTo(first / 1.1 + (both - first) / 1.21, 12);
    expect(bgBbAlive(published, { x: 1, last: 1, n: 9 })).toBeLessThan(
      bgBbAlive(published, { x: 1, last: 1, n: 5 }),
    );
  });

  test.each([
    [[], "no-data"],
    [[{ x: 0, last: 0, n: 6, weight: 40 }], "too-few-repeat-buyers"],
    [[{ x: 6, last: 6, n: 6, weight: 40 }], "dropout-not-identified"],
  ] as const)("little data: %j", (cells, code) => {
    const fit = fitBgBb(cells);
    expect(
      [...Object.values(fit.params), ...Object.values(fit.se), fit.logLik, fit.priorPull].every(
        Number.isFinite,
      ),
    ).toBe(true);
    expect(fit.converged).toBe(true);
    expect(fit.warnings.map((w) => w.code)).toContain(code);
  });

  test("what is no history is refused", () => {
    expect(() => fitBgBb([{ x: 3, last: 2, n: 6, weight: 1 }])).toThrow(RangeError);
  });
});

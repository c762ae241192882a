import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { negativeBinomialFrom } from "./negative-binomial.ts";
import { atLeast, poissonBinomial } from "./poisson-binomial.ts";
import { type CountAhead, uncertainCount } from "./uncertain-count.ts";

const sure = { kind: "factor", variance: 0 } as const;

describe("a count that is to come", () => {
  test("270 people in three groups: 0.36530 for 30 or more, 21, 28 and 36 (design 05)", () => {
    const groups = [
      { people: 200, chance: 0.05 },
      { people: 60, chance: 0.2 },
      { people: 10, chance: 0.6 },
    ];
    const count = uncertainCount({ groups, newcomers: 0, error: sure });
    expect(count.atLeast(30)).toBeCloseTo(0.3653039436745018, 10);
    expect([0.05, 0.5, 0.95].map(count.quantile)).toEqual([21, 28, 36]);
    expect(count.mean).toBeCloseTo(28, 10);
  });

  test("newcomers at a rate of gamma(37.5, 412.5) over 150 days: 7, 13 and 21 (design 05), and each chance as the negative binomial's", () => {
    const counts = { shape: 37.5, rate: 412.5, exposure: 150 };
    const error = { kind: "factor", variance: 1 / counts.shape } as const;
    const count = uncertainCount({ groups: [], newcomers: (37.5 / 412.5) * 150, error });
    expect([0.05, 0.5, 0.95].map(count.quantile)).toEqual([7, 13, 21]);
    for (const n of [5, 13, 25]) expect(count.atLeast(n)).toBeCloseTo(negativeBinomialFrom(n, counts), 3);
  });

  test("400 of one chance that 49 of 402 told: near the beta-binomial's 0.12464, and 34, 48 and 65", () => {
    const chance = 49 / 402;
    const variance = (1 - chance) / (403 * chance);
    const error = { kind: "factor", variance } as const;
    const count = uncertainCount({ groups: [{ people: 400, chance }], newcomers: 0, error });
    expect(Math.abs(count.atLeast(60) - 0.12464)).toBeLessThan(0.01);
    for (const [i, exact] of [34, 48, 65].entries())
      expect(Math.abs(count.quantile([0.05, 0.5, 0.95][i] as number) - exact)).toBeLessThanOrEqual(1);
  });

  const any: fc.Arbitrary<CountAhead> = fc.record({
    groups: fc.array(
      fc.record({
        people: fc.integer({ min: 0, max: 90 }),
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 6 },
    ),
    newcomers: fc.double({ min: 0, max: 400, noNaN: true }),
    error: fc.record({
      kind: fc.constantFrom("factor", "shift"),
      variance: fc.double({ min: 0, max: 2, noNaN: true }),
    }),
  });

  test("falls as more is asked for, from 1 at nothing to 0, and its quantiles invert it", () => {
    fc.assert(
      fc.property(any, (ahead) => {
        const count = uncertainCount(ahead);
        const asked = [0, 1, 5, 20, 80, 300, 3000].map(count.atLeast);
        for (const [i, p] of asked.entries()) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual((asked[i - 1] ?? 1) + 1e-9);
        }
        if (ahead.error.kind === "factor") expect(asked[0]).toBeCloseTo(1, 8);
        const middle = count.quantile(0.5);
        expect(1 - count.atLeast(middle + 1)).toBeGreaterThanOrEqual(0.5 - 1e-6);
        expect(count.quantile(0.05)).toBeLessThanOrEqual(middle);
      }),
      { numRuns: 60 },
    );
  });

  test("many chances together, and the curve beyond what is reckoned exactly, come to the same", () => {
    const groups = Array.from({ length: 300 }, (_, i) => ({ people: 4, chance: 0.1 + (0.5 * i) / 300 }));
    const chances = groups.flatMap(({ people, chance }) => Array.from({ length: people }, () => chance));
    const count = uncertainCount({ groups, newcomers: 0, error: sure });
    const one = uncertainCount({ groups: [{ people: 2000, chance: 0.19 }], newcomers: 0, error: sure });
    for (const k of [380, 420, 450])
      expect(Math.abs(count.atLeast(k) - atLeast(poissonBinomial(chances), k))).toBeLessThan(5e-4);
    const exact = poissonBinomial(new Float64Array(2000).fill(0.19));
    for (const k of [350, 380, 410]) expect(Math.abs(one.atLeast(k) - atLeast(exact, k))).toBeLessThan(2e-4);
  });
});

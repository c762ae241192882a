import { describe, expect, test } from "vitest";
import { beta, gamma, poisson } from "../draws.ts";
import { chance, randomFrom } from "../random.ts";
import { shrinkRates } from "./rates.ts";
import { shrinkShares } from "./shares.ts";

describe("shrinkage", () => {
  test("shares: the thin are drawn most, all lie between their own share and the common one", () => {
    const { a, b, cells } = shrinkShares([
      { count: 0, of: 1 },
      { count: 30, of: 100 },
      { count: 35, of: 100 },
      { count: 0, of: 0 },
      { count: 160, of: 400 },
    ]);
    const common = a / (a + b);
    expect(cells[0]?.estimate).toBeGreaterThan(0.25);
    expect(cells[3]?.estimate).toBeCloseTo(common, 12);
    expect(Math.abs((cells[4]?.estimate ?? 0) - 0.4)).toBeLessThan(Math.abs(common - 0.4));
    for (const { low, estimate, high } of cells) expect(low < estimate && estimate < high).toBe(true);
    expect(() => shrinkShares([{ count: 2, of: 1 }])).toThrow(RangeError);
    expect(shrinkShares([]).cells).toEqual([]);
  });

  test("rates likewise; cells that are all alike are drawn together", () => {
    const { cells, shape, rate } = shrinkRates(
      Array.from({ length: 40 }, (_, i) => ({ events: i % 2 ? 2 : 3, exposure: 10 })),
    );
    expect(Math.abs((cells[0]?.estimate ?? 0) - (cells[1]?.estimate ?? 0))).toBeLessThan(0.02);
    expect(shape / rate).toBeCloseTo(0.25, 2);
    expect(() => shrinkRates([{ events: 1, exposure: 0 }])).toThrow(RangeError);
    expect(shrinkRates([]).cells).toEqual([]);
  });

  test("finds what the cells were made with, covers it, and errs less than each cell alone", () => {
    const random = randomFrom(3);
    const shares = Array.from({ length: 400 }, () => beta(random, 4, 16));
    const counted = shares.map((p, i) => {
      const of = 5 + (i % 40);
      let count = 0;
      for (let k = 0; k < of; k++) if (chance(random, p)) count++;
      return { count, of };
    });
    const found = shrinkShares(counted);
    expect(found.a / (found.a + found.b)).toBeCloseTo(0.2, 1);
    const error = (of: (i: number) => number) => shares.reduce((sum, p, i) => sum + (of(i) - p) ** 2, 0);
    expect(error((i) => found.cells[i]?.estimate ?? 0)).toBeLessThan(
      0.6 * error((i) => (counted[i]?.count ?? 0) / (counted[i]?.of ?? 1)),
    );
    const covered = shares.filter(
      (p, i) => p >= (found.cells[i]?.low ?? 1) && p <= (found.cells[i]?.high ?? 0),
    ).length;
    expect(covered / 400).toBeGreaterThan(0.85);
    expect(covered / 400).toBeLessThan(0.95);

    const rates = Array.from({ length: 400 }, () => gamma(random, 3, 0.6));
    const events = rates.map((rate, i) => ({
      events: poisson(random, rate * (1 + (i % 20))),
      exposure: 1 + (i % 20),
    }));
    const shrunk = shrinkRates(events);
    expect(shrunk.shape / shrunk.rate).toBeCloseTo(0.6, 1);
    const inside = rates.filter(
      (r, i) => r >= (shrunk.cells[i]?.low ?? 1) && r <= (shrunk.cells[i]?.high ?? 0),
    ).length;
    expect(inside / 400).toBeGreaterThan(0.85);
    expect(inside / 400).toBeLessThan(0.95);
  });
});

import { describe, expect, test } from "vitest";
import { nps, npsDifference } from "./nps.ts";

describe("NPS", () => {
  test.each([
    [60, 25, 15, 45, 29.34, 58.04],
    [3, 4, 3, 0, -41.29, 41.29],
    [10, 0, 0, 100, 47.5, 100],
  ])(
    "%d promoters, %d passives, %d detractors at 95 %%",
    (promoters, passives, detractors, score, low, high) => {
      const found = nps({ promoters, passives, detractors }, 0.95);
      expect(found.score).toBe(score);
      expect(found.low).toBeCloseTo(low, 2);
      expect(found.high).toBeCloseTo(high, 2);
    },
  );

  test("turned round it is its own mirror; 90 % is narrower; no answers are refused", () => {
    const [one, other] = [
      nps({ promoters: 8, passives: 5, detractors: 2 }),
      nps({ promoters: 2, passives: 5, detractors: 8 }),
    ];
    expect(other.low).toBeCloseTo(-one.high, 12);
    expect(nps({ promoters: 8, passives: 5, detractors: 2 }, 0.95).low).toBeLessThan(one.low);
    expect(() => nps({ promoters: 0, passives: 0, detractors: 0 })).toThrow(RangeError);
  });

  test("a difference adds the errors in squares", () => {
    const [before, now] = [
      { promoters: 30, passives: 40, detractors: 30 },
      { promoters: 60, passives: 25, detractors: 15 },
    ];
    const found = npsDifference(before, now);
    expect(found.score).toBe(45);
    expect(found.se).toBeCloseTo(Math.hypot(nps(before).se, nps(now).se), 12);
    expect(found.low).toBeGreaterThan(0);
    expect(npsDifference(now, now).score).toBe(0);
  });
});

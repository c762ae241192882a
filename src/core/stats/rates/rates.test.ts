import { describe, expect, test } from "vitest";
import { exponential } from "../draws.ts";
import { randomFrom, uniform } from "../random.ts";
import { occurrenceRate } from "./occurrence.ts";
import { piecewiseHazards, piecewiseSurvival } from "./piecewise-hazards.ts";

describe("rates", () => {
  test("of no events: from 0 to where one would be likely", () => {
    const { rate, se, low, high } = occurrenceRate(0, 10);
    expect([rate, se, low]).toEqual([0, 0, 0]);
    expect(high).toBeCloseTo(-Math.log(0.05) / 10, 12);
    expect(() => occurrenceRate(1, 0)).toThrow(RangeError);
  });

  test("by bands: events and waiting stand where they belong, late entries too", () => {
    const fit = piecewiseHazards(
      { time: [10, 30, 40, 100], cause: [1, 1, 2, 0], entry: [0, 0, 20, 35] },
      [30, 90],
    );
    expect(fit.events).toEqual([2, 1, 0]);
    expect(fit.exposure).toEqual([10 + 30 + 10, 10 + 55, 10]);
    expect(fit.rates[2]?.rate).toBe(0);
    const second = piecewiseHazards({ time: [10, 30, 40], cause: [1, 1, 2] }, [30], 2);
    expect(second.events).toEqual([0, 1]);
    expect(piecewiseHazards({ time: [5], cause: [0] }, [30]).rates[1]).toBeNull();
    expect(() => piecewiseHazards({ time: [], cause: [] }, [30, 10])).toThrow(RangeError);
  });

  test("90 % intervals cover a known hazard about as often as they say, and survival follows", () => {
    const random = randomFrom(5);
    let covered = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const time: number[] = [];
      const cause: number[] = [];
      for (let i = 0; i < 60; i++) {
        const [waits, watched] = [exponential(random, 20), 60 * uniform(random)];
        time.push(Math.min(waits, watched));
        cause.push(waits <= watched ? 1 : 0);
      }
      const [rate] = piecewiseHazards({ time, cause }, []).rates;
      if (rate && rate.low <= 0.05 && rate.high >= 0.05) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.86);
    expect(covered / runs).toBeLessThan(0.97);
    const rates = [0.1, 0.01].map((rate) => ({ rate, se: 0, low: 0, high: 0 }));
    expect(piecewiseSurvival({ from: [0, 10], rates }, 15)).toBeCloseTo(Math.exp(-1.05), 12);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOfEver, chanceWithin, timeInStates } from "./passages.ts";
import {
  chancesAfter,
  generator,
  potential,
  valueInPeriods,
  valueOfRate,
  valueOfStates,
  valueWithin,
} from "./rewards.ts";

const size = 4;
const square = fc.array(
  fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: size, maxLength: size }),
  {
    minLength: size,
    maxLength: size,
  },
);
const chain = fc.record({
  rates: square,
  perTime: fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
  perMove: square,
});

describe("rewards", () => {
  test("by hand, and what is refused", () => {
    expect(
      generator([
        [0, 2],
        [1, 0],
      ]),
    ).toEqual([
      [-2, 2],
      [1, -1],
    ]);
    expect(valueOfStates({ rates: [[0]], perTime: [2] }, 0.1)[0]).toBeCloseTo(20, 12);
    expect(valueInPeriods([[1]], [1], 0.25)[0]).toBeCloseTo(5, 12);
    expect(() =>
      generator([
        [0, -1],
        [0, 0],
      ]),
    ).toThrow(RangeError);
    expect(() => valueOfStates({ rates: [[0]], perTime: [2] }, 0)).toThrow(RangeError);
    expect(() => valueInPeriods([[1]], [1], 0)).toThrow(RangeError);
  });

  test("a horizon long enough is no horizon; half and half is the whole; more reward is more value", () => {
    fc.assert(
      fc.property(chain, (c) => {
        const whole = valueOfStates(c, 0.3);
        const long = valueWithin(c, 0.3, 200);
        const first = valueWithin(c, 0.3, 2);
        const then = chancesAfter(c.rates, 2);
        const richer = valueOfStates({ ...c, perTime: c.perTime.map((v, i) => (i === 1 ? v + 1 : v)) }, 0.3);
        whole.forEach((v, i) => {
          expect(long[i] as number).toBeCloseTo(v, 6);
          const later = (then[i] ?? []).reduce((sum, p, j) => sum + p * (whole[j] as number), 0);
          expect((first[i] as number) + Math.exp(-0.6) * later).toBeCloseTo(v, 8);
          expect(richer[i] as number).toBeGreaterThan(v);
        });
      }),
      { numRuns: 20 },
    );
  });

  test("the worth of a rate is its difference quotient; no change has no potential", () => {
    fc.assert(
      fc.property(chain, (c) => {
        const e = 1e-5;
        const raised = (by: number) => ({
          ...c,
          rates: c.rates.map((row, i) => row.map((v, j) => (i === 1 && j === 2 ? v + by : v))),
        });
        const [up, down] = [valueOfStates(raised(e), 0.2), valueOfStates(raised(-e), 0.2)];
        valueOfRate(c, 0.2, 1, 2).forEach((v, i) => {
          expect(v).toBeCloseTo(((up[i] as number) - (down[i] as number)) / (2 * e), 4);
        });
        expect(potential(c, c, 0.2, [1, 2, 3, 4])).toEqual([0, 0, 0, 0]);
        const gain = potential(c, raised(0.5), 0.2, [10, 0, 0, 0]);
        const [before, after] = [valueOfStates(c, 0.2), valueOfStates(raised(0.5), 0.2)];
        expect(gain[0]).toBeCloseTo(10 * ((after[0] as number) - (before[0] as number)), 8);
        expect(Math.abs(gain[1] as number)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe("passages", () => {
  test("by hand: what is never left, what is never reached", () => {
    const rates = [
      [0, 1, 3, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    expect(chanceOfEver(rates, [1])).toEqual([0.25, 1, 0, 0]);
    expect(chanceWithin(rates, [1], 1000)[0]).toBeCloseTo(0.25, 10);
    expect(timeInStates(rates, [1, 2, 3])).toEqual([[0.25]]);
    expect(timeInStates(rates, [1, 2])).toBeNull();
    expect(
      chanceOfEver(
        [
          [0, 1],
          [1, 0],
        ],
        [],
      ),
    ).toEqual([0, 0]);
  });

  test("in time no more than ever, and ever in the end", () => {
    fc.assert(
      fc.property(square, (rates) => {
        const leaving = rates.map((row, i) => (i === 3 ? row.map(() => 0) : row));
        const ever = chanceOfEver(leaving, [2]);
        const [soon, late] = [chanceWithin(leaving, [2], 1), chanceWithin(leaving, [2], 5000)];
        ever.forEach((p, i) => {
          expect(soon[i] as number).toBeLessThanOrEqual(p + 1e-12);
          expect(late[i] as number).toBeCloseTo(p, 8);
        });
      }),
      { numRuns: 20 },
    );
  });
});

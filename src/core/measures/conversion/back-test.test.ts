import { expect, test } from "vitest";
import { monthsOf, windows } from "../../../../test/conversion/months-of-cohorts.ts";
import { aalenJohansen } from "../../stats/survival/aalen-johansen.ts";
import { conversionBackTest, errorOfCounted, errorOfCurve, widenedShare } from "./back-test.ts";
import { stepConversion } from "./step-conversion.ts";

test("ever fewer climb: what the earlier half tells is off by as much as the pace changed since, and leans down", () => {
  const test = conversionBackTest(
    monthsOf((month) => 100 - 4 * month),
    windows,
  );
  expect(test).toMatchObject({ days: 90, earlier: { share: 0.45 }, later: { share: 0.33 }, lean: -1 });
  expect(test?.errorPerDay).toBeCloseTo(0.0022, 4);
});

test("as chance has it, or too few: nothing is widened", () => {
  const even = conversionBackTest(
    monthsOf((month) => 70 + (month % 2 === 0 ? 3 : -3)),
    windows,
  );
  expect(even?.errorPerDay).toBe(0);
  expect(
    conversionBackTest(
      monthsOf(() => 1, 1),
      windows,
    ),
  ).toBeNull();
});

test("the longer, the more it is told by those who came early; counted, by them alone", () => {
  const cohorts = monthsOf((month) => 100 - 4 * month);
  const test = conversionBackTest(cohorts, windows);
  if (test === null) throw new Error("not tested");
  const curve = aalenJohansen({ time: [20, 60, 200, 400], cause: [1, 1, 1, 0] }, 1);
  const errors = windows.map((days) => errorOfCurve(test, curve, cohorts, windows, days));
  expect(errors[0]).toBe(0);
  expect(errors[2]).toBeGreaterThan(errors[1] as number);
  // All came on day 165 on average, those followed for a year on day 30.
  expect(errorOfCounted(test, cohorts, 2)).toBeCloseTo(135 * test.errorPerDay, 12);
  expect(errors[2]).toBeLessThan(errorOfCounted(test, cohorts, 2));
});

test("an error widens both ends, one by more where it leans, and stays between none and all", () => {
  const even = widenedShare(0.5, { low: 0.45, high: 0.55 }, 0.2);
  expect(even.low).toBeCloseTo(0.383, 3);
  expect(even.high).toBeCloseTo(0.629, 3);
  const down = widenedShare(0.5, { low: 0.45, high: 0.55 }, 0.2, -1);
  expect(down.low).toBeLessThan(even.low);
  expect(down.high).toBeLessThan(even.high);
  expect(widenedShare(0, { low: 0, high: 0.1 }, 5)).toEqual({ low: 0, high: expect.closeTo(1, 6) });
  expect(widenedShare(1, { low: 0.9, high: 1 }, 0.2)).toEqual({
    low: expect.closeTo(0.809, 3),
    high: 1,
  });
  expect(widenedShare(0.5, { low: 0.45, high: 0.55 }, 0)).toEqual({ low: 0.45, high: 0.55 });
});

test("nobody climbed, or all did at once: an interval all the same", () => {
  const passages = (cause: number) => [{ step: 0, entry: 0, time: 30, cause, people: 40 }];
  const told = (cause: number) =>
    stepConversion({ counts: undefined, passages: passages(cause), cohorts: [] }, [28]).within[0]?.estimate;
  expect(told(0)).toMatchObject({ share: 0, low: 0, high: expect.closeTo(0.0634, 3) });
  const all = stepConversion({ counts: undefined, passages: passages(1), cohorts: [] }, [30]).within[0];
  expect(all?.estimate).toMatchObject({ share: 1, low: expect.closeTo(0.9366, 3), high: 1 });
});

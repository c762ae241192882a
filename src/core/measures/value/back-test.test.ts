import { expect, test } from "vitest";
import { backTest, sidesOf } from "./back-test.ts";
import type { Forecast } from "./forecast.ts";

/** A forecast of two places: 1,000 of each, chance 100 either way. */
function made(): Forecast {
  const place = (id: number) => ({
    ...{ place: id, people: 50, buyers: 50, value: 1000, ofBuyers: 1000, squaresOfWaiting: 0 },
    ...{ chanceVariance: 100 ** 2, paramVariance: 0 },
  });
  return {
    ...{ purchases: Float64Array.from([40]), places: [place(0), place(1)] },
    ...{ paramVarianceOfAll: 0, paceVariance: 0, worthOfPurchase: 0 },
  } as unknown as Forecast;
}
const came = (money: readonly number[]) =>
  money.map((each, place) => ({ place, bought: true, days: 20, money: each }));
const about = { originUs: 0, horizonDays: 90 };

test("what came below what was said leans below, and more of the error is taken there", () => {
  const test = backTest(made(), came([500, 600]), about);
  expect(test?.leanOfAll).toBe(-1);
  expect(test?.leanOf(0)).toBe(-1);
  const { below, above } = sidesOf(0.2, -1);
  expect(below).toBeCloseTo(0.26, 12);
  expect(above).toBeCloseTo(0.14, 12);
  expect(sidesOf(0.2, 0)).toEqual({ below: 0.2, above: 0.2 });
});

test("one test that hit does not say that nothing is missed: what its own chance may hide is kept, less the more it could see", () => {
  const hit = backTest(made(), came([1000, 1000]), about);
  expect(hit?.leanOfAll).toBe(0);
  expect(hit?.errorOf(0)).toBeGreaterThan(0.03);
  expect(hit?.errorOf(0)).toBeLessThan(0.1);
  const missed = backTest(made(), came([400, 1000]), about);
  expect(missed?.errorOf(0)).toBeGreaterThan(missed?.errorOf(1) ?? 0);
  expect(missed?.errorOf(1)).toBeGreaterThan(hit?.errorOf(1) ?? 0);
});

test("a pace that is not reckoned with now lets nothing be forgotten that was missed with one", () => {
  const uncertain = { ...made(), paceVariance: 0.04 };
  const then = backTest(uncertain, came([500, 500]), { ...about, paceVariance: 0.04 });
  const now = backTest(uncertain, came([500, 500]), { ...about, paceVariance: 0 });
  expect(then?.errorOfAll).toBeGreaterThan(0.3);
  expect(now?.errorOfAll).toBe(then?.errorOfAll);
});

test("where each place erred by itself the sum of all erred by less, and a pace known better now counts what was missed by less", () => {
  const test = backTest(made(), came([700, 1300]), about);
  expect(test?.errorOfAll).toBeLessThan(0.75 * (test?.errorOf(0) ?? 0));
  const uncertain = { ...made(), paceVariance: 0.04 };
  const then = backTest(uncertain, came([500, 500]), { ...about, paceVariance: 0.04 });
  const now = backTest(uncertain, came([500, 500]), { ...about, paceVariance: 0.01 });
  expect(now?.errorOfAll).toBeCloseTo((then?.errorOfAll ?? 0) / 2, 2);
});

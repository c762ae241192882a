import { expect, test } from "vitest";
import { repeatsOf } from "../../../../test/value/hold-coverage.ts";
import { lives, seenUntil } from "../../../../test/value/simulated-buyers.ts";
import { randomFrom } from "../../stats/random.ts";
import { testDays } from "./back-test.ts";
import { buyingTime } from "./buying-time.ts";
import { fitBuyers } from "./fit-buyers.ts";

const ahead = { horizonDays: 180, discount: 0.1 };

function timeOf(world: "season" | "as the model", days: number) {
  const people = lives(randomFrom(3, 5), world, 1500, days);
  const buyers = seenUntil(people, days);
  const fit = fitBuyers(buyers);
  return { buyers, time: fit && buyingTime(buyers, fit, repeatsOf(people, days), ahead) };
}

test("three years with a season of six tenths: the strong half year ahead is a third longer, nobody was silent longer than watched", () => {
  const { buyers, time } = timeOf("season", 1095);
  // The mean of 1 + 0.6 sin over its half year is 1 + 1.2 / pi.
  expect(time?.pace.factor).toBeCloseTo(1 + 1.2 / Math.PI, 0);
  expect(time?.pace.factor).toBeGreaterThan(1.25);
  expect(time?.ahead.horizonDays).toBeCloseTo(180 * (time?.pace.factor ?? 0), 9);
  // As much is discounted as before.
  expect((time?.ahead.horizonDays ?? 0) * Math.log1p(time?.ahead.discount ?? 0)).toBeCloseTo(
    180 * Math.log(1.1),
    9,
  );
  const own = time?.buyers;
  for (let i = 0; own && i < own.count; i++) {
    expect(own.lastDays[i]).toBeLessThanOrEqual(own.ageDays[i] as number);
    expect(own.lastDays[i] === 0).toBe(buyers.x[i] === 0);
  }
});

test("less than a year after the first weeks, or nobody new: the calendar's clock", () => {
  expect(timeOf("season", 400).time).toBeNull();
  const { buyers } = timeOf("season", 1095);
  const old = { ...buyers, ageDays: buyers.ageDays.map((age) => Math.max(age, 1000)) };
  const fit = fitBuyers(old);
  expect(fit && buyingTime(old, fit, [{ ago: 0, days: 500 }], ahead)).toBeNull();
});

test("almost a year of which nothing is told, then some again: the calendar's clock", () => {
  const days = 2500;
  const people = lives(randomFrom(3, 5), "as the model", 20_000, days);
  const buyers = seenUntil(people, days);
  const fit = fitBuyers(buyers);
  const told = repeatsOf(people, days);
  expect(fit && buyingTime(buyers, fit, told, ahead)?.clock.at(-1)).toBeLessThan(2 * days);
  const gap = told.filter(({ ago }) => ago < 1 || ago > 11);
  expect(fit && buyingTime(buyers, fit, gap, ahead)).toBeNull();
});

test("a forecast that knows a season is tried where one could be known, if twelve weeks are left", () => {
  expect(testDays(540, 180, false)).toBe(180);
  expect(testDays(540, 180, true)).toBe(119);
  expect(testDays(480, 180, true)).toBe(180);
  expect(testDays(2000, 365, true)).toBe(365);
});

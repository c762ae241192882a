import { expect, test } from "vitest";
import { exponential } from "../../stats/draws.ts";
import { randomFrom, uniform } from "../../stats/random.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { comingDays, paceAhead, waitedDays, waitingTime } from "./waiting-time.ts";

const days = 1095;

/** People who wait from their day on and buy by a clock that goes so fast on a day. */
function waited(people: number, paceOn: (day: number) => number) {
  const random = randomFrom(29);
  const clock = [0];
  for (let day = 0; day < days; day++) clock.push((clock.at(-1) as number) + paceOn(day));
  const rows = Array.from({ length: people }, () => {
    const known = days * uniform(random);
    const due = (clock[Math.floor(known)] as number) + exponential(random, 700);
    const bought = clock.findIndex((at) => at >= due);
    return [known, bought < 0 || bought <= known ? Number.NaN : bought] as const;
  });
  const column = (of: (row: (typeof rows)[number]) => number) =>
    Float64Array.from(rows, (row) => of(row) * dayUs);
  const known = column(([one]) => one);
  const bought = column(([, one]) => one);
  return { known, from: known, to: column(([, one]) => (Number.isNaN(one) ? 1e6 : one)), bought };
}
const watched = { sinceUs: 0, untilUs: days * dayUs };

test("where twice as much is bought in each year's later half, its days are twice as long, ahead too", () => {
  const time = waitingTime(
    waited(6000, (day) => (day % 365 >= 182 ? 4 / 3 : 2 / 3)),
    watched,
  );
  if (time === null) throw new Error("a season was to be seen");
  const [ago, ahead] = [waitedDays(time), comingDays(time)];
  expect(ago(182) / (ago(365) - ago(182))).toBeCloseTo(2, 0);
  expect((ahead(365) - ahead(183)) / ahead(183)).toBeCloseTo(2, 0);
  expect(ago(365)).toBeCloseTo(365, -1.5);
  expect(ahead(730)).toBeCloseTo(2 * ahead(365), 6);
  expect(paceAhead(time, 365).factor).toBeCloseTo(1, 0);
  // It goes to threads as it is.
  expect(structuredClone(time)).toEqual(time);
});

test("an even shop, one of eleven months and one where hardly anybody buys keep the calendar", () => {
  const even = waited(1500, () => 1);
  expect(waitedDays(waitingTime(even, watched))(182)).toBeCloseTo(182, -1.3);
  expect(waitingTime(even, { ...watched, sinceUs: (days - 330) * dayUs })).toBeNull();
  expect(
    waitingTime(
      waited(60, () => 0.1),
      watched,
    ),
  ).toBeNull();
});

test("of a longer past the last three years are told: who waits since before has their days of those", () => {
  const since = -800;
  const known = Float64Array.from({ length: 2000 }, (_, i) => (since + (i % 1800)) * dayUs);
  const bought = known.map((us, i) => us + (30 + ((i * 37) % 1500)) * dayUs);
  const time = waitingTime(
    { known, from: known, to: known.map(() => 1e6 * dayUs), bought },
    { sinceUs: since * dayUs, untilUs: days * dayUs },
  );
  expect(time === null || time.past.length === 36).toBe(true);
  expect(time?.past.every((one) => Number.isFinite(one) && one > 0) ?? true).toBe(true);
});

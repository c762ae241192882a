import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBought, ordersOfPeople } from "../by-person/orders-of-people.sql.ts";
import { rhythmsJudged, statesJudged } from "./tally.ts";

const dayUs = 86_400_000_000;
const firstDay = 19_000;
const packed = (rows: readonly Row[]) =>
  Float64Array.from(rows, ({ person, day }) => person * 1_048_576 + (day + 524_288));

interface Row {
  readonly person: number;
  readonly day: number;
  readonly us: number;
}

/** Purchases of some forty people over 400 days, in no order. */
const purchases = fc.array(
  fc
    .record({
      person: fc.integer({ min: 0, max: 39 }),
      at: fc.oneof(fc.integer({ min: 0, max: 399 }), fc.constantFrom(0, 30, 60, 90)),
      part: fc.constantFrom(0, 0.25, 0.5),
    })
    .map(
      ({ person, at, part }): Row => ({
        person,
        day: firstDay + at,
        us: (firstDay + at + part) * dayUs,
      }),
    ),
  { minLength: 20, maxLength: 300 },
);
const stretches = [
  { from: 0, to: 15 },
  { from: 15, to: 40 },
];

test("everybody's state by the days alone is what it is by orders and stays, of purchases in any order", () => {
  const tally = { told: 0, none: 0 };
  fc.assert(
    fc.property(
      purchases,
      fc.integer({ min: 0, max: 4 * 420 }),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (rows, quarter, mayBeOut) => {
        const at = { us: (firstDay + quarter / 4) * dayUs, day: firstDay + Math.floor(quarter / 4) };
        const before = { us: at.us - 90 * dayUs, day: at.day - 90 };
        const plain = rhythmsJudged([before, at], at.us);
        const fast = statesJudged(at);
        for (const stretch of stretches) {
          const { from, to } = stretch;
          const own = rows.filter(({ person }) => person >= from && person < to);
          const excluded = Uint8Array.from(mayBeOut.slice(from, to), (is, i) => (is && i % 7 === 0 ? 1 : 0));
          const known = { excluded, knownUs: new Float64Array(), erasedUs: new Float64Array() };
          const nobody = new Float64Array(own.length);
          const us = Float64Array.from(own, (row) => row.us);
          const orders = ordersOfPeople(stretch, [packed(own), us, nobody, nobody]);
          const starts = new Int32Array(to - from + 1);
          const none = { from, starts, place: new Int16Array(), previous: new Int16Array() };
          plain.take(orders, { ...none, fromUs: new Float64Array(), toUs: new Float64Array() }, known);
          fast.take(daysBought(stretch, [packed(own.filter((row) => row.us <= at.us))]), known);
        }
        const states = fast.told();
        expect(states).toEqual(plain.told()[1]?.states ?? null);
        tally[states === null ? "none" : "told"]++;
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(tally.told, tally.none)).toBeGreaterThan(0);
});

import { describe, expect, test } from "vitest";
import { exponential } from "../../stats/draws.ts";
import { randomFrom, uniform } from "../../stats/random.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { valueOfWaiting } from "./before-buying.ts";
import { hazardsDrawn, hazardsSeen } from "./first-hazards.ts";
import { type Waited, waitedFrom } from "./landmarks.ts";

/** Known, from and bought, in days; everybody stands in state 0 till the end. */
function waited(people: readonly (readonly [number, number, number])[], days: number): Waited {
  const columns = people.map(([known, from, bought], i) => [
    ...[i % 32, 0, known * dayUs, from * dayUs],
    ...[Number.isNaN(bought) ? 1e6 * dayUs : bought * dayUs, bought * dayUs],
  ]);
  return waitedFrom(
    Array.from({ length: 6 }, (_, c) => Float64Array.from(columns, (row) => row[c] as number)),
    { sinceUs: 0, untilUs: days * dayUs, states: 2, oneIn: 1 },
  );
}
const sum = (of: Float64Array) => of.reduce((a, b) => a + b, 0);
const year = { horizonDays: 365, discount: 0 };
const one = () => 1;

describe("landmarks", () => {
  test("every thirty days of three years one looks who waits, and follows to the purchase or the end", () => {
    // From day 1,000 on at the landmarks 1,020 and 1,050 of 1,080 days: 60 and 30 days ahead.
    const waits = waited([[1000, 1000, Number.NaN]], 1080);
    expect(sum(waits.days)).toBeCloseTo(90, 9);
    expect(sum(waits.firsts)).toBe(0);
    // Of 60 days known 20 to 80, and 30 known 50 to 80.
    expect(sum(waits.daysKnown)).toBeCloseTo(60 * 50 + 30 * 65, 6);
    const buys = waited([[1000, 1000, 1055]], 1080);
    expect(sum(buys.days)).toBeCloseTo(35 + 5, 9);
    expect(sum(buys.firsts)).toBe(2);
    expect(buys.firstsSeen).toBe(1);
  });

  test("who buys as likely on every day is expected to", () => {
    const random = randomFrom(3);
    const people = Array.from({ length: 4000 }, () => {
      const known = 1095 * uniform(random);
      const bought = known + exponential(random, 1000);
      return [known, known, bought > 1095 ? Number.NaN : bought] as const;
    });
    const seen = waited(people, 1095);
    const { chance } = valueOfWaiting(hazardsSeen(seen), one, year);
    for (const step of [0, 10, 30, 80]) expect(chance(0, step, 1)).toBeCloseTo(1 - Math.exp(-0.365), 1);
    const drawn = valueOfWaiting(hazardsDrawn(seen, random), one, year);
    expect(drawn.chance(0, 10, 1)).not.toBe(chance(0, 10, 1));
    // What a purchase is worth is earned when it comes: nothing of it is lost, later money is worth less.
    const rich = valueOfWaiting(hazardsSeen(seen), () => 200, year);
    expect(rich.value(0, 10, 1)).toBeCloseTo(200 * chance(0, 10, 1), 9);
    const later = valueOfWaiting(hazardsSeen(seen), () => 200, { ...year, discount: 0.5 });
    expect(later.value(0, 10, 1)).toBeLessThan(rich.value(0, 10, 1));
  });

  test("nobody seen to buy: nothing is expected; nobody seen at all: neither", () => {
    for (const people of [[[10, 10, Number.NaN]] as const, []])
      expect(valueOfWaiting(hazardsSeen(waited(people, 400)), one, year).chance(0, 3, 0)).toBe(0);
  });

  test("where buying dies away it goes on to, beyond what was seen", () => {
    const random = randomFrom(4);
    const people = Array.from({ length: 6000 }, () => {
      const known = 700 * uniform(random);
      const bought = known + (uniform(random) < 0.3 ? exponential(random, 100) : 1e7);
      return [known, known, bought > 700 ? Number.NaN : bought] as const;
    });
    const { chance } = valueOfWaiting(hazardsSeen(waited(people, 700)), one, year);
    const truth = (days: number) => {
      const left = 0.3 * Math.exp(-days / 100);
      return (left / (left + 0.7)) * (1 - Math.exp(-3.65));
    };
    // Known for 600 days: nobody was ever seen longer than 700.
    expect(chance(0, 85, 1)).toBeLessThan(0.02);
    expect(chance(0, 14, 1)).toBeGreaterThan(0.8 * truth(100));
    expect(chance(0, 14, 1)).toBeLessThan(1.25 * truth(100));
  });
});

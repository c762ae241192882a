import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentQuantile } from "../../stats/distributions/student.ts";
import { paceOf } from "../pace.ts";
import { meanOf } from "./ahead.ts";
import { backTestOf, originsOf } from "./back-test.ts";
import { forecastClimbs } from "./forecast-climbs.ts";
import { forecastConversion } from "./forecast-conversion.ts";
import { binsUntil, forecastPeople } from "./forecast-people.ts";
import { gapOfClimbs } from "./gap.ts";
import { movingOf } from "./moving.ts";
import { chancesOnRung, peopleAhead, standingAt } from "./people-ahead.ts";
import type { PlaceStays } from "./place-stays.ts";
import { climbsAhead, learntAt, stepSeen } from "./step-ahead.ts";
import type { StepDays } from "./step-days.ts";

interface Waiting {
  readonly start: number;
  readonly up: number | null;
  readonly people: number;
}

/** People of a step: the day they came, so many days ago, and the day they came up. */
function stepOf(rows: readonly Waiting[]): StepDays {
  const column = (of: (row: Waiting) => number) => Int32Array.from(rows, of);
  return {
    start: column(({ start }) => start),
    first: column(({ start }) => start),
    last: column(({ up }) => up ?? 0),
    state: column(({ up }) => (up === null ? 0 : 1)),
    wait: column(({ start, up }) => (up === null ? 0 : Math.max(1, start - up))),
    people: column(({ people }) => people),
  };
}

const forty = stepOf([
  { start: 60, up: 40, people: 10 },
  { start: 60, up: null, people: 30 },
]);

describe("climbs by hand: forty came sixty days ago, ten of them climbed on the twentieth day", () => {
  test("those who wait still climb at the rate of all days waited; who comes now would climb on the twentieth", () => {
    // 40 at risk on days 0 to 20, 30 on days 21 to 60, 10 climbs: a chance of 10 / 2040 a day beyond what anybody waited.
    const chance = 1 - (1 - 10 / 2040) ** 10;
    const soon = climbsAhead(stepSeen(forty, learntAt(0, 61)), 10);
    expect(soon.groups).toEqual([{ people: 30, chance: expect.closeTo(chance, 12) }]);
    expect(soon.newcomers).toBe(0);
    // 40 came in 61 days. Who comes in the first of 21 days has lived through days 0 to 20 by their end.
    const later = climbsAhead(stepSeen(forty, learntAt(0, 61)), 21);
    expect(later.newcomers).toBeCloseTo((40 / 61) * 0.25, 12);
    expect(soon.rateVariance).toBeGreaterThan(0);
  });

  test("what is counted already is counted, and met already is sure", () => {
    const asked = { already: 10, daysAhead: 10 };
    const at = (target: number) => {
      const made = forecastClimbs(forty, { ...asked, target });
      if (!("chance" in made)) throw new Error("not told");
      return made;
    };
    expect(at(10).chance).toBe(1);
    expect(at(11).chance).toBeGreaterThan(at(12).chance);
    expect(at(41).chance).toBeLessThan(1e-6);
    expect(at(41).mean).toBeCloseTo(10 + meanOf(climbsAhead(stepSeen(forty, learntAt(0, 61)), 10)), 1);
    expect(at(12).needed).toMatchObject({ people: expect.closeTo(30 + (40 / 61) * 10, 9) });
    expect(at(11).backTest).toBeNull();
  });

  test("within 30 days: ten of forty did, and who comes by then does at a quarter", () => {
    const asked = { target: 0.25, withinDays: 30, daysBefore: 40, daysAhead: 10 };
    const made = forecastConversion(forty, asked);
    if (!("chance" in made)) throw new Error("not told");
    // All forty had their days, nobody else's end within the ten days ahead.
    expect(made).toMatchObject({ chance: 1, mean: 0.25, low: 0.25, high: 0.25, needed: null });
    expect(forecastConversion(forty, { ...asked, target: 0.26 })).toMatchObject({ chance: 0 });
  });

  test("that nobody ever climbed does not say that nobody will: half a climb in all days waited is taken to have been seen", () => {
    const none = stepOf([{ start: 60, up: null, people: 40 }]);
    const made = forecastClimbs(none, { already: 0, target: 1, daysAhead: 60 });
    if (!("chance" in made)) throw new Error("not told");
    // 40 were at risk for 61 days, and will be for 60 more: about a half, and three at most in nineteen of twenty.
    expect(made.mean).toBeGreaterThan(0.3);
    expect(made.mean).toBeLessThan(0.8);
    expect(made.low).toBe(0);
    expect(made.high).toBeGreaterThanOrEqual(2);
    expect(made.high).toBeLessThanOrEqual(4);
    expect(made.chance).toBeGreaterThan(0.2);
    // Those who climbed did so on the first days: of whoever waits since it is as little known.
    const early = stepOf([
      { start: 300, up: 298, people: 60 },
      { start: 300, up: null, people: 40 },
    ]);
    const later = forecastClimbs(early, { already: 60, target: 61, daysAhead: 300 });
    if (!("chance" in later)) throw new Error("not told");
    expect(later.high).toBeGreaterThan(60);
    const cohorts = stepOf([
      { start: 120, up: null, people: 40 },
      { start: 60, up: null, people: 40 },
    ]);
    const share = forecastConversion(cohorts, { target: 0.1, withinDays: 90, daysBefore: 40, daysAhead: 60 });
    if (!("chance" in share)) throw new Error("not told");
    expect(share.low).toBe(0);
    expect(share.high).toBeGreaterThan(0.01);
  });

  test("too few people and too short data are told, not reckoned with", () => {
    const few = stepOf([{ start: 60, up: null, people: 9 }]);
    expect(forecastClimbs(few, { already: 0, target: 5, daysAhead: 10 })).toEqual({ tooFew: 9 });
    const short = stepOf([{ start: 20, up: 3, people: 50 }]);
    expect(forecastClimbs(short, { already: 0, target: 5, daysAhead: 10 })).toEqual({ tooShort: 21 });
    expect(forecastConversion(short, { target: 0.5, withinDays: 90, daysBefore: 1, daysAhead: 9 })).toEqual({
      tooShort: 21,
    });
  });

  test("a gap is parted into rates and numbers without a rest", () => {
    const gap = gapOfClimbs(forty, 30, 61);
    if (gap?.kind !== "waited") throw new Error("no gap");
    // Days 30 to 59 ago: 10 climbs, all within the first 28 days of waiting; since then none.
    expect(gap.before).toBe(10);
    expect(gap.parts.map(({ climbs, climbsBefore }) => [climbs, climbsBefore])).toEqual([
      [0, 10],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const by = gap.parts.reduce((sum, { byRate, byNumber }) => sum + byRate + byNumber, 0);
    expect(by).toBeCloseTo(-10, 9);
    expect(gapOfClimbs(forty, 40, 61)).toBeNull();
    expect(gapOfClimbs(forty, 30, 60)).not.toBeNull();
    expect(gapOfClimbs(forty, 30, 59)).toBeNull();
  });
});

const anyStep = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 400 }),
      up: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      people: fc.integer({ min: 1, max: 30 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) =>
    stepOf(
      rows.map(({ start, up, people }) => ({
        start,
        people,
        up: up === null ? null : Math.floor(up * start),
      })),
    ),
  );

describe("laws of forecasts", () => {
  test("of any step: less likely the more is asked for, more likely the longer there is, and always a number", () => {
    fc.assert(
      fc.property(
        anyStep,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 120 }),
        (step, target, days) => {
          const made = [days, 2 * days].map((daysAhead) =>
            forecastClimbs(step, { already: 3, target, daysAhead }),
          );
          expect(JSON.stringify(made)).not.toMatch(/null,"high|NaN|Infinity/);
          const [soon, later] = made;
          if (!soon || !later || !("chance" in soon) || !("chance" in later)) return;
          const more = forecastClimbs(step, { already: 3, target: target + 5, daysAhead: days });
          expect("chance" in more && more.chance).toBeLessThanOrEqual(soon.chance + 1e-9);
          expect(soon.low).toBeLessThanOrEqual(soon.high);
          expect(soon.low).toBeGreaterThanOrEqual(3);
          expect(later.mean).toBeGreaterThanOrEqual(soon.mean - 0.02 * Math.abs(soon.mean) - 1e-6);
          if (target <= 3) expect(soon.chance).toBe(1);
          for (const { at } of soon.fan) expect(at.toSorted((a, b) => a - b)).toEqual(at);
          expect(soon.outcomes.toSorted((a, b) => a - b)).toEqual(soon.outcomes);
          const reach = soon.outcomes.filter((outcome) => outcome >= target).length;
          expect(soon.outcomes).toHaveLength(25);
          expect(Math.abs(reach / 25 - soon.chance)).toBeLessThanOrEqual(0.02 + 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("of any step a share is between 0 and 1, and the more likely the less is asked for", () => {
    fc.assert(
      fc.property(
        anyStep,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        (step, withinDays, daysAhead) => {
          const at = (target: number) =>
            forecastConversion(step, { target, withinDays, daysBefore: 60, daysAhead: daysAhead + 1 });
          const [low, high] = [at(0.1), at(0.6)];
          if (!("chance" in low) || !("chance" in high)) return;
          expect(high.chance).toBeLessThanOrEqual(low.chance + 1e-9);
          expect(low.low).toBeLessThanOrEqual(low.high);
          for (const share of [low.mean, low.low, low.high, low.chance]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Stays: place, the bins ago that they began and ended, and where they went. */
function staysOf(
  rows: readonly (readonly [place: number, start: number, last: number, next: number, people: number])[],
): PlaceStays {
  const column = (i: number) => Int32Array.from(rows, (row) => row[i] as number);
  return {
    ...{ place: column(0), start: column(1), last: column(2), next: column(3), people: column(4) },
    arrived: Int32Array.from(rows, ([place]) => (place === 0 ? 1 : 0)),
  };
}

describe("people on a rung", () => {
  // Fifty came to place 0 forty bins ago; ten of them went to place 1 ten bins later, five of these left for good five bins after.
  const stays = staysOf([
    [0, 40, -1, -1, 40],
    [0, 40, 30, 1, 10],
    [1, 30, -1, -1, 5],
    [1, 30, 25, -1, 5],
  ]);

  test("everyone who stands somewhere is somewhere later, or nowhere, and nobody is twice", () => {
    const moving = movingOf(stays, 2, { origin: 0, until: 40 });
    const standing = standingAt(stays, moving, 0);
    expect(standing.map((own) => own.reduce((sum, n) => sum + n, 0))).toEqual([40, 5]);
    const later = [0, 1].map((rung) =>
      meanOf({ ...peopleAhead(moving, standing, chancesOnRung(moving, rung, 8), 8), rateVariance: 0 }),
    );
    const arrived = (50 / 41) * 8;
    expect((later[0] ?? 0) + (later[1] ?? 0)).toBeLessThanOrEqual(45 + arrived + 1e-9);
    expect((later[0] ?? 0) + (later[1] ?? 0)).toBeGreaterThan(40);
  });

  test("who nobody was ever seen to leave stays: fifty on a rung for a hundred days are fifty in thirty more", () => {
    const still = staysOf([[0, 100, -1, -1, 50]]);
    const made = forecastPeople(still, { places: 1, rung: 0, target: 50, binsAhead: 30, binDays: 1 });
    if (!("chance" in made)) throw new Error("not told");
    // The fifty came in one bin of 101: as many again might come in any other.
    expect(made.mean).toBeCloseTo(50 + (50 / 101) * 30, 6);
    expect(made.chance).toBeGreaterThan(0.5);
  });

  test("a rung that few ever stood on is not told of", () => {
    expect(forecastPeople(stays, { places: 3, rung: 2, target: 5, binsAhead: 8, binDays: 1 })).toEqual({
      tooFew: 0,
    });
  });
});

test("who is there when the data begin has not come then: a shop to which nobody came since is not taken to grow", () => {
  // 150 people on the first days of 200, nobody since; 120 of them stand on the rung.
  const column = (of: (i: number) => number) => Int32Array.from({ length: 6 }, (_, i) => of(i));
  const stays: PlaceStays = {
    place: column((i) => (i < 3 ? 0 : 1)),
    start: column((i) => 199 - (i % 3)),
    last: column(() => -1),
    next: column(() => -1),
    arrived: column(() => 1),
    people: column((i) => (i < 3 ? 10 : 40)),
  };
  const made = forecastPeople(stays, { places: 2, rung: 1, target: 121, binsAhead: 200, binDays: 1 });
  if (!("chance" in made)) throw new Error("not told");
  expect(made.mean).toBeLessThan(130);
  expect(made.chance).toBeLessThan(0.5);
});

describe("looking back", () => {
  test("half a span apart, each with as much before it; shorter where the past is", () => {
    expect(originsOf(700, 60)).toEqual({
      ahead: 60,
      origins: Array.from({ length: 12 }, (_, i) => 60 + 30 * i),
    });
    expect(originsOf(200, 90)).toMatchObject({ ahead: 45 });
    expect(originsOf(61, 10).origins).toEqual([]);
  });

  const trial = (happened: number, known = 1) => ({
    expected: 100,
    variance: 100,
    held: Math.abs(happened - 100) < 17,
    happened,
    known,
  });

  test("as wide as looks were off, both ways: what was missed widens, what always hit narrows", () => {
    const missed = backTestOf([trial(150), trial(50), trial(150), trial(50)], 30);
    // Two looks' worth of 25 variances and three of one: 53 / 5 of it, a little wider for being so few.
    expect(missed).toMatchObject({ origins: 4, held: 0 });
    expect(missed?.extra).toBeCloseTo(0.01 * ((53 / 5) * (studentQuantile(0.95, 14) / 1.644854) ** 2 - 1), 4);
    const hit = backTestOf([trial(100), trial(101), trial(99), trial(100)], 30);
    expect(hit?.extra).toBeLessThan(-0.0025);
    expect(backTestOf([trial(100), trial(100)], 30)).toBeNull();
  });

  test("looks from when little was known tell little", () => {
    const [young, old] = [0.2, 0.9].map(
      (known) => backTestOf([trial(150, known), trial(100), trial(100), trial(100)], 30)?.extra ?? Number.NaN,
    ) as [number, number];
    expect(young).toBeLessThan(0);
    expect(old).toBeGreaterThan(0.01);
  });
});

describe("pace", () => {
  const months = (of: (month: number) => number, n = 36) => Array.from({ length: n }, (_, i) => of(i));
  const paceAt = (of: (month: number) => number, expected: number, days: number, n = 36) =>
    paceOf({ happened: months(of, n), expected: months(() => expected, n) })(days);

  test("steady months leave everything as it is, and less than a year tells nothing", () => {
    const steady = paceAt(() => 200, 200, 91);
    expect(steady.factor).toBeCloseTo(1, 2);
    expect(Math.sqrt(steady.variance)).toBeLessThan(0.05);
    expect(paceAt((i) => 200 + 20 * i, 200, 91, 11)).toEqual({ factor: 1, variance: 0 });
  });

  test("a season of three years comes again: a strong month is strong, its opposite weak", () => {
    const wave = (i: number) => 1000 * (1 + 0.4 * Math.sin((2 * Math.PI * -(i + 0.5)) / 12));
    // The quarter ahead, by the same sine: its mean is 1 + 0.4 x 0.6366 x 2 / 2.
    expect(paceAt(wave, 1000, 91).factor).toBeCloseTo(1 + (0.4 * 2) / Math.PI, 1);
    expect(paceAt(wave, 1000, 365).factor).toBeCloseTo(1, 1);
  });

  test("what falls from year to year falls on, and few events say little of it", () => {
    const fall = (of: number) => (i: number) => of * (1 + 0.3 * ((i - 5.5) / 12));
    const many = paceAt(fall(2000), 2000, 91).factor;
    // From the middle of the last year to that of the quarter ahead: 0.625 years at 0.3 of the level a year.
    expect(many).toBeGreaterThan(0.75);
    expect(many).toBeLessThan(0.9);
    const few = paceAt(fall(5), 5, 91);
    expect(few.factor).toBeGreaterThan(many + 0.03);
    expect(few.variance).toBeGreaterThan(paceAt(fall(2000), 2000, 91).variance);
  });
});

test("bins are whole parts of the time until a day, and never so short that history is millions of them", () => {
  expect(binsUntil(28)).toEqual({ binsAhead: 28, binDays: 1 });
  expect(binsUntil(90)).toEqual({ binsAhead: 13, binDays: 90 / 13 });
  // Five minutes before the end of its last day.
  expect(binsUntil(5 / 1440)).toEqual({ binsAhead: 1, binDays: 0.75 });
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 4000, noNaN: true }), (days) => {
      const { binsAhead, binDays } = binsUntil(days);
      expect(binDays).toBeGreaterThanOrEqual(0.75);
      expect(Math.abs(binsAhead * binDays - Math.max(days, 0.75))).toBeLessThan(1e-6);
    }),
  );
});

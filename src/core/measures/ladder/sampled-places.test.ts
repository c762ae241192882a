import { expect, test } from "vitest";
import { randomFrom, uniform } from "../../stats/random.ts";
import type { Estimate } from "../../stats/sum-of-estimates.ts";
import type { PlaceFromDay } from "./sampled-places.sql.ts";
import { movedBetween, pairsByDay, sampledHistory, sampledMoves, standingIn } from "./sampled-places.ts";

const same = (from: number) => from;

test("of 6,400 customers, 100 of them in the sample, 10 would be lapsed", () => {
  const cells = new Map([
    ["0>0", 90],
    ["0>1", 10],
  ]);
  const pairs = { places: [1, 2] as const, of: (a: number, b: number) => cells.get(`${a}>${b}`) ?? 0 };
  const moves = sampledMoves([6400, 0], pairs, same);
  const lapsed = moves.find(({ to }) => to === 1);
  expect(lapsed?.value).toBe(640);
  expect(lapsed?.interval.low).toBeCloseTo(388.6, 1);
  expect(lapsed?.interval.high).toBeCloseTo(1026.3, 1);
  expect(movedBetween(moves, same)).toEqual({
    value: 640,
    interval: { low: expect.closeTo(388.6, 1), high: expect.closeTo(1026.3, 1) },
  });
  expect(moves.reduce((sum, { value }) => sum + value, 0)).toBe(6400);
});

test("of a place that nobody of the sample stands in nothing is known: they are taken to stay, but may be anywhere", () => {
  const moves = sampledMoves([40, 0], { places: [1, 2], of: () => 0 }, same);
  expect(standingIn(0, moves)).toEqual({ value: 40, interval: { low: 0, high: 40 } });
  expect(standingIn(1, moves)).toEqual({ value: 0, interval: { low: 0, high: 40 } });
});

test("day by day: the last place of a day holds, and who leaves stands nowhere", () => {
  const row = (person_id: number, day: number, place: number): PlaceFromDay => ({ person_id, day, place });
  const pairs = pairsByDay({ fromDay: 10, toDay: 12 }, [2, 2], 3);
  // The first stands before the span under the first ladder alone; climbs twice on day 11 under the second.
  pairs.add([row(1, 9, 0), row(1, 12, 1)], [row(1, 11, 0), row(1, 11, 1)]);
  pairs.add([row(2, 10, 0), row(2, 12, -1)], [row(2, 10, 0), row(2, 12, -1)]);
  const cells = (i: number) => {
    const day = pairs.onDay(i);
    return [-1, 0, 1].map((a) => [-1, 0, 1].map((b) => day.of(a, b)));
  };
  expect(cells(0)).toEqual([
    [1, 0, 0],
    [1, 1, 0],
    [0, 0, 0],
  ]);
  expect(cells(1)).toEqual([
    [1, 0, 0],
    [0, 1, 1],
    [0, 0, 0],
  ]);
  expect(cells(2)).toEqual([
    [2, 0, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});

test("a sample of everyone is the count itself", () => {
  const pairs = pairsByDay({ fromDay: 0, toDay: 1 }, [1, 1], 5);
  for (let person = 1; person <= 4; person++)
    pairs.add([{ person_id: person, day: 0, place: 0 }], [{ person_id: person, day: person % 2, place: 0 }]);
  const first = { fromDay: 0, toDay: 1, people: [Int32Array.of(4, 4)] };
  expect(sampledHistory(first, 5, pairs, 1, same).people).toEqual([Int32Array.of(2, 4)]);
});

/** People of a shop by where they stand under both ladders; every one of them in the sample with likelihood 1/16. */
function drawn(seed: number) {
  const random = randomFrom(seed);
  const truth = new Map<string, number>();
  const sample = new Map<string, number>();
  const standing = [0, 0, 0, 0];
  const shares = [0, 1, 2].map(() => [uniform(random) * 0.1, uniform(random) * 0.02]);
  for (let person = 0; person < 16_000; person++) {
    const from = uniform(random) < 0.6 ? 0 : uniform(random) < 0.8 ? 1 : 2;
    const [lower = 0, higher = 0] = shares[from] ?? [];
    const chance = uniform(random);
    const to =
      chance < lower ? Math.max(0, from - 1) : chance < lower + higher ? Math.min(2, from + 1) : from;
    const key = `${from}>${to}`;
    standing[from] = (standing[from] ?? 0) + 1;
    truth.set(key, (truth.get(key) ?? 0) + 1);
    if (uniform(random) < 1 / 16) sample.set(key, (sample.get(key) ?? 0) + 1);
  }
  const of = (cells: Map<string, number>) => (a: number, b: number) => cells.get(`${a}>${b}`) ?? 0;
  return { standing, truth: of(truth), pairs: { places: [3, 3] as const, of: of(sample) } };
}

test("intervals of 90 % cover what is true in about nine shops of ten", () => {
  const covered = { place: 0, places: 0, moved: 0, shops: 0 };
  const holds = (truth: number, { interval }: Estimate) =>
    truth >= Math.round(interval.low) && truth <= Math.round(interval.high) ? 1 : 0;
  for (let seed = 1; seed <= 150; seed++) {
    const { standing, truth, pairs } = drawn(seed);
    const moves = sampledMoves(standing, pairs, same);
    const sum = (of: (a: number, b: number) => boolean) =>
      [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => (of(a, b) ? truth(a, b) : 0))).reduce((x, y) => x + y, 0);
    for (const place of [0, 1, 2]) {
      covered.place += holds(
        sum((_, b) => b === place),
        standingIn(place, moves),
      );
      covered.places++;
    }
    covered.moved += holds(
      sum((a, b) => a !== b),
      movedBetween(moves, same),
    );
    covered.shops++;
  }
  for (const share of [covered.place / covered.places, covered.moved / covered.shops]) {
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(0.98);
  }
});

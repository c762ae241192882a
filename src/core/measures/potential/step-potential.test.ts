import { describe, expect, test } from "vitest";
import { type Seen, stepPotentials, valueAtFoot } from "./step-potential.ts";

/** Two rungs: 100 of 1,000 moved up in 100,000 days, each bringing 500 at once and 2 a day from then on. */
const seen: Seen = {
  rungs: 2,
  spanDays: 365,
  people: [900, 100],
  times: [
    { place: 0, stays: 1000, days: 100_000 },
    { place: 1, stays: 500, days: 50_000 },
  ],
  moves: [{ from: 0, to: 1, moves: 100 }],
  money: [
    { place: 1, came_from: 0, orders: 100, money: 50_000 },
    { place: 1, came_from: null, orders: 400, money: 100_000 },
  ],
};
const ahead = { horizonDays: 100, discount: 0 };

/** Value of one on the lower rung when moves come at a rate a day: at t 500, and 2 a day for the 100 - t that are left. */
function worth(rate: number): number {
  let sum = 0;
  for (let t = 0.005; t < 100; t += 0.01) sum += 0.01 * rate * Math.exp(-rate * t) * (500 + 2 * (100 - t));
  return sum;
}

describe("stepPotentials", () => {
  test("is what can be worked out by hand", () => {
    const [step] = stepPotentials(seen, ahead, { step: 0, share: 0.2 });
    expect(step?.people).toBe(900);
    expect(step?.share?.value).toBeCloseTo(1 - Math.exp(-0.1), 10);
    const rate = -Math.log(0.8) / 100;
    expect(step?.atGoal?.gain.value).toBeCloseTo(900 * (worth(rate) - worth(0.001)), 0);
    expect(step?.atGoal?.everyone.value).toBeCloseTo(step?.atGoal?.gain.value ?? 0, 6);
    const point = -Math.log(Math.exp(-0.1) - 0.01) / 100;
    expect(step?.perPoint?.value).toBeCloseTo(900 * (worth(point) - worth(0.001)), 0);
    for (const one of [step?.share, step?.perPoint, step?.atGoal?.gain]) {
      expect(one?.interval.low).toBeLessThan(one?.value ?? 0);
      expect(one?.interval.high).toBeGreaterThan(one?.value ?? 0);
    }
  });

  test("a step that nobody was seen to take may still be taken, and what nobody ever came to is told to be worth nothing by none", () => {
    // None in 100,000 days: three in so many would be as likely as one in twenty, so 1 - 0.05^(1/1000) of those who wait 100 days.
    const [none] = stepPotentials({ ...seen, moves: [], money: [] }, ahead, null);
    expect(none?.share?.interval.low).toBe(0);
    expect(none?.share?.interval.high).toBeCloseTo(1 - 0.05 ** 0.001, 12);
    const bare = { ...seen, times: seen.times.slice(0, 1), moves: [], money: [] };
    const [never] = stepPotentials(bare, ahead, { step: 0, share: 0.3 });
    expect(never?.share?.interval.high).toBeGreaterThan(0);
    expect([never?.perPoint, never?.atGoal]).toEqual([null, null]);
  });

  test("a goal that is met already gains nothing, one below loses, a step nobody took may still have a goal", () => {
    const now = 1 - Math.exp(-0.1);
    const [met] = stepPotentials(seen, ahead, { step: 0, share: now });
    expect(met?.atGoal?.gain.value).toBeCloseTo(0, 3);
    const [lower] = stepPotentials(seen, ahead, { step: 0, share: 0.01 });
    expect(lower?.atGoal?.gain.value).toBeLessThan(0);
    const [never] = stepPotentials({ ...seen, moves: [] }, ahead, { step: 0, share: 0.3 });
    expect(never?.share?.value).toBe(0);
    expect(never?.atGoal?.gain.value).toBeGreaterThan(0);
  });

  test("of places where nobody ever was there is nothing to say", () => {
    expect(stepPotentials({ ...seen, times: [] }, ahead, null)[0]).toMatchObject({
      share: null,
      perPoint: null,
    });
    expect(stepPotentials({ ...seen, rungs: 1 }, ahead, null)).toEqual([]);
  });

  test("of too few people, orders or days neither share nor worth is told, and why", () => {
    const at = (place: number, stays: number) => ({ place, stays, days: 100 * stays });
    const told = (part: Partial<Seen>) => {
      const all = { ...seen, ...part };
      const [{ share, perPoint, atGoal, why } = {}] = stepPotentials(all, ahead, { step: 0, share: 0.2 });
      return [share !== null, perPoint !== null, atGoal !== null, valueAtFoot(all, ahead) !== null, why];
    };
    expect(told({ times: [at(0, 10), at(1, 10)] })).toEqual([true, true, true, true, null]);
    expect(told({ times: [at(0, 9), at(1, 10)] })).toEqual([false, false, false, false, "too-few"]);
    expect(told({ times: [at(0, 10), at(1, 9)] })).toEqual([true, false, false, false, "too-few"]);
    const nine = [{ place: 1, came_from: null, orders: 9, money: 9000 }];
    expect(told({ money: nine })).toEqual([true, false, false, false, "too-few"]);
    // One more of nobody is worth nothing, which is no number with an interval; what a goal would bring those below is.
    expect(told({ people: seen.people.map((n, at) => (at === 0 ? 0 : n)) })).toEqual([
      ...[true, false, true, true, "nobody"],
    ]);
    expect(told({ spanDays: 27 })).toEqual([false, false, false, false, "too-short"]);
    expect(told({ spanDays: 28 })).toEqual([true, true, true, true, null]);
  });
});

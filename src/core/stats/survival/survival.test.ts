import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exponential } from "../draws.ts";
import { randomFrom, uniform } from "../random.ts";
import { aalenJohansen, chanceGivenWaited, incidenceAt } from "./aalen-johansen.ts";
import { kaplanMeier, medianTime, restrictedMean, survivalAt } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";
import { stateChances } from "./multi-state.ts";
import { riskTable } from "./risk-table.ts";

const life = fc.record({ time: fc.integer({ min: 1, max: 20 }), cause: fc.nat(2), late: fc.nat(10) });
const lives = fc.array(life, { minLength: 1, maxLength: 40 }).map((all) => ({
  time: all.map(({ time, late }) => time + late),
  cause: all.map(({ cause }) => cause),
  entry: all.map(({ late }) => late),
}));

describe("Kaplan-Meier and Aalen-Johansen", () => {
  test("without another cause, Aalen-Johansen is one less Kaplan-Meier, variance and interval too", () => {
    fc.assert(
      fc.property(lives, (all) => {
        const one = { ...all, entry: all.entry.map(() => 0), cause: all.cause.map((c) => Math.min(c, 1)) };
        const [km, aj] = [kaplanMeier(one), aalenJohansen(one, 1)];
        km.times.forEach((time, i) => {
          const { share, variance, low, high } = incidenceAt(aj, time);
          expect(share).toBeCloseTo(1 - (km.survival[i] as number), 12);
          if ((km.survival[i] as number) <= 0) return;
          expect(variance).toBeCloseTo(km.variance[i] as number, 10);
          expect(low).toBeCloseTo(1 - (km.high[i] as number), 6);
          expect(high).toBeCloseTo(1 - (km.low[i] as number), 6);
        });
      }),
      { numRuns: 50 },
    );
  });

  test("shares of all causes and of who waits sum to 1, also with late entries; intervals hold them within 0..1", () => {
    fc.assert(
      fc.property(lives, (all) => {
        const [one, two] = [aalenJohansen(all, 1), aalenJohansen(all, 2)];
        one.times.forEach((_, i) => {
          expect(
            (one.share[i] as number) + (two.share[i] as number) + (one.waiting[i] as number),
          ).toBeCloseTo(1, 12);
          for (const { low, share, high, variance } of [one, two].map((c) => ({
            low: c.low[i] as number,
            share: c.share[i] as number,
            high: c.high[i] as number,
            variance: c.variance[i] as number,
          }))) {
            expect(variance >= 0 && low >= 0 && high <= 1).toBe(true);
            expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
          }
        });
        const stays = all.time.map((end, i) => ({
          state: 0,
          start: all.entry[i] as number,
          end,
          to: all.cause[i] || null,
        }));
        const [row = []] = stateChances(stays, 3, 0, 40);
        expect(row[2]).toBeCloseTo(incidenceAt(two, 40).share, 12);
      }),
      { numRuns: 50 },
    );
  });

  test("by hand: times 2, 3, 3, 5 with one censored at 3", () => {
    const curve = kaplanMeier({ time: [2, 3, 3, 5], cause: [1, 1, 0, 1] });
    expect([...curve.times]).toEqual([2, 3, 5]);
    expect([...curve.survival].map((s) => Math.round(s * 1000) / 1000)).toEqual([0.75, 0.5, 0]);
    expect(curve.variance[0]).toBeCloseTo((0.75 * 0.25) / 4, 12);
    expect(medianTime(curve)).toBe(3);
    expect(restrictedMean(curve, 4).mean).toBeCloseTo(2 + 0.75 + 0.5, 12);
    expect(survivalAt(curve, 1)).toEqual({ share: 1, variance: 0, low: 1, high: 1 });
    expect(medianTime(kaplanMeier({ time: [2], cause: [0] }))).toBeNull();
  });

  test("weights are repetitions; nobody has no steps; who ends before entering is refused", () => {
    const weighted = kaplanMeier({ time: [2, 3], cause: [1, 0], weight: [2, 3] });
    const repeated = kaplanMeier({ time: [2, 2, 3, 3, 3], cause: [1, 1, 0, 0, 0] });
    expect(weighted).toEqual(repeated);
    expect(kaplanMeier({ time: [], cause: [] }).times.length).toBe(0);
    expect(() => riskTable({ time: [2], cause: [1], entry: [3] })).toThrow(RangeError);
    expect(() => riskTable({ time: [Number.NaN], cause: [1] })).toThrow(RangeError);
  });

  test("who has waited is judged by what is left", () => {
    const curve = aalenJohansen({ time: [1, 2, 3, 4], cause: [1, 2, 1, 0] }, 1);
    expect(chanceGivenWaited(curve, 0, 10)).toBeCloseTo(0.5, 12);
    expect(chanceGivenWaited(curve, 2, 1)).toBeCloseTo(0.5, 12);
    expect(chanceGivenWaited(curve, 3, 9)).toBe(0);
    expect(chanceGivenWaited(aalenJohansen({ time: [1], cause: [1] }, 1), 5, 5)).toBe(0);
  });

  test("groups that wait alike do not differ; one group cannot", () => {
    const all = { time: [1, 2, 3, 1, 2, 3], cause: [1, 0, 1, 1, 0, 1] };
    expect(logRank(all, [0, 0, 0, 1, 1, 1]).chiSquare).toBeCloseTo(0, 12);
    expect(logRank(all, [0, 0, 0, 0, 0, 0])).toEqual({ chiSquare: 0, p: 1 });
    expect(logRank({ time: [1, 2], cause: [0, 0] }, [0, 1])).toEqual({ chiSquare: 0, p: 1 });
  });
});

test("90 % intervals hold the truth about as often as they say, also with competing causes and late entries", () => {
  const random = randomFrom(23);
  const covered = { waiting: 0, first: 0 };
  const [runs, at, first, second] = [400, 8, 0.06, 0.04];
  for (let run = 0; run < runs; run++) {
    const lives = { time: [] as number[], cause: [] as number[], entry: [] as number[] };
    while (lives.time.length < 120) {
      const [one, other, watched] = [
        exponential(random, 1 / first),
        exponential(random, 1 / second),
        25 * uniform(random),
      ];
      const [time, entry] = [Math.min(one, other, watched), 3 * uniform(random) * uniform(random)];
      if (time <= entry) continue;
      lives.time.push(time);
      lives.cause.push(time === one ? 1 : time === other ? 2 : 0);
      lives.entry.push(entry);
    }
    const waits = Math.exp(-(first + second) * at);
    const [km, aj] = [survivalAt(kaplanMeier(lives), at), incidenceAt(aalenJohansen(lives, 1), at)];
    if (km.low <= waits && waits <= km.high) covered.waiting++;
    const share = (first / (first + second)) * (1 - waits);
    if (aj.low <= share && share <= aj.high) covered.first++;
  }
  for (const count of Object.values(covered)) {
    expect(count / runs).toBeGreaterThan(0.85);
    expect(count / runs).toBeLessThan(0.95);
  }
});

describe("chances of states", () => {
  test("rows sum to 1, and there and on is the product", () => {
    const stay = fc
      .record({
        state: fc.nat(2),
        start: fc.nat(10),
        length: fc.integer({ min: 1, max: 10 }),
        to: fc.option(fc.nat(2)),
      })
      .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 30 }), (stays) => {
        for (const row of stateChances(stays, 3, 0, 25))
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const [first, second, whole] = [
          stateChances(stays, 3, 0, 8),
          stateChances(stays, 3, 8, 25),
          stateChances(stays, 3, 0, 25),
        ];
        const through = first.map((row) =>
          [0, 1, 2].map((j) => row.reduce((sum, v, k) => sum + v * (second[k]?.[j] as number), 0)),
        );
        expect(through.flat().every((v, i) => Math.abs(v - (whole.flat()[i] as number)) < 1e-12)).toBe(true);
      }),
      { numRuns: 40 },
    );
    const two = [
      { state: 0, start: 0, end: 2, to: 1 },
      { state: 0, start: 0, end: 3, to: null },
    ];
    expect(stateChances(two, 2, 0, 2)).toEqual([
      [0.5, 0.5],
      [0, 1],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Curved } from "../fitting/newton.ts";
import { counted } from "./counted.ts";
import { betaLikelihood, commonLikelihood } from "./dropout-likelihood.ts";
import { bgNbd, type DropoutModel, mbgCnbd, mbgNbd } from "./dropout-model.ts";
import { type Histories, historiesOfDays, historiesOfTimes } from "./histories.ts";

type Row = readonly [x: number, lastDays: number, ageDays: number];

const row: fc.Arbitrary<Row> = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 300 }), fc.nat(200))
  .map(([x, last, more]) => (x === 0 ? [0, 0, more] : [x, last, last + more]));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const point = fc.tuple(...[-1.5, 0.5, -1, -1].map((v) => fc.double({ min: v, max: v + 2.5, noNaN: true })));

const histories = (these: readonly Row[], weight?: readonly number[]): Histories =>
  historiesOfDays({
    x: these.map(([x]) => x),
    lastDays: these.map(([, last]) => last),
    ageDays: these.map(([, , age]) => age),
    ...(weight && { weight }),
  });

const bgThree: DropoutModel = { name: "bg-cnbd-3", first: false, k: 3 };

/** Holds gradient and second derivatives against central differences. */
function holds(f: (at: readonly number[]) => Curved, at: readonly number[]) {
  const e = 1e-5;
  const here = f(at);
  const scale = 1 + Math.max(...here.hessian.flat().map(Math.abs));
  at.forEach((_, i) => {
    const moved = (by: number) => f(at.map((v, j) => (i === j ? v + by : v)));
    const [up, down] = [moved(e), moved(-e)];
    expect(Math.abs((up.value - down.value) / (2 * e) - (here.gradient[i] as number)) / scale).toBeLessThan(
      1e-7,
    );
    up.gradient.forEach((g, j) => {
      const slope = (g - (down.gradient[j] as number)) / (2 * e);
      expect(Math.abs(slope - (here.hessian[i]?.[j] as number)) / scale).toBeLessThan(1e-7);
    });
  });
}

describe("the (M)BG/CNBD-k likelihood", () => {
  test.each([mbgNbd, bgNbd, mbgCnbd(2), bgThree])("$name: derivatives are those of the value", (model) => {
    fc.assert(
      fc.property(rows, point, (these, at) => {
        const h = histories(these);
        const c = counted(h);
        holds(betaLikelihood(model, h, c), at);
        holds(commonLikelihood(model, h, c), at.slice(0, 3));
      }),
      { numRuns: 15 },
    );
  });

  test.each([mbgNbd, bgNbd, bgThree])(
    "$name: a weight is a repetition, order and unit of time do not matter",
    (model) => {
      fc.assert(
        fc.property(rows, point, (these, at) => {
          const value = (h: Histories, where: readonly number[]) =>
            betaLikelihood(model, h, counted(h))(where).value;
          const once = value(histories(these), at);
          const weight = these.map((_, i) => i % 3);
          const repeated = these.flatMap((each, i) => Array<Row>(i % 3).fill(each));
          expect(value(histories(these, weight), at)).toBeCloseTo(value(histories(repeated), at), 8);
          expect(value(histories([...these].reverse()), at)).toBeCloseTo(once, 8);
          const repeats = these.reduce((sum, [x]) => sum + x, 0);
          const inDays = historiesOfTimes({
            x: these.map(([x]) => x),
            last: these.map(([, last]) => last),
            age: these.map(([, , age]) => age),
          });
          const [r = 0, alpha = 0, ...rest] = at;
          const scaled = value(inDays, [r, alpha + Math.log(7), ...rest]) + model.k * repeats * Math.log(7);
          expect(scaled).toBeCloseTo(once, 8);
        }),
        { numRuns: 20 },
      );
    },
  );

  test("a and b without end with a / (a + b) fixed is the common chance", () => {
    const h = histories([
      [2, 100, 200],
      [0, 0, 90],
      [5, 250, 260],
    ]);
    const c = counted(h);
    const full = betaLikelihood(mbgNbd, h, c)([0.1, 1, Math.log(0.3e9), Math.log(0.7e9)]);
    expect(full.value).toBeCloseTo(commonLikelihood(mbgNbd, h, c)([0.1, 1, Math.log(3 / 7)]).value, 6);
  });
});

describe("histories", () => {
  test("of their docstrings", () => {
    const two = historiesOfDays({ x: [0, 0], lastDays: [0, 0], ageDays: [70, 70] });
    expect([two.x.length, two.weight[0], two.times[two.age[0] as number]]).toEqual([1, 2, 10]);
    expect([...historiesOfTimes({ x: [1], last: [2.5], age: [10] }).times]).toEqual([0, 2.5, 10]);
    expect(historiesOfDays({ x: [], lastDays: [], ageDays: [] }).x.length).toBe(0);
  });

  test("count alike customers together, and lose nobody", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (these) => {
        const h = histories([...these, ...these]);
        const keys = Array.from(h.x, (x, i) => `${x} ${h.last[i]} ${h.age[i]}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(h.weight.reduce((a, b) => a + b, 0)).toBe(2 * these.length);
        const expected = new Map<string, number>();
        for (const each of these) expected.set(each.join(" "), (expected.get(each.join(" ")) ?? 0) + 2);
        expect(new Map(keys.map((key, i) => [key, h.weight[i]]))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [1, 0, 10],
    [0, 3, 10],
    [2, 11, 10],
    [1.5, 3, 10],
    [-1, 3, 10],
    [1, 3.5, 10],
  ])("x %d, last on day %d of %d is no history", (x, last, age) => {
    expect(() => historiesOfDays({ x: [x], lastDays: [last], ageDays: [age] })).toThrow(RangeError);
  });
});

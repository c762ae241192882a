import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paramDraws } from "../fitting/param-draws.ts";
import { randomFrom } from "../random.ts";
import { alive } from "./alive.ts";
import { drawFuturePurchases } from "./draw-dropout.ts";
import { bgNbd, type DropoutParams, type History, mbgCnbd, mbgNbd } from "./dropout-model.ts";
import { chanceOfPurchase, discountedPurchases, expectedPurchases, newcomer } from "./expected-purchases.ts";
import { fitDropout } from "./fit-dropout.ts";
import { historiesOfDays } from "./histories.ts";
import { expectedOfAll } from "./of-all.ts";
import { chanceOfRepeats } from "./purchase-counts.ts";
import { seasonalSplit } from "./season.ts";

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const params: fc.Arbitrary<DropoutParams> = fc.oneof(
  fc.record({
    r: positive(0.01, 100),
    alpha: positive(0.01, 1000),
    a: positive(0.01, 1000),
    b: positive(0.01, 1000),
  }),
  fc.record({
    r: positive(0.01, 100),
    alpha: positive(0.01, 1000),
    p: fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
  }),
);
const history: fc.Arbitrary<History> = fc
  .tuple(
    fc.nat(600),
    fc.double({ min: 0.1, max: 200, noNaN: true }),
    fc.double({ min: 0, max: 200, noNaN: true }),
  )
  .map(([x, last, more]) => (x === 0 ? { x, last: 0, age: more } : { x, last, age: last + more }));
const model = fc.constantFrom(mbgNbd, bgNbd, mbgCnbd(2), mbgCnbd(4));

describe("predictions of the (M)BG/CNBD-k family", () => {
  test("are chances and finite numbers, nothing at horizon 0, more with a longer one, less when discounted", () => {
    fc.assert(
      fc.property(model, params, history, positive(0.1, 300), (m, p, h, t) => {
        const chance = alive(m, p, h);
        expect(chance >= 0 && chance <= 1).toBe(true);
        const [short, long] = [expectedPurchases(m, p, h, t), expectedPurchases(m, p, h, 2 * t)];
        expect(Number.isFinite(long) && short >= 0 && long >= short * (1 - 1e-9)).toBe(true);
        expect(expectedPurchases(m, p, h, 0)).toBe(0);
        const some = chanceOfPurchase(m, p, h, t);
        expect(some >= 0 && some <= chance && some <= short * (1 + 1e-9) + 1e-300).toBe(true);
        const discounted = discountedPurchases(m, p, h, 0.01, t);
        expect(discounted).toBeLessThanOrEqual(short * (1 + 1e-7));
        expect(discounted).toBeGreaterThanOrEqual(short * Math.exp(-0.01 * t) * (1 - 1e-7));
      }),
      { numRuns: 60 },
    );
  });

  test("are as exact where hundreds of thousands of waits are counted: whoever waits long enough is left with 1 / p", () => {
    const p = { r: 1, alpha: 1, p: 0.00016571508089652245 };
    const busy = { x: 445, last: 0.1, age: 0.1 };
    const left = alive(mbgCnbd(4), p, busy) / p.p;
    expect(expectedPurchases(mbgCnbd(4), p, busy, 600) / left).toBeCloseTo(1, 11);
  });

  test("the unit of time changes no chance and no count", () => {
    fc.assert(
      fc.property(model, params, history, positive(0.1, 50), (m, p, h, t) => {
        const tenfold = { ...p, alpha: 10 * p.alpha };
        const slow = { x: h.x, last: 10 * h.last, age: 10 * h.age };
        expect(alive(m, tenfold, slow)).toBeCloseTo(alive(m, p, h), 9);
        const [one, other] = [expectedPurchases(m, p, h, t), expectedPurchases(m, tenfold, slow, 10 * t)];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-8 * one + 1e-300);
      }),
      { numRuns: 40 },
    );
  });

  test("series and positive sum agree, also through a = 1", () => {
    for (const a of [0.3, 1 - 1e-9, 1, 1 + 1e-9, 2.5])
      for (const h of [newcomer, { x: 3, last: 20, age: 30 }, { x: 60, last: 29, age: 30 }]) {
        const p = { r: 0.7, alpha: 5, a, b: 1.9 };
        // A hundred thousandth of a step in r beyond -8 makes the sum take over: r is what c - m falls with.
        const series = expectedPurchases(mbgNbd, p, h, 50);
        const one = { ...mbgCnbd(2), k: 1 };
        expect(expectedPurchases(one, p, h, 50)).toBe(series);
        const byHand = sumOfChances(p, h, 50) * alive(mbgNbd, p, h);
        expect(series / byHand).toBeCloseTo(1, 9);
      }
    const steep = { r: 20, alpha: 5, a: 0.4, b: 1.9 };
    expect(expectedPurchases(mbgNbd, steep, newcomer, 5) / sumOfChances(steep, newcomer, 5)).toBeCloseTo(
      1.9 / 2.3,
      9,
    );
  });

  test("a common chance to stop is the limit of a and b without end", () => {
    const h = { x: 4, last: 20, age: 26 };
    const near = { r: 0.7, alpha: 5, a: 0.3e7, b: 0.7e7 };
    const limit = { r: 0.7, alpha: 5, p: 0.3 };
    for (const m of [mbgNbd, mbgCnbd(2)]) {
      expect(alive(m, near, h) / alive(m, limit, h)).toBeCloseTo(1, 5);
      expect(expectedPurchases(m, near, h, 30) / expectedPurchases(m, limit, h, 30)).toBeCloseTo(1, 5);
    }
  });

  test("chances of 0, 1, 2, … repeats sum to 1 and their mean is the expectation", () => {
    const p = { r: 0.8, alpha: 6, a: 0.9, b: 1.6 };
    for (const m of [mbgNbd, bgNbd])
      for (const q of [p, { r: 0.8, alpha: 6, p: 0.3 }]) {
        let [sum, mean] = [0, 0];
        for (let n = 0; n < 400; n++) {
          const chance = chanceOfRepeats(m, q, n, 20);
          expect(chance).toBeGreaterThanOrEqual(0);
          sum += chance;
          mean += n * chance;
        }
        expect(sum).toBeCloseTo(1, 10);
        expect(mean).toBeCloseTo(expectedPurchases(m, q, newcomer, 20), 9);
        expect(1 - chanceOfRepeats(m, q, 0, 20)).toBeCloseTo(chanceOfPurchase(m, q, newcomer, 20), 12);
      }
    expect(() => chanceOfRepeats(mbgCnbd(2), p, 1, 1)).toThrow(RangeError);
  });

  test("a discount that is nearly nothing changes nearly nothing; without end it must be above 0", () => {
    const p = { r: 0.8, alpha: 6, a: 2.5, b: 1.6 };
    const h = { x: 2, last: 10, age: 12 };
    expect(discountedPurchases(mbgNbd, p, h, 0, 50)).toBe(expectedPurchases(mbgNbd, p, h, 50));
    const long = discountedPurchases(mbgNbd, p, h, 0.05, 2000);
    expect(discountedPurchases(mbgNbd, p, h, 0.05) / long).toBeCloseTo(1, 6);
    expect(() => discountedPurchases(mbgNbd, p, h, 0)).toThrow(RangeError);
  });

  test.each([mbgNbd, bgNbd, mbgCnbd(3)])(
    "$name: what is drawn has the mean and the chance that are told",
    (m) => {
      const random = randomFrom(41, m.k);
      for (const p of [
        { r: 1.2, alpha: 6, a: 0.9, b: 2.6 },
        { r: 1.2, alpha: 6, p: 0.2 },
      ]) {
        const h = { x: 3, last: 22, age: 28 };
        let [sum, squares, some] = [0, 0, 0];
        const n = 20_000;
        for (let i = 0; i < n; i++) {
          const count = drawFuturePurchases(random, m, p, h, 25);
          sum += count;
          squares += count * count;
          if (count > 0) some++;
        }
        const mean = sum / n;
        const error = Math.sqrt((squares / n - mean * mean) / n);
        expect(Math.abs(mean - expectedPurchases(m, p, h, 25))).toBeLessThan(4.5 * error);
        expect(Math.abs(some / n - chanceOfPurchase(m, p, h, 25))).toBeLessThan(4.5 * 0.5 * Math.sqrt(1 / n));
      }
    },
  );
});

/** Σ_n P(still there before the n-th) P(at least n), plainly. */
function sumOfChances(
  { r, alpha, a, b }: { r: number; alpha: number; a: number; b: number },
  h: History,
  t: number,
) {
  const m = r + h.x;
  const z = t / (alpha + h.age + t);
  let pmf = (1 - z) ** m;
  let below = pmf;
  let stays = 1;
  let sum = 0;
  for (let n = 1; n < 200_000; n++) {
    sum += stays * Math.max(0, 1 - below);
    stays *= (b + h.x + n) / (a + b + h.x + n);
    pmf *= ((m + n - 1) / n) * z;
    below += pmf;
    if (1 - below < 1e-14) break;
  }
  return sum;
}

describe("fits of data that say little", () => {
  const shop = (rows: readonly (readonly [number, number, number])[]) =>
    historiesOfDays({
      x: rows.map(([x]) => x),
      lastDays: rows.map(([, last]) => last),
      ageDays: rows.map(([, , age]) => age),
    });
  const spread = (n: number, of: (i: number) => readonly [number, number, number]) =>
    shop(Array.from({ length: n }, (_, i) => of(i)));
  const cases = {
    nobody: shop([]),
    "one customer": shop([[0, 0, 100]]),
    "first day": spread(50, () => [0, 0, 0]),
    "no repeat buyers": spread(300, (i) => [0, 0, i]),
    "everyone bought twice": spread(300, (i) => [1, 10 + (i % 30), 100 + i]),
    "everyone twice, one day apart": spread(100, (i) => [1, 1, 1 + i]),
    "one with 500 orders": spread(200, (i) =>
      i === 0 ? [500, 700, 700] : [i % 3 === 0 ? 1 : 0, i % 3 === 0 ? 20 : 0, 600],
    ),
    "all on the last day": spread(80, (i) => [3, 50 + i, 50 + i]),
    "one day of data": spread(80, () => [0, 0, 1]),
    "all gone": spread(200, () => [20, 20, 5000]),
  };

  test.each(Object.entries(cases))("%s: finite, converged, with a word on what is missing", (name, h) => {
    for (const m of [mbgNbd, bgNbd, mbgCnbd(2)])
      for (const prior of [true, false]) {
        const fit = fitDropout(h, m, { prior });
        const numbers = [
          fit.logLik,
          fit.priorPull,
          ...Object.values(fit.params),
          ...Object.values(fit.se),
          ...fit.cov.flat(),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(fit.converged).toBe(true);
        if (!name.startsWith("one with")) expect(fit.warnings.length).toBeGreaterThan(0);
        for (const t of [1, 500]) {
          const expected = expectedPurchases(m, fit.params, { x: 1, last: 5, age: 9 }, t);
          expect(Number.isFinite(expected) && expected >= 0).toBe(true);
        }
      }
  });

  test("say which: nobody, few, all there from the first day, dropout unknown", () => {
    const codes = (h: ReturnType<typeof shop>) => fitDropout(h).warnings.map(({ code }) => code);
    expect(codes(cases.nobody)).toContain("no-data");
    expect(codes(cases["no repeat buyers"])).toEqual(expect.arrayContaining(["too-few-repeat-buyers"]));
    expect(codes(cases["one day of data"])).toContain("left-truncated");
    expect(codes(cases["all on the last day"])).toContain("no-interior-maximum");
  });
});

test("of all at once is of each", () => {
  const h = historiesOfDays({ x: [0, 3, 3, 1], lastDays: [0, 90, 40, 7], ageDays: [80, 120, 120, 120] });
  const p = { r: 0.7, alpha: 5, a: 0.9, b: 1.9 };
  for (const m of [mbgNbd, mbgCnbd(2)])
    for (const outlook of [
      { horizon: 26, discount: 0 },
      { horizon: Number.POSITIVE_INFINITY, discount: 0.01 },
    ]) {
      const all = expectedOfAll(m, p, h, outlook);
      all.forEach((value, i) => {
        const each = {
          x: h.x[i] as number,
          last: h.times[h.last[i] as number] as number,
          age: h.times[h.age[i] as number] as number,
        };
        expect(value).toBeCloseTo(discountedPurchases(m, p, each, outlook.discount, outlook.horizon), 12);
      });
    }
});

describe("a season ahead", () => {
  const years = (months: number) => Array.from({ length: months }, (_, i) => (i % 12 === 11 ? 300 : 100));

  test("December after November is told, a whole year is not, nor an even flow, nor what is unknown", () => {
    const warning = seasonalSplit(years(35), 1);
    expect(warning).toMatchObject({ code: "seasonal-split" });
    expect(warning?.code === "seasonal-split" && warning.ratio).toBeCloseTo(300 / (1400 / 12), 1);
    expect(seasonalSplit(years(35), 12)).toBeNull();
    expect(seasonalSplit(new Array(36).fill(50), 3)).toBeNull();
    expect(seasonalSplit(years(23), 1)).toBeNull();
    expect(seasonalSplit(new Array(30).fill(0), 1)).toBeNull();
  });
});

test("parameters are drawn with the fit's own spread", () => {
  const h = historiesOfDays({
    x: Array.from({ length: 600 }, (_, i) => i % 5),
    lastDays: Array.from({ length: 600 }, (_, i) => (i % 5 === 0 ? 0 : 20 + ((i * 7) % 150))),
    ageDays: Array.from({ length: 600 }, (_, i) => 180 + (i % 90)),
  });
  const fit = fitDropout(h);
  const draw = paramDraws(fit);
  const random = randomFrom(8);
  const logs = Array.from({ length: 4000 }, () => Math.log(draw(random).r));
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  const sd = Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / logs.length);
  expect(mean).toBeCloseTo(Math.log(fit.params.r), 1);
  expect(sd / (fit.se.r / fit.params.r)).toBeCloseTo(1, 1);
});

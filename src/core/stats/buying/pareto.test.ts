import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../random.ts";
import { counted } from "./counted.ts";
import { drawParetoPurchases } from "./draw-pareto.ts";
import { chanceOfPurchase } from "./expected-purchases.ts";
import { fitParetoNbd } from "./fit-pareto.ts";
import { historiesOfDays } from "./histories.ts";
import { paretoLikelihood } from "./pareto-likelihood.ts";
import {
  paretoAlive,
  paretoChance,
  paretoChanceOfRepeats,
  paretoDiscounted,
  paretoExpected,
} from "./pareto-predictions.ts";
import { lnIntegrand, momentCount, silenceMoments, tableMoments } from "./silence-moments.ts";

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const history = fc
  .tuple(fc.nat(300), positive(0.1, 200), positive(0.01, 200))
  .map(([x, last, more]) => (x === 0 ? { x, last: 0, age: more } : { x, last, age: last + more }));
const params = fc.oneof(
  fc.record({
    r: positive(0.02, 30),
    alpha: positive(0.01, 500),
    s: positive(0.02, 200),
    beta: positive(0.01, 500),
  }),
  fc.record({ r: positive(0.02, 30), alpha: positive(0.01, 500), mu: positive(1e-5, 10) }),
);

const rows = Array.from({ length: 150 }, (_, i) => {
  const x = i % 7 === 0 ? i % 11 : 0;
  const last = x === 0 ? 0 : 1 + ((i * 13) % 190);
  return { x, last, age: last + ((i * 29) % 150) };
});
const shop = historiesOfDays({
  x: rows.map(({ x }) => x),
  lastDays: rows.map(({ last }) => last),
  ageDays: rows.map(({ age }) => age),
});

describe("the Pareto/NBD likelihood", () => {
  test.each([false, true])("derivatives are those of the value; common lifetime: %s", (common) => {
    const f = paretoLikelihood(shop, counted(shop), common);
    for (const at of [
      [-0.5, 2.3, -0.5, 2.4],
      [1, -3, 1, 0.3],
      [0.5, 4, 2, 6],
    ]) {
      const point = common ? at.slice(0, 3) : at;
      const here = f(point);
      const scale = 1 + Math.max(...here.hessian.flat().map(Math.abs));
      const e = 1e-5;
      point.forEach((_, i) => {
        const moved = (by: number) => f(point.map((v, j) => (i === j ? v + by : v)));
        const [up, down] = [moved(e), moved(-e)];
        expect(
          Math.abs((up.value - down.value) / (2 * e) - (here.gradient[i] as number)) / scale,
        ).toBeLessThan(1e-7);
        up.gradient.forEach((g, j) => {
          const slope = (g - (down.gradient[j] as number)) / (2 * e);
          expect(Math.abs(slope - (here.hessian[i]?.[j] as number)) / scale).toBeLessThan(1e-7);
        });
      });
    }
  });

  test("the table of moments is right where it is used, and is not where it could not be", () => {
    const f = { m: 3.5, n: 1.6, alpha: 8, beta: 11 };
    const times = Float64Array.from({ length: 281 }, (_, day) => day / 7);
    const table = new Float64Array(times.length * momentCount);
    const one = new Float64Array(momentCount);
    const lnScale = lnIntegrand(f, times[30] as number);
    expect(tableMoments(table, f, times, [30, 280], lnScale)).toBe(true);
    for (const [from, to] of [
      [30, 280],
      [30, 31],
      [200, 280],
    ] as const) {
      silenceMoments(one, f, times[from] as number, times[to] as number, lnScale);
      one.forEach((v, k) => {
        const tabled = (table[from * momentCount + k] as number) - (table[to * momentCount + k] as number);
        expect(Math.abs(tabled / v - 1)).toBeLessThan(1e-11);
      });
    }
    expect(tableMoments(table, { ...f, alpha: 0.008 }, times, [0, 280], 0)).toBe(false);
    expect(
      tableMoments(
        table,
        { ...f, m: 60, alpha: 40 },
        times,
        [0, 280],
        lnIntegrand({ ...f, m: 60, alpha: 40 }, 0),
      ),
    ).toBe(true);
    expect(tableMoments(table, { ...f, m: 4000, alpha: 2000 }, times, [0, 280], 0)).toBe(false);
  });
});

describe("Pareto/NBD's predictions", () => {
  test("are chances and finite, nothing at horizon 0, and in order", () => {
    fc.assert(
      fc.property(params, history, positive(0.1, 300), (p, h, t) => {
        const chance = paretoAlive(p, h);
        expect(chance >= 0 && chance <= 1).toBe(true);
        const [short, long] = [paretoExpected(p, h, t), paretoExpected(p, h, 2 * t)];
        expect(Number.isFinite(long) && short >= 0 && long >= short).toBe(true);
        expect(paretoExpected(p, h, 0)).toBe(0);
        const some = paretoChance(p, h, t);
        expect(some >= 0 && some <= chance && some <= short * (1 + 1e-8) + 1e-12).toBe(true);
        const discounted = paretoDiscounted(p, h, 0.01);
        expect(discounted >= 0 && paretoDiscounted(p, h, 0.02) <= discounted * (1 + 1e-12)).toBe(true);
        expect(paretoDiscounted(p, h, 0.01, t) <= discounted * (1 + 1e-6) + 1e-12).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("chances of 0, 1, 2, … repeats sum to 1 with the expectation as their mean", () => {
    for (const p of [
      { r: 0.8, alpha: 6, s: 0.9, beta: 9 },
      { r: 0.8, alpha: 6, mu: 0.07 },
    ]) {
      let [sum, mean] = [0, 0];
      for (let n = 0; n < 300; n++) {
        const chance = paretoChanceOfRepeats(p, n, 20);
        sum += chance;
        mean += n * chance;
      }
      expect(sum).toBeCloseTo(1, 9);
      const newcomer = { x: 0, last: 0, age: 0 };
      expect(mean).toBeCloseTo(paretoExpected(p, newcomer, 20), 8);
      expect(1 - paretoChanceOfRepeats(p, 0, 20)).toBeCloseTo(paretoChance(p, newcomer, 20), 10);
    }
  });

  test("what is drawn has the mean and the chance that are told", () => {
    const random = randomFrom(43);
    const h = { x: 3, last: 22, age: 28 };
    for (const p of [
      { r: 1.2, alpha: 6, s: 0.9, beta: 9 },
      { r: 1.2, alpha: 6, mu: 0.05 },
    ]) {
      let [sum, squares, some] = [0, 0, 0];
      const n = 20_000;
      for (let i = 0; i < n; i++) {
        const count = drawParetoPurchases(random, p, h, 25);
        sum += count;
        squares += count * count;
        if (count > 0) some++;
      }
      const error = Math.sqrt((squares / n - (sum / n) ** 2) / n);
      expect(Math.abs(sum / n - paretoExpected(p, h, 25))).toBeLessThan(4.5 * error);
      expect(Math.abs(some / n - paretoChance(p, h, 25))).toBeLessThan(4.5 * 0.5 * Math.sqrt(1 / n));
    }
  });

  test("through s = 1; s and beta without end are the common rate; nobody stopping is gamma mixed Poisson", () => {
    const h = { x: 4, last: 20, age: 26 };
    const near = (s: number) => paretoExpected({ r: 0.7, alpha: 5, s, beta: 9 }, h, 50);
    expect(near(1) / near(1 + 1e-9)).toBeCloseTo(1, 8);
    expect(near(1 - 1e-9) / near(1)).toBeCloseTo(1, 8);
    const limit = { r: 0.7, alpha: 5, mu: 0.03 };
    const full = { r: 0.7, alpha: 5, s: 3e6, beta: 1e8 };
    expect(paretoAlive(full, h) / paretoAlive(limit, h)).toBeCloseTo(1, 5);
    expect(paretoExpected(full, h, 30) / paretoExpected(limit, h, 30)).toBeCloseTo(1, 5);
    expect(paretoDiscounted(full, h, 0.01) / paretoDiscounted(limit, h, 0.01)).toBeCloseTo(1, 5);
    const nobody = { r: 0.7, alpha: 5, mu: 1e-12 };
    const bg = { name: "nbd", first: false, k: 1 };
    const noDropout = { r: 0.7, alpha: 5, p: 1e-14 };
    expect(paretoChance(nobody, h, 9)).toBeCloseTo(chanceOfPurchase(bg, noDropout, h, 9), 9);
    expect(() => paretoDiscounted(limit, h, 0)).toThrow(RangeError);
  });
});

test("fits of data that say little are finite, and say so", () => {
  const shopOf = (n: number, of: (i: number) => readonly [number, number, number]) => {
    const all = Array.from({ length: n }, (_, i) => of(i));
    return historiesOfDays({
      x: all.map(([x]) => x),
      lastDays: all.map(([, last]) => last),
      ageDays: all.map(([, , age]) => age),
    });
  };
  const cases = [
    shopOf(0, () => [0, 0, 0]),
    shopOf(1, () => [0, 0, 100]),
    shopOf(50, () => [0, 0, 0]),
    shopOf(200, (i) => [0, 0, i]),
    shopOf(100, (i) => [1, 10 + (i % 30), 100 + i]),
    shopOf(60, (i) => [3, 50 + i, 50 + i]),
    shopOf(100, () => [20, 20, 5000]),
  ];
  for (const h of cases)
    for (const prior of [true, false]) {
      const fit = fitParetoNbd(h, { prior });
      const numbers = [fit.logLik, fit.priorPull, ...Object.values(fit.params), ...Object.values(fit.se)];
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(fit.converged).toBe(true);
      expect(fit.warnings.length).toBeGreaterThan(0);
      expect(Number.isFinite(paretoExpected(fit.params, { x: 1, last: 5, age: 9 }, 500))).toBe(true);
    }
});

import { describe, expect, test } from "vitest";
import { counted } from "../../src/core/stats/buying/counted.ts";
import { fitParetoNbd } from "../../src/core/stats/buying/fit-pareto.ts";
import { historiesOfTimes } from "../../src/core/stats/buying/histories.ts";
import { paretoLikelihood } from "../../src/core/stats/buying/pareto-likelihood.ts";
import type { ParetoNbd } from "../../src/core/stats/buying/pareto-model.ts";
import {
  paretoAlive,
  paretoChance,
  paretoChanceOfRepeats,
  paretoDiscounted,
  paretoExpected,
} from "../../src/core/stats/buying/pareto-predictions.ts";
import { silence } from "../../src/core/stats/buying/silence.ts";
import { lacksReference } from "../house/reference-data.ts";
import { cdnow, cdnowFile, cdnowHistories, cdnowWhole } from "./cdnow.ts";
import { away, golden, goldenFile } from "./golden.ts";

const fitted = { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715 };
const rounded = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };
const newcomer = { x: 0, last: 0, age: 0 };

function logLik({ r, alpha, s, beta }: ParetoNbd, x: number, last: number, age: number): number {
  const h = historiesOfTimes({ x: [x], last: [last], age: [age] });
  return paretoLikelihood(h, counted(h), false)([r, alpha, s, beta].map(Math.log)).value;
}

test.skipIf(lacksReference(goldenFile))(
  "golden rows of Pareto/NBD to 1e-10: ln L, alive, expected, discounted",
  () => {
    let seen = 0;
    for (const {
      model,
      params: [r, alpha, s, beta],
      x,
      t_x,
      T,
      ...row
    } of golden().rows) {
      if (model !== "pnbd") continue;
      const [params, history] = [
        { r, alpha, s, beta },
        { x, last: t_x, age: T },
      ];
      expect(away(logLik(params, x, t_x, T), row.ll)).toBeLessThan(1e-10);
      expect(away(paretoAlive(params, history), row.p_alive)).toBeLessThan(1e-10);
      for (const [t, value] of Object.entries(row.cet))
        expect(away(paretoExpected(params, history, Number(t)), value)).toBeLessThan(1e-10);
      for (const [rate, value] of Object.entries(row.dert))
        expect(away(paretoDiscounted(params, history, Number(rate)), value)).toBeLessThan(1e-10);
      seen++;
    }
    expect(seen).toBe(75);
  },
);

test("BTYD's own figures at its fit, of which four digits are told", () => {
  const btyd = { r: 0.5533, alpha: 10.5802, s: 0.606, beta: 11.6562 };
  for (const [x, expected] of [
    [10, 0.70612],
    [15, 0.14421],
    [20, 0.022501],
    [25, 0.0030917],
  ] as const)
    expect(Math.abs(paretoExpected(btyd, { x, last: 20, age: 39 }, 52) / expected - 1)).toBeLessThan(5e-4);
  const often = { x: 26, last: 30.857, age: 31 };
  expect(Math.abs(paretoExpected(btyd, often, 52) / 25.4565 - 1)).toBeLessThan(5e-4);
  expect(paretoAlive(btyd, { x: 0, last: 0, age: 39 })).toBeCloseTo(0.29425, 3);
  expect(Math.abs(paretoExpected(btyd, newcomer, 52) / 1.47345 - 1)).toBeLessThan(5e-4);
});

describe.skipIf(lacksReference(cdnowFile))("CDNOW's tenth", () => {
  test("39 weeks: likelihood, parameters, standard errors", () => {
    const fit = fitParetoNbd(cdnowHistories(), { prior: false });
    expect(away(fit.logLik, -9594.97617894)).toBeLessThan(1e-12);
    expect(fit).toMatchObject({ converged: true, identified: true, warnings: [] });
    const published = [0.55315, 10.57633, 0.60625, 11.6715];
    Object.values(fit.params).forEach((v, i) => {
      expect(away(v, published[i] as number)).toBeLessThan(1e-3);
    });
    const se = [0.0476264, 0.8427222, 0.1872594, 6.2105448];
    Object.values(fit.se).forEach((v, i) => {
      expect(away(v, se[i] as number)).toBeLessThan(3e-3);
    });
  });

  test("78 weeks: likelihood and parameters", () => {
    const fit = fitParetoNbd(cdnowWhole(), { prior: false });
    expect(away(fit.logLik, -17135.835886)).toBeLessThan(1e-9);
    const published = [0.563003, 12.559146, 0.408109, 10.514627];
    Object.values(fit.params).forEach((v, i) => {
      expect(away(v, published[i] as number)).toBeLessThan(1e-4);
    });
  });

  // CLVTools has 1,665.69, from a place whose log-likelihood is 2e-6 lower.
  test("the sum of what it expects in the 39 weeks held out", () => {
    const { x, lastDays, ageDays } = cdnow();
    const { params } = fitParetoNbd(cdnowHistories(), { prior: false });
    const sum = x.reduce((total, n, i) => {
      const history = { x: n, last: (lastDays[i] as number) / 7, age: (ageDays[i] as number) / 7 };
      return total + paretoExpected(params, history, 39);
    }, 0);
    expect(away(sum, 1665.69)).toBeLessThan(2e-4);
    expect(sum).toBeCloseTo(1665.513, 2);
  });
});

describe("spot values in other packages' tests", () => {
  test("expected repeats of a new customer, t = 0 to 9", () => {
    const values = [
      0, 0.05077821, 0.09916088, 0.14542507, 0.1897993, 0.23247466, 0.27361274, 0.31335159, 0.35181024,
      0.38909211,
    ];
    values.forEach((value, t) => {
      expect(paretoExpected(rounded, newcomer, t)).toBeCloseTo(value, 8);
    });
    expect(paretoExpected(fitted, newcomer, 52)).toBeCloseTo(1.47345, 3);
  });

  test("chances of counts", () => {
    expect(away(paretoChanceOfRepeats(rounded, 10, 2), 1.8937e-9)).toBeLessThan(1e-4);
    expect(paretoChanceOfRepeats(rounded, 0, 39)).toBeCloseTo(0.595938, 6);
    expect(paretoChance(rounded, newcomer, 39)).toBeCloseTo(1 - 0.595938, 6);
  });

  test("customer 1516, and who bought more often and is gone the more surely", () => {
    const often = { x: 26, last: 30.857, age: 31 };
    expect(paretoExpected(fitted, often, 52)).toBeCloseTo(25.456, 2);
    expect(paretoAlive(fitted, often)).toBeCloseTo(0.99787, 5);
    expect(paretoAlive(fitted, { x: 0, last: 0, age: 39 })).toBeCloseTo(0.2943, 3);
    const values = [
      [10, 0.7059],
      [15, 0.1441],
      [20, 0.02249],
      [25, 0.00309],
    ] as const;
    for (const [x, value] of values)
      expect(paretoExpected(fitted, { x, last: 20, age: 39 }, 52)).toBeCloseTo(value, 4);
  });

  test("discounted expected transactions", () => {
    const params = { r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048 };
    const dert = (x: number, last: number) => paretoDiscounted(params, { x, last, age: 77.86 }, 0.0027);
    expect(dert(7, 35)).toBeCloseTo(1.8641833281, 9);
    const values = [2.19916, 2.84353, 2.86713, 2.44541, 1.8405, 1.26242, 0.80962, 0.4948, 0.29202, 0.16793];
    values.forEach((value, i) => {
      expect(dert(i + 1, 30)).toBeCloseTo(value, 5);
    });
  });

  test("where others under- or overflow", () => {
    const params = { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 };
    expect(away(paretoExpected(params, { x: 132, last: 200, age: 200 }, 10), 6.206051788963242)).toBeLessThan(
      1e-12,
    );
    expect(away(paretoExpected(params, { x: 133, last: 200, age: 200 }, 10), 6.252872247574811)).toBeLessThan(
      1e-12,
    );
    for (const [x, last, age] of [
      [400, 5, 6],
      [500, 1, 37],
      [500, 4, 37],
    ] as const) {
      const params = { r: 10.465, alpha: 0.00798565, s: 3.0516, beta: 2.82 };
      const { stopped } = silence(params, params.r + x, last, age);
      const lnIntegral =
        Math.log(stopped / params.s) -
        (params.r + x) * Math.log(params.alpha + last) -
        params.s * Math.log(params.beta + last);
      expect(Number.isFinite(lnIntegral) && lnIntegral < 0).toBe(true);
      expect(Number.isFinite(logLik(params, x, last, age))).toBe(true);
    }
    const clvTools = { r: 0.5143, alpha: 2.8845, s: 0.2856, beta: 14.1087 };
    for (const [x, last, age] of [
      [221, 103.43, 103.57],
      [254, 97.14, 97.29],
      [161, 94.71, 98],
      [204, 98.57, 99.43],
    ] as const) {
      const chance = paretoAlive(clvTools, { x, last, age });
      expect(chance > 0 && chance <= 1).toBe(true);
    }
  });
});

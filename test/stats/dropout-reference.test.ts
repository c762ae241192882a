import { describe, expect, test } from "vitest";
import { alive } from "../../src/core/stats/buying/alive.ts";
import { bootstrap } from "../../src/core/stats/buying/bootstrap.ts";
import { counted } from "../../src/core/stats/buying/counted.ts";
import { betaLikelihood, commonLikelihood } from "../../src/core/stats/buying/dropout-likelihood.ts";
import { type BetaDropout, bgNbd, mbgNbd } from "../../src/core/stats/buying/dropout-model.ts";
import {
  discountedPurchases,
  expectedPurchases,
  newcomer,
} from "../../src/core/stats/buying/expected-purchases.ts";
import { fitDropout } from "../../src/core/stats/buying/fit-dropout.ts";
import { historiesOfDays, historiesOfTimes } from "../../src/core/stats/buying/histories.ts";
import { chanceOfRepeats } from "../../src/core/stats/buying/purchase-counts.ts";
import { likeliestRegularity } from "../../src/core/stats/buying/regularity.ts";
import { randomFrom } from "../../src/core/stats/random.ts";
import { lacksReference, referenceLines } from "../house/reference-data.ts";
import { cdnow, cdnowFile, cdnowHistories, cdnowWhole } from "./cdnow.ts";
import { away, golden, goldenFile } from "./golden.ts";

const models = { bgnbd: bgNbd, mbgnbd: mbgNbd };
const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const mostLikely = { r: 0.24259452, alpha: 4.41360202, a: 0.79292202, b: 2.42590678 };
const older = { r: 0.25, alpha: 4, a: 0.8, b: 2.5 };

function logLik(model: typeof bgNbd, params: BetaDropout, x: number, last: number, age: number): number {
  const h = historiesOfTimes({ x: [x], last: [last], age: [age] });
  return betaLikelihood(model, h, counted(h))([params.r, params.alpha, params.a, params.b].map(Math.log))
    .value;
}

test.skipIf(lacksReference(goldenFile))(
  "golden rows of (M)BG/NBD to 1e-10: ln L, alive, expected, discounted",
  () => {
    let seen = 0;
    for (const {
      model: name,
      params: [r, alpha, a, b],
      x,
      t_x,
      T,
      ...row
    } of golden().rows) {
      if (name === "pnbd") continue;
      const [model, params, history] = [models[name], { r, alpha, a, b }, { x, last: t_x, age: T }];
      expect(away(logLik(model, params, x, t_x, T), row.ll)).toBeLessThan(1e-10);
      expect(away(alive(model, params, history), row.p_alive)).toBeLessThan(1e-10);
      for (const [t, value] of Object.entries(row.cet))
        expect(away(expectedPurchases(model, params, history, Number(t)), value)).toBeLessThan(1e-10);
      for (const [rate, value] of Object.entries(row.dert))
        expect(away(discountedPurchases(model, params, history, Number(rate)), value)).toBeLessThan(1e-10);
      seen++;
    }
    expect(seen).toBe(70);
  },
);

describe.skipIf(lacksReference(cdnowFile))("CDNOW's tenth", () => {
  const fits = lacksReference(cdnowFile) ? null : cdnowHistories();
  const fitted = (model: typeof bgNbd) => fitDropout(fits ?? cdnowHistories(), model, { prior: false });

  test.each([
    [
      "BG/NBD",
      bgNbd,
      -9582.429206674,
      [0.24259452, 4.41360202, 0.79292202, 2.42590678],
      [0.01256, 0.3782, 0.1857, 0.7054],
    ],
    [
      "MBG/NBD",
      mbgNbd,
      -9582.135715554,
      [0.52484316, 6.18308528, 0.89135939, 1.61400224],
      [0.0833, 0.6956, 0.1548, 0.5375],
    ],
  ] as const)("%s: likelihood, parameters, standard errors", (_, model, ll, params, se) => {
    const fit = fitted(model);
    expect(away(fit.logLik, ll)).toBeLessThan(1e-12);
    expect(fit).toMatchObject({ converged: true, identified: true, priorPull: 0, warnings: [] });
    Object.values(fit.params).forEach((v, i) => {
      expect(v).toBeCloseTo(params[i] as number, 7);
    });
    Object.values(fit.se).forEach((v, i) => {
      expect(away(v, se[i] as number)).toBeLessThan(2e-3);
    });
    expect(fit.cov[1]?.[0]).toBe(fit.cov[0]?.[1]);
  });

  test("the usual priors move it by 0.002 in log-likelihood", () => {
    const fit = fitDropout(cdnowHistories());
    expect(fit.priorPull).toBeGreaterThan(0.001);
    expect(fit.priorPull).toBeLessThan(0.003);
    expect(-9582.135715554 - fit.logLik).toBeCloseTo(fit.priorPull, 6);
  });

  test("NBD, where nobody stops, at BTYDplus' parameters", () => {
    const h = cdnowHistories();
    const at = [Math.log(0.384765876), Math.log(12.072013732), -60];
    expect(away(commonLikelihood(bgNbd, h, counted(h))(at).value, -9763.65761467)).toBeLessThan(1e-11);
  });

  test("buying at random is likelier than any regularity", () => {
    const { model, logLiks } = likeliestRegularity(historiesOfDays(cdnow()), 3, { prior: false });
    expect(model).toBe(mbgNbd);
    expect(away(logLiks[0] as number, -9582.135715554)).toBeLessThan(1e-12);
  });

  test("resampled customers say that ln r is known to 0.060, not 0.052", () => {
    const h = cdnowHistories();
    const fit = fitDropout(h, bgNbd);
    const { se, params } = bootstrap(h, bgNbd, fit, randomFrom(11), 300);
    expect(params.length).toBe(300);
    expect(se.r / fit.params.r).toBeGreaterThan(0.054);
    expect(se.r / fit.params.r).toBeLessThan(0.067);
    expect(fit.se.r / fit.params.r).toBeCloseTo(0.052, 3);
  });

  test("one step from the fit of all tells of resampled customers what their own fits tell", () => {
    const h = cdnowHistories();
    const fit = fitDropout(h, bgNbd);
    const whole = bootstrap(h, bgNbd, fit, randomFrom(11), 60).params as BetaDropout[];
    const step = bootstrap(h, bgNbd, fit, randomFrom(11), 60, "one step").params as BetaDropout[];
    for (const [i, one] of whole.entries())
      expect(Math.abs(Math.log((step[i]?.r ?? 0) / one.r))).toBeLessThan(0.01);
  });

  test("78 weeks of BG/NBD", () => {
    expect(away(fitDropout(cdnowWhole(), bgNbd, { prior: false }).logLik, -17138.233966)).toBeLessThan(1e-9);
  });

  test("the sum of what BG/NBD expects in the 39 weeks held out: 1,653.41; it came to be 1,882", () => {
    const { x, lastDays, ageDays, held } = cdnow();
    const { params } = fitted(bgNbd);
    let sum = 0;
    x.forEach((n, i) => {
      const history = { x: n, last: (lastDays[i] as number) / 7, age: (ageDays[i] as number) / 7 };
      sum += expectedPurchases(bgNbd, params, history, 39);
    });
    expect(sum).toBeCloseTo(1653.41, 1);
    expect(held.reduce((a, b) => a + b, 0)).toBe(1882);
  });
});

test.skipIf(lacksReference("cdnow_sample_summary_2dp.csv"))(
  "weeks rounded to two decimals have another likelihood",
  () => {
    const rows = referenceLines("cdnow_sample_summary_2dp.csv")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    const column = (k: number) => rows.map((row) => row[k] as number);
    const h = historiesOfTimes({ x: column(1), last: column(2), age: column(3) });
    expect(away(fitDropout(h, bgNbd, { prior: false }).logLik, -9582.425561)).toBeLessThan(1e-10);
  },
);

describe("spot values in other packages' tests", () => {
  test("lifetimes, BG/NBD: conditional expectation, new customers, counts", () => {
    expect(expectedPurchases(bgNbd, paper, { x: 2, last: 30.43, age: 38.86 }, 39)).toBeCloseTo(
      1.2260281748,
      9,
    );
    const expected = [
      [0.1429, 0.0078],
      [1, 0.0532],
      [3, 0.1506],
      [31.8571, 1.0405],
      [32, 1.0437],
      [78, 1.8576],
    ] as const;
    for (const [t, value] of expected)
      expect(expectedPurchases(bgNbd, mostLikely, newcomer, t)).toBeCloseTo(value, 3);
    expect(away(chanceOfRepeats(bgNbd, paper, 10, 2), 1.07869e-7)).toBeLessThan(1e-5);
    expect(chanceOfRepeats(bgNbd, paper, 0, 39)).toBeCloseTo(0.5737864, 6);
    expect(chanceOfRepeats(bgNbd, paper, 11, 30)).toBeCloseTo(0.0019995214, 9);
    expect(chanceOfRepeats(bgNbd, paper, 20, 30)).toBeCloseTo(0.000222226, 9);
    expect(alive(bgNbd, paper, { x: 1000, last: 10, age: 100 })).toBeCloseTo(0, 300);
  });

  test("PyMC, BG and MBG: ln L", () => {
    expect(logLik(bgNbd, older, 200, 38, 40)).toBeCloseTo(100.7957, 4);
    expect(logLik(bgNbd, older, 0, 0, 40)).toBeCloseTo(-0.59947382, 8);
    expect(logLik(mbgNbd, older, 200, 38, 40)).toBeCloseTo(100.7869, 4);
    expect(logLik(mbgNbd, older, 0, 0, 40)).toBeCloseTo(-0.41792826, 8);
    const spots = [
      [2, 30.43, -9.4596],
      [1, 1.71, -4.4711],
      [0, 0, -0.5538],
      [7, 29.43, -21.8644],
      [5, 24.43, -17.3593],
      [10, 34.14, -27.3144],
    ] as const;
    for (const [x, last, value] of spots)
      expect(logLik(bgNbd, mostLikely, x, Math.round(last * 7) / 7, 272 / 7)).toBeCloseTo(value, 3);
  });
});

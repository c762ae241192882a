import { describe, expect, test } from "vitest";
import { occurrenceRate } from "../../src/core/stats/rates/occurrence.ts";
import { piecewiseHazards, piecewiseSurvival } from "../../src/core/stats/rates/piecewise-hazards.ts";
import { aalenJohansen, incidenceAt } from "../../src/core/stats/survival/aalen-johansen.ts";
import {
  kaplanMeier,
  medianTime,
  restrictedMean,
  survivalAt,
} from "../../src/core/stats/survival/kaplan-meier.ts";
import { logRank } from "../../src/core/stats/survival/log-rank.ts";
import { stateChances } from "../../src/core/stats/survival/multi-state.ts";
import { lacksReference, referenceLines } from "../house/reference-data.ts";

const columns = (file: string, ...names: string[]) => {
  const [head = "", ...rows] = referenceLines(file);
  const places = names.map((name) => head.split(",").indexOf(name));
  return places.map((place) => rows.map((row) => Number(row.split(",")[place])));
};

describe.skipIf(lacksReference("surv_lung.csv"))("R's lung", () => {
  const read = () => {
    const [time = [], status = [], sex = []] = columns("surv_lung.csv", "time", "status", "sex");
    return { lives: { time, cause: status.map((s) => s - 1) }, sex: sex.map((s) => s - 1) };
  };

  test("Kaplan-Meier: S(180) with its log-log interval, median, restricted mean", () => {
    const curve = kaplanMeier(read().lives, 0.95);
    const { share, low, high } = survivalAt(curve, 180);
    expect(share).toBeCloseTo(0.721671, 6);
    expect(low).toBeCloseTo(0.658305, 6);
    expect(high).toBeCloseTo(0.775315, 6);
    expect(medianTime(curve)).toBe(310);
    const { mean, se } = restrictedMean(curve, 365);
    expect(mean).toBeCloseTo(263.2219, 4);
    expect(se).toBeCloseTo(7.7989, 4);
  });

  test("log-rank by sex", () => {
    const { lives, sex } = read();
    const { chiSquare, p } = logRank(lives, sex);
    expect(chiSquare).toBeCloseTo(10.32674, 5);
    expect(p).toBeCloseTo(0.00131, 5);
  });

  test("an exponential is events over exposure", () => {
    const { lives } = read();
    const fit = piecewiseHazards(lives, []);
    expect([fit.events, fit.exposure]).toEqual([[165], [69_593]]);
    expect(fit.logLik).toBeCloseTo(-1162.33818, 5);
    expect(piecewiseSurvival(fit, 100)).toBeCloseTo(Math.exp((-165 / 69_593) * 100), 12);
  });
});

test.skipIf(lacksReference("surv_mgus2.csv"))("R's mgus2: progression and death within 240 months", () => {
  const [ptime = [], pstat = [], futime = [], death = []] = columns(
    "surv_mgus2.csv",
    "ptime",
    "pstat",
    "futime",
    "death",
  );
  const time = ptime.map((t, i) => (pstat[i] === 1 ? t : (futime[i] as number)));
  const cause = pstat.map((p, i) => (p === 1 ? 1 : death[i] === 1 ? 2 : 0));
  const lives = { time, cause };
  expect(incidenceAt(aalenJohansen(lives, 1), 240).share).toBeCloseTo(0.0998, 4);
  expect(incidenceAt(aalenJohansen(lives, 2), 240).share).toBeCloseTo(0.724, 4);
  const naive = kaplanMeier({ time, cause: cause.map((c) => (c === 1 ? 1 : 0)) });
  expect(1 - survivalAt(naive, 240).share).toBeCloseTo(0.2096, 4);
  const stays = time.map((end, i) => ({ state: 0, start: 0, end, to: cause[i] || null }));
  const [row = []] = stateChances(stays, 3, 0, 240);
  expect(row[1]).toBeCloseTo(incidenceAt(aalenJohansen(lives, 1), 240).share, 12);
  expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test("a rate of 37 in 412.5 with its exact interval", () => {
  const { rate, se, low, high } = occurrenceRate(37, 412.5, 0.95);
  expect(rate).toBeCloseTo(0.08969696969696969, 14);
  expect(se).toBeCloseTo(0.014746090982541139, 14);
  expect(low).toBeCloseTo(0.06315494440510552, 12);
  expect(high).toBeCloseTo(0.1236354573137717, 12);
});

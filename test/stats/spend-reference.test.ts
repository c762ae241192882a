import { expect, test } from "vitest";
import { bgBbAlive, bgBbChance, bgBbExpected, fitBgBb } from "../../src/core/stats/buying/bg-bb.ts";
import { expectedSpend, fitGammaGamma } from "../../src/core/stats/spending/gamma-gamma.ts";
import { gammaGammaLikelihood } from "../../src/core/stats/spending/gamma-gamma-likelihood.ts";
import { lacksReference, referenceLines } from "../house/reference-data.ts";
import { away, golden, goldenFile } from "./golden.ts";

const numbers = (file: string) =>
  referenceLines(file)
    .slice(1)
    .map((line) => line.split(",").map(Number));

test.skipIf(lacksReference(goldenFile))("golden rows of gamma-gamma to 1e-10", () => {
  const rows = golden().gamma_gamma;
  for (const { params, x, zbar, ll, expected_spend } of rows) {
    const [p, q, v] = params;
    expect(away(expectedSpend({ p, q, v }, x, zbar), expected_spend)).toBeLessThan(1e-10);
    if (ll === null) continue;
    const one = { x: Int32Array.of(x), mean: Float64Array.of(zbar), weight: Float64Array.of(1) };
    const { value } = gammaGammaLikelihood(one)([Math.log(p), Math.log(q - 1), Math.log(v)]);
    expect(away(value, ll)).toBeLessThan(1e-10);
  }
  expect(rows.length).toBe(12);
});

/** Repeat days in the second column, what was spent on them in the sixth. */
const spend = "cdnow_sample_cbs.csv";
test.skipIf(lacksReference(spend))("CDNOW's tenth: 946 repeat buyers' spend", () => {
  const rows = referenceLines(spend)
    .slice(1)
    .map((line) => line.split(","));
  const x = rows.map((row) => Number(row[1]));
  const mean = rows.map((row, i) => (x[i] === 0 ? 0 : Number(row[5]) / (x[i] as number)));
  expect(x.filter((n) => n > 0).length).toBe(946);
  const fit = fitGammaGamma({ x, mean }, { prior: false });
  expect(away(fit.logLik, -4055.91769482)).toBeLessThan(1e-10);
  expect(fit).toMatchObject({ converged: true, identified: true });
  expect(fit.params.p).toBeCloseTo(6.24957, 3);
  expect(fit.params.q).toBeCloseTo(3.74422, 4);
  expect(fit.params.v).toBeCloseTo(15.44352, 3);
  expect(fit.se.p).toBeCloseTo(1.19, 2);
  expect(fit.se.q).toBeCloseTo(0.29, 2);
  expect(fit.se.v).toBeCloseTo(4.159, 2);
  const first = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
  first.forEach((value, i) => {
    expect(expectedSpend(fit.params, x[i] as number, mean[i] as number)).toBeCloseTo(value, 1);
  });
});

const donations = "donations_bgbb.csv";
test.skipIf(lacksReference(donations))("11,104 donors: BG/BB", () => {
  const cells = numbers(donations).map(([x = 0, last = 0, n = 0, weight = 0]) => ({ x, last, n, weight }));
  const fit = fitBgBb(cells, { prior: false });
  expect(away(fit.logLik, -33225.5812754)).toBeLessThan(1e-10);
  expect(fit).toMatchObject({ converged: true, identified: true, warnings: [] });
  const published = [1.2035266, 0.7497211, 0.6567775, 2.783793];
  Object.values(fit.params).forEach((v, i) => {
    expect(away(v, published[i] as number)).toBeLessThan(2e-4);
  });
  const alive = [
    [0, 0, 0.108134],
    [2, 4, 0.589646],
    [6, 6, 0.93043],
  ] as const;
  for (const [x, last, value] of alive)
    expect(bgBbAlive(fit.params, { x, last, n: 6 })).toBeCloseTo(value, 4);
  const sum = cells.reduce((total, cell) => total + cell.weight * bgBbExpected(fit.params, cell, 5), 0);
  expect(sum).toBeCloseTo(12884.2, 1);
  const values = [0.4985, 0.9233, 1.2969, 1.6323, 1.9381, 2.2202, 2.4826, 2.7285, 2.9603, 3.1798, 3.3887];
  values.forEach((value, i) => {
    expect(bgBbExpected(fit.params, { x: 0, last: 0, n: 0 }, i + 1)).toBeCloseTo(value, 4);
  });
  const donors = cells.reduce((total, { weight }) => total + weight, 0);
  expect(donors).toBe(11104);
  expect(donors * bgBbChance(fit.params, 0, 6)).toBeCloseTo(3454.9, 0);
  expect(donors * bgBbChance(fit.params, 6, 6)).toBeCloseTo(1253.1, 0);
});

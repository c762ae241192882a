import { expect, test } from "vitest";
import { drawFuturePurchases } from "../../src/core/stats/buying/draw-dropout.ts";
import { bgNbd, mbgNbd } from "../../src/core/stats/buying/dropout-model.ts";
import { fitDropout } from "../../src/core/stats/buying/fit-dropout.ts";
import { fitParetoNbd } from "../../src/core/stats/buying/fit-pareto.ts";
import { paramDraws } from "../../src/core/stats/fitting/param-draws.ts";
import { randomFrom, uniform } from "../../src/core/stats/random.ts";
import { simulatedShop } from "./simulated-shop.ts";

const shops = 300;
const z90 = 1.6448536269514722;

/**
 * 300 small shops of 40 to 500 customers, known for half a year to three: every fit converges with finite standard errors. Printed:
 * how often 90 % intervals of ln r, ln alpha and of the coming half year's purchases held the truth, how many fits could not
 * tell everything, and how far the prior pulled.
 */
test.each([mbgNbd, bgNbd])("300 small shops, $name", (model) => {
  const covered = { r: 0, alpha: 0, forecast: 0 };
  let [identified, reduced, pull, worstPull, total] = [0, 0, 0, 0, 0];
  for (let i = 0; i < shops; i++) {
    const random = randomFrom(20_261_126, i);
    const between = (low: number, high: number) =>
      Math.exp(Math.log(low) + uniform(random) * Math.log(high / low));
    const mean = between(0.1, 0.6);
    const spread = between(0.8, 8);
    const truth = { r: between(0.2, 2), alpha: between(3, 20), a: mean * spread, b: (1 - mean) * spread };
    const days = Math.round(between(182, 1095));
    const wish = {
      customers: Math.round(between(40, 500)),
      joinDays: Math.round(days * 0.8),
      days,
      laterDays: 182,
    };
    const shop = simulatedShop(random, model, truth, wish);
    const fit = fitDropout(shop.histories, model);
    expect(fit.converged).toBe(true);
    const numbers = [...Object.values(fit.params), ...Object.values(fit.se), fit.logLik, fit.priorPull];
    expect(numbers.every((v) => Number.isFinite(v))).toBe(true);
    expect(Object.values(fit.se).every((v) => v > 0)).toBe(true);
    const pareto = fitParetoNbd(shop.histories);
    expect(pareto.converged && Object.values(pareto.se).every((v) => v > 0 && Number.isFinite(v))).toBe(true);
    if (fit.identified) identified++;
    if ("p" in fit.params) reduced++;
    pull += fit.priorPull / shops;
    worstPull = Math.max(worstPull, fit.priorPull);
    const within = (name: "r" | "alpha") =>
      Math.abs(Math.log(fit.params[name] / truth[name])) < (z90 * fit.se[name]) / fit.params[name];
    if (within("r")) covered.r++;
    if (within("alpha")) covered.alpha++;
    const draw = paramDraws(fit);
    const sums = Array.from({ length: 200 }, () => {
      const params = draw(random);
      return shop.x.reduce((sum, x, k) => {
        const history = { x, last: (shop.lastDays[k] as number) / 7, age: (shop.ageDays[k] as number) / 7 };
        return sum + drawFuturePurchases(random, model, params, history, 26);
      }, 0);
    }).sort((a, b) => a - b);
    const came = shop.later.reduce((a, b) => a + b, 0);
    if (came >= (sums[9] as number) && came <= (sums[190] as number)) covered.forecast++;
    total++;
  }
  const share = (n: number) => `${((100 * n) / shops).toFixed(1)} %`;
  console.log(
    `${model.name}: ${total} of ${shops} converged; covered at 90 %: r ${share(covered.r)}, alpha ${share(covered.alpha)}, next half year ${share(covered.forecast)}; not identified ${share(shops - identified)}, of them common dropout ${share(reduced)}; pull of the prior on average ${pull.toFixed(3)}, at most ${worstPull.toFixed(2)}`,
  );
  expect(covered.r).toBeGreaterThan(0.8 * shops);
  expect(covered.forecast).toBeGreaterThan(0.75 * shops);
});

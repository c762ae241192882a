import { expect, test } from "vitest";
import { bgNbd, mbgCnbd, mbgNbd } from "../../src/core/stats/buying/dropout-model.ts";
import { discountedPurchases, expectedPurchases } from "../../src/core/stats/buying/expected-purchases.ts";
import { fitDropout } from "../../src/core/stats/buying/fit-dropout.ts";
import { fitParetoNbd } from "../../src/core/stats/buying/fit-pareto.ts";
import { historiesOfDays } from "../../src/core/stats/buying/histories.ts";
import { paretoExpected } from "../../src/core/stats/buying/pareto-predictions.ts";
import type { Fit } from "../../src/core/stats/fitting/fit.ts";
import { type Random, randomFrom, uniform, wholeBelow } from "../../src/core/stats/random.ts";
import { fitGammaGamma } from "../../src/core/stats/spending/gamma-gamma.ts";

type Style = "one day" | "all alike" | "bought on the last day" | "gone at once" | "any";
const styles: readonly Style[] = ["one day", "all alike", "bought on the last day", "gone at once", "any"];

/** Customers that no model would make: all the extremes that a shop's file can hold. */
function anyCustomers(random: Random) {
  const pick = (numbers: readonly number[]) => numbers[wholeBelow(random, numbers.length)] as number;
  const style = styles[wholeBelow(random, styles.length)] as Style;
  const [customers, oldest, most] = [
    1 + wholeBelow(random, pick([2, 10, 60, 300])),
    pick([1, 5, 60, 800, 4000]),
    pick([0, 1, 2, 10, 400]),
  ];
  const rows = Array.from({ length: customers }, () => {
    const age = style === "one day" ? oldest : wholeBelow(random, oldest + 1);
    const wished = style === "all alike" ? most : Math.floor(1.2 * most * uniform(random) ** 4);
    const x = Math.min(wished, age);
    const late =
      style === "bought on the last day"
        ? age
        : style === "gone at once"
          ? x
          : Math.max(x, 1 + wholeBelow(random, age + 1));
    return { x, last: x === 0 ? 0 : Math.min(late, age), age };
  });
  return {
    x: rows.map(({ x }) => x),
    lastDays: rows.map(({ last }) => last),
    ageDays: rows.map(({ age }) => age),
  };
}

function holds<P extends object>(fit: Fit<P>, predicted: readonly number[]) {
  expect(fit.converged).toBe(true);
  const se = Object.values(fit.se) as number[];
  const numbers = [
    ...Object.values(fit.params),
    ...se,
    ...fit.cov.flat(),
    fit.logLik,
    fit.priorPull,
    ...predicted,
  ] as number[];
  expect(numbers.filter((v) => !Number.isFinite(v))).toEqual([]);
  expect(se.every((v) => v > 0)).toBe(true);
  expect(fit.priorPull).toBeGreaterThanOrEqual(0);
}

test.each([true, false])(
  "whatever customers there are, every fit converges to finite numbers; with priors: %s",
  (prior) => {
    for (let i = 0; i < 1000; i++) {
      const random = randomFrom(1_126, i);
      const columns = anyCustomers(random);
      const h = historiesOfDays(columns);
      const one = {
        x: columns.x[0] ?? 0,
        last: (columns.lastDays[0] ?? 0) / 7,
        age: (columns.ageDays[0] ?? 0) / 7,
      };
      for (const model of [mbgNbd, bgNbd, mbgCnbd(3)]) {
        const fit = fitDropout(h, model, { prior });
        const discounted = model.k === 1 ? discountedPurchases(model, fit.params, one, 0.002) : 0;
        holds(fit, [expectedPurchases(model, fit.params, one, 52), discounted]);
      }
      const pareto = fitParetoNbd(h, { prior });
      holds(pareto, [paretoExpected(pareto.params, one, 52)]);
      const spread = 10 ** (-4 + 5 * uniform(random));
      const mean = columns.x.map(() => 10 * Math.exp(spread * uniform(random)));
      holds(fitGammaGamma({ x: columns.x, mean }, { prior }), []);
    }
  },
);

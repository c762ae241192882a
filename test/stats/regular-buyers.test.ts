import { expect, test } from "vitest";
import { mbgCnbd } from "../../src/core/stats/buying/dropout-model.ts";
import { expectedOfAll } from "../../src/core/stats/buying/of-all.ts";
import { likeliestRegularity } from "../../src/core/stats/buying/regularity.ts";
import { randomFrom } from "../../src/core/stats/random.ts";
import { simulatedShop } from "./simulated-shop.ts";

test("customers who buy in a rhythm are known for it, with their parameters and what they buy later", () => {
  const truth = { r: 1.4, alpha: 2, a: 0.8, b: 3 };
  const wish = { customers: 1500, joinDays: 200, days: 600, laterDays: 182 };
  const shop = simulatedShop(randomFrom(17), mbgCnbd(3), truth, wish);
  const { model, fit } = likeliestRegularity(shop.histories, 5);
  expect(model.k).toBe(3);
  if (!("a" in fit.params)) throw new Error("a reduced fit");
  for (const name of ["r", "alpha", "a", "b"] as const)
    expect(Math.abs(fit.params[name] - truth[name])).toBeLessThan(
      4 * (fit.se as typeof truth)[name] + 0.1 * truth[name],
    );
  const each = expectedOfAll(model, fit.params, shop.histories, { horizon: 26, discount: 0 });
  const expected = each.reduce((sum, v, i) => sum + v * (shop.histories.weight[i] as number), 0);
  const came = shop.later.reduce((a, b) => a + b, 0);
  expect(Math.abs(expected / came - 1)).toBeLessThan(0.08);
});

import type { DropoutModel, DropoutParams } from "../../src/core/stats/buying/dropout-model.ts";
import { type Histories, historiesOfDays } from "../../src/core/stats/buying/histories.ts";
import { beta, gamma } from "../../src/core/stats/draws.ts";
import { type Random, uniform } from "../../src/core/stats/random.ts";

/** A shop whose customers live as a model says: what was seen in days until the end, and purchases in the days after it. */
export interface SimulatedShop {
  readonly x: number[];
  readonly lastDays: number[];
  readonly ageDays: number[];
  readonly later: number[];
  readonly lnGapDays: number[];
  readonly histories: Histories;
}

export interface Opened {
  readonly customers: number;
  /** Customers come evenly over the first days of so many. */
  readonly joinDays: number;
  readonly days: number;
  readonly laterDays: number;
}

/** Simulates in continuous time, then counts distinct days; parameters are in weeks. */
export function simulatedShop(
  random: Random,
  model: DropoutModel,
  params: DropoutParams,
  { customers, joinDays, days: watched, laterDays }: Opened,
): SimulatedShop {
  const shop: Omit<SimulatedShop, "histories"> = {
    x: [],
    lastDays: [],
    ageDays: [],
    later: [],
    lnGapDays: [],
  };
  for (let i = 0; i < customers; i++) {
    const joined = Math.floor(uniform(random) * joinDays);
    const age = watched - joined;
    const lambda = gamma(random, params.r, params.r / params.alpha) / 7;
    const stop = "p" in params ? params.p : beta(random, params.a, params.b);
    const seen = new Set<number>();
    const after = new Set<number>();
    let at = 0;
    if (!(model.first && uniform(random) < stop))
      for (;;) {
        at += gamma(random, model.k, model.k / lambda);
        if (!(at <= age + laterDays)) break;
        const day = Math.ceil(at);
        if (day <= age) seen.add(day);
        else after.add(day);
        if (uniform(random) < stop) break;
      }
    shop.x.push(seen.size);
    shop.lastDays.push(Math.max(0, ...seen));
    shop.ageDays.push(age);
    shop.later.push(after.size);
    const days = [0, ...seen];
    shop.lnGapDays.push(days.slice(1).reduce((sum, day, k) => sum + Math.log(day - (days[k] as number)), 0));
  }
  return { ...shop, histories: historiesOfDays(shop) };
}

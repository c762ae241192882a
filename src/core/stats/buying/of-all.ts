import { alive } from "./alive.ts";
import type { DropoutModel, DropoutParams, History } from "./dropout-model.ts";
import { discountedWhileAlive } from "./expected-purchases.ts";
import type { Histories } from "./histories.ts";

/** What is asked of every history: how far ahead, in periods, and the continuous discount per period (0: none). */
export interface Outlook {
  readonly horizon: number;
  readonly discount: number;
}

/**
 * Expected, discounted purchases of a customer of each history, in the order of the histories: what `discountedPurchases` says of
 * each, but what histories share is reckoned once.
 * Source: as there. A million histories take some seconds.
 */
export function expectedOfAll(
  model: DropoutModel,
  params: DropoutParams,
  { times, x, last, age }: Histories,
  { horizon, discount }: Outlook,
): Float64Array {
  const known = new Map<number, number>();
  return Float64Array.from(x, (n, i) => {
    const history: History = {
      x: n,
      last: times[last[i] as number] as number,
      age: times[age[i] as number] as number,
    };
    const ahead = () => discountedWhileAlive(model, params, history, discount, horizon);
    const chance = alive(model, params, history);
    if (model.k > 1) return chance * ahead();
    // Of those alive what is to come depends on purchases and age alone.
    const key = n * times.length + (age[i] as number);
    const value = known.get(key) ?? ahead();
    known.set(key, value);
    return chance * value;
  });
}

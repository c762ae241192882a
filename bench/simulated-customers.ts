import { beta, exponential, gamma } from "../src/core/stats/draws.ts";
import { chance, randomFrom, wholeBelow } from "../src/core/stats/random.ts";

/** Buying histories in days: r 0.25, alpha 4.5 weeks, a 0.8, b 2.4, of customers who come evenly over `joinDays` of `days`. */
export function simulatedCustomers(customers: number, joinDays: number, days: number) {
  const columns = {
    x: new Int32Array(customers),
    lastDays: new Int32Array(customers),
    ageDays: new Int32Array(customers),
  };
  const random = randomFrom(7, customers);
  for (let i = 0; i < customers; i++) {
    const age = days - wholeBelow(random, joinDays);
    const meanDays = 7 / gamma(random, 0.25, 0.25 / 4.5);
    const stop = beta(random, 0.8, 2.4);
    let [at, x, last] = [0, 0, 0];
    for (;;) {
      at += exponential(random, meanDays);
      const day = Math.ceil(at);
      if (!(day <= age)) break;
      if (day > last) x++;
      last = day;
      if (chance(random, stop)) break;
    }
    columns.x[i] = x;
    columns.lastDays[i] = last;
    columns.ageDays[i] = age;
  }
  return columns;
}

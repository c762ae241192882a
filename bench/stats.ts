import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { roomForBuyers } from "../src/core/measures/value/buyers.ts";
import { valueOfBuyers } from "../src/core/measures/value/value-of-buyers.ts";
import { bgNbd, type DropoutModel, mbgNbd } from "../src/core/stats/buying/dropout-model.ts";
import { fitDropout } from "../src/core/stats/buying/fit-dropout.ts";
import { fitParetoNbd } from "../src/core/stats/buying/fit-pareto.ts";
import { historiesOfDays } from "../src/core/stats/buying/histories.ts";
import { lacksReference } from "../test/house/reference-data.ts";
import { cdnowFile, cdnowHistories } from "../test/stats/cdnow.ts";
import { simulatedCustomers } from "./simulated-customers.ts";

/**
 * Fits of simulated customers, CPU seconds and memory from the columns on: `npm run bench:stats -- --customers 1000000,10000000`.
 * Truth: r 0.25, alpha 4.5 weeks, a 0.8, b 2.4; two years, in which customers come evenly over `--join` days.
 */
const { values } = parseArgs({
  options: {
    customers: { type: "string", default: "100000,1000000,10000000" },
    join: { type: "string", default: "700" },
    days: { type: "string", default: "730" },
  },
});
const [joinDays, days] = [Number(values.join), Number(values.days)];

console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), customers join over ${joinDays} of ${days} days`,
);
for (const customers of values.customers.split(",").map(Number)) {
  const columns = simulatedCustomers(customers, joinDays, days);
  for (const model of [bgNbd, mbgNbd]) report(customers, model, columns);
  reportValues(customers, columns);
  if (customers <= 1_000_000) reportPareto(customers, columns);
}

warm();

/** CDNOW's tenth, where the reference data lies beside. */
function warm() {
  if (lacksReference(cdnowFile)) return;
  const h = cdnowHistories();
  for (const [name, work] of [
    ["bg-nbd", () => fitDropout(h, bgNbd)],
    ["mbg-nbd", () => fitDropout(h, mbgNbd)],
    ["pareto-nbd", () => fitParetoNbd(h)],
  ] as const) {
    for (let i = 0; i < 10; i++) work();
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    console.log(`CDNOW's tenth, ${name}, warm, quickest of ten: ${Math.min(...times).toFixed(1)} ms`);
  }
}

/** The value of each customer within a year, given the fits: from the columns of what each bought to a column of money. */
function reportValues(customers: number, columns: ReturnType<typeof simulatedCustomers>) {
  const { count: _, ...room } = roomForBuyers(customers);
  const buyers = { ...room, ...columns, count: customers, spendDays: columns.x };
  for (let i = 0; i < customers; i++)
    buyers.repeatSpend[i] = (columns.x[i] as number) * (20_000 + (i % 997) * 100);
  const valuing = {
    buying: { r: 0.25, alpha: 4.5, a: 0.8, b: 2.4 },
    spending: { p: 6, q: 4, v: 15_000 },
    firstDaysToo: false,
  };
  const { seconds, result } = timed(() =>
    valueOfBuyers(valuing, buyers, { horizonDays: 365, discount: 0.1 }),
  );
  const mean = result.reduce((a, b) => a + b, 0) / customers;
  console.log(
    `${customers.toLocaleString("en")} customers, value of each given the fits: ${seconds.toFixed(2)} CPU s; mean ${mean.toFixed(0)}`,
  );
}

function reportPareto(customers: number, columns: ReturnType<typeof simulatedCustomers>) {
  const { seconds, result } = timed(() => fitParetoNbd(historiesOfDays(columns)));
  console.log(
    `${customers.toLocaleString("en")} customers, pareto-nbd: ${seconds.toFixed(2)} CPU s; ${JSON.stringify(result.params)}`,
  );
}

function report(customers: number, model: DropoutModel, columns: ReturnType<typeof simulatedCustomers>) {
  const before = process.memoryUsage();
  const { seconds: collapse, result: histories } = timed(() => historiesOfDays(columns));
  const { seconds: fit, result } = timed(() => fitDropout(histories, model));
  const after = process.memoryUsage();
  const megabytes = (after.rss - before.rss) / 2 ** 20;
  console.log(
    `${customers.toLocaleString("en")} customers, ${model.name}: ${(collapse + fit).toFixed(2)} CPU s (collapsing to ${histories.x.length.toLocaleString("en")} ${collapse.toFixed(2)}, fit with standard errors ${fit.toFixed(2)}), ${megabytes.toFixed(0)} MB more than the columns; ${JSON.stringify(result.params)} ± ${JSON.stringify(result.se)}`,
  );
}

function timed<T>(work: () => T): { readonly seconds: number; readonly result: T } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, result };
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bgNbd } from "../src/core/stats/buying/dropout-model.ts";
import { fitDropout } from "../src/core/stats/buying/fit-dropout.ts";
import { fitParetoNbd } from "../src/core/stats/buying/fit-pareto.ts";
import { historiesOfDays } from "../src/core/stats/buying/histories.ts";
import { simulatedCustomers } from "./simulated-customers.ts";

/**
 * The fits beside those of Python's lifetimes, of the same customers in the same run, each from columns of numbers to parameters and their
 * standard errors (lifetimes tells none of Pareto/NBD's): `--bg 1000000,10000000 --pareto 100000`. `--python` names the python of an environment that has lifetimes:
 * `python3 -m venv DIR && DIR/bin/pip install lifetimes==0.11.3 "numpy<2" "scipy<1.13" "pandas<2.2"`.
 */
const { values } = parseArgs({
  options: {
    python: { type: "string" },
    bg: { type: "string", default: "1000000" },
    pareto: { type: "string", default: "100000" },
    join: { type: "string", default: "84" },
    days: { type: "string", default: "273" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "stige-bench-peers-"));
const peer = join(import.meta.dirname, "peers.py");

function seconds<T>(work: () => T): { readonly took: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { took: (performance.now() - start) / 1000, result };
}

function beside(model: "bg" | "pareto", customers: number): void {
  const columns = simulatedCustomers(customers, Number(values.join), Number(values.days));
  const { took, result } = seconds(() => {
    const histories = historiesOfDays(columns, 7);
    return model === "bg" ? fitDropout(histories, bgNbd, { prior: false }) : fitParetoNbd(histories);
  });
  console.log(
    `${model}, ${customers.toLocaleString("en")} customers: Stige ${took.toFixed(2)} s, ${JSON.stringify(result.params)}, log-likelihood ${result.logLik}`,
  );
  if (!values.python) return;
  const file = join(folder, "customers.i32");
  const all = new Int32Array(3 * customers);
  all.set(columns.x);
  all.set(columns.lastDays, customers);
  all.set(columns.ageDays, 2 * customers);
  writeFileSync(file, all);
  const { stdout, stderr, status } = spawnSync(values.python, [peer, model, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const told = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as { seconds: number; params: object };
  console.log(
    `  lifetimes ${told.seconds.toFixed(2)} s, ${JSON.stringify(told.params)}: ${(told.seconds / took).toFixed(0)} times`,
  );
}

try {
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()})`);
  if (!values.python) console.log("No --python: lifetimes is not run beside.");
  else if (!existsSync(values.python)) throw new Error(`${values.python} is not there`);
  for (const customers of values.bg.split(",").filter(Boolean)) beside("bg", Number(customers));
  for (const customers of values.pareto.split(",").filter(Boolean)) beside("pareto", Number(customers));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

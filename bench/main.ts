import { fork } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { table } from "./table.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000000" },
    orders: { type: "string", default: "10000000" },
    events: { type: "string", default: "50000000" },
    keep: { type: "string" },
  },
});
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "stige-bench-"));
const files = join(folder, "files");
const shop = join(folder, "shop");
const figures: Figure[] = [];

/** Each stage runs in a process of its own, so that its peak memory is its own. */
function stage(name: string, ...args: string[]): Promise<void> {
  const child = fork(join(import.meta.dirname, "stage.ts"), [name, ...args]);
  child.on("message", (figure: Figure) => {
    figures.push(figure);
    console.log(`${figure.name}: ${figure.seconds.toFixed(1)} s`);
  });
  return new Promise((resolve, reject) =>
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed`)))),
  );
}

try {
  const { people, orders, events } = values;
  console.log(
    `${people} people, ${orders} orders, ${events} events, ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "truth.json"))) await stage("make", folder, people, orders, events);
  rmSync(shop, { recursive: true, force: true });
  for (const file of readdirSync(files).sort()) {
    await stage("read and write a file with the bare engine", join(files, file), folder);
    await stage("load", shop, join(files, file));
  }
  await stage("ladder", shop);
  await stage("floors", shop);
  console.log(table(figures));
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

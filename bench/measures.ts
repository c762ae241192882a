import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { stage } from "./run-stage.ts";
import { table } from "./table.ts";

/** All measures of a large shop, asked at once: seconds after which each was answered, and peak memory. */
const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000000" },
    orders: { type: "string", default: "10000000" },
    events: { type: "string", default: "20000000" },
    /** A folder that stays; the shop made in it before is used again. */
    keep: { type: "string" },
    /** Only these, divided by semicolons. */
    only: { type: "string", default: "" },
    /** One after the other instead: the seconds are then those of each alone. */
    "in-turn": { type: "boolean", default: false },
    /** Each measure in a process of its own too, which tells its own peak. */
    apart: { type: "boolean", default: false },
    /** A file for what was answered. */
    answers: { type: "string", default: "" },
  },
});
const { people, orders, events, only, answers } = values;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "stige-bench-measures-"));
const shop = join(folder, "shop");
const figures: Figure[] = [];

try {
  console.log(
    `${people} people, ${orders} orders, ${events} events, ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "made"))) await stage(figures, "measured shop", shop, people, orders, events);
  mkdirSync(join(folder, "made"), { recursive: true });
  await stage(figures, "measure floors", shop);
  const turns = values["in-turn"] ? "in turn" : "at once";
  await stage(figures, "measures", shop, only, answers, turns);
  const named = figures.filter(({ group }) => group === "measure").map(({ name }) => name);
  console.log(table(figures));
  if (values.apart) {
    const own: Figure[] = [];
    for (const name of named.slice(0, -1)) await stage(own, "measures", shop, name, "", turns);
    console.log(`each in a process of its own\n${table(own)}`);
  }
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

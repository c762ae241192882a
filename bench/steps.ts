import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { stage } from "./run-stage.ts";
import { line } from "./table.ts";

/** What it takes to follow new orders in a shop that stands: 10,000 of them, then one at a time. */
const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "10000000" },
    people: { type: "string" },
    events: { type: "string" },
    keep: { type: "string" },
    profile: { type: "boolean", default: false },
    whole: { type: "boolean", default: false },
  },
});
const { orders } = values;
const people = values.people ?? String(Math.ceil(Number(orders) / 10));
const events = values.events ?? String(Number(orders) * 2);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "stige-bench-steps-"));
const shop = join(folder, "shop");
const figures: Figure[] = [];

try {
  mkdirSync(folder, { recursive: true });
  console.log(
    `${orders} orders and ${events} events of ${people} people, ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  if (!existsSync(join(shop, "stige.yaml"))) {
    for (const [what, rows] of [
      ["orders", orders],
      ["events", events],
    ] as const) {
      const file = join(folder, `${what}.parquet`);
      await stage(figures, what, file, rows, people);
      await stage(figures, "load", shop, file);
      rmSync(file);
    }
  }
  const more = ["steps", shop, orders, people, values.profile ? "profile" : "", values.whole ? "whole" : ""];
  await stage(figures, ...(more as [string, ...string[]]));
  for (const figure of figures) console.log(line(figure));
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

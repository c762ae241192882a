import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { stage } from "./run-stage.ts";
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

try {
  const { people, orders, events } = values;
  console.log(
    `${people} people, ${orders} orders, ${events} events, ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "truth.json"))) await stage(figures, "make", folder, people, orders, events);
  rmSync(shop, { recursive: true, force: true });
  for (const file of readdirSync(files).sort()) {
    await stage(figures, "read and write a file with the bare engine", join(files, file), folder);
    await stage(figures, "load", shop, join(files, file));
  }
  await stage(figures, "ladder", shop);
  await stage(figures, "floors", shop);
  console.log(table(figures));
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

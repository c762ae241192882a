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
    /** `segments`: sealed segments made by the engine; `files`: the simulated shop's files, loaded. */
    from: { type: "string", default: "segments" },
    /** A folder that stays; what was made in it before is used again. */
    keep: { type: "string" },
  },
});
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "stige-bench-"));
const shop = join(folder, "shop");
const figures: Figure[] = [];

async function loadFiles(people: string, orders: string, events: string): Promise<void> {
  const files = join(folder, "files");
  if (!existsSync(join(folder, "truth.json"))) await stage(figures, "make", folder, people, orders, events);
  rmSync(shop, { recursive: true, force: true });
  for (const file of readdirSync(files).sort()) {
    await stage(figures, "read and write a file with the bare engine", join(files, file), folder);
    await stage(figures, "load", shop, join(files, file));
  }
}

try {
  const { people, orders, events, from } = values;
  const made =
    from === "files"
      ? "loaded from the simulated shop's files"
      : "sealed segments made by the engine, not loaded";
  console.log(
    `${people} people, ${orders} orders, ${events} events (${made}), ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  mkdirSync(folder, { recursive: true });
  if (from === "files") await loadFiles(people, orders, events);
  else if (!existsSync(shop)) await stage(figures, "segments", shop, people, orders, events);
  await stage(figures, "lay out", shop);
  await stage(figures, "ladder", shop);
  await stage(figures, "questions", shop);
  await stage(figures, "raw", shop);
  await stage(figures, "floors", shop);
  rmSync(join(shop, "floors.duckdb"), { force: true });
  console.log(table(figures));
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { stage } from "./run-stage.ts";
import { line } from "./table.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000000" },
    people: { type: "string" },
    formats: { type: "string", default: "csv,parquet" },
    /** Where made files stay, and are taken from another time; without it they go. */
    files: { type: "string" },
  },
});
const rows = Number(values.rows);
const people = Number(values.people ?? Math.ceil(rows / 10));
if (values.files) mkdirSync(values.files, { recursive: true });
const folder = mkdtempSync(join(values.files ?? tmpdir(), "stige-bench-load-"));

try {
  console.log(`${rows} orders of ${people} people, ${cpus().length} cores (${cpus()[0]?.model.trim()})`);
  for (const format of values.formats.split(",")) {
    const file = join(values.files ?? folder, `orders-${rows}-${people}.${format}`);
    const shop = join(folder, `shop-${format}`);
    if (!existsSync(file)) await makeWhole(file);
    const figures: Figure[] = [];
    await stage(figures, "read and write a file with the bare engine", file, folder);
    await stage(figures, "load", shop, file);
    const [floor, load] = figures as [Figure, Figure];
    for (const figure of figures) console.log(line(figure));
    console.log(
      `${format}: ${Math.round(rows / load.seconds).toLocaleString("en")} rows a second, ${(load.seconds / floor.seconds).toFixed(1)} times the bare engine, peak ${load.megabytes.toFixed(0)} MB`,
    );
    if (!values.files) rmSync(file);
    rmSync(shop, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A file that is there is whole. */
async function makeWhole(file: string): Promise<void> {
  const draft = join(folder, `draft${extname(file)}`);
  await stage([], "orders", draft, String(rows), String(people));
  renameSync(draft, file);
}

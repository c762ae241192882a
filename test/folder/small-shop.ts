import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

/** Orders of some hundred people over two years, as a file. Each has an id. */
export function ordersCsv(people = 300, from = 0): string {
  const lines = ["order_id,customer_id,email,ordered_at,total"];
  for (let p = 0; p < people; p++)
    for (let n = 0; n <= p % 5; n++) {
      const day = new Date(Date.UTC(2024, 0, 1 + ((p * 37 + n * 61 + from) % 700), 10, p % 60)).toISOString();
      lines.push(`${p}-${n},${p},kunde${p}@example.com,${day},${100 + p}.50`);
    }
  return `${lines.join("\n")}\n`;
}

/** A folder with a shop of two loads; nobody holds it. */
export async function smallShop(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "stige-shop-"));
  writeFileSync(join(folder, "orders.csv"), ordersCsv());
  writeFileSync(
    join(folder, "answers.csv"),
    `customer_id,answered_at,score\n${Array.from({ length: 50 }, (_, i) => `${i},2025-03-01T12:00:00Z,${i % 11}`).join("\n")}\n`,
  );
  const shop = await openShop(
    folder,
    { now: () => Date.UTC(2026, 0, 1) * 1000, timeZone: "Europe/Oslo", language: "en" },
    { mayBegin: true },
  );
  try {
    for (const name of ["orders.csv", "answers.csv"]) await load(shop, { file: join(folder, name) });
  } finally {
    await shop.close();
  }
  return folder;
}

/** The digest of a shop's stays as one line of text per rung. */
export async function digestText(shop: Workshop): Promise<string> {
  const { engine } = await shop.projection();
  const rows = await engine.rows<Record<string, unknown>>(
    `SELECT rung, count(*) AS stays, count(DISTINCT person_id) AS people, sum(from_us % 1000003)::BIGINT AS f, sum(to_us % 1000003)::BIGINT AS t
      FROM stays GROUP BY rung ORDER BY rung`,
  );
  return rows.map((row) => Object.values(row).join(" ")).join("\n");
}

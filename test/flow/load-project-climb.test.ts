import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { KindName } from "../../src/core/facts/kinds.ts";
import { withScratch } from "../../src/io/engines/duckdb/scratch.ts";
import { openShop } from "../../src/open.ts";
import { keepLoad } from "../../src/verbs/loading/keep-load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { type CleanedRow, cleaned } from "./cleaned.ts";

const us = (text: string) => Date.parse(text) * 1000;
const folders: string[] = [];
const open: Workshop[] = [];

async function shopIn(folder: string, now: () => number): Promise<Workshop> {
  const shop = await openShop(folder, { now, timeZone: "Europe/Oslo", language: "en" });
  open.push(shop);
  return shop;
}

async function newShop(yaml: string, now: () => number) {
  const folder = mkdtempSync(join(tmpdir(), "stige-"));
  folders.push(folder);
  writeFileSync(join(folder, "stige.yaml"), yaml);
  return shopIn(folder, now);
}

async function keep(
  shop: Workshop,
  kind: KindName,
  rows: readonly CleanedRow[],
  lines: readonly CleanedRow[] = [],
) {
  return withScratch(join(shop.dataFolder, "tmp"), async (scratch) =>
    keepLoad(shop, scratch, await cleaned(scratch, kind, rows, { lines }), { receivedUs: shop.now() }),
  );
}

afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const yaml = `shop: { name: Test, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb, marginRate: 0.4 }
orders: { from: own }
ladder: { preset: norwegian }
`;
const order = (id: string, number: string | null, at: string, more: CleanedRow = {}): CleanedRow => ({
  order_id: id,
  person_number: number,
  ordered_at: us(at),
  ordered_form: 0,
  gross_minor: 12500,
  tax_minor: 2500,
  ...more,
});

it("takes orders in and gives stays out", async () => {
  const shop = await newShop(yaml, () => us("2024-06-01T00:00:00Z"));
  const { counts } = await keep(shop, "orders", [
    order("1", "a", "2024-01-01T10:00:00Z", { person_email: "a@example.com" }),
    order("2", "a", "2024-02-01T10:00:00Z"),
    order("3", null, "2024-02-01T10:00:00Z", { person_email: "a@example.com" }),
    order("4", "b", "2024-03-01T10:00:00Z", { refunded_gross_minor: 5000 }),
    order("5", "c", "2024-03-01T10:00:00Z", { refunded_gross_minor: 12500 }),
    order("6", null, "2024-03-01T10:00:00Z"),
  ]);
  expect(counts).toEqual({ new: 6, changed: 0, same: 0, older: 0, repeated: 0 });
  const { engine } = await shop.projection();
  expect(
    await engine.rows(
      "SELECT order_id, person_id, revenue_minor, margin_minor, counts, not_counted FROM orders ORDER BY 1",
    ),
  ).toEqual([
    {
      order_id: "1",
      person_id: 1,
      revenue_minor: 10000,
      margin_minor: 4000,
      counts: true,
      not_counted: null,
    },
    {
      order_id: "2",
      person_id: 1,
      revenue_minor: 10000,
      margin_minor: 4000,
      counts: true,
      not_counted: null,
    },
    {
      order_id: "3",
      person_id: 1,
      revenue_minor: 10000,
      margin_minor: 4000,
      counts: true,
      not_counted: null,
    },
    { order_id: "4", person_id: 2, revenue_minor: 6000, margin_minor: 2400, counts: true, not_counted: null },
    {
      order_id: "5",
      person_id: 3,
      revenue_minor: 0,
      margin_minor: 0,
      counts: false,
      not_counted: "refunded",
    },
    {
      order_id: "6",
      person_id: null,
      revenue_minor: 10000,
      margin_minor: 4000,
      counts: true,
      not_counted: null,
    },
  ]);
  expect(
    await engine.rows(
      "SELECT person_id, rung, previous_rung, from_us, to_us FROM stays ORDER BY person_id, from_us",
    ),
  ).toEqual([
    {
      person_id: 1,
      rung: "customer",
      previous_rung: null,
      from_us: us("2024-01-01T10:00:00Z"),
      to_us: us("2024-02-01T10:00:00Z"),
    },
    {
      person_id: 1,
      rung: "repeat",
      previous_rung: "customer",
      from_us: us("2024-02-01T10:00:00Z"),
      to_us: us("2025-01-31T10:00:00Z"),
    },
    {
      person_id: 1,
      rung: "lapsed",
      previous_rung: "repeat",
      from_us: us("2025-01-31T10:00:00Z"),
      to_us: Number.MAX_SAFE_INTEGER,
    },
    {
      person_id: 2,
      rung: "customer",
      previous_rung: null,
      from_us: us("2024-03-01T10:00:00Z"),
      to_us: us("2025-03-01T10:00:00Z"),
    },
    {
      person_id: 2,
      rung: "lapsed",
      previous_rung: "customer",
      from_us: us("2025-03-01T10:00:00Z"),
      to_us: Number.MAX_SAFE_INTEGER,
    },
    {
      person_id: 3,
      rung: "lead",
      previous_rung: null,
      from_us: us("2024-03-01T10:00:00Z"),
      to_us: Number.MAX_SAFE_INTEGER,
    },
  ]);
  expect(await shop.directory.find("a@example.com")).toEqual([1]);
  expect((await shop.directory.describe([1])).get(1)?.key).toBe("a");
});

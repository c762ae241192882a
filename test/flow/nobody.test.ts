import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stige-nobody-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () =>
  openShop(
    folder,
    { now: () => Date.UTC(2026, 0, 1) * 1000, timeZone: "Europe/Oslo", language: "en" },
    { mayBegin: true },
  );

it("a shop whose orders belong to nobody has an empty ladder", async () => {
  const file = join(folder, "orders.csv");
  writeFileSync(file, "order_id,customer_id,ordered_at,total\n1,,2025-01-01,100\n2,,2025-01-02,200\n");
  const shop = await open();
  await load(shop, { file });
  const { engine } = await shop.projection();
  expect(await engine.rows("SELECT count(*) AS n FROM stays")).toEqual([{ n: 0 }]);
  expect(await engine.rows("SELECT count(*) AS n FROM orders")).toEqual([{ n: 2 }]);
  await shop.close();
});

it("a first load that fails leaves the folder as it was", async () => {
  const file = join(folder, "orders.csv");
  writeFileSync(file, "nothing,of,use\na,b,c\n");
  const shop = await open();
  await expect(load(shop, { file })).rejects.toThrow();
  await shop.close();
  expect(existsSync(join(folder, ".stige"))).toBe(false);
  expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
});

it("a shop in a folder whose name looks like a pattern reads its own segments and no others", async () => {
  const at = async (name: string, orders: number) => {
    const own = join(folder, name);
    mkdirSync(own);
    const file = join(own, "orders.csv");
    writeFileSync(
      file,
      `order_id,customer_id,ordered_at,total\n${Array.from({ length: orders }, (_, i) => `${i},${i + 1},2025-01-01,100`).join("\n")}\n`,
    );
    const shop = await openShop(
      own,
      { now: () => Date.UTC(2026, 0, 1) * 1000, timeZone: "Europe/Oslo", language: "en" },
      { mayBegin: true },
    );
    await load(shop, { file });
    const { engine } = await shop.projection();
    const rows = await engine.rows("SELECT count(*) AS n FROM people");
    await shop.close();
    return rows;
  };
  expect(await at("butikk 1", 2)).toEqual([{ n: 2 }]);
  expect(await at("butikk [1]*", 3)).toEqual([{ n: 3 }]);
});

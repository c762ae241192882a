import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ordersCsv, smallShop } from "../../../test/folder/small-shop.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import type { Store } from "../../io/store/open-store.ts";
import { openShop } from "../../open.ts";
import { load } from "../loading/load.ts";
import { projectionFiles } from "./projection-files.ts";

it("what is heard while a projection is stepped is not taken for what it was stepped to", async () => {
  const folder = await smallShop();
  const machine = {
    now: () => Date.UTC(2026, 0, 1) * 1000,
    timeZone: "Europe/Oslo",
    language: "en",
  } as const;
  const shop = await openShop(folder, machine);
  // As whoever follows has it: another commits whenever it likes, and it is heard of a moment later.
  let heard = 0;
  let hearing = false;
  let noting = false;
  const store: Store = {
    ...shop.store,
    committed: () => heard,
    isWithin: () => noting,
    settled: (work) => work(),
  };
  const files = projectionFiles({
    dataFolder: shop.dataFolder,
    cacheFolder: join(folder, "beside"),
    store,
    settings() {
      if (hearing) heard++;
      return shop.settings;
    },
    now: shop.now,
    progress() {},
    changing: () => false,
  });
  const orders = async () => {
    const file = await files.open(null);
    const [row] = await duckDbEngine(file.main).rows<{ n: number }>("select count(*) as n from orders");
    return row?.n;
  };
  const more = async (people: number) => {
    const file = join(folder, `more-${people}.csv`);
    writeFileSync(file, ordersCsv(people).replaceAll(/^(\d+-\d)/gm, `${people}-$1`));
    await load(shop, { file });
  };
  try {
    const before = await orders();
    await more(1);
    hearing = true;
    const first = await orders();
    hearing = false;
    await more(2);
    // Somebody's look at a person is being noted.
    noting = true;
    expect([first, await orders()]).toEqual([(before ?? 0) + 1, (before ?? 0) + 4]);
  } finally {
    await files.close();
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

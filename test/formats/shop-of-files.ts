import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import { digest } from "../../src/verbs/ladder/digest.ts";
import { type LoadAnswer, type LoadWish, load } from "../../src/verbs/loading/load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

export const fixture = (name: string) => join(import.meta.dirname, "fixtures", name);

/** 2025-12-05T12:00:00Z: when the files of the month are received. */
export const receivedUs = Date.UTC(2025, 11, 5, 12) * 1000;

/** One order of the book: revenue in minor units net of refunds, null where it is in another currency; `counts` false with the reason why. */
export interface BookOrder {
  readonly order_id: string;
  readonly currency: string;
  readonly revenue_minor: number | null;
  readonly not_counted: string | null;
}

/** A shop that was fed with real files, and what it says then. */
export interface ShopOfFiles {
  readonly shop: Workshop;
  load(file: string, wish?: Partial<LoadWish>): Promise<LoadAnswer>;
  rows<Row>(sql: string): Promise<Row[]>;
  book(): Promise<BookOrder[]>;
  /** The digest of all stays, as one text. */
  digest(): Promise<string>;
  remove(): Promise<void>;
}

/** Opens a Norwegian shop in a folder of its own; a line of yaml may name the book of orders. */
export async function shopOfFiles(orders = "", nowUs = receivedUs): Promise<ShopOfFiles> {
  const folder = mkdtempSync(join(tmpdir(), "stige-files-"));
  writeFileSync(
    join(folder, "stige.yaml"),
    `shop: { name: Garn & Ull, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb }\n${orders}\nladder: { preset: norwegian }\n`,
  );
  const shop = await openShop(folder, { now: () => nowUs, timeZone: "Europe/Oslo", language: "nb" });
  const rows = async <Row>(sql: string) => (await shop.projection()).engine.rows<Row>(sql);
  return {
    shop,
    rows,
    load: (file, wish = {}) => load(shop, { ...wish, file }),
    book: () =>
      rows<BookOrder>("SELECT order_id, currency, revenue_minor, not_counted FROM orders ORDER BY order_id"),
    digest: async () => JSON.stringify((await digest(shop, {})).places),
    async remove() {
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

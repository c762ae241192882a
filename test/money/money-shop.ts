import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import { type LoadWish, load } from "../../src/verbs/loading/load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

/** A shop in a folder of its own that is given files as texts. */
export interface FileShop {
  readonly shop: Workshop;
  readonly folder: string;
  bring(name: string, text: string, wish?: Partial<LoadWish>): ReturnType<typeof load>;
  rows<Row = Record<string, unknown>>(sql: string): Promise<readonly Row[]>;
  remove(): Promise<void>;
}

/** `currency` and `more` go into its `stige.yaml`; its clock stands at 1 November 2025. */
export async function fileShop({
  currency = "NOK",
  marginRate = null as number | null,
  more = "",
  ladder = "{ preset: norwegian }",
} = {}): Promise<FileShop> {
  const folder = mkdtempSync(join(tmpdir(), "stige-money-"));
  const rate = marginRate === null ? "" : `, marginRate: ${marginRate}`;
  writeFileSync(
    join(folder, "stige.yaml"),
    `shop: { name: Fjellbutikken, timeZone: Europe/Oslo, currency: ${currency}, country: "NO", language: nb${rate} }
orders: { from: own }
${more}
ladder: ${ladder}
`,
  );
  const now = () => Date.UTC(2025, 10, 1) * 1000;
  const shop = await openShop(folder, { now, timeZone: "Europe/Oslo", language: "en" });
  return {
    shop,
    folder,
    bring(name, text, wish = {}) {
      const file = join(folder, name);
      writeFileSync(file, text);
      return load(shop, { file, ...wish });
    },
    async rows<Row>(sql: string) {
      return (await shop.projection()).engine.rows<Row>(sql);
    },
    async remove() {
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { loadDemo, makeDemo } from "../../src/verbs/shop/demo.ts";
import { served } from "../server/demo-served.ts";
import { builtWeb } from "./built-web.ts";

/** A served demo shop whose data end on 31 March 2026, with the web app as it is built now. */
export interface ShownShop {
  readonly serving: Serving;
  readonly webFolder: string;
  readonly remove: () => void;
}

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;

export async function showShop(): Promise<ShownShop> {
  const home = mkdtempSync(join(tmpdir(), "stige-web-"));
  // Not dist: that is made anew by whoever packs the product.
  const webFolder = await builtWeb();
  const folder = join(home, "shop");
  const sizes = { people: 400, years: 3, orders: null, events: null, seed: 7, until: "2026-03-31" };
  const made = await makeDemo({ ...sizes, folder, language: "nb", nowUs: effects.now(), progress: () => {} });
  const shop = await openShop(folder, effects, { mayBegin: true });
  try {
    await loadDemo(shop, made);
    await shop.projection();
  } finally {
    await shop.close();
  }
  const serving = await served(folder, { webFolder });
  return { serving, webFolder, remove: () => rmSync(home, { recursive: true, force: true }) };
}

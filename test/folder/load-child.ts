import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/load.ts";

// Loads one file in a process of its own, so that it can be killed or found holding the folder.
const [folder, file, hold] = process.argv.slice(2) as [string, string, string?];
const shop = await openShop(
  folder,
  { now: () => Date.UTC(2026, 0, 2) * 1000, timeZone: "Europe/Oslo", language: "en" },
  { mayBegin: true },
);
process.send?.("open");
if (hold) await new Promise((done) => setTimeout(done, 60_000));
await load(shop, { file });
await shop.projection();
process.send?.("done");
await shop.close();

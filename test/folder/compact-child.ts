import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/compact.ts";

// Compacts one folder in a process of its own, so that it can be killed.
const [folder, now] = process.argv.slice(2) as [string, string];
const shop = await openShop(folder, { now: () => Number(now), timeZone: "Europe/Oslo", language: "en" });
process.send?.("open");
await compact(shop);
await shop.close();

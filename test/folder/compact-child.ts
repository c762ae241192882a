import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/compact.ts";
import { erase } from "../../src/verbs/erase.ts";
import { erasePlan } from "../../src/verbs/erase-plan.ts";

// Compacts one folder in a process of its own, or first erases somebody there, so that it can be killed.
const [folder, now, person] = process.argv.slice(2) as [string, string, string?];
const shop = await openShop(folder, { now: () => Number(now), timeZone: "Europe/Oslo", language: "en" });
process.send?.("open");
if (person) await erase(shop, await erasePlan(shop, person));
await compact(shop);
await shop.close();

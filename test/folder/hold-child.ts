import { openShop } from "../../src/open.ts";

// Holds one folder in a process of its own, so that it is found held.
const [folder] = process.argv.slice(2) as [string];
await openShop(folder, { now: () => 1, timeZone: "Europe/Oslo", language: "en" });
process.send?.("open");
setTimeout(() => process.exit(1), 60_000);

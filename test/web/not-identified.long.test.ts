import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { ordersCsv, unknowableShops } from "../flow/unknowable-shops.ts";
import { served } from "../server/demo-served.ts";
import { asOwner, password, removeFolder } from "../server/real-shop.ts";
import { builtWeb } from "./built-web.ts";
import { openBrowser } from "./chromium.ts";

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;
const paths = ["/ladder", "/value", "/segments", "/goals", "/kpis", "/kpis/retention", "/people/1"];
/** Shares of what was expected may be more than all of it. */
const mayBeOverAll = new Set(["/value"]);
/** By default; `STIGE_UNKNOWABLE=all` opens all of them. */
const shown = ["nobody came back", "one day of data", "everybody was there on the first day"];
const names = process.env.STIGE_UNKNOWABLE === "all" ? Object.keys(unknowableShops) : shown;

let browser: Browser;
let webFolder: string;
beforeAll(async () => {
  [browser, webFolder] = await Promise.all([openBrowser(), builtWeb()]);
}, 120_000);
afterAll(() => browser?.close());

it.each(names)(
  "the pages of a shop where %s tell no number that is none, goals that have begun among them",
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "stige-unknown-"));
    writeFileSync(join(folder, "orders.csv"), ordersCsv(unknowableShops[name]?.orders ?? []));
    const shop = await openShop(folder, effects, { mayBegin: true });
    await load(shop, { file: join(folder, "orders.csv") });
    await shop.close();
    const serving = await served(folder, { webFolder });
    const context = await browser.newContext({ baseURL: serving.address, reducedMotion: "reduce" });
    try {
      const owner = await asOwner(serving);
      const span = {
        from: name.startsWith("dead") ? "2023-03-01" : "2025-10-01",
        by: "2027-12-31",
        note: null,
      };
      for (const wish of [
        { ...span, about: "customer-repeat", target: 40, withinDays: null },
        { ...span, about: "customer-repeat", target: 0.3, withinDays: 90 },
        { ...span, about: "repeat", target: 50, withinDays: null },
        { ...span, about: "customer", target: 5, withinDays: null },
      ])
        expect((await owner.ask("post", "/goals", wish)).status).toBe(200);
      await context.addInitScript(`localStorage.setItem("stige", '{"language":"nb"}')`);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (said) => complaints.push(said.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      const headers = { Origin: new URL(serving.address).origin };
      await page.request.post("/api/v1/session", { headers, data: { email: "olga@shop.example", password } });
      for (const path of paths) {
        await page.goto(name.startsWith("dead") ? path : `${path}?at=2026-06-01`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await expect.poll(() => page.locator("main .loading").count(), { timeout: 30_000 }).toBe(0);
        const [text, html] = [await page.locator("main").innerText(), await page.locator("main").innerHTML()];
        expect(text, path).not.toMatch(/NaN|Infinity|undefined|null|\[object|∞/);
        expect(html, path).not.toMatch(/="[^"]*(NaN|Infinity|undefined)[^"]*"/);
        const shares = [...text.matchAll(/(\d[\d\u00a0.]*)(?:,\d+)?\u00a0?%/g)].map(([, share]) =>
          Number(share?.replaceAll(/[\u00a0.]/g, "")),
        );
        if (!mayBeOverAll.has(path)) expect(Math.max(0, ...shares), path).toBeLessThanOrEqual(100);
      }
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
      await serving.stop("asked");
      removeFolder(folder);
    }
  },
);

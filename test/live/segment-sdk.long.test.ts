import { Analytics } from "@segment/analytics-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { everyonesStays } from "../flow/shop-of-rows.ts";
import { served } from "../server/demo-served.ts";
import { asOwner, type Client, removeFolder } from "../server/real-shop.ts";
import { type Flaky, flakyProxy } from "./flaky-proxy.ts";
import { effects, loadFiles, shopFolder, untilSealed, writeKey } from "./segment-shop.ts";
import { shopDays } from "./shop-days.ts";

const days = shopDays({ people: 8000, calls: 100_000 });
const folders = [shopFolder(), shopFolder()];
const [liveFolder = "", fileFolder = ""] = folders;
let serving: Serving;
let owner: Client;
let proxy: Flaky;

beforeAll(async () => {
  serving = await served(liveFolder);
  owner = await asOwner(serving);
  proxy = await flakyProxy(serving.port);
});
afterAll(async () => {
  await proxy.close();
  await serving.stop("asked").catch(() => {});
  for (const folder of folders) removeFolder(folder);
});

describe("100,000 calls of the real @segment/analytics-node", () => {
  it("are all taken in once, though answers are lost, and come to the ladder of the same facts from files", async () => {
    const errors: unknown[] = [];
    const began = performance.now();
    const analytics = new Analytics({
      ...{ writeKey: await writeKey(owner), host: proxy.address, flushAt: 100, maxRetries: 50 },
    });
    analytics.on("error", (error) => errors.push(error));
    for (const [i, call] of days.calls.entries()) {
      call(analytics);
      // As a program does that lives: what was sent goes out while more comes.
      if (i % 2000 === 1999) await new Promise((done) => setTimeout(done, 200));
    }
    await analytics.closeAndFlush({ timeout: 600_000 });
    const sentMs = performance.now() - began;
    expect(errors).toEqual([]);
    expect(proxy.lost()).toBeGreaterThan(150);
    await untilSealed(owner, days.rows, 300);
    expect((await owner.ask("get", "/arrivals")).body.refused).toEqual([]);
    await serving.stop("asked");
    const live = await openShop(liveFolder, effects);
    const filed = await openShop(fileFolder, effects);
    try {
      await loadFiles(filed, days);
      const { engine } = await live.projection();
      const [counted] = await engine.rows<{ orders: number }>(
        "SELECT count(*)::INTEGER AS orders FROM orders",
      );
      expect(counted?.orders).toBe(new Set(days.files.orders.map(({ order_id }) => order_id)).size);
      const stays = await everyonesStays(live);
      expect(stays).toEqual(await everyonesStays(filed));
      console.log(
        `${days.calls.length} calls in ${Math.round(sentMs / 1000)} s, ${proxy.lost()} answers lost, ${stays.length} stays, all equal`,
      );
    } finally {
      await live.close();
      await filed.close();
    }
  });
});

import { Analytics } from "@segment/analytics-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { everyonesStays } from "../flow/shop-of-rows.ts";
import { served } from "../server/demo-served.ts";
import { asOwner, type Client, removeFolder } from "../server/real-shop.ts";
import { type Flaky, flakyProxy } from "./flaky-proxy.ts";
import { effects, loadFiles, shopFolder, untilSealed, writeKey } from "./segment-shop.ts";
import { type ShopDays, shopDays } from "./shop-days.ts";

/** A few thousand calls, among them lost answers: what 100,000 are in segment-sdk.long.test.ts. */
const days: ShopDays = shopDays({ people: 250, calls: 1500 });
const folders = [shopFolder(), shopFolder()];
const [liveFolder = "", fileFolder = ""] = folders;
let serving: Serving;
let owner: Client;
let key: string;
let proxy: Flaky;

beforeAll(async () => {
  serving = await served(liveFolder);
  owner = await asOwner(serving);
  key = await writeKey(owner);
  proxy = await flakyProxy(serving.port);
});
afterAll(async () => {
  await proxy.close();
  await serving.stop("asked").catch(() => {});
  for (const folder of folders) removeFolder(folder);
});

describe("the real @segment/analytics-node", () => {
  it("has every call taken in once, though answers are lost, the server is away at times and once has no room", async () => {
    const errors: unknown[] = [];
    const analytics = new Analytics({
      ...{ writeKey: key, host: proxy.address, flushAt: 100, flushInterval: 20, maxRetries: 20 },
    });
    analytics.on("error", (error) => errors.push(error));
    for (const call of days.calls) call(analytics);
    await analytics.closeAndFlush({ timeout: 60_000 });
    expect(errors).toEqual([]);
    expect(proxy.lost()).toBeGreaterThan(2);
    // Told to come again in two seconds, it does not come before.
    expect(proxy.cameAgainMs()).toBeGreaterThan(1950);
    await untilSealed(owner, days.rows, 60);
    const { refused } = (await owner.ask("get", "/arrivals")).body;
    expect(refused).toEqual([]);
  });

  it("comes to the same ladder as the same facts from a file", async () => {
    await serving.stop("asked");
    const live = await openShop(liveFolder, effects);
    const filed = await openShop(fileFolder, effects);
    try {
      await loadFiles(filed, days);
      const stays = await everyonesStays(live);
      expect(stays.length).toBeGreaterThan(250);
      expect(new Set(stays.map((stay) => stay.split(" ")[1])).size).toBeGreaterThan(2);
      expect(stays).toEqual(await everyonesStays(filed));
    } finally {
      await live.close();
      await filed.close();
    }
  });
});

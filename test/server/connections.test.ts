import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { fakeWoo, wooOrder } from "../live/fake-shops.ts";
import { until } from "../live/segment-shop.ts";
import { served } from "./demo-served.ts";
import { asInvited, asOwner, type Client, realShop, removeFolder } from "./real-shop.ts";

const secret = "ck_hush-hush:cs_hush-hush";
let folder: string;
let serving: Serving;
let owner: Client;
let developer: Client;
const logged: string[] = [];

beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder, { privateHosts: ["127.0.0.1"], logged });
  owner = await asOwner(serving);
  developer = await asInvited(serving, owner, { role: "developer" });
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

describe("connections", () => {
  it("are made, listed and let go of, in the log by number, and their keys are told nobody", async () => {
    const settings = { address: "https://Fjell.example/butikk/", from: "2024-01-31", every: "hour" };
    const made = await developer.ask("post", "/connections", { service: "woo", settings, secret });
    expect(made).toMatchObject({ status: 200, body: { id: 1 } });
    const listed = await owner.ask("get", "/connections");
    expect(listed.body.list).toMatchObject([
      {
        ...{ id: 1, service: "woo", by: "Some developer", last: null },
        settings: { ...settings, address: "https://fjell.example/butikk" },
      },
    ]);
    expect((await owner.ask("get", "/connections/1/runs")).body).toEqual({ list: [] });
    expect((await owner.ask("delete", "/connections/1")).status).toBe(200);
    expect((await owner.ask("get", "/connections")).body.list).toEqual([]);
    const log = await owner.ask("get", "/audit?limit=10");
    expect(log.body.list.slice(0, 2)).toMatchObject([
      { action: "removeConnection", object: "connection:1" },
      { action: "makeConnection", object: "connection:1", name: "Some developer" },
    ]);
    expect(JSON.stringify([made.body, listed.body, log.body])).not.toContain("hush");
  });

  it("read a shop program by themselves, and when they are asked to", async () => {
    const shop = await fakeWoo(secret, Date.now());
    try {
      shop.orders.push(wooOrder(41, Date.UTC(2026, 1, 3)), wooOrder(42, Date.UTC(2026, 1, 4)));
      const settings = { address: shop.address, every: "hour" };
      const { id } = (await owner.ask("post", "/connections", { service: "woo", settings, secret })).body;
      const line = async () => (await owner.ask("get", "/connections")).body.list.at(-1);
      await until(
        async () => (await line()).last?.ended != null && (await line()).next > new Date().toISOString(),
      );
      const { last, next } = await line();
      expect(last).toMatchObject({ counts: { accepted: 2, repeated: 0, refused: 0 }, problem: null });
      expect(Date.parse(next) - Date.now()).toBeGreaterThan(3_500_000);
      shop.orders.push(wooOrder(43, Date.UTC(2026, 1, 5)));
      shop.faults.set(shop.asked.length + 1, { status: 401 });
      expect((await owner.ask("post", `/connections/${id}/run`)).status).toBe(200);
      await until(async () => (await line()).last.run !== last.run && (await line()).last.ended !== null);
      expect((await line()).last.problem.remedy).toMatch(/nøkkel/);
      await owner.ask("post", `/connections/${id}/run`);
      await until(async () => (await line()).last.counts.accepted === 1);
      expect((await owner.ask("get", `/connections/${id}/runs`)).body.list).toHaveLength(3);
      await owner.ask("delete", `/connections/${id}`);
      expect(JSON.stringify(logged)).not.toContain("hush");
    } finally {
      await shop.close();
    }
  });

  it("are refused with everything that is wrong with them, but for the key itself", async () => {
    const settings = { adress: "x", from: "2024-02-30", every: "often" };
    const wrong = await owner.ask("post", "/connections", {
      service: "shopify",
      settings,
      secret: "hush hush",
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.problems.map(({ place }: { place: string }) => place)).toEqual([
      ...["settings.adress", "settings.from", "settings.every", "settings.address", "secret"],
    ]);
    expect(JSON.stringify(wrong.body)).not.toContain("hush");
  });

  it.each([
    "http://fjell.example",
    "ftp://fjell.example",
    "https://kari:hush@fjell.example",
    "https://fjell.example/?a=1",
    "fjell.example",
  ])("send no key to %s", async (address) => {
    const wrong = await owner.ask("post", "/connections", { service: "woo", settings: { address }, secret });
    expect(wrong.body.problems).toMatchObject([{ place: "settings.address" }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "./demo-served.ts";
import { asInvited, asOwner, type Client, realShop, removeFolder } from "./real-shop.ts";

const secret = "ck_hush-hush:cs_hush-hush";
let folder: string;
let serving: Serving;
let owner: Client;
let developer: Client;

beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder);
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

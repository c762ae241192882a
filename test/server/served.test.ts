import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { ladder, ladderJson } from "../../src/verbs/ladder.ts";
import { load } from "../../src/verbs/load.ts";
import { root } from "../house/source-file.ts";
import { remove, served, smallDemo } from "./demo-served.ts";

let folder: string;
let serving: Serving;
const logged: string[] = [];
const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "en" } as const;
// biome-ignore lint/suspicious/noExplicitAny: what comes over HTTP is looked at as it comes.
const json = async (answer: Response): Promise<any> => answer.json();
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, serving.address), { headers });

beforeAll(async () => {
  folder = await smallDemo();
  serving = await served(folder, { logged });
});
afterAll(async () => {
  await serving.stop("asked");
  remove(folder);
});

describe("a demo shop, served", () => {
  it("is live, ready and says what it is", async () => {
    expect((await get("/health/live")).status).toBe(200);
    expect(await (await get("/health/ready")).json()).toEqual({ ready: true });
    const shop = await json(await get("/api/v1/shop", { "Accept-Language": "da, en;q=0.5" }));
    expect(shop).toMatchObject({ demo: true, readOnly: true, currency: "NOK", language: "nb" });
    expect(shop.banner).toContain("opdigtede");
  });

  it("gives the ladder that the verb gives", async () => {
    const answer = await json(await get("/api/v1/ladder?at=2026-06-30"));
    await serving.stop("asked");
    const shop = await openShop(folder, effects);
    const own = ladderJson(await ladder(shop, { asOf: "2026-06-30" }));
    await shop.close();
    serving = await served(folder, { logged });
    expect(answer).toMatchObject(JSON.parse(JSON.stringify({ ...own, knownAt: answer.knownAt })));
    expect(answer.people).toBeGreaterThan(200);
  });

  it("holds the folder while it runs", async () => {
    await expect(openShop(folder, effects)).rejects.toMatchObject({ code: "locked" });
  });
});

describe("a folder that is not only a demo", () => {
  it("is not served, and let go of", async () => {
    const own = await smallDemo(200);
    copyFileSync(join(root, "examples/fjellbutikken/ordrer.csv"), join(own, "files", "..", "own.csv"));
    const shop = await openShop(own, effects);
    await load(shop, { file: join(own, "own.csv") });
    await shop.close();
    await expect(served(own)).rejects.toMatchObject({
      code: "refused",
      sentence: { key: "server.accountsFirst" },
    });
    await (await openShop(own, effects)).close();
    remove(own);
  });
});

import { copyFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { problemDetails } from "../../src/server/problem-details.ts";
import { routes } from "../../src/server/routes.ts";
import type { Serving } from "../../src/server/serve.ts";
import { ladder, ladderJson } from "../../src/verbs/ladder.ts";
import { load } from "../../src/verbs/load.ts";
import { unload } from "../../src/verbs/unload.ts";
import { root } from "../house/source-file.ts";
import { remove, served, smallDemo } from "./demo-served.ts";
import { questions } from "./questions.ts";

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
afterAll(() => remove(folder));

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

  it("describes every question: in the OpenAPI file, on its page and in the docs", async () => {
    const document = await json(await get("/api/v1/openapi.json"));
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(routes.map(({ path }) => `/api/v1${path}`));
    const page = await (await get("/api/v1")).text();
    const docs = readFileSync(join(root, "docs/api.md"), "utf8");
    for (const { path, query } of routes) {
      expect(page).toContain(`<code>GET /api/v1${path}</code>`);
      expect(docs).toMatch(new RegExp(`\\| [^|]*\`${path.replaceAll(/[{}]/g, "\\$&")}[?\`]`));
      for (const word of Object.keys(query.shape)) expect(docs, path).toMatch(new RegExp(`\\b${word}\\b`));
    }
    expect(await (await get("/api/v1/page.js")).text()).toContain("form[data-path]");
  });

  it("holds the folder while it runs", async () => {
    await expect(openShop(folder, effects)).rejects.toMatchObject({ code: "locked" });
  });
});

describe.each(routes.map((route) => [route.name, route] as const))("the question %s", (name, route) => {
  const { good, bad } = questions[name] ?? { good: [], bad: [] };

  it("is tried, well and badly", () => {
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
  });

  it.each(good)("%s has the shape it is said to have, and nothing besides", async (path) => {
    const answer = await get(`/api/v1${path}`);
    const body = await json(answer);
    expect(answer.status, JSON.stringify(body)).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(route.answer.parse(body)).toEqual(body);
  });

  it.each(bad)("%s is refused with %d, a sentence and a remedy", async (path, status) => {
    const said = await Promise.all(
      ["nb", "da", "en"].map((language) => get(`/api/v1${path}`, { "Accept-Language": language })),
    );
    const bodies = await Promise.all(said.map(json));
    for (const [i, answer] of said.entries()) {
      expect(answer.status, JSON.stringify(bodies[i])).toBe(status);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(problemDetails.parse(bodies[i])).toEqual(bodies[i]);
      expect(bodies[i].detail).toMatch(/\S.*[.?]$/);
      expect(JSON.stringify(bodies[i])).not.toMatch(/\bat .*\.ts|node_modules|undefined|NaN|SELECT/i);
    }
    expect(new Set(bodies.map(({ detail, remedy }) => `${detail} ${remedy}`)).size).toBe(3);
  });
});

describe("a demo into which somebody loaded a file of their own", () => {
  it("is not served, and let go of", async () => {
    await serving.stop("asked");
    const own = join(folder, "..", `${basename(folder)}-own.csv`);
    copyFileSync(join(root, "examples/fjellbutikken/ordrer.csv"), own);
    const shop = await openShop(folder, effects);
    const { load: number } = await load(shop, { file: own });
    if (number === null) throw new Error("the file was not taken in");
    await shop.close();
    const refused = { code: "refused", sentence: { key: "server.accountsFirst" } };
    await expect(served(folder)).rejects.toMatchObject(refused);
    const again = await openShop(folder, effects);
    // Taken back, its people are still there to be asked about as of before.
    await unload(again, number);
    await again.close();
    await expect(served(folder)).rejects.toMatchObject(refused);
    remove(own);
  });
});

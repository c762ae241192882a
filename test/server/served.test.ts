import { copyFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { problemDetails } from "../../src/server/answers/problem-details.ts";
import { routes as all } from "../../src/server/routes.ts";
import type { Serving } from "../../src/server/serve.ts";
import { ladder, ladderJson } from "../../src/verbs/ladder/ladder.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { root } from "../house/source-file.ts";
import { remove, served, smallDemo } from "./demo-served.ts";
import { questions } from "./questions.ts";

/** What a demo answers; the rest is tried in roles.test.ts. */
const routes = all.filter(
  // Nobody changes a demo, or sends it a file: uploads.test.ts looks at one.
  ({ method, group, name }) =>
    method === "get" && group !== "accounts" && !/^(upload(Seen|Ladder|Rejects)|change)$/.test(name),
);
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
    expect(Object.keys(document.paths)).toEqual([...new Set(all.map(({ path }) => `/api/v1${path}`))]);
    const page = await (await get("/api/v1")).text();
    const docs = readFileSync(join(root, "docs/api.md"), "utf8");
    for (const { method, path, query } of all) {
      expect(page).toContain(`<code>${method.toUpperCase()} /api/v1${path}</code>`);
      expect(docs).toMatch(new RegExp(`\\| [^|]*\`${path.replaceAll(/[{}]/g, "\\$&")}[?\`]`));
      for (const word of Object.keys(query.shape)) expect(docs, path).toMatch(new RegExp(`\\b${word}\\b`));
    }
    expect(await (await get("/api/v1/page.js")).text()).toContain("form[data-path]");
  });

  it("holds the folder while it runs", async () => {
    await expect(openShop(folder, effects)).rejects.toMatchObject({ code: "locked" });
  });
});

describe("every number of the ladder leads to its people", () => {
  it.each(["28d", "90d", "365d"])("within %s", async (win) => {
    const at = "2026-06-30";
    const { crossed, rungs, off } = await json(await get(`/api/v1/ladder?at=${at}&win=${win}`));
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const each = (all: any[], told: (place: any) => [string, number][]) => all.flatMap(told);
    const numbers: [wish: string, people: number][] = [
      ["moved=arrival", crossed.arrived],
      ["moved=climb", crossed.climbed],
      ["moved=return", crossed.returned],
      ["moved=fall", crossed.fell],
      ["moved=leave", crossed.left],
      ...each(crossed.rungs, ({ id, up, down, out }) => [
        [`moved=climb&over=${id}`, up],
        [`moved=fall&over=${id}`, down],
        [`moved=leave&movedFrom=${id}`, out],
      ]),
      ...each([...rungs, ...off], ({ id, people, newly }) => [
        [`rung=${id}`, people],
        [`rung=${id}&came=up`, newly.up],
        [`rung=${id}&came=down`, newly.fell],
      ]),
    ];
    expect(numbers.filter(([, people]) => people > 0).length).toBeGreaterThan(15);
    for (const [wish, people] of numbers) {
      const list = await json(await get(`/api/v1/people?at=${at}&win=${win}&${wish}&limit=1`));
      expect(list.people, wish).toBe(people);
    }
  });
});

describe("every number of a flow leads to its people", () => {
  it("by what became of them, from one place and from anywhere, and they add to everyone", async () => {
    const [vs, at] = ["2025-06-30", "2026-06-30"];
    const { moves, places, rungs } = await json(await get(`/api/v1/moves?vs=${vs}&at=${at}`));
    const ids: string[] = places.map(({ id }: { id: string }) => id);
    const kindOf = (from: string, to: string) => {
      const [was, is] = [ids.indexOf(from), ids.indexOf(to)];
      if (was < 0 || is < 0) return null;
      if (was === is || (was >= rungs && is >= rungs)) return "stay";
      if (was >= rungs) return "return";
      return is >= rungs ? "leave" : is > was ? "climb" : "fall";
    };
    const counted = (went: string, was: string | null) =>
      moves
        .filter(({ from, to }: { from: string; to: string }) => kindOf(from, to) === went)
        .filter(({ from }: { from: string }) => was === null || from === was)
        .reduce((all: number, { people }: { people: number }) => all + people, 0);
    const listed = async (wish: string) =>
      (await json(await get(`/api/v1/people?at=${at}&vs=${vs}&${wish}&limit=1`))).people;
    let some = 0;
    for (const went of ["climb", "fall", "leave", "return", "stay"]) {
      expect(await listed(`went=${went}`), went).toBe(counted(went, null));
      for (const was of ids) {
        const people = counted(went, was);
        some += people > 0 ? 1 : 0;
        expect(await listed(`went=${went}&was=${was}`), `${went} ${was}`).toBe(people);
      }
    }
    expect(some).toBeGreaterThan(7);
    expect(await listed("went=climb&was=new")).toBe(0);
  });
});

describe("people by what they go by", () => {
  const find = async (text: string, wish = "") =>
    json(await get(`/api/v1/people?limit=500${wish}`, { "Stige-Find": encodeURIComponent(text) }));

  it("are found by name, mail and number, a part of them or all, in any case", async () => {
    const { list } = await json(await get("/api/v1/people?rung=repeat&limit=1"));
    const [{ personId, name, key }] = list;
    const person = await json(await get(`/api/v1/people/${personId}`));
    const [first, last] = name.split(" ");
    for (const text of [name, name.toUpperCase(), `${last.slice(0, 3)} ${first}`, person.emails[0], key]) {
      const found = await find(text);
      expect(found.lookedAtAll).toBe(true);
      expect(
        found.list.map((one: { personId: number }) => one.personId),
        text,
      ).toContain(personId);
      expect(found.people).toBeLessThan(50);
    }
    const elsewhere = await find(name, "&rung=lead");
    expect(elsewhere.list.map((one: { personId: number }) => one.personId)).not.toContain(personId);
    expect((await find("nobody is called so")).people).toBe(0);
    expect((await find("%")).people).toBe(0);
  });

  it("a text that is not encoded is refused, and none stands in the log", async () => {
    const refused = await get("/api/v1/people", { "Stige-Find": "%zz" });
    expect(refused.status).toBe(400);
    expect((await json(refused)).problems[0]).toMatchObject({ place: "stige-find" });
    await find("findme secret");
    expect(logged.join("")).not.toContain("secret");
  });
});

describe("a list that goes on", () => {
  it("does so in pages of the same question, and of no other", async () => {
    const first = await json(await get("/api/v1/people?rung=customer&limit=3"));
    const next = `cursor=${first.next}`;
    const second = await json(await get(`/api/v1/people?limit=2&rung=customer&${next}`));
    const all = await json(await get("/api/v1/people?rung=customer&limit=5"));
    expect([...first.list, ...second.list]).toEqual(all.list);
    // To stay at the instant of the first page it is asked as of that.
    const stayed = await get(`/api/v1/people?rung=customer&at=${first.asOf}&${next}`);
    expect((await json(stayed)).asOf).toBe(first.asOf);
    for (const other of [
      `people?${next}`,
      `people?rung=customer&at=2026-01-31&${next}`,
      `people?rung=lapsed&${next}`,
      `membership?${next}`,
    ]) {
      const refused = await get(`/api/v1/${other}`, { "Accept-Language": "en" });
      expect(refused.status, other).toBe(400);
      expect((await json(refused)).detail).toMatch(/cursor is not one that this list gave/);
    }
  });
});

describe("an answer that is known", () => {
  it("is not given again, by its tag or by any", async () => {
    const etag = (await get("/api/v1/loads")).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"])
      expect((await get("/api/v1/loads", { "If-None-Match": known })).status, known).toBe(304);
    expect((await get("/api/v1/loads", { "If-None-Match": '"x"' })).status).toBe(200);
  });
});

describe("CSV", () => {
  const csv = async (path: string) => {
    const answer = await get(`/api/v1${path}`, { Accept: "text/csv" });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = Buffer.from(await answer.arrayBuffer());
    // The mark by which spreadsheets know UTF-8.
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    return bytes.subarray(3).toString().split("\r\n");
  };

  it("holds every person, not a page of them", async () => {
    const { people } = await json(await get("/api/v1/people?rung=customer"));
    const lines = await csv("/people?rung=customer&limit=2");
    expect(lines[0]).toBe(
      "person_id,key,name,rung,since,came,from,coming,coming_at,set_since,set_since_at,set_until",
    );
    expect(lines.length).toBe(people + 2);
    expect(new Set(lines.slice(1, -1).map((line) => line.split(",")[0])).size).toBe(people);
  });

  it.each([
    ["/ladder", "rung,name,people,"],
    ["/moves?vs=2026-01-31&at=2026-06-30", "from,to,people"],
    ["/history", "day,lead,"],
    ["/people/1", "at,kind,said"],
    ["/conflicts", "numbers,emails"],
  ])("%s", async (path, head) => {
    const lines = await csv(path);
    expect(lines[0]?.startsWith(head)).toBe(true);
    expect(lines.every((line) => !/(^|,)"?[=+@]/.test(line))).toBe(true);
  });

  it("of what is wrongly asked is a problem in words", async () => {
    const refused = await get("/api/v1/people?rung=nowhere", { Accept: "text/csv" });
    expect([refused.status, refused.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
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
  it("is a real shop: it waits for an owner, and shows nobody anything", async () => {
    await serving.stop("asked");
    const own = join(folder, "..", `${basename(folder)}-own.csv`);
    copyFileSync(join(root, "examples/fjellbutikken/ordrer.csv"), own);
    const shop = await openShop(folder, effects);
    const { load: number } = await load(shop, { file: own });
    if (number === null) throw new Error("the file was not taken in");
    await shop.close();
    const shut = async () => {
      serving = await served(folder);
      expect(serving.shop).toMatchObject({
        demo: false,
        ownerCode: { code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) },
      });
      for (const path of ["shop", "ladder", "people", "people/1"])
        expect((await get(`/api/v1/${path}`)).status).toBe(401);
      await serving.stop("asked");
    };
    await shut();
    const again = await openShop(folder, effects);
    // Taken back, its people are still there to be asked about as of before.
    await unload(again, number);
    await again.close();
    await shut();
    remove(own);
  });
});

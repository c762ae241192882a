import { cpus, loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/server/routes.ts";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "./demo-served.ts";
import { asOwner, type Client, client, realShop, removeFolder } from "./real-shop.ts";

let folder: string;
let serving: Serving;
let owner: Client;
let keys: Readonly<Record<"read" | "write" | "browser", string>>;
const pages = "https://fjellbutikken.example";

beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder);
  owner = await asOwner(serving);
  const made = async (scope: string, origins: readonly string[] = []) => {
    const got = await owner.ask("post", "/keys", { name: scope, scope, origins, people: false, days: 1 });
    return got.body.key as string;
  };
  keys = { read: await made("read"), write: await made("write"), browser: await made("browser", [pages]) };
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

const by = (scope: keyof typeof keys) => client(serving, keys[scope]);
const order = (id: string, email: string, also: object = {}) => ({
  ...{ order_id: id, person_email: email, ordered: new Date().toISOString(), gross: 250, currency: "NOK" },
  ...also,
});

async function rungOf(email: string): Promise<string | null> {
  const { body } = await owner.ask("get", "/people", undefined, { "Stige-Find": encodeURIComponent(email) });
  return body.list?.[0]?.place ?? body.list?.[0]?.rung ?? null;
}

/** How many stand where, which is told on for a moment after facts came. */
async function peopleByRung(): Promise<string> {
  const { rungs } = (await owner.ask("get", "/ladder")).body as { rungs: { people: number }[] };
  return rungs.map(({ people }) => people).join();
}

describe("facts that a program tells", () => {
  it("show in the person's rung and on the ladder soon, the first and the one after it", async () => {
    const email = "helt.ny@example.com";
    expect(await rungOf(email)).toBeNull();
    const rungs: (string | null)[] = [];
    const took: number[] = [];
    for (const [n, before] of [
      [1, null],
      [2, "customer"],
    ] as const) {
      const ordered = new Date(Date.now() - (3 - n) * 86_400_000).toISOString();
      const ladder = await peopleByRung();
      const began = performance.now();
      const got = await by("write").ask("post", "/facts/orders", order(`live-${n}`, email, { ordered }));
      expect(got.body).toMatchObject({ accepted: 1, repeated: 0, rejected: 0 });
      let rung = before as string | null;
      let moved = false;
      while ((rung === before || !moved) && performance.now() - began < 20_000) {
        rung = await rungOf(email);
        moved = (await peopleByRung()) !== ladder;
      }
      expect(moved).toBe(true);
      took.push(performance.now() - began);
      rungs.push(rung);
    }
    expect(rungs).toEqual(["customer", "repeat"]);
    // Two seconds; where others have the processor meanwhile, as other tests do, it may take longer.
    const isShared = (loadavg()[0] as number) > cpus().length / 2;
    expect(Math.min(...took)).toBeLessThan(isShared ? 8_000 : 2_000);
  });

  it("are told of by whether anything came of somebody, which no log has", async () => {
    const [one] = (await owner.ask("get", "/people?limit=1")).body.list;
    const { stands, emails } = (await owner.ask("get", `/people/${one.personId}`)).body;
    const now = async () => (await owner.ask("get", `/people/${one.personId}/stands`)).body.stands;
    const newest = async () => JSON.stringify((await owner.ask("get", "/audit?limit=1")).body.list);
    const before = await newest();
    expect(await now()).toBe(stands);
    const ordered = new Date(Date.now() - 1000).toISOString();
    const bought = { order_id: "stands-1", person_email: emails[0], ordered, gross: 5 };
    expect((await by("write").ask("post", "/facts/orders", bought)).body).toMatchObject({ accepted: 1 });
    await expect.poll(now, { timeout: 10_000 }).not.toBe(stands);
    expect(await newest()).toBe(before);
  });

  it("are each taken for itself: kept, known already, or refused with place, sentence and remedy", async () => {
    const rows = [
      { message_id: "m1", ...order("o-1", "a@example.com") },
      { message_id: "m2", person_email: "a@example.com", ordered: "in spring", gros: 5, gross: "x" },
      { message_id: "m3", name: "Signed Up" },
      "nothing",
      { message_id: "m1", ...order("o-1", "a@example.com") },
    ];
    const { status, body } = await by("write").ask("post", "/facts/orders", rows);
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 1, repeated: 1, rejected: 3 });
    expect(body.rows.map((row: { result: string }) => row.result)).toEqual([
      "accepted",
      "rejected",
      "rejected",
      "rejected",
      "repeated",
    ]);
    expect(body.rows[1].problems.map(({ place }: { place: string }) => place).sort()).toEqual([
      "gros",
      "gross",
      "ordered",
    ]);
    for (const { detail, remedy } of body.rows[1].problems) {
      expect(detail).toMatch(/\S/);
      expect(remedy).toMatch(/\S/);
    }
    // Whoever looks at the feed sees it too.
    const { refused } = (await owner.ask("get", "/arrivals")).body;
    const told = refused.filter(({ door }: { door: string }) => door === "own");
    const names = told.map(({ message, place }: { message: string; place: string }) => `${message} ${place}`);
    expect(names).toEqual(expect.arrayContaining(["m2 gros", "m2 gross", "m2 ordered", "m3 gross"]));
  });

  it("are told of in the feed where they are rejected only when they are sealed", async () => {
    const answer = { message_id: "sealed-1", person_number: "108", answered: "2026-01-05", score: 42 };
    expect((await by("write").ask("post", "/facts/answers", answer)).body).toMatchObject({ accepted: 1 });
    const told = async () => (await owner.ask("get", "/arrivals")).body.refused[0];
    await expect.poll(async () => (await told()).message, { timeout: 10_000 }).toBe("own:sealed-1");
    expect(await told()).toMatchObject({
      ...{ door: "own", place: "score", detail: "er ingen poengsum mellom 0 og 10." },
      remedy: "Rett det i programmet som sender det, og send det på nytt med en annen id.",
    });
  });

  it("are refused where letters are broken, or an instant is a number that could mean seconds or more", async () => {
    const broken =
      '{"order_id":"x-1","person_email":"a\\ud800@example.com","ordered":"2026-01-05","gross":1}';
    const post = (body: string | Uint8Array<ArrayBuffer>) =>
      fetch(new URL("/api/v1/facts/orders", serving.address), {
        method: "POST",
        headers: { Authorization: `Bearer ${keys.write}`, "Content-Type": "application/json" },
        body,
      });
    const told = (await (await post(broken)).json()) as { rows: { problems: { place: string }[] }[] };
    expect(told).toMatchObject({ accepted: 0, rejected: 1 });
    expect(told.rows[0]?.problems.map(({ place }) => place)).toEqual(["person_email"]);
    const latin = await post(Buffer.from(JSON.stringify(order("x-2", "kåre@example.com")), "latin1"));
    expect([latin.status, ((await latin.json()) as { remedy: string }).remedy]).toEqual([
      400,
      expect.stringContaining("UTF-8"),
    ]);
    const numbered = await by("write").ask("post", "/facts/orders", [
      order("x-3", "b@example.com", { ordered: 1_767_610_800 }),
    ]);
    expect(numbered.body).toMatchObject({ accepted: 0, rejected: 1 });
    expect(numbered.body.rows[0].problems[0].place).toBe("ordered");
  });

  it("are taken in packed with gzip, and refused where that is torn, a bomb, or another way of packing", async () => {
    const post = (bytes: Uint8Array, encoding = "gzip") =>
      fetch(new URL("/api/v1/facts/orders", serving.address), {
        method: "POST",
        headers: {
          Authorization: `Bearer ${keys.write}`,
          "Content-Type": "application/json",
          "Content-Encoding": encoding,
        },
        body: bytes as Uint8Array<ArrayBuffer>,
      });
    const packed = gzipSync(JSON.stringify([order("z-1", "z@example.com"), order("z-2", "z@example.com")]));
    expect(await (await post(packed)).json()).toMatchObject({ accepted: 2, repeated: 0, rejected: 0 });
    const statuses = [
      await post(packed.subarray(0, 20)),
      await post(packed, "br"),
      await post(gzipSync(Buffer.alloc(50_000_000))),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([400, 400, 413]);
    for (const one of statuses)
      expect(await one.json()).toMatchObject({
        detail: expect.stringMatching(/\S/),
        remedy: expect.stringMatching(/\S/),
      });
    const asked = await fetch(new URL("/api/v1/facts/events", serving.address), { method: "OPTIONS" });
    expect(asked.headers.get("access-control-allow-headers")).toContain("content-encoding");
  });

  it("are told of an amount that is too large that it is, not that it is none", async () => {
    const amounts = [123_456_789_012_345.67, "12345678901234", 1e300, 9_999_999_999_999];
    const rows = amounts.map((gross, i) => order(`l-${i}`, "l@example.com", { gross }));
    const { body } = await by("write").ask("post", "/facts/orders", rows, { "Accept-Language": "en" });
    expect(body.rows.map(({ result }: { result: string }) => result)).toEqual([
      "rejected",
      "rejected",
      "rejected",
      "accepted",
    ]);
    for (const { problems } of body.rows.slice(0, 3)) {
      expect(problems[0].detail).toMatch(/too large/);
      expect(problems[0].remedy).toMatch(/13 digits/);
    }
  });

  it("come as lines too, with the lines of an order", async () => {
    const got = await fetch(new URL("/api/v1/facts/orders", serving.address), {
      method: "POST",
      headers: { Authorization: `Bearer ${keys.write}`, "Content-Type": "application/x-ndjson" },
      body: [
        order("n-1", "b@example.com", {
          lines: [
            { sku: "x", quantity: 2, revenue: 200 },
            { sku: "y", revenue: 50 },
          ],
        }),
        order("n-2", "b@example.com", { lines: [{ sku: "x", price: { of: 1 } }] }),
      ]
        .map((row) => JSON.stringify(row))
        .join("\n"),
    });
    const body = (await got.json()) as { rows: { result: string; problems: { place: string }[] }[] };
    expect(body.rows.map(({ result }) => result)).toEqual(["accepted", "rejected"]);
    expect(body.rows[1]?.problems[0]?.place).toBe("lines[0].price");
  });

  it("sent again with one Idempotency-Key count once and have one answer; another request has none", async () => {
    const key = { "Idempotency-Key": "5b1f" };
    const spend = { spent: "2025-05-01", amount: 900, channel: "email" };
    const first = await by("write").ask("post", "/facts/spend", spend, key);
    const again = await by("write").ask("post", "/facts/spend", spend, key);
    expect(first.body.accepted).toBe(1);
    expect(again.body).toEqual(first.body);
    const other = await by("write").ask("post", "/facts/spend", { ...spend, amount: 1 }, key);
    expect(other.status).toBe(400);
    expect(other.body.remedy).toMatch(/\S/);
  });

  it.each([
    ["no JSON", "{", "application/json", 400, /JSON/],
    ["an empty list", "[]", "application/json", 400, /tom/],
    ["a form", "a=1", "application/x-www-form-urlencoded", 400, /JSON/],
    ["more than is taken at once", `[${"1,".repeat(2_200_000)}1]`, "application/json", 413, /\S/],
    ["more rows than are taken at once", `[${"1,".repeat(11_000)}1]`, "application/json", 400, /\S/],
  ] as const)("are refused where they are %s", async (_, body, type, status, said) => {
    const got = await fetch(new URL("/api/v1/facts/orders", serving.address), {
      method: "POST",
      headers: { Authorization: `Bearer ${keys.write}`, "Content-Type": type },
      body,
    });
    expect(got.status).toBe(status);
    const told = (await got.json()) as { detail: string; remedy: string };
    expect(told).toEqual(
      expect.objectContaining({ detail: expect.stringMatching(said), remedy: expect.stringMatching(/\S/) }),
    );
  });
});

describe("a key", () => {
  it("that writes reads nothing, and one for browsers neither: no other route takes them", async () => {
    for (const scope of ["write", "browser"] as const)
      for (const { name, path, method, may, takesFacts } of routes) {
        if (takesFacts || may.includes("nobody")) continue;
        const { status } = await by(scope).ask(method, path.replaceAll(/\{\w+\}/g, "1"));
        expect(status, `${name} by ${scope}`).toBe(403);
      }
  });

  it("that reads tells nothing, nor does an account or nobody", async () => {
    const row = order("k-1", "k@example.com");
    expect((await by("read").ask("post", "/facts/orders", row)).status).toBe(403);
    expect((await owner.ask("post", "/facts/orders", row)).status).toBe(401);
    expect((await client(serving).ask("post", "/facts/orders", row)).status).toBe(401);
  });

  it("for browsers tells some kinds, from its own pages alone; any other from none", async () => {
    const event = { person_anonymous: "v-1", happened: new Date().toISOString(), name: "Product Viewed" };
    const from = (origin: string) => ({ Origin: origin });
    const tell = (scope: keyof typeof keys, kind: string, headers = {}) =>
      by(scope).ask("post", `/facts/${kind}`, event, headers);
    const good = await tell("browser", "events", from(pages));
    expect(good.status).toBe(200);
    expect(good.body.accepted).toBe(1);
    expect(good.headers.get("access-control-allow-origin")).toBe("*");
    expect(good.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect((await tell("browser", "orders", from(pages))).status).toBe(403);
    expect((await tell("browser", "events", from("https://elsewhere.example"))).status).toBe(403);
    expect((await tell("browser", "events")).status).toBe(403);
    expect((await tell("write", "events", from(pages))).status).toBe(403);
  });

  it("lets a browser ask whether it may, there and nowhere else", async () => {
    const asked = (path: string) =>
      fetch(new URL(path, serving.address), {
        method: "OPTIONS",
        headers: { Origin: pages, "Access-Control-Request-Method": "POST" },
      });
    const there = await asked("/api/v1/facts/events");
    expect(there.status).toBe(204);
    expect(there.headers.get("access-control-allow-headers")).toMatch(/authorization/);
    const elsewhere = await asked("/api/v1/people");
    expect(elsewhere.status).toBe(405);
    expect(elsewhere.headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each([
    [{ scope: "browser" }],
    [{ scope: "write", origins: [pages] }],
    [{ scope: "write", people: true }],
    [{ scope: "browser", origins: ["fjellbutikken.example/shop"] }],
    [{ scope: "browser", origins: ["https://fjellbutikken.example:443"] }],
    [{ scope: "browser", origins: ["https://fjellbutikken.example:99999"] }],
    [{ scope: "browser", origins: ["https://*.fjellbutikken.example"] }],
    [{ scope: undefined }],
    [{ name: " ", scope: "read" }],
    [{ scope: "all" }],
  ])("is not made where it would not make sense: %j", async (wish) => {
    const got = await owner.ask("post", "/keys", { name: "x", people: false, days: 1, ...wish });
    expect(got.status).toBe(400);
    expect(got.body.remedy).toMatch(/\S/);
  });

  it("is made by its name and scope alone, and is told all that is wrong with it at once", async () => {
    const made = await owner.ask("post", "/keys", { name: "till", scope: "write" });
    expect([made.status, made.body.expires]).toEqual([200, null]);
    const listed = (await owner.ask("get", "/keys")).body.list[0];
    expect(listed).toMatchObject({ name: "till", scopes: ["write"], origins: [] });
    const wish = {
      name: "x",
      scope: "browser",
      people: true,
      origins: ["https://Fjellbutikken.example:443/"],
    };
    const { body } = await owner.ask("post", "/keys", wish, { "Accept-Language": "en" });
    expect(
      body.problems.map(({ place, remedy }: { place: string; remedy: string }) => [place, remedy]),
    ).toEqual([
      ["origins", "Write it as browsers do: https://fjellbutikken.example"],
      ["people", "Leave people out, or make a key that reads."],
    ]);
  });
});

import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "../server/demo-served.ts";
import { asOwner, type Client, removeFolder } from "../server/real-shop.ts";
import { basic, effects, send, shopFolder, until, writeKey } from "./segment-shop.ts";

const origin = "https://kassa.example";
let folder: string;
let serving: Serving;
let owner: Client;
let key: string;
let pageKey: string;

beforeAll(async () => {
  // The book of orders is the till's: what Segment tells of orders is known from elsewhere.
  folder = shopFolder("own");
  serving = await served(folder);
  owner = await asOwner(serving);
  key = await writeKey(owner);
  pageKey = await writeKey(owner, [origin]);
});
afterAll(async () => {
  await serving.stop("asked").catch(() => {});
  removeFolder(folder);
});

const page = (also: object = {}) => JSON.stringify({ userId: "u9", messageId: "p-1", ...also });
const batch = (calls: readonly object[], also: object = {}) => JSON.stringify({ batch: calls, ...also });
const post = (
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = basic(key),
) => send(serving, path, body, headers);

describe("Segment's tracking API", () => {
  it.each([
    ["/v1/identify", "/v1/i", {}],
    ["/v1/track", "/v1/t", { event: "Cart Viewed" }],
    ["/v1/page", "/v1/p", {}],
    ["/v1/screen", "/v1/s", {}],
    ["/v1/group", "/v1/g", { groupId: "g", traits: { name: "Fjell AS" } }],
    ["/v1/alias", "/v1/a", { previousId: "u8" }],
  ])("takes in %s and %s", async (whole, short, also) => {
    for (const path of [whole, short]) {
      const { status, body } = await post(path, page({ messageId: path, ...also }));
      expect([status, body]).toEqual([200, { success: true }]);
    }
  });

  it("takes in batches, packed or not, from a program and from analytics.js, which writes its key into the body", async () => {
    const calls = batch([{ type: "page", anonymousId: "a-1", messageId: "b-1" }]);
    expect(await post("/v1/batch", calls)).toMatchObject({ status: 200, body: { success: true } });
    expect(
      await post("/v1/import", gzipSync(calls), { ...basic(key), "Content-Encoding": "gzip" }),
    ).toMatchObject({
      status: 200,
    });
    const ofBrowser = { "Content-Type": "text/plain", Origin: origin };
    const told = await post(
      "/v1/t",
      page({ event: "Product Viewed", messageId: "b-2", writeKey: pageKey }),
      ofBrowser,
    );
    expect([told.status, told.body]).toEqual([200, { success: true }]);
    expect(told.headers.get("access-control-allow-origin")).toBe(origin);
    expect(await post("/v1/m", "{}", ofBrowser)).toMatchObject({ status: 200 });
    const asked = await send(serving, "/v1/t", "", { Origin: origin }, "OPTIONS");
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toBe("POST");
  });

  it("refuses a call that nests without end, however short, and takes in the others", async () => {
    const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
    for (const levels of [500, 5_000, 12_000]) {
      const call = `{"type":"track","event":"Deep","userId":"u1","messageId":"deep-${levels}","properties":{"x":${deep(levels)}}}`;
      const body = `{"batch":[${call},{"type":"page","userId":"u1","messageId":"beside-${levels}"}]}`;
      const { status } = await post("/v1/batch", body);
      expect([levels, status]).toEqual([levels, 200]);
      const alone = await post(
        "/v1/track",
        `{"event":"Deep","userId":"u1","properties":{"x":${deep(levels)}}}`,
      );
      expect([levels, alone.status < 500]).toEqual([levels, true]);
    }
  });

  it("keeps why a call of a batch is refused, and takes in the others", async () => {
    const bad = {
      type: "track",
      event: "Order Completed",
      userId: "u1",
      messageId: "bad-1",
      properties: { total: "x" },
    };
    const long = {
      type: "track",
      event: "Long",
      userId: "u1",
      messageId: "bad-2",
      properties: { x: "y".repeat(40_000) },
    };
    const good = { type: "page", userId: "u1", messageId: "good-1" };
    const { status, body } = await post("/v1/batch", batch([bad, good, long]));
    expect(status).toBe(200);
    expect(body.success).toBe(true);
    expect(
      body.refused.map((one: { index: number; messageId: string }) => [one.index, one.messageId]),
    ).toEqual([
      [0, "bad-1"],
      [2, "bad-2"],
    ]);
    expect(body.refused[0].problems.map(({ place }: { place: string }) => place).sort()).toEqual([
      "batch[0].properties.order_id",
      "batch[0].properties.total",
    ]);
    const { refused } = (await owner.ask("get", "/arrivals")).body;
    expect(refused[0]).toMatchObject({ door: "segment", message: "segment:bad-2", place: "batch[2]" });
    for (const { detail, remedy } of refused) expect(detail.length * remedy.length).toBeGreaterThan(100);
  });

  it.each([
    ["no JSON", "/v1/track", "{", 400],
    ["no object", "/v1/track", "7", 400],
    ["no batch", "/v1/batch", "{}", 400],
    ["no text", "/v1/track", new Uint8Array([0x22, 0xff, 0x22]), 400],
    ["a call over 32 kB", "/v1/track", page({ event: "x".repeat(33_000) }), 413],
    ["a batch over 500 kB", "/v1/batch", batch([{ x: "x".repeat(513_000) }]), 413],
  ])("refuses %s", async (_, path, sent, expected) => {
    const { status, body } = await post(path, sent);
    expect(status).toBe(expected);
    expect(body.detail.length).toBeGreaterThan(5);
  });

  it("refuses what is packed otherwise, torn, or a bomb", async () => {
    const packed = (bytes: Uint8Array, how = "gzip") =>
      post("/v1/batch", bytes, { ...basic(key), "Content-Encoding": how });
    expect((await packed(gzipSync("{}"), "br")).status).toBe(400);
    expect((await packed(gzipSync(batch([])).subarray(0, 15))).status).toBe(400);
    expect((await packed(gzipSync(Buffer.alloc(50_000_000)))).status).toBe(413);
  });

  it("refuses keys that are wrong, do not write, or come from a page that is not theirs", async () => {
    const reading = (await owner.ask("post", "/keys", { name: "r", scope: "read" })).body.key;
    const call = page({ event: "E", messageId: "k-1" });
    const by = async (headers: Record<string, string>, sent = call) =>
      (await post("/v1/track", sent, headers)).status;
    expect(await by({})).toBe(401);
    expect(await by(basic("stige_00000000_x"))).toBe(401);
    expect(await by({ Authorization: "Basic ???" })).toBe(401);
    expect(await by(basic(reading))).toBe(403);
    expect(await by({ ...basic(pageKey), Origin: "https://elsewhere.example" })).toBe(403);
    expect(await by(basic(pageKey))).toBe(403);
    expect(await by({ ...basic(key), Origin: origin })).toBe(403);
    expect(await by({ ...basic(pageKey), Origin: origin })).toBe(200);
    // Nobody makes money with a key that everybody reads.
    const order = page({
      event: "Order Completed",
      messageId: "k-2",
      properties: { order_id: "free", total: 1 },
    });
    const answer = await post("/v1/track", order, { ...basic(pageKey), Origin: origin });
    expect(answer.body.refused).toHaveLength(1);
    const asked = await send(serving, "/v1/track", "", {}, "GET");
    expect([asked.status, asked.headers.get("allow")]).toEqual([405, "POST"]);
    // A key that writes reads nothing.
    expect(
      (await send(serving, "/api/v1/ladder", "", { Authorization: `Bearer ${key}` }, "GET")).status,
    ).toBe(403);
  });

  it("tells of an address at which there is nothing that there is nothing, by whatever method", async () => {
    for (const [method, path] of [
      ["POST", "/v1/nope"],
      ["GET", "/v1/nope"],
      ["POST", "/webhooks/nope"],
      ["POST", "/api/v1/nope"],
    ] as const) {
      const { status, headers, body } = await send(serving, path, "{}", {}, method);
      expect([path, status, headers.get("content-type")]).toEqual([path, 404, "application/problem+json"]);
      expect(body.remedy).toMatch(/\S/);
    }
    const asked = await send(serving, "/api/v1/owner", "", {}, "GET");
    expect([asked.status, asked.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("keeps no other out while one sends more than there is room for", async () => {
    const flooding = await writeKey(owner);
    const head = `POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${flooding}\r\nContent-Length: 500000\r\n\r\n`;
    const sockets = Array.from({ length: 140 }, () => connect(serving.port, "127.0.0.1"));
    const refused: string[] = [];
    try {
      for (const socket of sockets) {
        socket.on("error", () => {});
        socket.once("data", (bytes) => refused.push(bytes.toString()));
        socket.write(head);
      }
      await until(async () => refused.length > 0);
      for (const one of refused) expect(one).toMatch(/^HTTP\/1\.1 429 [\s\S]*retry-after: [1-9]/i);
      expect(await post("/v1/track", page({ event: "Beside", messageId: "beside-flood" }))).toMatchObject({
        status: 200,
        body: { success: true },
      });
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });

  it("makes a visitor's history the person's, joins by alias, and doubles no order of the book", async () => {
    const at = (month: number) => `2026-0${month}-01T10:00:00Z`;
    const viewed = { type: "track", event: "Product Added" };
    const calls = [
      { ...viewed, anonymousId: "v-1", timestamp: at(1), messageId: "h-1" },
      {
        type: "identify",
        anonymousId: "v-1",
        userId: "h1",
        traits: { email: "h@fjell.no" },
        timestamp: at(5),
        messageId: "h-2",
      },
      { ...viewed, userId: "old", timestamp: at(2), messageId: "h-3" },
      { type: "alias", userId: "new", previousId: "old", timestamp: at(6), messageId: "h-4" },
      {
        ...{ type: "track", event: "Order Completed", userId: "h1", timestamp: at(7), messageId: "h-5" },
        properties: { order_id: "77", total: 10 },
      },
    ];
    expect((await post("/v1/batch", batch(calls))).body).toEqual({ success: true });
    expect((await post("/v1/batch", batch(calls))).body).toEqual({ success: true });
    await until(async () => {
      const { list } = (await owner.ask("get", "/loads")).body;
      return list.some(({ kind }: { kind: string }) => kind === "merges");
    });
    // Who follows the feed is not told that an order counts which is known from elsewhere.
    await until(async () => {
      const { kept } = (await owner.ask("get", "/arrivals?limit=100")).body;
      const books = kept.map(({ kind, book }: { kind: string; book: string | null }) => `${kind} ${book}`);
      return books.includes("orders own") && books.includes("people null") && !books.includes("orders null");
    });
    await serving.stop("asked");
    const shop = await openShop(folder, effects);
    try {
      const { engine } = await shop.projection();
      const numbers = await shop.store.db.selectFrom("identity").select(["id", "value"]).execute();
      const idOf = (value: string) => numbers.find((row) => row.value === value)?.id;
      const known = await engine.rows<{ identity_id: number; person_id: number | null }>(
        "SELECT identity_id, person_id FROM identity_person",
      );
      const person = (value: string) =>
        known.find(({ identity_id }) => identity_id === idOf(value))?.person_id;
      expect(person("v-1")).toBe(person("h1"));
      expect(person("h@fjell.no")).toBe(person("h1"));
      expect(person("old")).toBe(person("new"));
      const since = await engine.rows<{ known_us: number }>(
        `SELECT known_us FROM people WHERE person_id = ${person("h1")}`,
      );
      expect(Number(since[0]?.known_us)).toBe(Date.parse(at(1)) * 1000);
      expect(await engine.rows("SELECT * FROM orders")).toEqual([]);
      expect(await engine.rows("SELECT order_id FROM orders_elsewhere")).toEqual([{ order_id: "77" }]);
    } finally {
      await shop.close();
    }
  });
});

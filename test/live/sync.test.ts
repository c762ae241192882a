import { createHmac } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { keepWebhookSecret } from "../../src/io/store/webhook-secrets.ts";
import { openShop } from "../../src/open.ts";
import {
  addNewConnection,
  connectionList,
  connectionRunList,
} from "../../src/verbs/connections/connections.ts";
import { type SyncRim, sync } from "../../src/verbs/connections/sync.ts";
import { liveInbox } from "../../src/verbs/live/live-inbox.ts";
import { sealInbox } from "../../src/verbs/live/seal-inbox.ts";
import { takeWebhook } from "../../src/verbs/live/take-webhook.ts";
import { load } from "../../src/verbs/loading/load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { type FakeShop, fakeShopify, fakeWoo, shopifyOrder, wooOrder } from "./fake-shops.ts";
import { emptyShop, liveShopsLieIn } from "./open-live.ts";

const token = "shpat_hush-hush";
const keys = "ck_hush:cs_hush";
const nowMs = Date.UTC(2026, 10, 26, 12);
const dayMs = 86_400_000;
let ending: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of ending.reverse()) await end();
  ending = [];
});

interface Tried {
  readonly fake: FakeShop;
  readonly shop: Workshop;
  readonly id: number;
  readonly run: (also?: Partial<SyncRim>) => ReturnType<typeof sync>;
  /** So long it waited, in milliseconds. */
  waited: number;
}

async function tried(service: "shopify" | "woo", settings: Record<string, string> = {}): Promise<Tried> {
  const fake = await (service === "shopify" ? fakeShopify(token, nowMs) : fakeWoo(keys, nowMs));
  const folder = emptyShop();
  const effects = { now: () => nowMs * 1000, timeZone: "Europe/Oslo", language: "en" } as const;
  const shop = await openShop(folder, { ...effects, ...liveShopsLieIn, privateHosts: ["127.0.0.1"] });
  ending.push(() => rmSync(folder, { recursive: true }), fake.close, shop.close);
  const secret = service === "shopify" ? token : keys;
  const wish = { service, settings: { address: fake.address, ...settings }, secret };
  const id = await addNewConnection(shop, "terminal", wish);
  const live = liveInbox(await shop.intake(), () => {});
  const pause = async (ms: number) => {
    fake.pass(ms);
    own.waited += ms;
  };
  const own: Tried = {
    ...{ fake, shop, id, waited: 0 },
    run: (also = {}) => sync(shop, id, { live, pause, ...also }),
  };
  return own;
}

const told = async (shop: Workshop) => {
  await shop.writing(() => sealInbox(shop));
  const { engine } = await shop.projection();
  return engine.rows<{ order_id: string; gross_minor: unknown; counts: boolean }>(
    "SELECT order_id, gross_minor, revenue_minor, counts, (SELECT sum(gross_minor)::INTEGER FROM refunds AS r WHERE r.order_id = o.order_id) AS paid_back FROM orders AS o ORDER BY order_id::BIGINT",
  );
};

const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe("Shopify read over its API", () => {
  it("gives every order once, whatever is changed meanwhile, and the next time only what is new", async () => {
    const t = await tried("shopify");
    const { fake } = t;
    // Three years of orders; the last 600 of one hour, so that a window has pages.
    fake.orders.push(...ids(1, 300).map((id) => shopifyOrder(id, nowMs - (1000 - 3 * id) * dayMs)));
    fake.orders.push(...ids(301, 600).map((id) => shopifyOrder(id, nowMs - 3_600_000 + id * 1000)));
    fake.orders.push(shopifyOrder(999, nowMs - 5 * dayMs, { test: true }));
    fake.customers.push({
      id: 7,
      email: "k7@fjell.no",
      created_at: "2020-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
      first_name: "Kari",
    });
    const last = () => fake.asked.length;
    // Between two pages an old order is paid back in part, and a new one comes.
    fake.meanwhile.set(14, () => {
      Object.assign(
        fake.orders[2] ?? {},
        shopifyOrder(3, nowMs, { total_price: "649.00", subtotal_price: "600.00" }),
      );
      fake.orders.push(shopifyOrder(1000, nowMs));
    });
    const first = await t.run();
    expect(first).toMatchObject({ problem: null, counts: { refused: 0, passed: 1 } });
    const asked = last();
    expect(fake.refused()).toBe(0);
    const second = await t.run();
    expect(second).toMatchObject({ problem: null });
    expect(last() - asked).toBeLessThan(8);
    expect(second.counts.accepted).toBeLessThan(5);
    const rows = await told(t.shop);
    expect(rows.map(({ order_id }) => Number(order_id))).toEqual([...ids(1, 900), 1000]);
    expect(rows[2]).toMatchObject({ order_id: "3", gross_minor: 64_900 });
    const third = await t.run();
    expect(third.counts).toMatchObject({ accepted: 0, refused: 0 });
    const [line] = await connectionList(t.shop);
    expect(line).toMatchObject({ service: "shopify", last: { id: third.id, problem: null } });
    expect(JSON.stringify([line, await connectionRunList(t.shop, t.id, 9)])).not.toContain("hush");
  });

  it("waits as long as it is told to, begins a window anew whose cursor lapsed, and keeps within its limit", async () => {
    const t = await tried("shopify", { from: "2026-11-01" });
    const { fake } = t;
    fake.orders.push(...ids(1, 600).map((id) => shopifyOrder(id, nowMs - 3_600_000 + id * 1000)));
    fake.faults.set(1, { status: 429, headers: { "Retry-After": "7.5" } });
    fake.faults.set(2, { status: 502, body: "<html>" });
    fake.faults.set(3, "hang up");
    fake.faults.set(4, { status: 200, body: "<html>soon back" });
    fake.faults.set(6, "lapse");
    expect(await t.run()).toMatchObject({ problem: null, counts: { accepted: 600, repeated: 250 } });
    // 7.5 s as it said, then 4, 8 and 16.
    expect(t.waited).toBe(7500 + 4000 + 8000 + 16_000);
    expect(await told(t.shop)).toHaveLength(600);
    // Sixty readings in a row: the limit is never passed.
    for (let i = 0; i < 60; i++) await t.run();
    expect(fake.refused()).toBe(0);
  });

  it.each([
    [401, "connections.notIn", 1],
    [403, "connections.notIn", 1],
    [404, "connections.notThere", 1],
    [301, "connections.notThere", 1],
    [402, "connections.answered", 1],
    [503, "connections.answered", 7],
  ])("says what %i means, and goes on from there once it is mended", async (status, key, times) => {
    const t = await tried("shopify", { from: "2026-11-01" });
    t.fake.orders.push(...ids(1, 300).map((id) => shopifyOrder(id, nowMs - 3_600_000 + id * 1000)));
    // Behind a cursor, 404 is the cursor's.
    const first = status === 404 ? 1 : 2;
    for (let n = first; n < first + times; n++) t.fake.faults.set(n, { status });
    const run = await t.run();
    expect(run.problem?.sentence).toMatchObject({ key });
    const again = await t.run();
    expect(again.problem).toBeNull();
    expect((run.counts.accepted ?? 0) + (again.counts.accepted ?? 0)).toBe(300);
  });

  it("and its export and its webhook tell one order", async () => {
    const t = await tried("shopify", { from: "2026-11-01" });
    const { shop, fake } = t;
    const paid = shopifyOrder(1001, Date.UTC(2026, 10, 20), {
      created_at: "2026-11-01T10:12:00+01:00",
      email: "kari@fjell.no",
    });
    const back = {
      ...paid,
      ...{ updated_at: "2026-11-26T12:30:00Z", financial_status: "partially_refunded" },
      refunds: [{ transactions: [{ kind: "refund", status: "success", amount: "100.00" }] }],
    };
    const file = join(shop.folder, "orders_export.csv");
    writeFileSync(
      file,
      "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Source\n" +
        "#1001,kari@fjell.no,paid,NOK,500.00,49.00,109.80,549.00,2026-11-01 10:12:00 +0100,1,Ullgenser,400.00,U-1,,web\n" +
        "#1001,kari@fjell.no,,,,,,,,2,Sokker,50.00,S-1,,\n",
    );
    await load(shop, { file });
    const asLoaded = await told(shop);
    fake.orders.push(back);
    expect((await t.run()).counts).toMatchObject({ accepted: 1 });
    const paidBack = await told(shop);
    expect(paidBack).toMatchObject([{ order_id: "1001", gross_minor: asLoaded[0]?.gross_minor }]);
    expect(paidBack).not.toEqual(asLoaded);
    const secret = "hush hush shopify";
    await shop.store.aside("calls", () =>
      keepWebhookSecret(shop.store, { source: "shopify", secret, set_us: 1, set_by: "terminal" }),
    );
    const live = liveInbox(await shop.intake(), () => {});
    // What Shopify told before it was paid back, and comes late.
    const body = Buffer.from(JSON.stringify(paid));
    const signature = createHmac("sha256", secret).update(body).digest("base64");
    await takeWebhook(shop, live, { source: "shopify", topic: "orders/paid", signature, body });
    expect(await told(shop)).toEqual(paidBack);
  });
});

describe("WooCommerce read over its API", () => {
  it("gives every order once, also where more than a page bears one instant and some are changed meanwhile", async () => {
    const t = await tried("woo");
    const { fake, shop } = t;
    fake.orders.push(...ids(1, 150).map((id) => wooOrder(id, nowMs - (200 - id) * dayMs)));
    // An import that touched 250 at once.
    fake.orders.push(...ids(151, 250).map((id) => wooOrder(id, nowMs - 5 * dayMs)));
    fake.orders.push(...ids(401, 120).map((id) => wooOrder(id, nowMs - 3_600_000 + id * 1000)));
    fake.customers.push(
      ...ids(1, 230).map((id) => ({
        id,
        email: `k${id}@fjell.no`,
        first_name: "Kari",
        date_created_gmt: "2025-01-01T00:00:00",
      })),
    );
    fake.meanwhile.set(3, () => {
      for (const id of [5, 155, 156])
        Object.assign(fake.orders[id - 1] ?? {}, wooOrder(id, nowMs, { total: "649.00" }));
    });
    fake.meanwhile.set(9, () => fake.customers.splice(200, 3));
    const first = await t.run();
    expect(first).toMatchObject({ problem: null, counts: { refused: 0 } });
    const rows = await told(shop);
    expect(rows.map(({ order_id }) => Number(order_id))).toEqual(ids(1, 520));
    expect([5, 155, 156].map((id) => rows[id - 1]?.gross_minor)).toEqual([64_900, 64_900, 64_900]);
    const asked = fake.asked.length;
    fake.customers.push({
      id: 900,
      email: "ny@fjell.no",
      first_name: "Ny",
      date_created_gmt: "2026-11-26T00:00:00",
    });
    expect((await t.run()).counts).toMatchObject({ accepted: 1 });
    expect(fake.asked.length - asked).toBeLessThan(5);
    await told(shop);
    const { engine } = await shop.projection();
    const [{ people } = { people: 0n }] = await engine.rows<{ people: bigint }>(
      "SELECT count(*) AS people FROM people",
    );
    expect(Number(people)).toBe(231);
  });

  it("killed anywhere goes on where it was, and doubles nothing", async () => {
    for (const kill of ["asked", "taken", "kept"] as const) {
      const t = await tried("woo", { from: "2026-11-01" });
      t.fake.orders.push(...ids(1, 250).map((id) => wooOrder(id, nowMs - 3_600_000 + id * 1000)));
      const inbox = liveInbox(await t.shop.intake(), () => {});
      let n = 0;
      const die = (at: typeof kill) => {
        if (at === kill && ++n === 2) throw new Error("killed");
      };
      const live: SyncRim["live"] = {
        async takeIn(messages) {
          die("asked");
          const taken = await inbox.takeIn(messages);
          die("taken");
          return taken;
        },
      };
      await expect(t.run({ live, told: () => die("kept") })).rejects.toThrow("killed");
      const asked = t.fake.asked.length;
      expect(await t.run()).toMatchObject({ problem: null });
      expect(t.fake.asked.length - asked).toBeLessThan(6);
      expect((await told(t.shop)).map(({ order_id }) => Number(order_id))).toEqual(ids(1, 250));
    }
  });

  it("is stopped after the page that it reads", async () => {
    const t = await tried("woo");
    t.fake.orders.push(...ids(1, 250).map((id) => wooOrder(id, nowMs - 3_600_000 + id * 1000)));
    const stop = new AbortController();
    const run = await t.run({ stop: stop.signal, told: () => stop.abort() });
    expect(run).toMatchObject({
      counts: { accepted: 100 },
      problem: { sentence: { key: "connections.stopped" } },
    });
  });
});

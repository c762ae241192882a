import { createHmac } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { served } from "../server/demo-served.ts";
import { asOwner, type Client, removeFolder } from "../server/real-shop.ts";
import { effects, send, shopFolder, until } from "./segment-shop.ts";

const secrets = { shopify: "hush hush shopify", woo: "hush hush woo" };
let folder: string;
let serving: Serving;
let owner: Client;

beforeAll(async () => {
  folder = shopFolder("shopify");
  serving = await served(folder);
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving.stop("asked").catch(() => {});
  removeFolder(folder);
});

const signature = (body: string, secret: string) =>
  createHmac("sha256", secret).update(body).digest("base64");
const shopify = (topic: string, body: string, signed = signature(body, secrets.shopify), id = "1") =>
  send(serving, "/webhooks/shopify", body, {
    ...{ "X-Shopify-Topic": topic, "X-Shopify-Hmac-Sha256": signed, "X-Shopify-Webhook-Id": id },
  });
const woo = (topic: string, body: string, signed = signature(body, secrets.woo)) =>
  send(serving, "/webhooks/woo", body, { "X-WC-Webhook-Topic": topic, "X-WC-Webhook-Signature": signed });

const order = (also: object = {}) =>
  JSON.stringify({
    ...{ id: 591001, name: "#1001", email: "kari@fjell.no", created_at: "2026-11-01T10:12:00+01:00" },
    ...{ updated_at: "2026-11-01T10:13:00+01:00", currency: "NOK", financial_status: "paid", test: false },
    ...{ total_price: "549.00", subtotal_price: "500.00", total_tax: "109.80", source_name: "web" },
    total_shipping_price_set: { shop_money: { amount: "49.00" } },
    line_items: [
      { sku: "U-1", name: "Ullgenser", quantity: 1, price: "400.00" },
      { sku: "S-1", name: "Sokker", quantity: 2, price: "50.00" },
    ],
    ...also,
  });

/** The same order as the export tells it a week later. */
const exported = [
  "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Source",
  "#1001,kari@fjell.no,partially_refunded,NOK,500.00,49.00,109.80,549.00,2026-11-01 10:12:00 +0100,1,Ullgenser,400.00,U-1,100.00,web",
  "#1001,kari@fjell.no,,,,,,,,2,Sokker,50.00,S-1,,",
].join("\n");

describe("the webhooks of shop programs", () => {
  it("are refused until a secret is set, and then wherever their signature is wrong", async () => {
    expect((await shopify("orders/create", order())).status).toBe(401);
    for (const [source, secret] of Object.entries(secrets))
      expect((await owner.ask("post", "/webhooks", { source, secret })).status).toBe(200);
    const told = JSON.stringify((await owner.ask("get", "/webhooks")).body);
    expect(told).toContain("/webhooks/woo");
    expect(told).not.toContain("hush");
    const body = order();
    const forged = ["", "x", signature(body, secrets.woo), signature(`${body} `, secrets.shopify)];
    for (const one of forged) expect((await shopify("orders/create", body, one)).status).toBe(401);
    expect(
      (await shopify("orders/create", body.replace("549", "949"), signature(body, secrets.shopify))).status,
    ).toBe(401);
    // Whoever set a wrong secret is told so where they look, once and not for each.
    const { refused } = (await owner.ask("get", "/arrivals")).body;
    expect(refused.map(({ door, detail }: { door: string; detail: string }) => [door, detail])).toEqual([
      ["shopify", "Signaturen til denne webhooken er feil."],
      ["shopify", "Ingen hemmelighet er satt for disse webhookene."],
    ]);
  });

  it("are taken in once, whatever id stands beside them, and under no other topic's name", async () => {
    expect((await shopify("orders/create", order())).body).toEqual({ told: "new" });
    expect((await shopify("orders/create", order(), undefined, "2")).body).toEqual({ told: "repeated" });
    expect((await shopify("refunds/create", order())).body).toEqual({ told: "passed" });
    expect((await shopify("orders/create", order({ name: "#9999", test: true }))).body).toEqual({
      told: "passed",
    });
    const redact = JSON.stringify({
      shop_domain: "x",
      customer: { id: 7, email: "kari@fjell.no" },
      orders_to_redact: [],
    });
    expect((await shopify("customers/redact", order({ customer: { id: 8 } }))).body).toEqual({
      told: "passed",
    });
    const read = (await owner.ask("get", "/arrivals")).body.refused;
    expect(read.filter(({ message }: { message: string }) => message !== "")).toEqual([]);
    expect((await shopify("customers/redact", redact)).body).toEqual({ told: "passed" });
    const [todo] = (await owner.ask("get", "/arrivals")).body.refused;
    expect(todo).toMatchObject({
      place: "customer.id",
      remedy: expect.stringContaining("stige erase shopify:7"),
    });
    expect(JSON.stringify(todo)).not.toContain("kari@");
    const refused = await shopify("orders/updated", JSON.stringify({ id: 1 }));
    expect([refused.status, refused.body.told]).toEqual([200, "refused"]);
    expect((await owner.ask("get", "/arrivals")).body.refused[0]).toMatchObject({
      door: "shopify",
      place: "name",
    });
    // Signed in another format it would be no better the next time: what answers errors is switched off there.
    const xml = await shopify("orders/updated", "<order/>");
    expect([xml.status, xml.body.told]).toEqual([200, "refused"]);
    expect((await owner.ask("get", "/arrivals")).body.refused[0]).toMatchObject({
      door: "shopify",
      remedy: "Velg formatet JSON for denne webhooken i butikkprogrammet.",
    });
  });

  it("WooCommerce's first try is answered though it is not signed, and changes nothing", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    expect(await send(serving, "/webhooks/woo", "webhook_id=7", form)).toMatchObject({
      status: 200,
      body: { told: "passed" },
    });
    expect((await send(serving, "/webhooks/woo", "webhook_id=7&x=1", form)).status).toBe(401);
    const body = JSON.stringify({
      id: 5,
      number: "5",
      total: "10",
      status: "completed",
      line_items: [],
      billing: { email: "o@fjell.no" },
    });
    expect((await woo("order.created", body)).body).toEqual({ told: "new" });
    expect((await woo("order.created", body, signature(body, secrets.shopify))).status).toBe(401);
  });

  it("and next week's export tell one order; what is sent again later than something newer changes nothing", async () => {
    const paidBack = order({
      ...{ updated_at: "2026-11-05T10:00:00+01:00", financial_status: "partially_refunded" },
      refunds: [{ transactions: [{ kind: "refund", status: "success", amount: "100.00" }] }],
    });
    expect((await shopify("orders/updated", paidBack)).body).toEqual({ told: "new" });
    // The order as it was before, which an old webhook told and somebody kept.
    expect((await shopify("orders/paid", order())).body).toEqual({ told: "new" });
    await until(async () => {
      const { list } = (await owner.ask("get", "/loads")).body;
      return list.reduce((sum: number, { read }: { read: number }) => sum + read, 0) >= 7;
    });
    await serving.stop("asked");
    const file = join(folder, "orders_export.csv");
    writeFileSync(file, exported);
    const shop = await openShop(folder, effects);
    try {
      const told = async () => {
        const { engine } = await shop.projection();
        return engine.rows(
          "SELECT source, order_id, ordered_us, gross_minor, revenue_minor, counts, channel FROM orders ORDER BY order_id",
        );
      };
      const before = await told();
      // Net of the part that was paid back: 500/549 of what is without tax, less the refund's share.
      expect(before).toMatchObject([{ source: "shopify", order_id: "1001", counts: true }]);
      await load(shop, { file });
      expect(await told()).toEqual(before);
    } finally {
      await shop.close();
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targetsOf } from "../../columns/targets.ts";
import { shopifyTold } from "./shopify.ts";
import { wooTold } from "./woo.ts";

const receivedUs = Date.parse("2026-11-26T12:00:00Z") * 1000;

const shopifyOrder = {
  id: 6200407294252,
  name: "#1042",
  email: "kari@fjell.no",
  created_at: "2026-11-26T10:00:00+01:00",
  updated_at: "2026-11-26T10:05:00+01:00",
  cancelled_at: null,
  currency: "NOK",
  total_price: "549.00",
  subtotal_price: "500.00",
  total_tax: "109.80",
  total_shipping_price_set: { shop_money: { amount: "49.00", currency_code: "NOK" } },
  financial_status: "partially_refunded",
  source_name: "web",
  test: false,
  buyer_accepts_marketing: true,
  customer: { id: 77, email: "kari@fjell.no" },
  billing_address: { company: null },
  discount_codes: [{ code: "HEI", amount: "50.00", type: "fixed_amount" }],
  line_items: [
    { sku: "A1", name: "Lue", quantity: 2, price: "200.00" },
    { sku: "", name: "Vott", quantity: 1, price: "150.00" },
  ],
  refunds: [
    { transactions: [{ kind: "refund", status: "success", amount: "100.00" }] },
    {
      transactions: [
        { kind: "refund", status: "success", amount: "20.50" },
        { kind: "refund", status: "failure", amount: "9.00" },
      ],
    },
  ],
};

describe("Shopify's webhooks", () => {
  it("an order stands under its name, as in the export, with lines and what was paid back", () => {
    const { facts, refused } = shopifyTold("orders/create", shopifyOrder, receivedUs);
    expect(refused).toEqual([]);
    expect(facts).toEqual([
      {
        kind: "orders",
        source: "shopify",
        rows: [
          {
            order_id: "1042",
            person_number: "77",
            person_email: "kari@fjell.no",
            ordered: "2026-11-26T09:00:00Z",
            gross: "549.00",
            subtotal: "500.00",
            tax: "109.80",
            shipping: "49.00",
            currency: "NOK",
            coupon: "HEI",
            channel: "web",
            status: "partially_refunded",
            refunded_gross: "120.5",
            updated: "2026-11-26T09:05:00Z",
            "lines.sku": "A1",
            "lines.product": "Lue",
            "lines.quantity": 2,
            "lines.price": "200.00",
          },
          { order_id: "1042", "lines.product": "Vott", "lines.quantity": 1, "lines.price": "150.00" },
        ],
      },
      {
        kind: "consents",
        source: "shopify",
        rows: [
          {
            person_email: "kari@fjell.no",
            given: "2026-11-26T09:00:00Z",
            channel: "email",
            purpose: "marketing",
            basis: "consent",
            granted: true,
          },
        ],
      },
    ]);
    expect(shopifyTold("orders/updated", shopifyOrder, receivedUs).facts.map(({ kind }) => kind)).toEqual([
      "orders",
    ]);
  });

  it("a test order and a refund by itself tell nothing; what is no order is refused, whatever its topic says", () => {
    expect(shopifyTold("orders/create", { ...shopifyOrder, test: true }, receivedUs)).toEqual({
      facts: [],
      refused: [],
    });
    expect(shopifyTold("refunds/create", { id: 1, order_id: 2, transactions: [] }, receivedUs).facts).toEqual(
      [],
    );
    expect(shopifyTold("orders/create", { id: 1, email: "a@b.no" }, receivedUs).refused).toMatchObject([
      { place: "name" },
    ]);
    expect(shopifyTold("customers/update", shopifyOrder.customer, receivedUs).facts).toHaveLength(1);
  });

  it("a cancelled order says since when; a customer, whether they take mail", () => {
    const cancelled = { ...shopifyOrder, cancelled_at: "2026-11-26T11:00:00Z" };
    expect(shopifyTold("orders/cancelled", cancelled, receivedUs).facts[0]?.rows[0]).toMatchObject({
      cancelled: "2026-11-26T11:00:00Z",
    });
    const customer = {
      id: 77,
      email: "kari@fjell.no",
      first_name: "Kari",
      created_at: "2024-01-01T00:00:00Z",
      email_marketing_consent: { state: "unsubscribed", consent_updated_at: "2026-05-05T00:00:00Z" },
    };
    expect(
      shopifyTold("customers/update", customer, receivedUs).facts.map(({ kind, rows }) => [kind, rows[0]]),
    ).toEqual([
      [
        "people",
        expect.objectContaining({ person_number: "77", first_name: "Kari", known: "2024-01-01T00:00:00Z" }),
      ],
      ["consents", expect.objectContaining({ granted: false, given: "2026-05-05T00:00:00Z" })],
    ]);
  });
});

const wooOrder = {
  id: 727,
  number: "727",
  status: "processing",
  currency: "NOK",
  date_created: "2026-11-26T10:00:00",
  date_created_gmt: "2026-11-26T09:00:00",
  date_modified_gmt: "2026-11-26T09:01:00",
  total: "129.00",
  total_tax: "25.80",
  shipping_total: "23.20",
  customer_id: 12,
  billing: { email: "ola@fjell.no", company: "" },
  coupon_lines: [{ code: "hei" }],
  line_items: [{ sku: "B2", name: "Skjerf", quantity: 1, total: "80.00" }],
  refunds: [{ id: 1, total: "-29.00" }],
};

describe("WooCommerce's webhooks", () => {
  it("an order stands under its number, as in the export", () => {
    expect(wooTold("order.updated", wooOrder, receivedUs).facts).toEqual([
      {
        kind: "orders",
        source: "woo",
        rows: [
          {
            order_id: "727",
            person_number: "12",
            person_email: "ola@fjell.no",
            ordered: "2026-11-26T09:00:00Z",
            gross: "129.00",
            tax: "25.80",
            shipping: "23.20",
            currency: "NOK",
            coupon: "hei",
            status: "processing",
            refunded_gross: "29",
            updated: "2026-11-26T09:01:00Z",
            "lines.sku": "B2",
            "lines.product": "Skjerf",
            "lines.quantity": 1,
            "lines.revenue": "80.00",
          },
        ],
      },
    ]);
    const guest = wooTold("order.created", { ...wooOrder, customer_id: 0 }, receivedUs).facts[0]?.rows[0];
    expect(guest).not.toHaveProperty("person_number");
  });

  it("a deleted order does not count; what is no order is refused", () => {
    expect(wooTold("order.deleted", { id: 727 }, receivedUs).facts[0]).toMatchObject({
      kind: "cancellations",
    });
    expect(wooTold("order.created", { id: 727 }, receivedUs).refused).toMatchObject([{ place: "id" }]);
    expect(wooTold("product.updated", wooOrder, receivedUs)).toEqual({ facts: [], refused: [] });
  });

  it("a signed order under another topic's name, which is not signed, is no deletion and no customer", () => {
    const told = [
      wooTold("order.deleted", wooOrder, receivedUs),
      wooTold("customer.updated", wooOrder, receivedUs),
      shopifyTold("customers/update", shopifyOrder, receivedUs),
      shopifyTold("customers/update", { id: 5, order_id: 591001, refund_line_items: [] }, receivedUs),
    ];
    expect(told.map(({ facts, refused }) => [facts.length, refused[0]?.place])).toEqual(
      told.map(() => [0, "id"]),
    );
  });
});

describe("any JSON as a webhook", () => {
  const topics = [
    "orders/create",
    "customers/update",
    "refunds/create",
    "order.created",
    "order.deleted",
    "customer.updated",
  ];
  const values = fc.oneof(fc.string(), fc.double(), fc.jsonValue());
  const shaped = (sample: object) =>
    fc.record(
      Object.fromEntries(
        Object.entries(sample).map(([name, value]) => [name, fc.oneof(fc.constant(value), values)]),
      ),
    );

  it("never throws, and gives rows that a file could tell or a sentence", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...topics),
        fc.oneof(fc.jsonValue(), shaped(shopifyOrder), shaped(wooOrder)),
        (topic, body) => {
          for (const told of [shopifyTold, wooTold].map((tell) => tell(topic, body, receivedUs))) {
            expect(told.facts.length === 0 || told.refused.length === 0).toBe(true);
            for (const { kind, rows } of told.facts)
              for (const name of rows.flatMap(Object.keys))
                expect(targetsOf(kind).map((target) => target.name)).toContain(name);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

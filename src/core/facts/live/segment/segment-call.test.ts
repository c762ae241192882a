import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../../words/formats.ts";
import { type Message, say } from "../../../words/say.ts";
import { targetsOf } from "../../columns/targets.ts";
import { type Arrival, callTypes, factsOfCall } from "./segment-call.ts";

const receivedUs = Date.parse("2026-11-26T12:00:00Z") * 1000;
const now: Arrival = { receivedUs, sentAt: null, source: "segment", trusted: true };
const told = (call: unknown, arrival: Partial<Arrival> = {}) =>
  factsOfCall({ value: call, place: "" }, null, { ...now, ...arrival });
const english = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });
const said = (sentence: Message) => say(sentence, english);

/** The example of `Order Completed` in Segment's specification. */
const order = {
  type: "track",
  messageId: "m-1",
  userId: "u1",
  anonymousId: "a1",
  event: "Order Completed",
  timestamp: "2026-11-26T11:59:00.000Z",
  properties: {
    order_id: "50314b8e9bcf000000000000",
    affiliation: "Google Store",
    total: 27.5,
    subtotal: 22.5,
    revenue: 25.0,
    shipping: 3,
    tax: 2,
    discount: 2.5,
    coupon: "hasbros",
    currency: "usd",
    products: [
      { product_id: "507f", sku: "45790-32", name: "Monopoly", price: 19, quantity: 1, category: "Games" },
      { product_id: "505b", name: "Uno", price: 3, quantity: 2 },
    ],
  },
};

describe("a Segment call", () => {
  it("Order Completed is an order with its lines, its own cells on the first", () => {
    expect(told(order)).toEqual({
      refused: [],
      facts: [
        {
          kind: "orders",
          source: "segment",
          rows: [
            {
              order_id: "50314b8e9bcf000000000000",
              person_number: "u1",
              person_anonymous: "a1",
              ordered: "2026-11-26T11:59:00Z",
              gross: "27.5",
              subtotal: "22.5",
              tax: "2",
              shipping: "3",
              currency: "USD",
              coupon: "hasbros",
              channel: "Google Store",
              updated: "2026-11-26T11:59:00Z",
              "lines.sku": "45790-32",
              "lines.product": "Monopoly",
              "lines.category": "Games",
              "lines.quantity": 1,
              "lines.price": "19",
            },
            {
              order_id: "50314b8e9bcf000000000000",
              "lines.sku": "505b",
              "lines.product": "Uno",
              "lines.quantity": 2,
              "lines.price": "3",
            },
          ],
        },
      ],
    });
  });

  it.each([
    // What was paid is its total; revenue counts only where nothing tells the goods after discounts better.
    [
      { revenue: 100, tax: 25, shipping: 49.9 },
      { gross: "174.9", revenue: "100" },
    ],
    [
      { total: 125, revenue: 100 },
      { gross: "125", revenue: "100" },
    ],
    [
      { total: "125.00", revenue: 110, tax: 25 },
      { gross: "125.00", revenue: undefined },
    ],
    [{ value: 0 }, { gross: "0", revenue: undefined }],
  ])("an order with %j", (amounts, cells) => {
    const [fact] = told({ ...order, properties: { order_id: 7, ...amounts } }).facts;
    const { order_id, gross, revenue } = fact?.rows[0] ?? {};
    expect({ order_id, gross, revenue }).toEqual({ order_id: "7", ...cells });
  });

  it("an update is of the instant at which it says the order was made", () => {
    const properties = { ...order.properties, created_at: "2026-01-02T03:04:05+01:00" };
    const [fact] = told({ ...order, event: "Order Updated", properties }).facts;
    expect(fact?.rows[0]).toMatchObject({ ordered: "2026-01-02T02:04:05Z", updated: "2026-11-26T11:59:00Z" });
  });

  it("a refund of a part is one by its message; of no amount, the order is taken back whole", () => {
    const of = (properties: object) => told({ ...order, event: "Order Refunded", properties }).facts;
    expect(of({ order_id: "9", total: 30, tax: 6, currency: "NOK" })).toEqual([
      {
        kind: "refunds",
        source: "segment",
        rows: [
          {
            refund_id: "m-1",
            order_id: "9",
            refunded: "2026-11-26T11:59:00Z",
            gross: "30",
            revenue: "24",
            currency: "NOK",
            updated: "2026-11-26T11:59:00Z",
          },
        ],
      },
    ]);
    expect(of({ order_id: "9", products: [{ price: 0.1, quantity: 3 }] })[0]?.rows[0]?.gross).toBe("0.3");
    expect(of({ order_id: "#9" })).toEqual([
      {
        kind: "cancellations",
        source: "segment",
        rows: [{ order_id: "9", cancelled: "2026-11-26T11:59:00Z", updated: "2026-11-26T11:59:00Z" }],
      },
    ]);
  });

  it("identify is a person with traits; the visitor stands beside, so that their history becomes the person's", () => {
    const traits = {
      email: "Kari@Fjell.no",
      name: "Kari Anne Nordmann",
      phone: "+47 900 00 000",
      createdAt: "2024-05-01T10:00:00Z",
      address: { country: "NO" },
      company: { name: "Fjell AS" },
      shoe: 38,
    };
    expect(told({ type: "identify", userId: "u1", anonymousId: "a1", traits }).facts).toEqual([
      {
        kind: "people",
        source: "segment",
        rows: [
          {
            person_number: "u1",
            person_email: "Kari@Fjell.no",
            person_anonymous: "a1",
            known: "2024-05-01T10:00:00Z",
            person_phone: "+47 900 00 000",
            first_name: "Kari Anne",
            last_name: "Nordmann",
            country: "NO",
            company: "Fjell AS",
            updated: "2026-11-26T12:00:00Z",
          },
        ],
      },
    ]);
    expect(told({ type: "identify", anonymousId: "a1", traits: { theme: "dark" } })).toEqual({
      facts: [],
      refused: [],
    });
  });

  it("a user id that is a mail address names by it; words for nobody name nobody", () => {
    const whom = (call: object) => told({ type: "page", ...call }).facts[0]?.rows[0];
    expect(whom({ userId: "ola@fjell.no" })).toMatchObject({ person_email: "ola@fjell.no" });
    expect(whom({ userId: "null", anonymousId: "a" })).toEqual({
      person_anonymous: "a",
      happened: "2026-11-26T12:00:00Z",
      name: "Page Viewed",
    });
    expect(told({ type: "page", userId: "undefined" }).refused.map(({ place }) => place)).toEqual(["userId"]);
  });

  it("of an event its name and its worth are kept and nothing else", () => {
    const call = {
      type: "track",
      event: "Product Viewed",
      anonymousId: "a1",
      messageId: "m",
      properties: { price: "18.99", url: "https://x.test/secret" },
    };
    expect(told(call).facts).toEqual([
      {
        kind: "events",
        source: "segment",
        rows: [
          {
            event_id: "m",
            person_anonymous: "a1",
            happened: "2026-11-26T12:00:00Z",
            name: "Product Viewed",
            value: 18.99,
          },
        ],
      },
    ]);
  });

  it("alias joins a visitor, and a customer only by a key that nobody else knows", () => {
    const alias = { type: "alias", userId: "u2", previousId: "u1" };
    expect(told(alias).facts.map(({ kind, rows }) => [kind, rows[0]])).toEqual([
      ["people", expect.objectContaining({ person_number: "u2", person_anonymous: "u1" })],
      ["merges", { kept_number: "u2", gone_number: "u1", recorded: "2026-11-26T12:00:00Z" }],
    ]);
    expect(told(alias, { trusted: false }).facts.map(({ kind }) => kind)).toEqual(["people"]);
    expect(told({ ...alias, previousId: "u2" }).facts).toEqual([]);
  });

  it("a group with a name is a person's company", () => {
    const call = {
      type: "group",
      userId: "u1",
      groupId: "g",
      traits: { name: "Fjell AS", email: "post@fjell.no" },
    };
    expect(told(call).facts[0]?.rows[0]).toMatchObject({ person_number: "u1", company: "Fjell AS" });
    expect(told(call).facts[0]?.rows[0]).not.toHaveProperty("person_email");
  });
});

describe("the time of a call", () => {
  const time = (call: object, arrival: Partial<Arrival> = {}) =>
    told({ type: "page", userId: "u", ...call }, arrival).facts[0]?.rows[0]?.happened;

  it("is corrected by how far the sender's clock is off: received - (sent - said)", () => {
    const timestamp = "2026-11-26T14:00:00Z";
    expect(time({ timestamp }, { sentAt: "2026-11-26T14:05:00Z" })).toBe("2026-11-26T11:55:00Z");
    expect(time({ timestamp, sentAt: "2026-11-26T14:05:00Z" })).toBe("2026-11-26T11:55:00Z");
    expect(time({ originalTimestamp: timestamp, timestamp: "x" }, { sentAt: "2026-11-26T14:05:00Z" })).toBe(
      "2026-11-26T11:55:00Z",
    );
  });

  it("stays as it is where the clocks agree, so that what is sent late keeps its time", () => {
    const timestamp = "2019-03-01T10:00:00.123Z";
    expect(time({ timestamp }, { sentAt: "2026-11-26T11:55:01Z" })).toBe("2019-03-01T10:00:00.123000Z");
    expect(time({ timestamp })).toBe("2019-03-01T10:00:00.123000Z");
    expect(time({})).toBe("2026-11-26T12:00:00Z");
  });

  it.each(["yesterday", "2026-02-30T00:00:00Z", "2026-11-28T12:00:01Z", "1969-12-31T00:00:00Z", {}, [1]])(
    "%j is refused",
    (timestamp) => {
      const { facts, refused } = told({ type: "page", userId: "u", timestamp });
      expect(facts).toEqual([]);
      expect(refused).toMatchObject([{ place: "timestamp" }]);
    },
  );
});

describe("what is wrong", () => {
  it.each([
    ["properties.order_id", { order_id: undefined }, "The order has no number."],
    ["properties.total", { total: "a lot" }, "a lot is no amount of money."],
    ["properties.total", { total: "1,50" }, "1,50 is no amount of money."],
    ["properties.currency", { currency: "kroner" }, "There is no currency kroner."],
    ["properties.products[1].price", { products: [{}, { price: "x" }] }, "x is no amount of money."],
    ["properties.products[0]", { products: [7] }, "A product is no object."],
    ["properties.products", { products: "many" }, "The products are no list."],
    [
      "properties.total",
      { total: null, subtotal: null, revenue: null },
      "The order does not say what was paid.",
    ],
  ])("%s: is told with its place and a remedy", (place, properties, sentence) => {
    const { facts, refused } = told({ ...order, properties: { ...order.properties, ...properties } });
    expect(facts).toEqual([]);
    expect(refused.map((one) => [one.place, said(one.sentence)])).toEqual([[place, sentence]]);
    expect(said(refused[0]?.fix as Message).length).toBeGreaterThan(10);
  });

  it("all mistakes are told at once", () => {
    const { refused } = told({ ...order, timestamp: "x", properties: { total: "y", currency: "z" } });
    expect(refused.map(({ place }) => place).sort()).toEqual([
      "properties.currency",
      "properties.order_id",
      "properties.total",
      "timestamp",
    ]);
  });
});

/** JSON that looks like calls: the names that are read, with any value. */
const names = [
  "type",
  "event",
  "userId",
  "anonymousId",
  "previousId",
  "timestamp",
  "sentAt",
  "properties",
  "traits",
];
const inside = [
  "order_id",
  "total",
  "revenue",
  "tax",
  "currency",
  "products",
  "price",
  "email",
  "name",
  "createdAt",
];
const anyCall = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...inside), fc.jsonValue())),
  ),
  fc.record({
    type: fc.constantFrom(...callTypes, "x"),
    userId: fc.oneof(fc.string(), fc.jsonValue()),
    previousId: fc.oneof(fc.string(), fc.jsonValue()),
    event: fc.constantFrom(
      ...["Order Completed", "Order Refunded", "Order Cancelled", "Cart Viewed", 7],
      // What every object has.
      ...["constructor", "__proto__"],
    ),
    timestamp: fc.oneof(
      fc.string(),
      fc.double(),
      fc.date({ noInvalidDate: true }).map((d) => d.toJSON()),
    ),
    properties: fc.dictionary(fc.constantFrom(...inside), fc.oneof(fc.string(), fc.double(), fc.jsonValue())),
    traits: fc.dictionary(fc.constantFrom(...inside), fc.jsonValue()),
  }),
);

describe("any JSON", () => {
  it("never throws, and gives facts that a file could tell or a sentence, never both", () => {
    fc.assert(
      fc.property(anyCall, fc.boolean(), (call, trusted) => {
        const { facts, refused } = told(call, { trusted, sentAt: call });
        expect(facts.length === 0 || refused.length === 0).toBe(true);
        for (const one of refused) {
          expect(said(one.sentence).length).toBeGreaterThan(5);
          expect(said(one.fix).length).toBeGreaterThan(5);
        }
        for (const { kind, rows } of facts) {
          const targets = new Set(targetsOf(kind).map(({ name }) => name));
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows)
            for (const [name, value] of Object.entries(row)) {
              expect(targets).toContain(name);
              expect(value === null || value === "" || value === undefined).toBe(false);
            }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("says where it names its event by no letter that can be kept, or a visitor's address cannot be read", () => {
    for (const [event, key] of [
      ["\ud800", "live.notText"],
      ["Cart \udfff", "live.notText"],
      ["\0", "calls.noEvent"],
    ]) {
      const { facts, refused } = told({ type: "track", userId: "u1", event });
      expect(facts).toEqual([]);
      expect(refused.map(({ place, sentence }) => [place, sentence.key])).toEqual([["event", key]]);
    }
    const visitor = told({ type: "identify", anonymousId: "a1", traits: { email: "kari" } });
    expect(visitor.refused.map(({ place, sentence }) => [place, sentence.key])).toEqual([
      ["traits.email", "calls.notMail"],
    ]);
    const known = told({ type: "identify", userId: "u1", anonymousId: "a1", traits: { email: "kari" } });
    expect(known.facts[0]?.rows[0]).toMatchObject({ person_number: "u1", person_anonymous: "a1" });
    expect(known.facts[0]?.rows[0]?.person_email).toBeUndefined();
  });

  it("is of somebody known since the call where they say that they were made in a time to come", () => {
    for (const createdAt of ["2099-01-01T00:00:00Z", 4_102_444_800, "2026-11-26T12:00:01Z"]) {
      const { facts } = told({ type: "identify", userId: "u1", traits: { createdAt } });
      expect(facts[0]?.rows[0]?.known).toBe("2026-11-26T12:00:00Z");
    }
  });
});

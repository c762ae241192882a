import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KindName } from "../../src/core/facts/kinds.ts";
import { only, type Row, type Tried, type Workbench, workbench } from "../files/try-file.ts";
import { fixture, receivedUs } from "./shop-of-files.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

const tried = (file: string) => bench.tryPath(fixture(file), { receivedUs });
const utc = (text: string) => Date.parse(text) * 1000;

/** What each fixture holds, counted by hand: rows of the file, of them rejected, and the facts of each kind that they make. */
const counted: readonly (readonly [
  file: string,
  source: string,
  rows: { read: number; rejected: number },
  facts: { readonly [K in KindName]?: number },
])[] = [
  // 13 orders, 1001 on two lines; Kari says yes three times and Lise once.
  ["shopify-orders.csv", "shopify", { read: 14, rejected: 0 }, { orders: 13, lines: 14, consents: 4 }],
  // 1006, 1011, 1012, 1013 and 1014; Kari says yes in 1011, Lise in 1012 and 1014.
  ["shopify-orders-later.csv", "shopify", { read: 5, rejected: 0 }, { orders: 5, lines: 5, consents: 3 }],
  // The last one has neither number nor address.
  ["shopify-customers.csv", "shopify", { read: 4, rejected: 1 }, { people: 3 }],
  ["woo-orders.csv", "woo", { read: 14, rejected: 0 }, { orders: 13, lines: 14 }],
  // 1001, 1002, 1004, 1005, 1006, 1007; two refunds of 1006 and one of 1007.
  ["woo-report.csv", "woo-report", { read: 9, rejected: 0 }, { orders: 6, refunds: 3 }],
  ["woo-report-nb.csv", "woo-report", { read: 9, rejected: 0 }, { orders: 6, refunds: 3 }],
  ["woo-report-da.csv", "woo-report", { read: 9, rejected: 0 }, { orders: 6, refunds: 3 }],
  // One without an address.
  ["woo-customers.csv", "woo", { read: 4, rejected: 1 }, { people: 3 }],
  ["woo-customers-nb.csv", "woo", { read: 4, rejected: 1 }, { people: 3 }],
  ["woo-customers-da.csv", "woo", { read: 4, rejected: 1 }, { people: 3 }],
  ["stripe-payments.csv", "stripe", { read: 7, rejected: 0 }, { orders: 7 }],
  // No address, and a time that is none: those rows make nothing. Ingrid never opted in.
  ["mailchimp-members.csv", "mailchimp", { read: 5, rejected: 2 }, { people: 3, consents: 2, events: 2 }],
  // Both left; Per had opted in.
  [
    "mailchimp-unsubscribed.csv",
    "mailchimp",
    { read: 2, rejected: 0 },
    { people: 2, consents: 3, events: 1 },
  ],
  ["mailchimp-cleaned.csv", "mailchimp", { read: 1, rejected: 0 }, { people: 1 }],
  // Kari: mail and SMS; Ola: no; Hans: yes, and suppressed; Ingrid was never asked.
  ["klaviyo-profiles.csv", "klaviyo", { read: 4, rejected: 0 }, { people: 4, consents: 5 }],
  // An answer by nobody, and an eleven.
  ["formbricks-answers.csv", "formbricks", { read: 5, rejected: 2 }, { answers: 3 }],
  // Its second line explains the columns.
  ["surveymonkey-answers.csv", "surveymonkey", { read: 3, rejected: 1 }, { answers: 2 }],
  // Two title lines above; the line of totals is no day.
  ["google-ads.csv", "google-ads", { read: 4, rejected: 1 }, { spend: 3 }],
  ["meta-ads-nb.csv", "meta-ads", { read: 3, rejected: 0 }, { spend: 3 }],
];

describe.each(counted)("%s", (file, source, { read, rejected }, facts) => {
  it("makes the facts that were counted by hand, and every row is accepted or rejected", async () => {
    const { read: result, rows, rejects } = await tried(file);
    const kinds = Object.keys(facts) as KindName[];
    expect(result).toMatchObject({
      ok: true,
      value: { source, kinds, rows: { read, accepted: read - rejected, rejected } },
    });
    const made = await Promise.all(kinds.map(async (kind) => [kind, (await rows(kind)).length]));
    expect(Object.fromEntries(made)).toEqual(facts);
    const gone = new Set(rejects.map(({ line }) => line));
    expect(gone.size).toBe(rejected);
    for (const kind of kinds)
      for (const { line } of await rows(kind))
        expect(gone.has(line ?? null), `${kind}, line ${line}`).toBe(false);
  });
});

describe("columns", () => {
  it.each([
    ["shopify-orders.csv", ["Kundeklubb"]],
    ["mailchimp-members.csv", ["Yndlingsgarn"]],
    ["ordrer.csv", ["Varelinjer"]],
  ])("of %s that are not known of it are reported in the owner's words", async (file, own) => {
    const { read } = await tried(file);
    const unused = read.ok
      ? read.value.mapping.filter(({ target, beside }) => target === null && !beside)
      : [];
    expect(unused.map(({ header }) => header)).toEqual(own);
  });
});

describe("the lines of an order", () => {
  it.each(["shopify-orders.csv", "woo-orders.csv"])("of %s sum to its revenue, without tax", async (file) => {
    const { rows } = await tried(file);
    const lines = await rows("lines");
    expect(only(lines.slice(0, 2), "order_id", "revenue_minor")).toEqual([
      { order_id: "1001", revenue_minor: 320_00 },
      { order_id: "1001", revenue_minor: 80_00 },
    ]);
    for (const { order_id, revenue_minor } of await rows("orders")) {
      const own = lines.filter((line) => line.order_id === order_id);
      expect(
        own.reduce((sum, line) => sum + Number(line.revenue_minor), 0),
        String(order_id),
      ).toBe(revenue_minor);
    }
  });

  it("share its discount and its tax in proportion, and the largest bears what rounding leaves", async () => {
    const { rows } = await bench.try(
      [
        "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem price,Subtotal,Shipping,Taxes,Total",
        // Three of 10.00 less 5.00: 25.00 x (25.00 - 5.00) / 25.00 = 20.00; a third of it is 6.67, and one of them 6.66.
        "#1,a@b.no,paid,2025-11-01 10:00:00 +0100,1,10.00,25.00,0.00,5.00,25.00",
        "#1,a@b.no,,,1,10.00,,,,",
        "#1,a@b.no,,,1,10.00,,,,",
        // All of it given away.
        "#2,a@b.no,paid,2025-11-01 10:00:00 +0100,1,10.00,0.00,0.00,0.00,0.00",
        // What stood on the line is not known of one of them: they stay as they are.
        "#3,a@b.no,paid,2025-11-01 10:00:00 +0100,1,10.00,25.00,0.00,5.00,25.00",
        "#3,a@b.no,,,1,,,,,",
      ].join("\n"),
      { receivedUs },
    );
    expect((await rows("lines")).map(({ revenue_minor }) => revenue_minor)).toEqual([666, 667, 667, 0, 1000]);
  });

  it("stay as they are where nothing says what the order's amount holds besides", async () => {
    const { rows } = await bench.try(
      "order_id,customer,date,total,sku,line_total\n1,7,2025-11-01,149.00,A,40.00\n1,7,2025-11-01,149.00,B,60.00\n",
      { receivedUs },
    );
    expect((await rows("lines")).map(({ revenue_minor }) => revenue_minor)).toEqual([4000, 6000]);
  });
});

describe("Shopify", () => {
  it("tells tax apart for each order, and says so", async () => {
    const { said } = await tried("shopify-orders.csv");
    // 13 orders less 1009, which has no tax; 1011 has it on top.
    expect(said.join(" ")).toContain("11 whose amounts include it, 1 where it comes on top.");
  });

  it("is told by a map where it is wrong", async () => {
    const map = { tax: "excluded" } as const;
    const orders = await (await bench.tryPath(fixture("shopify-orders.csv"), { receivedUs, map })).rows(
      "orders",
    );
    expect(orders[0]).toMatchObject({ order_id: "1001", revenue_minor: 500_00 });
  });

  it("splits tax in proportion, rounded once, half away from zero", async () => {
    const head = "Name,Email,Financial Status,Created at,Lineitem quantity,Subtotal,Shipping,Taxes,Total";
    const row = (name: string, ...amounts: string[]) =>
      `#${name},a@b.no,paid,2025-11-01 10:00:00 +0100,1,${amounts.join(",")}`;
    const { rows } = await bench.try(
      [
        head,
        // 30.00 x (40.00 - 0.06) / 40.00 = 29.955
        row("1", "30.00", "10.00", "0.06", "40.00"),
        // Neither 100.00 nor 125.00, but nearer the latter: tax on top, 100.00.
        row("2", "100.00", "0.00", "25.00", "120.00"),
        // Rounded to whole crowns: 100.00 is nearer 99.90 than 124.88; 99.90 x (99.90 - 24.98) / 99.90 = 74.92.
        row("3", "99.90", "0.00", "24.98", "100.00"),
        // Free, but for the shipping.
        row("4", "0.00", "49.00", "9.80", "49.00"),
        row("5", "0.00", "0.00", "0.00", "0.00"),
      ].join("\n"),
      { receivedUs },
    );
    expect((await rows("orders")).map(({ revenue_minor }) => revenue_minor)).toEqual([
      2996, 100_00, 7492, 0, 0,
    ]);
  });

  const retold = "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem sku,Lineitem price,Total";
  const line = (name: string, sku: string, own = false, status = "paid", total = "500.00") =>
    `#${name},a@b.no,${own ? `${status},2025-11-01 10:00:00 +0100` : ","},1,${sku},100.00,${own ? total : ""}`;

  it("counts an order as it is told last, where two exports were joined in one file", async () => {
    const { read, rows } = await bench.try(
      [
        retold,
        line("1", "A", true),
        line("1", "B"),
        line("2", "A", true),
        line("3", "A", true),
        line("1", "A", true, "refunded"),
        line("1", "C"),
        // The next export begins with the order that ended the last, and has lost a line of it.
        line("4", "A", true),
        line("4", "B"),
        line("4", "C", true, "paid", "100.00"),
        line("3", "D", true),
      ].join("\n"),
      { receivedUs },
    );
    expect(read).toMatchObject({ value: { rows: { read: 10, accepted: 10, rejected: 0 } } });
    expect(only(await rows("orders"), "order_id", "counts", "gross_minor")).toEqual([
      { order_id: "2", counts: true, gross_minor: 500_00 },
      { order_id: "1", counts: false, gross_minor: 500_00 },
      { order_id: "4", counts: true, gross_minor: 100_00 },
      { order_id: "3", counts: true, gross_minor: 500_00 },
    ]);
    expect((await rows("lines")).map(({ order_id, sku }) => `${order_id}${sku}`)).toEqual([
      "2A",
      "1A",
      "1C",
      "4C",
      "3D",
    ]);
  });

  it("keeps all lines of an order whose own cells somebody filled in on each", async () => {
    const { rows } = await bench.try(
      [retold, line("1", "A", true), line("1", "B", true), line("2", "A", true), line("2", "B", true)].join(
        "\n",
      ),
      { receivedUs },
    );
    expect((await rows("lines")).map(({ order_id, sku }) => `${order_id}${sku}`)).toEqual([
      "1A",
      "1B",
      "2A",
      "2B",
    ]);
  });

  it("has ids without #, and says which statuses count and how many bear them", async () => {
    const { read, rows } = await tried("shopify-orders.csv");
    expect((await rows("orders")).slice(0, 2).map(({ order_id }) => order_id)).toEqual(["1001", "1002"]);
    expect(read).toMatchObject({
      value: {
        statuses: [
          { status: "paid", orders: 8, counts: true, known: true },
          { status: "authorized", orders: 1, counts: true, known: true },
          { status: "partially_refunded", orders: 1, counts: true, known: true },
          { status: "pending", orders: 1, counts: false, known: true },
          { status: "refunded", orders: 1, counts: false, known: true },
          { status: "voided", orders: 1, counts: false, known: true },
        ],
      },
    });
  });

  it("gives way to a map, a source and a kind", async () => {
    const path = fixture("shopify-orders.csv");
    const mapped = await bench.tryPath(path, {
      receivedUs,
      source: "butikk",
      map: { columns: { order_id: "Id", coupon: null }, values: { channel: "nett" } },
    });
    expect(mapped.read).toMatchObject({ value: { source: "butikk" } });
    expect(only(await mapped.rows("orders"), "order_id", "channel")[0]).toEqual({
      order_id: "591001",
      channel: "nett",
    });
    const people = await bench.tryPath(path, { receivedUs, kind: "people" });
    expect(people.read).toMatchObject({ value: { kind: "people", kinds: ["people"], source: "own" } });
    const wrong = await bench.tryPath(path, { receivedUs, map: { columns: { paid: "Total" } } });
    expect(wrong.said.join(" ")).toContain("The map names `paid`, which `orders` do not have.");
  });

  it("has customers with their numbers, phones and countries", async () => {
    const { rows } = await tried("shopify-customers.csv");
    const fields = ["person_number", "person_email", "person_phone", "first_name", "last_name", "country"];
    expect(only(await rows("people"), ...fields).map((row) => fields.map((field) => row[field]))).toEqual([
      ["6001", "kari@example.no", "+4770000001", "Kari", "Bø", "NO"],
      ["6002", "soeren@example.dk", "+4580000002", "Søren", "Ærøe", "DK"],
      ["6003", null, "+4790000003", "Åse", "Øygard", "NO"],
    ]);
  });
});

describe.each(["woo-report.csv", "woo-report-nb.csv", "woo-report-da.csv"])("%s", (file) => {
  it("has negative rows as refunds of their orders", async () => {
    const { rows, said } = await tried(file);
    expect(only(await rows("refunds"), "refund_id", "order_id", "gross_minor", "revenue_minor")).toEqual([
      { refund_id: "1006 2025-11-12 09:00:00", order_id: "1006", gross_minor: 160_00, revenue_minor: 160_00 },
      { refund_id: "1006 2025-11-14 10:00:00", order_id: "1006", gross_minor: 80_00, revenue_minor: 80_00 },
      { refund_id: "1007 2025-11-15 12:00:00", order_id: "1007", gross_minor: 319_20, revenue_minor: 319_20 },
    ]);
    expect(
      (await rows("orders")).map(({ order_id, revenue_minor, counts }) => [order_id, revenue_minor, counts]),
    ).toEqual([
      ["1001", 400_00, true],
      ["1002", 279_92, true],
      ["1004", 960_00, false],
      ["1005", 200_00, false],
      ["1006", 640_00, true],
      ["1007", 319_20, false],
    ]);
    expect(said.join(" ")).toContain("3 negative orders are read as refunds.");
  });
});

describe.each(["woo-customers.csv", "woo-customers-nb.csv", "woo-customers-da.csv"])("%s", (file) => {
  it("has people with their names and since when they are known", async () => {
    const { rows } = await tried(file);
    expect(
      only(
        await rows("people"),
        "person_email",
        "first_name",
        "last_name",
        "known_at",
        "country",
        "person_phone",
      ),
    ).toEqual([
      {
        person_email: "kari@example.no",
        first_name: "Kari",
        last_name: "Bø",
        known_at: utc("2025-10-01T08:00:00Z"),
        country: "NO",
        person_phone: "+4770000001",
      },
      {
        person_email: "soeren@example.dk",
        first_name: "Søren",
        last_name: "Ærøe",
        known_at: null,
        country: "DK",
        person_phone: null,
      },
      {
        person_email: "anne@example.no",
        first_name: "Anne Marie",
        last_name: "Sjøgård",
        known_at: utc("2025-11-13T13:58:00Z"),
        country: "NO",
        person_phone: null,
      },
    ]);
  });
});

/** Consents as `who channel yes/no when`. */
async function consents({ rows }: Tried): Promise<string[]> {
  const said = (row: Row) =>
    `${row.person_email} ${row.channel} ${row.granted ? "yes" : "no"} ${new Date(Number(row.given_at) / 1000).toISOString()}`;
  return (await rows("consents")).map(said).sort();
}

describe("consents", () => {
  it("of Mailchimp bear the time of the opt-in, in UTC, and of the withdrawal", async () => {
    expect(await consents(await tried("mailchimp-members.csv"))).toEqual([
      "kari@example.no email yes 2025-10-02T08:30:00.000Z",
      "ola@example.no email yes 2025-10-05T10:00:00.000Z",
    ]);
    expect(await consents(await tried("mailchimp-unsubscribed.csv"))).toEqual([
      "hans@example.ch email no 2025-11-04T09:00:00.000Z",
      "per@example.no email no 2025-11-03T18:00:00.000Z",
      "per@example.no email yes 2025-09-01T12:00:00.000Z",
    ]);
    const events = await (await tried("mailchimp-members.csv")).rows("events");
    expect(only(events, "event_id", "person_email", "name", "happened_at", "happened_form")).toEqual([
      {
        event_id: "101 2025-10-02 08:30:00",
        person_email: "kari@example.no",
        name: "Subscribed",
        happened_at: utc("2025-10-02T08:30:00Z"),
        happened_form: 0,
      },
      {
        event_id: "102 2025-10-05 10:00:00",
        person_email: "ola@example.no",
        name: "Subscribed",
        happened_at: utc("2025-10-05T10:00:00Z"),
        happened_form: 0,
      },
    ]);
  });

  it("of Klaviyo are those that were given or taken back; a suppressed address is refused now", async () => {
    expect(await consents(await tried("klaviyo-profiles.csv"))).toEqual([
      "hans@example.ch email no 2025-12-05T12:00:00.000Z",
      "hans@example.ch email yes 2025-12-05T12:00:00.000Z",
      "kari@example.no email yes 2025-10-02T08:30:00.000Z",
      "kari@example.no sms yes 2025-10-03T09:00:00.000Z",
      "ola@example.no email no 2025-10-20T12:00:00.000Z",
    ]);
  });

  it("of Shopify are given with the order", async () => {
    expect(await consents(await tried("shopify-orders.csv"))).toEqual([
      "kari@example.no email yes 2025-11-01T09:12:00.000Z",
      "kari@example.no email yes 2025-11-07T19:15:00.000Z",
      "kari@example.no email yes 2025-11-25T10:11:00.000Z",
      "lise@example.dk email yes 2025-11-28T18:45:00.000Z",
    ]);
  });
});

describe("answers", () => {
  it("are NPS, whatever the question is called", async () => {
    const answers = async (file: string) =>
      (await (await tried(file)).rows("answers")).map((row) => [
        row.answer_id,
        row.person_email,
        row.score,
        row.survey_kind,
        new Date(Number(row.answered_at) / 1000).toISOString(),
      ]);
    expect(await answers("formbricks-answers.csv")).toEqual([
      ["resp_1", "kari@example.no", 9, "nps", "2025-11-10T09:00:00.000Z"],
      ["resp_2", "ola@example.no", 10, "nps", "2025-11-10T10:30:00.000Z"],
      ["resp_3", "per@example.no", 3, "nps", "2025-11-11T07:15:00.000Z"],
    ]);
    // Local times, read as if UTC until they are projected.
    expect(await answers("surveymonkey-answers.csv")).toEqual([
      ["118001", "kari@example.no", 10, "nps", "2025-11-03T10:04:30.000Z"],
      ["118002", "lise@example.dk", 6, "nps", "2025-11-13T13:02:00.000Z"],
    ]);
  });
});

describe("spend", () => {
  it("is by day and campaign, in the currency of its column or its header", async () => {
    const spend = async (file: string) =>
      (await (await tried(file)).rows("spend")).map((row) => [
        new Date(Number(row.spent_at) / 1000).toISOString().slice(0, 10),
        row.channel,
        row.campaign,
        row.amount_minor,
        row.currency,
      ]);
    // 1,234.50 + 99.90 + 1,000.00 = 2,334.40, as the line of totals says.
    expect(await spend("google-ads.csv")).toEqual([
      ["2025-11-01", "google-ads", "Merkevare", 1234_50, "NOK"],
      ["2025-11-01", "google-ads", "Ullgenser – søk", 99_90, "NOK"],
      ["2025-11-02", "google-ads", "Merkevare", 1000_00, "NOK"],
    ]);
    expect(await spend("meta-ads-nb.csv")).toEqual([
      ["2025-11-01", "meta-ads", "Høstgarn – nye", 250_25, "NOK"],
      ["2025-11-02", "meta-ads", "Høstgarn – nye", 249_75, "NOK"],
      ["2025-11-02", "meta-ads", "Gjenbesøk", 80_00, "NOK"],
    ]);
  });
});

describe("orders of WooCommerce's REST API", () => {
  const of = (id: number, status: string, customer: number, email: string) => ({
    id,
    status,
    currency: "NOK",
    date_created: `2025-11-0${id}T10:12:00`,
    total: "99.00",
    customer_id: customer,
    billing: { first_name: "Kari", email, company: "" },
    line_items: [{ product_id: 3, name: "Ull", quantity: 1, price: 99, total: "99.00" }],
  });
  const all = [
    of(1, "completed", 0, "kari@x.no"),
    of(2, "processing", 0, "ola@x.no"),
    of(3, "pending", 7, "per@x.no"),
  ];
  const columns = ["order_id", "person_number", "person_email", "gross_minor", "counts"] as const;
  const expected = [
    ["1", null, "kari@x.no", 9900, true],
    ["2", null, "ola@x.no", 9900, true],
    ["3", "7", "per@x.no", 9900, false],
  ].map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const table = (billing: string, cell: (order: (typeof all)[number]) => string) =>
    `id,status,currency,date_created,total,customer_id,${billing}\n${all
      .map((o) => `${o.id},${o.status},NOK,${o.date_created},${o.total},${o.customer_id},${cell(o)}\n`)
      .join("")}`;

  it.each([
    ["NDJSON", all.map((order) => JSON.stringify(order)).join("\n"), "orders.ndjson"],
    ["a table", table("billing.email", ({ billing }) => billing.email), "orders.csv"],
    ["a table with JSON", table("billing", ({ billing }) => quoted(JSON.stringify(billing))), "orders.csv"],
  ])("are known as %s, and their guests kept apart", async (_, text, name) => {
    const { read, rows } = await bench.try(text, {}, name);
    expect(read).toMatchObject({ ok: true, value: { source: "woo", rows: { read: 3, rejected: 0 } } });
    expect(only(await rows("orders"), ...columns)).toEqual(expected);
  });

  it("bear the order's number where a plugin numbers them", async () => {
    const { rows } = await bench.try(JSON.stringify({ ...all[0], number: "A-1" }), {}, "orders.ndjson");
    expect(only(await rows("orders"), "order_id")).toEqual([{ order_id: "A-1" }]);
  });
});

it("what stands among customer numbers with an @ and is no mail address stays a number: the order keeps its customer", async () => {
  const text =
    "order_id,customer,ordered_at,total\n" +
    "1,@x,2025-01-01T10:00:00Z,100.00\n2,Kari@Example.com,2025-01-02T10:00:00Z,50.00\n" +
    "3,77,2025-01-03T10:00:00Z,50.00\n4,per@,2025-01-03T10:00:00Z,50.00\n";
  const { rows } = await bench.try(text, {}, "orders.csv");
  expect(only(await rows("orders"), "person_number", "person_email")).toEqual([
    { person_number: "@x", person_email: null },
    { person_number: null, person_email: "kari@example.com" },
    { person_number: "77", person_email: null },
    { person_number: "per@", person_email: null },
  ]);
});

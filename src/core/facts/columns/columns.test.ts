import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KindName, kinds } from "../kinds.ts";
import { assignColumns } from "./assign-columns.ts";
import { foldHeader, headerForms, spellings } from "./fold-header.ts";
import { kindShown } from "./kind-signs.ts";
import { lexicon } from "./lexicon.ts";
import { recognise } from "./recognise.ts";
import { recogniseContent } from "./recognise-content.ts";
import { targetsOf } from "./targets.ts";
import { usualNames } from "./usual-names.ts";
import type { WrittenMap } from "./written-map.ts";

const names = Object.keys(kinds) as KindName[];
const none = new Map<string, number | null>();

describe("headers", () => {
  it("are compared without case, signs and accents", () => {
    expect(["Ordre-nr.", "ORDRE_NR", " ordre nr "].map(foldHeader)).toEqual([
      "ordrenr",
      "ordrenr",
      "ordrenr",
    ]);
    expect(foldHeader("Beløp")).toBe("belop");
    expect(spellings("kjøpsbeløp på")).toEqual(["kjopsbeloppa", "kjoepsbeloeppaa"]);
    expect(headerForms("properties.Total (NOK)")).toEqual([
      "propertiestotalnok",
      "propertiestotal",
      "totalnok",
      "total",
    ]);
    expect(headerForms("Beløp i kr")).toContain("belop");
  });

  it("are all known by names that belong to targets of their kind", () => {
    for (const kind of names)
      expect(targetsOf(kind).map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.keys(usualNames[kind])),
      );
  });

  it("that say one thing alone say it in whatever spelling", () => {
    for (const kind of names)
      for (const [target, { own }] of Object.entries(usualNames[kind]))
        for (const name of (own ?? "").split(",")) {
          const [first] = lexicon(kind).get(foldHeader(name)) ?? [];
          expect(first, `${kind}: ${name} is ${target}`).toBeDefined();
        }
  });
});

describe("columns", () => {
  const assigned = (kind: KindName, headers: string) => {
    const list = headers.split(",");
    return Object.fromEntries(
      [...assignColumns(kind, list, none).columns].map(([target, i]) => [target, list[i]]),
    );
  };

  it("fill the target that their header says best", () => {
    expect(assigned("orders", "Dato,Ordredato,Beløp,Totalbeløp,Kundenr,Ordrenr")).toEqual({
      ordered: "Ordredato",
      gross: "Totalbeløp",
      person_number: "Kundenr",
      order_id: "Ordrenr",
    });
    expect(assigned("orders", "customer,date,revenue")).toEqual({
      person_number: "customer",
      ordered: "date",
      gross: "revenue",
    });
    expect(assigned("orders", "customer,date,total,revenue").revenue).toBe("revenue");
  });

  it("fill at most one target each, and no target has two, whatever the headers", () => {
    const words = names.flatMap((kind) =>
      Object.values(usualNames[kind]).flatMap(({ own = "", weak = "" }) => `${own},${weak}`.split(",")),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.constantFrom(...words), { maxLength: 15 }),
        (kind, headers) => {
          const { columns } = assignColumns(kind, headers, none);
          expect(new Set(columns.values()).size).toBe(columns.size);
          for (const column of columns.values()) expect(column).toBeLessThan(headers.length);
        },
      ),
    );
  });

  it("of a map stay as it says", () => {
    const { columns } = assignColumns(
      "orders",
      ["Total", "Sum"],
      new Map([
        ["gross", 1],
        ["tax", null],
      ]),
    );
    expect([...columns]).toEqual([["gross", 1]]);
  });
});

describe("the kind of a file", () => {
  it.each([
    ["orders", "Id,Date,Price"],
    ["orders", "household_id,basket_id,date,sales,lines"],
    [
      "orders",
      "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Id",
    ],
    [
      "orders",
      "id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer ID,Customer Email",
    ],
    ["people", "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Total Spent,Note,Tags"],
    ["people", "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME"],
    [
      "events",
      "messageId,type,event,userId,anonymousId,timestamp,sentAt,channel,properties.order_id,properties.value",
    ],
    ["answers", "Kundenummer,Dato,NPS,Kommentar"],
    ["answers", "Date,Email,How likely are you to recommend us to a friend?,Comment"],
    ["answers", "Dato,E-post,Hvor sannsynlig er det at du vil anbefale oss til en venn?,Kommentar"],
    ["answers", "Dato,E-mail,Hvor sandsynligt er det at du vil anbefale os?,Kommentar"],
    ["answers", "Dato,E-mail,Hvor sandsynligt er det at du anbefaler os,Kommentar"],
    ["answers", "Date,Email,Why would you recommend us?,How likely are you to recommend us?"],
    ["people", "Email,First name,Signed up,Recommended by"],
    ["referrals", "Anbefalt av,Anbefalt,Dato"],
    ["orders", "Kundenr,Ordrenr,Dato,Beløp,Anbefalt av"],
    ["orders", "Ordrenummer,E-post,Dato,Beløp,Refundert beløp,Status"],
    ["orders", "Order ID,Email,Date,Amount,Refunded"],
    ["orders", "Order ID,Customer,Date,Sum,Refundert beløp"],
    ["orders", "Ordrenummer,E-mail,Dato,Beløb,Refunderet"],
    ["orders", "Ordrenummer,Dato,Beløp,Refundert,Status"],
    ["orders", "Order ID,Email,Date,Total,Refunded amount"],
    ["refunds", "Order ID,Email,Refund date,Amount"],
    ["refunds", "Refund ID,Order ID,Email,Date,Amount,Refunded amount"],
    ["refunds", "Ordrenummer,Refundert dato,Beløp"],
    [null, "a,b,c"],
    [null, "age,sex,time,status"],
  ])("%s: %s", (kind, headers) => {
    expect(kindShown(headers.split(","), none)).toBe(kind);
  });
});

describe("an amount without tax, where it is the only one", () => {
  const wish = { kind: null, map: null, place: "orders.csv", received: "2026-05-01T00:00:00Z" };
  const recognised = (headers: string, map: WrittenMap | null = null) => {
    const read = recognise(headers.split(";"), { ...wish, map });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  };

  it.each([
    ["Ordrenummer;Bestilt;E-post;Sum eks. mva", 3],
    ["Ordrenr;Dato;E-post;Mva;Netto", 4],
    ["Order ID;Date;Email;Total excl. VAT;VAT;Shipping", 3],
  ])("is revenue, from which no tax goes off, and what was paid: %s", (headers, column) => {
    const { kind, columns, assumptions } = recognised(headers);
    expect([kind, columns.get("gross"), columns.get("revenue")]).toEqual(["orders", column, column]);
    expect(assumptions.map(({ key }) => key)).toEqual(["files.assume.netAlone"]);
  });

  it("is what was paid alone where a map says so, and where another amount is there it is revenue alone", () => {
    const map = { columns: { gross: "Netto" } };
    expect(recognised("Ordrenr;Dato;E-post;Netto;Mva", map).columns.has("revenue")).toBe(false);
    const both = recognised("Ordrenr;Dato;E-post;Netto;Brutto;Mva").columns;
    expect([both.get("gross"), both.get("revenue")]).toEqual([4, 3]);
  });
});

describe("a file without header", () => {
  const empty = { filled: 100, distinct: 100, dates: 0, whole: 0, decimal: 0, numbers: 0, mails: 0 };
  const date = { ...empty, dates: 100, distinct: 40 };
  const amount = { ...empty, numbers: 100, decimal: 90 };
  const customer = { ...empty, whole: 100, numbers: 100, distinct: 30 };
  const order = { ...customer, distinct: 100 };
  const count = { ...customer, distinct: 2 };

  it("is recognised where one date, one amount and one customer stand", () => {
    expect(recogniseContent([customer, date, amount, count], 100)?.columns).toEqual(
      new Map([
        ["ordered", 1],
        ["gross", 2],
        ["person_number", 0],
      ]),
    );
    expect(recogniseContent([order, customer, amount, date], 100)?.columns.get("order_id")).toBe(0);
    expect(recogniseContent([{ ...empty, mails: 100 }, date, amount], 100)?.columns.get("person_email")).toBe(
      0,
    );
  });

  it("is not guessed where more than one column could be it", () => {
    expect(recogniseContent([customer, date, date, amount], 100)).toBeNull();
    expect(recogniseContent([customer, date, amount, amount], 100)).toBeNull();
    expect(recogniseContent([date, amount], 100)).toBeNull();
    expect(recogniseContent([order, date, amount], 100)).toBeNull();
    expect(recogniseContent([customer, customer, date, amount], 100)?.sameIds).toEqual([0, 1]);
  });
});

describe("the fields' own names", () => {
  const ownNames = (kind: KindName) => targetsOf(kind).map(({ name }) => name);

  it.each(names)("%s: each fills its own field, and nothing is left", (kind) => {
    const headers = ownNames(kind);
    const { columns } = assignColumns(kind, headers, none);
    expect(Object.fromEntries(columns)).toEqual(Object.fromEntries(headers.map((name, i) => [name, i])));
  });

  it.each(names)("%s: they show the kind", (kind) => {
    expect(kindShown(ownNames(kind), none)).toBe(kind);
  });

  it.each([
    ["refund_id,order_id,refunded,gross", "refunds"],
    ["customer_id,given_at,channel,purpose,state", "consents"],
    ["customer_id,given,purpose,state,channel,basis", "consents"],
    ["order_id,date,refunded", "refunds"],
    ["date,amount", "orders"],
    ["customer,date,amount", "orders"],
    ["customer,name,date", "people"],
    ["customer id,name,created at,state,channel", "people"],
    ["email,subscribed", "people"],
    ["email,first name,opt in time,subscribed,newsletter,nps", "people"],
    ["customer id,purpose,given at", null],
    ["email,event", null],
    ["email,first name,event id,event", null],
    ["customer id,order id,status", null],
  ])("%s is %s", (headers, kind) => {
    expect(kindShown(headers.split(","), none)).toBe(kind);
  });

  it("take a date called refunded for a date only where another column tells the amount", () => {
    const filled = (headers: string) =>
      Object.fromEntries(assignColumns("refunds", headers.split(","), none).columns);
    expect(filled("refund_id,order_id,refunded,gross")).toMatchObject({ refunded: 2, gross: 3 });
    expect(filled("order_id,date,refunded")).toMatchObject({ refunded: 1, gross: 2 });
  });
});

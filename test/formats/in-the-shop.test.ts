import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { countedIn, novemberPeople, novemberRevenue, novemberSum } from "./november.ts";
import { fixture, type ShopOfFiles, shopOfFiles } from "./shop-of-files.ts";

const open: ShopOfFiles[] = [];
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.remove();
});

async function shopOf(...files: readonly string[]): Promise<ShopOfFiles> {
  const shop = await shopOfFiles();
  open.push(shop);
  for (const file of files) await shop.load(fixture(file), { acceptRejects: true });
  return shop;
}

const people = async ({ rows }: ShopOfFiles) =>
  (await rows<{ n: number }>("SELECT count(*)::INTEGER AS n FROM people"))[0]?.n;

describe("Stripe alone", () => {
  it("is a book of payments, net of what was paid back", async () => {
    const shop = await shopOf("stripe-payments.csv");
    // 549.00 + 408.90 + (800.00 - 200.00) + 300.00; one in EUR, one failed, one refunded whole.
    expect(countedIn(await shop.book())).toEqual({
      orders: 7,
      counting: 5,
      foreign: ["ch_6"],
      revenue: { ch_1: 549_00, ch_2: 408_90, ch_3: 600_00, ch_7: 300_00 },
      sum: 1857_90,
    });
    const uncounted = (await shop.book()).filter(({ not_counted }) => not_counted !== null);
    expect(uncounted.map(({ order_id, not_counted }) => [order_id, not_counted])).toEqual([
      ["ch_4", "refunded"],
      ["ch_5", "status"],
    ]);
    // Kari by two addresses and one number, Ola, Ingrid, Per, Søren, Anna.
    expect(await people(shop)).toBe(6);
  });
});

describe.each(["woo-report.csv", "woo-report-nb.csv", "woo-report-da.csv"])("%s alone", (file) => {
  it("has net sales less refunds, and nobody", async () => {
    const shop = await shopOf(file);
    // 400.00 + 279.92 + (640.00 - 160.00 - 80.00).
    expect(countedIn(await shop.book())).toEqual({
      orders: 6,
      counting: 3,
      foreign: [],
      revenue: { 1001: 400_00, 1002: 279_92, 1006: 400_00 },
      sum: 1079_92,
    });
    const refunds = await shop.rows(
      "SELECT order_id, sum(gross_minor)::INTEGER AS gross, bool_and(matched) AS matched FROM refunds GROUP BY 1 ORDER BY 1",
    );
    expect(refunds).toEqual([
      { order_id: "1006", gross: 240_00, matched: true },
      { order_id: "1007", gross: 319_20, matched: true },
    ]);
    expect(await people(shop)).toBe(0);
  });
});

describe("WooCommerce's orders and its report", () => {
  it("are one book: the report, which names nobody, takes nothing from it", async () => {
    const shop = await shopOf("woo-orders.csv", "woo-report.csv");
    expect(shop.shop.settings.ordersFrom).toBe("woo");
    expect(countedIn(await shop.book())).toMatchObject({
      orders: 13,
      revenue: novemberRevenue,
      sum: novemberSum,
    });
    expect(await people(shop)).toBe(novemberPeople);
  });
});

describe("a file of refunds only", () => {
  it("finds the orders that came before it", async () => {
    const shop = await shopOf("woo-report.csv", "woo-report-refunds.csv");
    // A further 40.00 of 1006, and 10.00 of an order that nobody knows.
    expect(countedIn(await shop.book())).toMatchObject({
      orders: 6,
      revenue: { 1006: 360_00 },
      sum: 1039_92,
    });
    expect(await shop.rows("SELECT order_id FROM refunds WHERE NOT matched")).toEqual([{ order_id: "1099" }]);
  });
});

describe("several exports of one shop", () => {
  it("know the same people by address", async () => {
    const shop = await shopOf(
      "shopify-orders.csv",
      "shopify-customers.csv",
      "mailchimp-members.csv",
      "mailchimp-unsubscribed.csv",
      "mailchimp-cleaned.csv",
      "klaviyo-profiles.csv",
      "stripe-payments.csv",
    );
    // Further: Åse, whom only the customer list has; the cleaned address; Kari's other address, by Stripe's number.
    expect(await people(shop)).toBe(novemberPeople + 2);
    expect(await shop.shop.directory.find("kari.boe@example.com")).toEqual(
      await shop.shop.directory.find("kari@example.no"),
    );
    expect(countedIn(await shop.book()).orders).toBe(13);
  });

  it("say a consent once, however often it is exported", async () => {
    const shop = await shopOf("shopify-orders.csv");
    const consents = async () =>
      (await shop.rows<{ n: number }>("SELECT count(*)::INTEGER AS n FROM consents"))[0]?.n;
    expect(await consents()).toBe(4);
    await shop.load(fixture("shopify-orders-later.csv"));
    // December's only order, by Lise, who said yes again.
    expect(await consents()).toBe(5);
  });

  it("change an order whose lines are others, also where each line stands twice", async () => {
    const shop = await shopOf();
    const counts = async (sku: string) => {
      const line = (own: string) => `#1,a@b.no,${own},1,${sku},100.00,${own === "," ? "" : "200.00"}`;
      const path = join(shop.shop.dataFolder, `${sku}.csv`);
      writeFileSync(
        path,
        `Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem sku,Lineitem price,Total\n${line("paid,2025-11-01 10:00:00 +0100")}\n${line(",")}\n`,
      );
      return (await shop.load(path)).counts;
    };
    expect(await counts("A")).toMatchObject({ new: 1, changed: 0, same: 0 });
    expect(await counts("B")).toMatchObject({ new: 0, changed: 1, same: 0 });
  });

  it("change what was known: a refund that grew is one refund, and the rest stays as it was", async () => {
    const shop = await shopOf("shopify-orders.csv");
    const { counts } = await shop.load(fixture("shopify-orders-later.csv"));
    expect(counts).toEqual({ new: 1, changed: 1, same: 3, older: 0, repeated: 0 });
    // 1006 is refunded 300.00 of 800.00 now: 640.00 - 240.00. 1014 is 125.00 with 25.00 tax in it.
    expect(countedIn(await shop.book())).toMatchObject({
      orders: 14,
      counting: 11,
      revenue: { ...novemberRevenue, 1006: 400_00, 1014: 100_00 },
      sum: novemberSum - 80_00 + 100_00,
    });
    expect(
      await shop.rows("SELECT gross_minor::INTEGER AS gross FROM refunds WHERE order_id = '1006'"),
    ).toEqual([{ gross: 300_00 }]);
  });
});

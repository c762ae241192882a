import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paint } from "../../src/cli/draw/paint.ts";
import { productsPage } from "../../src/cli/draw/products-page.ts";
import { ratesPage } from "../../src/cli/draw/rates-page.ts";
import { reader } from "../../src/cli/reader.ts";
import { languages } from "../../src/core/words/language.ts";
import { ladder } from "../../src/verbs/ladder/ladder.ts";
import { person } from "../../src/verbs/people/person.ts";
import { products, productsJson } from "../../src/verbs/shop/products.ts";
import { rates, ratesJson } from "../../src/verbs/shop/rates.ts";
import { type FileShop, fileShop } from "./money-shop.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
let shop: FileShop;

beforeAll(async () => {
  shop = await fileShop({ marginRate: 0.4 });
  await shop.bring(
    "rates.csv",
    "currency,date,rate\nEUR,2025-03-03,11.5\nEUR,2025-03-04,11.6\nEUR,2025-03-20,11.7\n",
  );
  await shop.bring(
    "products.csv",
    "sku,name,category,cost price,valid from\nA,Genser,Strikk,30,2025-03-01\nB,Skjerf,Skjerf,10,\nC,Gavekort,,,\n",
  );
  await shop.bring(
    "orders.csv",
    `order_id,customer_id,order_date,total,currency,sku,quantity,line_total
1,1,2025-03-03,100.00,EUR,A,1,100.00
2,1,2025-03-15,100.00,EUR,A,1,100.00
3,2,2025-03-16,50.00,USD,B,1,50.00
4,2,2025-03-16,500.00,NOK,C,1,500.00
5,2,2025-02-16,300.00,NOK,A,1,300.00
6,3,2025-03-16,80.00,NOK,,1,80.00
`,
  );
  await shop.bring(
    "spend.csv",
    "date,campaign,cost,currency\n2025-03-04,Vår,100.00,EUR\n2025-03-04,Vår,100.00,SEK\n",
  );
});
afterAll(() => shop.remove());

describe("what is known of money", () => {
  it("rates: a row a currency, and what has none", async () => {
    const answer = await rates(shop.shop);
    expect(ratesJson(answer)).toEqual({
      currency: "NOK",
      ordersWithoutRate: 2,
      currencies: [
        {
          currency: "EUR",
          rates: 3,
          firstDay: "2025-03-03",
          lastDay: "2025-03-20",
          // 4 to 11 March have the rate of the 4th, 12 to 19 none.
          daysWithout: 8,
          orders: 2,
          withoutRate: 1,
          withoutFrom: "2025-03-15",
          withoutTo: "2025-03-15",
          refundWithoutRate: 0,
          revenueMinor: 115000,
          spendWithoutRate: 0,
        },
        {
          currency: "USD",
          rates: 0,
          firstDay: null,
          lastDay: null,
          daysWithout: 0,
          orders: 1,
          withoutRate: 1,
          withoutFrom: "2025-03-16",
          withoutTo: "2025-03-16",
          refundWithoutRate: 0,
          revenueMinor: 0,
          spendWithoutRate: 0,
        },
        expect.objectContaining({ currency: "SEK", orders: 0, spendWithoutRate: 1 }),
      ],
    });
  });

  it("products: what margins rest on, and what was sold without a cost", async () => {
    const answer = productsJson(await products(shop.shop));
    expect(answer).toMatchObject({
      products: 3,
      withCost: 2,
      withCategory: 2,
      costSince: "2025-03-01",
      costAlways: 1,
      lines: 6,
      linesWithoutSku: 1,
      // 1 by products; 4, 5 and 6 by the rate; 2 and 3 have no money in the shop's currency.
      margin: { orders: 6, fromOrder: 0, fromProducts: 1, fromRate: 3, notMeasured: 2 },
    });
    expect(
      answer.list.map((p) => [p.sku, p.costMinor, p.costSince, p.lines, p.revenueMinor, p.linesWithoutCost]),
    ).toEqual([
      ["A", 3000, "2025-03-01", 3, 145000, 1],
      ["C", null, null, 1, 50000, 1],
      ["B", 1000, null, 1, 0, 0],
    ]);
  });

  it("beside the ladder: orders without a rate", async () => {
    expect((await ladder(shop.shop, {})).beside).toMatchObject({
      orders: 6,
      withoutRate: 2,
      revenueMinor: 203000,
    });
  });

  it("on a person's page: what was told, and what it is in the shop's currency", async () => {
    const { entries } = await person(shop.shop, { person: "1" });
    const { say } = reader("en", { timeZone: "Europe/Oslo", currency: "NOK" });
    expect(entries.filter(({ kind }) => kind === "orders").map(({ said }) => plain(say(said)))).toEqual([
      "order 1, EUR 100.00 (NOK 1,150)",
      "order 2, EUR 100.00",
    ]);
  });

  it("spend is exchanged by the rate of its day", async () => {
    expect(
      await shop.rows(
        "SELECT campaign, amount_minor AS amount, told_minor AS told, currency FROM spend ORDER BY currency",
      ),
    ).toEqual([
      { campaign: "Vår", amount: 116000, told: 10000, currency: "EUR" },
      { campaign: "Vår", amount: null, told: 10000, currency: "SEK" },
    ]);
  });

  it.each(languages)("pages in %s stay within 80 characters", async (language) => {
    const told = reader(language, { timeZone: "Europe/Oslo", currency: "NOK" });
    const pages = [
      ratesPage(await rates(shop.shop), told, paint(false), 80),
      productsPage(await products(shop.shop), false, told, paint(false), 80),
      productsPage(await products(shop.shop), true, told, paint(false), 80),
    ];
    for (const line of pages.join("\n").split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(plain(pages.join("\n"))).toContain(
      {
        en: "  1 order in EUR on 15 March 2025 has no rate within seven days before:",
        nb: "  1 ordre i EUR 15. mars 2025 har ingen kurs i de sju dagene før: den",
        da: "  1 ordre i EUR 15. marts 2025 har ingen kurs i de syv dage forinden: den",
      }[language],
    );
    expect(plain(pages.join("\n"))).toContain("\n    3  50");
  });
});

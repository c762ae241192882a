import { afterEach, describe, expect, it } from "vitest";
import { type CurrencyRow, currenciesSql } from "../../src/core/measures/money/rates.sql.ts";
import { type FileShop, fileShop } from "./money-shop.ts";

let open: FileShop | null = null;
const shop = async (...wish: Parameters<typeof fileShop>) => {
  open = await fileShop(...wish);
  return open;
};
afterEach(async () => {
  await open?.remove();
  open = null;
});

const money = `SELECT order_id AS id, currency, told_minor AS told, gross_minor AS gross, revenue_minor AS revenue, counts
  FROM orders ORDER BY order_id`;

describe("money of foreign orders", () => {
  it("is turned by the rate of the local day, else by the latest of the seven days before", async () => {
    const { bring, rows } = await shop();
    // 7 March 2025 was a Friday.
    const rates = await bring(
      "kurser.csv",
      "Dato;Valuta;Kurs\n07.03.2025;EUR;11,7515\n10.03.2025;EUR;11,6000\n07.03.2025;ISK;0,0801\n",
    );
    expect(rates).toMatchObject({ kind: "rates", counts: { new: 3, changed: 0, same: 0 } });
    const orders = await bring(
      "ordrer.csv",
      `Ordrenummer;Kundenummer;Dato;Total;MVA;Valuta
a-friday;1;07.03.2025 12:00;100,00;20,00;EUR
b-sunday;1;09.03.2025 12:00;100,01;20,00;EUR
c-monday;1;10.03.2025 00:30;100,00;20,00;EUR
d-17th;1;17.03.2025 23:00;100,00;20,00;EUR
e-18th;1;18.03.2025 12:00;100,00;20,00;EUR
f-before;1;06.03.2025 12:00;100,00;20,00;EUR
g-isk;1;08.03.2025 12:00;12345;2469;ISK
h-nok;1;08.03.2025 12:00;500,00;100,00;NOK
i-usd;1;08.03.2025 12:00;50,00;10,00;USD
`,
    );
    expect(orders.withoutRate).toEqual({ orders: 3, currencies: ["EUR", "USD"] });
    expect(await rows(money)).toEqual([
      // 100.00 x 11.7515 and 80.00 x 11.7515
      { id: "a-friday", currency: "EUR", told: 10000, gross: 117515, revenue: 94012, counts: true },
      // 100.01 x 11.7515 = 1175.267515; 80.01 x 11.7515 = 940.237515
      { id: "b-sunday", currency: "EUR", told: 10001, gross: 117527, revenue: 94024, counts: true },
      { id: "c-monday", currency: "EUR", told: 10000, gross: 116000, revenue: 92800, counts: true },
      { id: "d-17th", currency: "EUR", told: 10000, gross: 116000, revenue: 92800, counts: true },
      { id: "e-18th", currency: "EUR", told: 10000, gross: null, revenue: null, counts: true },
      { id: "f-before", currency: "EUR", told: 10000, gross: null, revenue: null, counts: true },
      // 12,345 króna (which have no decimals) x 0.0801 = 988.8345; 9,876 x 0.0801 = 791.0676
      { id: "g-isk", currency: "ISK", told: 12345, gross: 98883, revenue: 79107, counts: true },
      { id: "h-nok", currency: "NOK", told: 50000, gross: 50000, revenue: 40000, counts: true },
      { id: "i-usd", currency: "USD", told: 5000, gross: null, revenue: null, counts: true },
    ]);
  });

  it("of a shop without decimals is whole, and its JPY orders have none either", async () => {
    const { bring, rows } = await shop({ currency: "ISK" });
    await bring(
      "rates.csv",
      "currency,date,rate\nEUR,2025-03-07,146.5\nJPY,2025-03-07,0.93\nKWD,2025-03-07,445.1\n",
    );
    await bring(
      "orders.csv",
      `order_id,customer_id,order_date,total,currency
1,1,2025-03-07,10.03,EUR
2,1,2025-03-07,1050,JPY
3,1,2025-03-07,2.005,KWD
4,1,2025-03-07,4990,ISK
`,
    );
    expect(await rows(money)).toEqual([
      // 10.03 x 146.5 = 1469.395
      { id: "1", currency: "EUR", told: 1003, gross: 1469, revenue: 1469, counts: true },
      // 1,050 x 0.93 = 976.5, half away from zero
      { id: "2", currency: "JPY", told: 1050, gross: 977, revenue: 977, counts: true },
      // 2.005 x 445.1 = 892.4255
      { id: "3", currency: "KWD", told: 2005, gross: 892, revenue: 892, counts: true },
      { id: "4", currency: "ISK", told: 4990, gross: 4990, revenue: 4990, counts: true },
    ]);
  });

  it("is refunded by the order's own rate; shares are taken in the order's currency", async () => {
    const { bring, rows } = await shop();
    await bring(
      "rates.csv",
      "currency,date,rate\nEUR,2025-03-03,10\nEUR,2025-03-10,20\nUSD,2025-03-03,8\nJPY,2025-03-03,0.07\n",
    );
    await bring(
      "orders.csv",
      `order_id,customer_id,order_date,total,currency
half,1,2025-03-03,100.00,EUR
whole,2,2025-03-03,100.00,EUR
in-dollars,3,2025-03-03,100.00,EUR
in-nothing,4,2025-03-03,100.00,EUR
yen,5,2025-03-03,9000,JPY
no-rate,6,2025-05-03,100.00,EUR
unknown,7,2025-03-03,100.00,EUR
`,
    );
    await bring(
      "refunds.csv",
      `refund_id,order_id,refund_date,refund_amount,currency
r1,half,2025-03-10,50.00,EUR
r2,whole,2025-03-10,100.00,EUR
r3,in-dollars,2025-03-10,25.00,USD
r4,no-rate,2025-05-10,100.00,EUR
r5,unknown,2025-03-10,1.00,CHF
`,
    );
    await bring(
      "more-refunds.csv",
      "refund_id,order_id,refund_date,refund_amount\nr6,in-nothing,2025-03-10,50\nr7,yen,2025-03-10,3000\n",
    );
    expect(
      await rows(`SELECT order_id AS id, revenue_minor AS revenue, not_counted FROM orders ORDER BY 1`),
    ).toEqual([
      // 1,000.00 less half
      { id: "half", revenue: 50000, not_counted: null },
      // 25 dollars are 20 euro that day: a fifth of 1,000.00
      { id: "in-dollars", revenue: 80000, not_counted: null },
      // A refund that names no currency is in the order's.
      { id: "in-nothing", revenue: 50000, not_counted: null },
      // It counts no longer, whatever a rate would say.
      { id: "no-rate", revenue: null, not_counted: "refunded" },
      // Nobody knows how much a franc was: the order's money is not known.
      { id: "unknown", revenue: null, not_counted: null },
      { id: "whole", revenue: 0, not_counted: "refunded" },
      // 9,000 yen are 630.00; 3,000 of them came back
      { id: "yen", revenue: 42000, not_counted: null },
    ]);
    // It is the refund that lacks a rate, not the euro of its order.
    const currencies = (await rows(currenciesSql("NOK"))) as CurrencyRow[];
    expect(currencies.map((row) => [row.currency, row.withoutRate, row.refundWithoutRate])).toContainEqual([
      ...["EUR", 0, 1],
    ]);
    expect(
      await rows(
        "SELECT refund_id AS id, gross_minor AS gross, told_minor AS told, currency FROM refunds ORDER BY 1",
      ),
    ).toEqual([
      { id: "r1", gross: 50000, told: 5000, currency: "EUR" },
      { id: "r2", gross: 100000, told: 10000, currency: "EUR" },
      { id: "r3", gross: 20000, told: 2500, currency: "USD" },
      { id: "r4", gross: null, told: 10000, currency: "EUR" },
      { id: "r5", gross: null, told: 100, currency: "CHF" },
      { id: "r6", gross: 50000, told: 5000, currency: "EUR" },
      { id: "r7", gross: 21000, told: 3000, currency: "JPY" },
    ]);
  });

  it("is refunded in the order's currency where the refund leaves the column of currencies empty", async () => {
    const { bring, rows } = await shop();
    await bring("rates.csv", "currency,date,rate\nEUR,2025-03-03,10\nJPY,2025-03-03,0.07\n");
    await bring(
      "orders.csv",
      `order_id,customer_id,order_date,total,currency
half,1,2025-03-03,100.00,EUR
whole,2,2025-03-03,100.00,EUR
yen,3,2025-03-03,9000,JPY
own,4,2025-03-03,100.00,NOK
left,5,2025-03-03,100.00,
`,
    );
    await bring(
      "refunds.csv",
      `refund_id,order_id,refund_date,refund_amount,currency
r1,half,2025-03-10,50.00,
r2,whole,2025-03-10,100.00,
r3,yen,2025-03-10,3000,
r4,own,2025-03-10,10.00,NOK
r5,left,2025-03-10,10.00,
`,
    );
    expect(
      await rows(`SELECT order_id AS id, revenue_minor AS revenue, not_counted FROM orders ORDER BY 1`),
    ).toEqual([
      { id: "half", revenue: 50000, not_counted: null },
      { id: "left", revenue: 9000, not_counted: null },
      { id: "own", revenue: 9000, not_counted: null },
      { id: "whole", revenue: 0, not_counted: "refunded" },
      // 9,000 yen are 630.00; 3,000 of them came back
      { id: "yen", revenue: 42000, not_counted: null },
    ]);
  });

  it("reads rates for a hundred, rates to other currencies, and the file of a central bank", async () => {
    const { bring, rows } = await shop();
    await bring("per.csv", "Valuta;Dato;Enhet;Kurs\nDKK;01.10.2025;100;157,31\nEUR;01.10.2025;1;11,74\n");
    await bring(
      "exr.csv",
      `FREQ;Frequency;BASE_CUR;Base Currency;QUOTE_CUR;Quote Currency;TENOR;Tenor;DECIMALS;CALCULATED;UNIT_MULT;Unit Multiplier;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE
B;Business;SEK;Swedish krona;NOK;Norwegian krone;SP;Spot;2;false;2;Hundreds;C;ECB;2025-10-02;106,4
B;Business;USD;US dollar;NOK;Norwegian krone;SP;Spot;4;false;0;Units;C;ECB;2025-10-02;9,9512
`,
    );
    await bring(
      "pairs.csv",
      "from,to,date,rate\nGBP,NOK,2025-10-03,13.4\nGBP,USD,2025-10-03,1.35\nNOK,GBP,2025-10-03,0.07\n",
    );
    expect(await rows("SELECT currency, rate_e8 FROM rates ORDER BY 1")).toEqual([
      { currency: "DKK", rate_e8: 157310000 },
      { currency: "EUR", rate_e8: 1174000000 },
      { currency: "GBP", rate_e8: 1340000000 },
      { currency: "SEK", rate_e8: 106400000 },
      { currency: "USD", rate_e8: 995120000 },
    ]);
  });

  it("shows rates as they are told before they are taken in", async () => {
    const { bring } = await shop();
    const text = "currency,date,rate\nEUR,2025-10-01,11.6543\nISK,2025-10-01,0.08\nXAF,2025-10-01,20\n";
    const { samples } = await bring("a.csv", text, { dryRun: true });
    expect(samples.map(({ fields }) => [fields.rate_id, fields.rate])).toEqual([
      ["EUR 2025-10-01", "11.6543"],
      ["ISK 2025-10-01", "0.08"],
      ["XAF 2025-10-01", "20"],
    ]);
  });

  it("tells a rate of a day anew, and refuses what is none", async () => {
    const { bring, rows } = await shop();
    await bring("a.csv", "currency,date,rate\nEUR,2025-10-01,11\nEUR,2025-10-02,11.5\n");
    const again = await bring(
      "b.csv",
      "currency,date,rate\nEUR,2025-10-02,11.6\nEUR,2025-10-01,11\nEUR,2025-10-03,0\nEUR,2025-10-03,-1\n,2025-10-03,1\nEUR,2025-10-03,x\n",
      { acceptRejects: true },
    );
    expect(again).toMatchObject({
      counts: { new: 0, changed: 1, same: 1 },
      rows: { accepted: 2, rejected: 4 },
    });
    expect(again.rejects.map(({ reason, rows: count }) => [reason, count]).sort()).toEqual([
      ["files.reject.missing", 1],
      ["files.reject.number", 1],
      ["files.reject.rate", 2],
    ]);
    expect(await rows("SELECT rate_e8 FROM rates ORDER BY day")).toEqual([
      { rate_e8: 1100000000 },
      { rate_e8: 1160000000 },
    ]);
  });
});

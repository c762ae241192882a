import { afterEach, describe, expect, it } from "vitest";
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

const margins =
  "SELECT order_id AS id, revenue_minor AS revenue, margin_minor AS margin, margin_from AS rests FROM orders ORDER BY 1";

const orders = `order_id,customer_id,order_date,total,tax,margin,sku,quantity,line_total
a-before,1,2025-02-28,250.00,50.00,,ULL-1,2,200.00
b-after,1,2025-03-01,250.00,50.00,,ull-1,2,200.00
c-two,2,2025-03-02,500.00,100.00,,ULL-1,1,100.00
c-two,2,2025-03-02,500.00,100.00,,SILKE-1,1.5,300.00
d-unknown,2,2025-03-03,500.00,100.00,,ULL-1,1,100.00
d-unknown,2,2025-03-03,500.00,100.00,,GAVE,1,300.00
e-own,3,2025-03-03,500.00,100.00,77.00,ULL-1,1,400.00
f-too-early,3,2024-12-31,250.00,50.00,,ULL-1,2,200.00
g-refunded,4,2025-03-05,250.00,50.00,,ULL-1,2,200.00
h-told,4,2025-03-05,250.00,50.00,,ULL-1,2,200.00
`;
const products = `sku,name,category,cost price,valid from
ULL-1,Ullgenser,Strikk,30.00,2025-01-01
ULL-1,Ullgenser,Strikk,45.50,2025-03-01
SILKE-1,Silkeskjerf,Skjerf,33.33,
GAVE,Gavekort,Gaver,,
`;
const refunds = `refund_id,order_id,refund_date,refund_amount,refund_margin
r1,g-refunded,2025-03-10,100.00,
r2,h-told,2025-03-10,100.00,20.00
`;

describe("margin", () => {
  it("is the order's own, else its revenue less what the goods cost that day, else by the shop's rate", async () => {
    const { bring, rows } = await shop({ marginRate: 0.4 });
    await bring("orders.csv", orders);
    expect(await bring("products.csv", products)).toMatchObject({ kind: "products", counts: { new: 4 } });
    await bring("refunds.csv", refunds);
    expect(await rows(margins)).toEqual([
      { id: "a-before", revenue: 20000, margin: 14000, rests: "products" },
      { id: "b-after", revenue: 20000, margin: 10900, rests: "products" },
      // 400.00 - 45.50 - 1.5 x 33.33 (= 49.995): 304.505, rounded once
      { id: "c-two", revenue: 40000, margin: 30450, rests: "products" },
      // The gift card has no cost: 40 % of 400.00.
      { id: "d-unknown", revenue: 40000, margin: 16000, rests: "rate" },
      { id: "e-own", revenue: 40000, margin: 7700, rests: "order" },
      // The first cost holds from January.
      { id: "f-too-early", revenue: 20000, margin: 8000, rests: "rate" },
      // 200.00 - 91.00 = 109.00, of which two fifths came back.
      { id: "g-refunded", revenue: 12000, margin: 6540, rests: "products" },
      { id: "h-told", revenue: 12000, margin: 8900, rests: "products" },
    ]);
    expect(
      await rows(
        "SELECT order_id AS id, category, product FROM lines WHERE order_id IN ('a-before', 'd-unknown', 'f-too-early') ORDER BY 1, 2",
      ),
    ).toEqual([
      { id: "a-before", category: "Strikk", product: "Ullgenser" },
      { id: "d-unknown", category: "Gaver", product: "Gavekort" },
      { id: "d-unknown", category: "Strikk", product: "Ullgenser" },
      { id: "f-too-early", category: null, product: null },
    ]);
  });

  it("is not measured without own margin, cost or rate", async () => {
    const { bring, rows } = await shop();
    await bring("orders.csv", orders);
    expect(await rows(margins)).toMatchObject([
      ...["a", "b", "c", "d"].map(() => ({ margin: null, rests: null })),
      { id: "e-own", margin: 7700, rests: "order" },
      ...["f", "g", "h"].map(() => ({ margin: null, rests: null })),
    ]);
    await bring("products.csv", products);
    expect(await rows(margins)).toMatchObject([
      { margin: 14000 },
      { margin: 10900 },
      { margin: 30450 },
      { id: "d-unknown", margin: null, rests: null },
      { margin: 7700 },
      { id: "f-too-early", margin: null, rests: null },
      {},
      {},
    ]);
  });

  it("exchanges costs in another currency by the rate of the order's day", async () => {
    const { bring, rows } = await shop();
    await bring("rates.csv", "currency,date,rate\nEUR,2025-03-01,11.5\nISK,2025-03-01,0.08\n");
    await bring("products.csv", "sku,unit cost,currency\nA,10.01,EUR\nB,1234,ISK\nC,5.00,USD\nD,1.00,NOK\n");
    await bring(
      "orders.csv",
      `order_id,customer_id,order_date,total,currency,sku,quantity,line_total
1,1,2025-03-02,500.00,NOK,A,2,500.00
2,1,2025-03-02,500.00,NOK,B,1,500.00
3,1,2025-03-02,500.00,NOK,C,1,500.00
4,1,2025-03-02,100.00,EUR,A,3,100.00
5,1,2025-05-02,100.00,NOK,A,1,100.00
6,1,2025-03-02,100.00,NOK,D,,100.00
`,
    );
    expect(await rows(margins)).toEqual([
      // 2 x 10.01 x 11.5 = 230.23
      { id: "1", revenue: 50000, margin: 26977, rests: "products" },
      // 1,234 x 0.08 = 98.72
      { id: "2", revenue: 50000, margin: 40128, rests: "products" },
      { id: "3", revenue: 50000, margin: null, rests: null },
      // 1,150.00 - 30.03 x 11.5 = 345.345
      { id: "4", revenue: 115000, margin: 80465, rests: "products" },
      { id: "5", revenue: 10000, margin: null, rests: null },
      { id: "6", revenue: 10000, margin: 9900, rests: "products" },
    ]);
  });

  it("a rule on a category reads the category of the product", async () => {
    const { bring, rows } = await shop({
      ladder:
        "{ rungs: [{ id: lead }, { id: knitter, when: { orders: { atLeast: 1, where: { category: strikk } } } }] }",
    });
    const standing = () =>
      rows("SELECT rung, count(*) AS people FROM stays WHERE to_us > 9e15 GROUP BY rung ORDER BY rung");
    await bring("orders.csv", orders);
    expect(await standing()).toEqual([{ rung: "lead", people: 4 }]);
    await bring("products.csv", products);
    expect(await standing()).toEqual([{ rung: "knitter", people: 4 }]);
  });
});

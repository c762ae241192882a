import type { BookOrder } from "./shop-of-files.ts";

/**
 * November 2025 of Garn & Ull, an invented shop, reckoned by hand. All amounts in NOK but 1008's. With tax included, goods
 * of S and shipping of H with tax X in both make a revenue of S x (S + H - X) / (S + H).
 *
 * | order | S       | H      | X      | total   | revenue                                          |
 * |-------|---------|--------|--------|---------|--------------------------------------------------|
 * | 1001  |  500.00 |  49.00 | 109.80 |  549.00 | 500.00 x 439.20 / 549.00 = 400.00                 |
 * | 1002  |  349.90 |  59.00 |  81.78 |  408.90 | 349.90 x 327.12 / 408.90 = 279.92                 |
 * | 1003  |  199.00 |      - |  39.80 |  199.00 | 159.20, a guest without address: nobody's         |
 * | 1004  | 1200.00 |      - | 240.00 | 1200.00 | 960.00, not paid: does not count                  |
 * | 1005  |  250.00 |  49.00 |  59.80 |  299.00 | 250.00 x 239.20 / 299.00 = 200.00, cancelled      |
 * | 1006  |  800.00 |      - | 160.00 |  800.00 | 640.00, 200.00 of 800.00 refunded: 640 - 160 = 480 |
 * | 1007  |  399.00 |  49.00 |  89.60 |  448.00 | 399.00 x 358.40 / 448.00 = 319.20, refunded whole |
 * | 1008  |  600.00 |  79.00 | 135.80 |  679.00 | SEK, without a rate: counts, and has no money     |
 * | 1009  |  900.00 | 150.00 |      - | 1050.00 | 900.00, sent abroad without tax                   |
 * | 1010  |  300.00 |  49.00 |  69.80 |  349.00 | 300.00 x 279.20 / 349.00 = 240.00                 |
 * | 1011  |  100.00 |  40.00 |  35.00 |  175.00 | 100.00: 100 + 40 + 35 = 175, tax on top           |
 * | 1012  |  230.00 |      - |  30.00 |  230.00 | 200.00: food, 15 %                                |
 * | 1013  |   99.99 |      - |  20.00 |   99.99 | 79.99                                             |
 */
export const novemberRevenue: Readonly<Record<string, number>> = {
  1001: 400_00,
  1002: 279_92,
  1003: 159_20,
  1006: 480_00,
  1009: 900_00,
  1010: 240_00,
  1011: 100_00,
  1012: 200_00,
  1013: 79_99,
};

/** 400.00 + 279.92 + 159.20 + 480.00 + 900.00 + 240.00 + 100.00 + 200.00 + 79.99. */
export const novemberSum = 2_839_11;

/** Kari, Ola, Søren, Ingrid, Per, Anna, Hans, Ola at his other address, Lise, Kåre. */
export const novemberPeople = 10;

/** Kari bought 1001 and 1011; 1003 belongs to nobody, Søren did not pay, Per was refunded. */
export const novemberBuyers = 8;

/** What a book of orders says of the month: ids that count, their revenue in the shop's currency, and its sum. */
export function countedIn(book: readonly BookOrder[]) {
  const counting = book.filter(({ not_counted }) => not_counted === null);
  const paid = counting.filter(({ revenue_minor }) => revenue_minor !== null);
  return {
    orders: book.length,
    counting: counting.length,
    foreign: counting.filter(({ revenue_minor }) => revenue_minor === null).map(({ order_id }) => order_id),
    revenue: Object.fromEntries(paid.map(({ order_id, revenue_minor }) => [order_id, revenue_minor])),
    sum: paid.reduce((sum, { revenue_minor }) => sum + (revenue_minor ?? 0), 0),
  };
}

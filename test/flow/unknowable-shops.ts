/** Days before the first of June 2026, on which the clock stands. */
const now = Date.UTC(2026, 5, 1, 10);
const dayMs = 86_400_000;

interface Order {
  readonly customer: number;
  /** Days before the first of June 2026. */
  readonly ago: number;
  readonly total: number;
  readonly refund?: number;
}

const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));

/** Shops of which some model cannot tell what it would have to, and what must be said of them by `value`, or what `asks` asks. */
export const unknowableShops: Readonly<
  Record<
    string,
    { readonly orders: readonly Order[]; readonly asks?: readonly string[]; readonly says: RegExp }
  >
> = {
  "nobody came back": {
    orders: times(120, (i) => ({ customer: i, ago: 5 + 4 * i, total: 200 + (i % 7) * 40 })),
    says: /None of 120 came back: the numbers are mostly what is usual elsewhere/,
  },
  "everyone bought twice": {
    orders: times(120, (i) => i).flatMap((i) => [
      { customer: i, ago: 60 + 4 * i, total: 300 + (i % 5) * 25 },
      { customer: i, ago: 20 + 4 * i, total: 250 + (i % 9) * 30 },
    ]),
    says: /Customers do not tell their chances to leave apart/,
  },
  "spend never varies": {
    orders: times(120, (i) => i).flatMap((i) =>
      times(1 + (i % 4), (k) => ({ customer: i, ago: 3 + 3 * i + 40 * k, total: 499 })),
    ),
    says: /Everybody spends the same a time/,
  },
  "one day of data": {
    orders: times(60, (i) => ({ customer: i, ago: 1, total: 100 + i })),
    says: /cannot be told[\s\S]*span 0 days; a value takes four weeks/,
  },
  "one customer with 500 orders": {
    orders: times(500, (i) => ({ customer: 1, ago: 1 + i, total: 90 + (i % 11) })),
    says: /Only 1 of 1 came back: the numbers are mostly what is usual elsewhere/,
  },
  "everybody was there on the first day": {
    orders: times(150, (i) => i).flatMap((i) =>
      times(1 + (i % 5), (k) => ({ customer: i, ago: 400 - (i % 3) - 50 * k, total: 150 + 20 * (i % 6) })),
    ),
    says: /33\.3% of the buyers stand on the first day of the data, and may have bought before it/,
  },
  "a season between fit and forecast": {
    // From the middle of each year on three times as many; new people all along, each again and again.
    orders: times(2400, (i) => {
      const ago = 1 + Math.floor((730 * i) / 2400);
      return {
        customer: Math.floor(i / 12) * 4 + (i % 7),
        ago,
        total: 200 + (i % 30),
        isHigh: ago % 365 >= 180,
      };
    }).filter(({ isHigh }, i) => isHigh || i % 3 === 0),
    asks: ["value", "--horizon", "90d"],
    says: /By trend and season of the past, the 90 days ahead bring \d+\.\d% more repeat purchases/,
  },
  "refunds only": {
    orders: times(80, (i) => ({ customer: i, ago: 10 + 3 * i, total: 300, refund: 300 })),
    says: /cannot be told[\s\S]*Nobody has bought anything that counts/,
  },
  "dead for three years": {
    orders: times(120, (i) => i).flatMap((i) =>
      times(1 + (i % 4), (k) => ({ customer: i, ago: 1100 + 3 * i + 30 * k, total: 200 + 10 * (i % 13) })),
    ),
    says: /The data end on 28 May 2023, 1,100 days before the day asked about/,
    asks: ["value", "--as-of", "2026-06-01"],
  },
};

/** The instant at which they are asked about, microseconds since 1970. */
export const askedUs = now * 1000;

/** Their orders as a CSV file. */
export function ordersCsv(orders: readonly Order[]): string {
  const day = (ago: number) => new Date(now - ago * dayMs).toISOString().slice(0, 10);
  const rows = orders.map(
    ({ customer, ago, total, refund = 0 }, i) => `c${customer},o${i},${day(ago)},${total},${refund}`,
  );
  return `customer_id,order_id,order_date,total,refunded_amount\n${rows.join("\n")}\n`;
}

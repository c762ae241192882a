/** Money by definition, in BigInt and written apart from the SQL: what the shop must come to. */
export interface ToldRate {
  readonly currency: string;
  readonly day: number;
  readonly e8: number;
  readonly updated: number;
}
export interface ToldProduct {
  readonly sku: string;
  /** Null: always. */
  readonly from: number | null;
  readonly cost: number | null;
  readonly currency: string;
  readonly category: string | null;
  readonly updated: number;
}
export interface ToldLine {
  readonly sku: string | null;
  /** In thousandths of a piece; null: not told. */
  readonly thousandths: number | null;
}
export interface ToldOrder {
  readonly id: string;
  readonly day: number;
  readonly currency: string;
  readonly gross: number;
  readonly tax: number;
  readonly margin: number | null;
  readonly lines: readonly ToldLine[];
}
export interface ToldRefund {
  readonly id: string;
  readonly order: string;
  /** Null: the order's. */
  readonly currency: string | null;
  readonly gross: number;
  readonly revenue: number | null;
  readonly margin: number | null;
}
export interface Told {
  readonly rates: readonly ToldRate[];
  readonly products: readonly ToldProduct[];
  readonly orders: readonly ToldOrder[];
  readonly refunds: readonly ToldRefund[];
}

export interface OrderMoney {
  readonly id: string;
  readonly revenue: number | null;
  readonly margin: number | null;
  readonly rests: "order" | "products" | "rate" | null;
  readonly counts: boolean;
}

const minorPer: Readonly<Record<string, bigint>> = { NOK: 100n, EUR: 100n, JPY: 1n, KWD: 1000n };
const shop = "NOK";
const one = 100_000_000n;

/** `n / d`, the nearest whole number, halves away from zero. */
function nearest(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const whole = size / d + ((size % d) * 2n >= d ? 1n : 0n);
  return n < 0n ? -whole : whole;
}

function latest<Row extends { readonly updated: number }>(rows: readonly Row[]): Row | null {
  return rows.toSorted((a, b) => b.updated - a.updated)[0] ?? null;
}

function rateOn(told: Told, currency: string, day: number): bigint | null {
  if (currency === shop) return one;
  for (let back = 0; back <= 7; back++) {
    const found = latest(told.rates.filter((r) => r.currency === currency && r.day === day - back));
    if (found) return BigInt(found.e8);
  }
  return null;
}

function exchange(
  amount: number | null,
  from: readonly [string, bigint | null],
  to: readonly [string, bigint | null],
): bigint | null {
  if (amount === null) return null;
  if (from[0] === to[0]) return BigInt(amount);
  if (from[1] === null || to[1] === null) return null;
  return nearest(
    BigInt(amount) * from[1] * (minorPer[to[0]] as bigint),
    to[1] * (minorPer[from[0]] as bigint),
  );
}

/** The latest word on a product's cost on a day, with what it is in. */
function costOn(told: Told, sku: string, day: number): { cost: bigint; scale: bigint } | null {
  const days = [...new Set(told.products.filter((p) => p.sku === sku).map((p) => p.from))]
    .filter((from) => from === null || from <= day)
    .toSorted((a, b) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY));
  for (const from of days) {
    const word = latest(told.products.filter((p) => p.sku === sku && p.from === from));
    if (!word || word.cost === null) continue;
    const rate = rateOn(told, word.currency, day);
    return rate === null
      ? null
      : { cost: BigInt(word.cost) * rate, scale: minorPer[word.currency] as bigint };
  }
  return null;
}

function costOf(told: Told, order: ToldOrder): bigint | null {
  if (order.lines.length === 0) return null;
  let sum = 0n;
  for (const { sku, thousandths } of order.lines) {
    const found = sku === null ? null : costOn(told, sku, order.day);
    if (!found) return null;
    sum += found.cost * BigInt(thousandths ?? 1000) * (10_000n / found.scale);
  }
  return nearest(sum * (minorPer[shop] as bigint), one * 1000n * 10_000n);
}

/** What each order comes to in the shop's currency, with `marginRate` 0.4. */
export function moneyByDefinition(told: Told): OrderMoney[] {
  return told.orders
    .map((order): OrderMoney => {
      const rate = rateOn(told, order.currency, order.day);
      const own = [order.currency, rate] as const;
      const home = [shop, one] as const;
      const revenue = exchange(order.gross - order.tax, own, home);
      const cost = costOf(told, order);
      const toldMargin = exchange(order.margin, own, home);
      const margin = toldMargin ?? (revenue !== null && cost !== null ? revenue - cost : null);
      const backs = told.refunds
        .filter((refund) => refund.order === order.id)
        .map((refund) => {
          const currency = refund.currency ?? order.currency;
          const scaled = (amount: number | null) =>
            amount === null || refund.currency !== null
              ? amount
              : Number(
                  nearest(BigInt(amount) * (minorPer[order.currency] as bigint), minorPer[shop] as bigint),
                );
          const side = [currency, rateOn(told, currency, order.day)] as const;
          return {
            gross: exchange(scaled(refund.gross), side, own),
            revenue: exchange(scaled(refund.revenue), side, home),
            margin: exchange(scaled(refund.margin), side, home),
          };
        });
      const gross = BigInt(order.gross);
      const known = backs.every((back) => back.gross !== null);
      const back = backs.reduce((sum, { gross: part }) => sum + (part ?? 0n), 0n);
      const net = (amount: bigint | null, part: "revenue" | "margin"): bigint | null => {
        if (amount === null || backs.length === 0 || gross <= 0n) return amount;
        if (!known) return null;
        const said = backs.reduce((sum, one) => sum + (one[part] ?? 0n), 0n);
        const unsplit = backs.reduce((sum, one) => sum + (one[part] === null ? (one.gross ?? 0n) : 0n), 0n);
        return amount - said - nearest(amount * unsplit, gross);
      };
      const netRevenue = net(revenue, "revenue");
      const netMargin = net(margin, "margin");
      const byRate = netRevenue === null ? null : nearest(netRevenue * 400_000n, 1_000_000n);
      const amount = (value: bigint | null) => (value === null ? null : Number(value));
      return {
        id: order.id,
        revenue: amount(netRevenue),
        margin: amount(netMargin ?? byRate),
        rests:
          netMargin !== null ? (toldMargin === null ? "products" : "order") : byRate === null ? null : "rate",
        counts: !(back > 0n && back >= gross),
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KindName } from "../../src/core/facts/kinds.ts";
import type { CleanedRow } from "../flow/cleaned.ts";
import { type RowsOfKind, shopOfRows } from "../flow/shop-of-rows.ts";
import { moneyByDefinition, type OrderMoney, type Told } from "./money-model.ts";

const yaml = `shop: { name: Test, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb, marginRate: 0.4 }
orders: { from: own }
ladder: { preset: norwegian }
`;
const dayUs = 86_400_000_000;
const firstDay = 19_000;
const receivedUs = (firstDay + 400) * dayUs;
const money = `SELECT order_id AS id, revenue_minor AS revenue, margin_minor AS margin, margin_from AS rests, counts
  FROM orders ORDER BY order_id`;

const day = fc.integer({ min: firstDay, max: firstDay + 60 });
const foreign = fc.constantFrom("EUR", "JPY", "KWD");
const currency = fc.constantFrom("NOK", "EUR", "JPY", "KWD");
/** In the shop's own currency an order may be larger still, and every step in between must hold it. */
const huge = 9_999_999_999;
const amount = fc.oneof(fc.integer({ min: 0, max: 3_000_000 }), fc.constantFrom(0, 1, huge));
/** No two words on one thing are updated at one time: which counts would be a matter of loading. */
const updated = fc.integer({ min: 1, max: 1_000_000_000 });

const told: fc.Arbitrary<Told> = fc
  .record({
    rates: fc.uniqueArray(
      fc.record({ currency: foreign, day, e8: fc.integer({ min: 1, max: 5_000_000_000 }), updated }),
      { minLength: 5, maxLength: 25, selector: (rate) => rate.updated },
    ),
    products: fc.uniqueArray(
      fc.record({
        sku: fc.constantFrom("A", "B", "C"),
        from: fc.option(day),
        cost: fc.option(fc.integer({ min: 0, max: 500_000 })),
        currency,
        category: fc.option(fc.constantFrom("x", "y")),
        updated,
      }),
      { minLength: 2, maxLength: 10, selector: (product) => product.updated },
    ),
    orders: fc.array(
      fc.record({
        day,
        currency,
        gross: amount,
        taxed: fc.boolean(),
        margin: fc.option(fc.integer({ min: -5000, max: 500_000 }), { freq: 2 }),
        lines: fc.array(
          fc.record({
            sku: fc.option(fc.constantFrom("A", "B", "C"), { freq: 9 }),
            thousandths: fc.option(fc.constantFrom(1000, 2000, 1500, -1000, 333), { freq: 9 }),
          }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 10, maxLength: 25 },
    ),
    refunds: fc.array(
      fc.record({
        of: fc.nat(30),
        currency: fc.option(currency),
        gross: amount,
        revenue: fc.option(fc.integer({ min: 0, max: 200_000 }), { freq: 2 }),
        margin: fc.option(fc.integer({ min: 0, max: 50_000 }), { freq: 2 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ rates, products, orders, refunds }) => ({
    rates,
    products,
    orders: orders.map(({ taxed, ...order }, i) => ({
      ...order,
      gross: order.currency === "NOK" && order.gross === huge ? 99_999_999_999_999 : order.gross,
      id: `o${String(i).padStart(2, "0")}`,
      tax: taxed ? Math.floor(order.gross / 5) : 0,
    })),
    refunds: refunds.map(({ of, ...refund }, i) => ({
      ...refund,
      id: `r${i}`,
      order: `o${String(of).padStart(2, "0")}`,
    })),
  }));

interface Row {
  readonly kind: KindName;
  readonly row: CleanedRow;
  readonly lines?: readonly CleanedRow[];
}

/** Everything told as rows of files. Of several words on one thing in one file the last line counts, so they are put in order. */
function rowsOf({ rates, products, orders, refunds }: Told): Row[] {
  const date = (field: string, at: number | null) =>
    at === null ? {} : { [`${field}_at`]: at * dayUs, [`${field}_form`]: 2 };
  const changed = (at: number) => ({ updated_at: at, updated_form: 0 });
  return [
    ...rates.map(
      (rate): Row => ({
        kind: "rates",
        row: {
          rate_id: `${rate.currency} ${rate.day}`,
          ...date("day", rate.day),
          currency: rate.currency,
          rate_e8: rate.e8,
          ...changed(rate.updated),
        },
      }),
    ),
    ...products.map(
      (product): Row => ({
        kind: "products",
        row: {
          product_id: `${product.sku} ${product.from ?? ""}`,
          sku: product.sku,
          category: product.category,
          unit_cost_minor: product.cost,
          currency: product.currency,
          ...date("valid_from", product.from),
          ...changed(product.updated),
        },
      }),
    ),
    ...orders.map(
      (order): Row => ({
        kind: "orders",
        row: {
          order_id: order.id,
          person_number: "1",
          ...date("ordered", order.day),
          gross_minor: order.gross,
          tax_minor: order.tax,
          margin_minor: order.margin,
          currency: order.currency,
        },
        lines: order.lines.map(({ sku, thousandths }) => ({
          order_id: order.id,
          sku,
          quantity: thousandths === null ? null : thousandths / 1000,
        })),
      }),
    ),
    ...refunds.map(
      (refund): Row => ({
        kind: "refunds",
        row: {
          refund_id: refund.id,
          order_id: refund.order,
          gross_minor: refund.gross,
          revenue_minor: refund.revenue,
          margin_minor: refund.margin,
          currency: refund.currency,
        },
      }),
    ),
  ].toSorted((a, b) => Number(a.row.updated_at ?? 0) - Number(b.row.updated_at ?? 0));
}

function byKind(rows: readonly Row[]): RowsOfKind[] {
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    rows: of.map(({ row }) => row),
    lines: of.flatMap(({ lines }) => lines ?? []),
  }));
}

async function moneyOf(
  loads: readonly { load: RowsOfKind; receivedUs: number }[],
  knownAtUs?: number,
): Promise<readonly OrderMoney[]> {
  const { shop, keep, remove } = await shopOfRows(yaml, receivedUs);
  try {
    for (const { load, receivedUs: at } of loads) await keep(load, at);
    const { engine } = await shop.projection(knownAtUs === undefined ? {} : { knownAtUs });
    return (await engine.rows<OrderMoney>(money)).map(asDoubles);
  } finally {
    await remove();
  }
}

/** Amounts beyond what a double holds exactly come as bigint from the engine, and rounded from the definition. */
function asDoubles({ revenue, margin, ...order }: OrderMoney): OrderMoney {
  const double = (amount: number | null) => (amount === null ? null : Number(amount));
  return { ...order, revenue: double(revenue), margin: double(margin) };
}

/** Holds money to its definition on so many random shops, however they are loaded. */
export function holdMoneyLaws(numRuns: number): void {
  const runs = { numRuns, endOnFailure: true };
  const timeoutMs = 60_000 + numRuns * 20_000;
  describe("the money of random shops", () => {
    it(
      "is what it is by definition, in whatever order and parts it was loaded, overlaps and older words among them",
      async () => {
        await fc.assert(
          fc.asyncProperty(told, fc.infiniteStream(fc.nat()), async (shop, chance) => {
            const next = () => chance.next().value as number;
            const rows = rowsOf(shop);
            const expected = moneyByDefinition(shop);
            expect(await moneyOf(byKind(rows).map((load) => ({ load, receivedUs })))).toEqual(expected);
            const parts: Row[][] = [[], [], []];
            for (const row of rows) {
              const part = next() % 3;
              parts[part]?.push(row);
              if (next() % 3 === 0) parts[(part + 1) % 3]?.push(row);
            }
            const loads = parts.flatMap(byKind).map((load) => ({ load, at: next() }));
            loads.sort((a, b) => a.at - b.at);
            expect(await moneyOf(loads.map(({ load }) => ({ load, receivedUs })))).toEqual(expected);
          }),
          runs,
        );
      },
      timeoutMs,
    );

    it(
      "known at an instant is what had been received by then",
      async () => {
        await fc.assert(
          fc.asyncProperty(told, fc.nat(99), async (shop, salt) => {
            const isLater = (i: number) => (i * 31 + salt * 7) % 3 === 0;
            const rows = rowsOf(shop);
            const first = byKind(rows.filter((_, i) => !isLater(i))).map((load) => ({ load, receivedUs }));
            const later = byKind(rows.filter((_, i) => isLater(i)));
            const all = [...first, ...later.map((load) => ({ load, receivedUs: receivedUs + dayUs }))];
            expect(await moneyOf(all, receivedUs)).toEqual(await moneyOf(first));
          }),
          runs,
        );
      },
      timeoutMs,
    );
  });
}

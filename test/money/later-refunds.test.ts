import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kpis } from "../../src/verbs/measures/kpis.ts";
import { keyCustomersJson, profit } from "../../src/verbs/measures/profit.ts";
import { retention } from "../../src/verbs/measures/retention.ts";
import { people } from "../../src/verbs/people/people.ts";
import { segments } from "../../src/verbs/segments/segments.ts";
import { fileShop } from "./money-shop.ts";

const dayMs = 86_400_000;
const firstMs = Date.UTC(2024, 0, 1);
const dateOf = (day: number) => new Date(firstMs + day * dayMs).toISOString().slice(0, 10);
const crowns = (minor: number) => (minor / 100).toFixed(2);

/** Days are counted from the first of 2024; orders lie within 500 of them, and so many behind each what is paid back or cancelled. */
const later = fc.integer({ min: 0, max: 150 });
const mostlyNone = <T>(weight: number, some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
const order = fc.record({
  person: fc.integer({ min: 1, max: 40 }),
  day: fc.integer({ min: 0, max: 500 }),
  gross: fc.integer({ min: 10_000, max: 200_000 }),
  back: mostlyNone(1, fc.record({ later, share: fc.constantFrom(0.25, 0.5, 1) })),
  cancelledLater: mostlyNone(15, later),
});
const world = fc.array(order, { minLength: 150, maxLength: 250 });
type Order = typeof world extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

async function shopOf(orders: readonly Order[]) {
  const shop = await fileShop({ more: "segments:\n  - { name: Scored, rfm: { money: { atLeast: 1 } } }\n" });
  const head = "order_id,customer_id,order_date,total,tax,margin,cancelled_at";
  const lines = orders.map(
    ({ person, day, gross, cancelledLater }, i) =>
      `o${i},${person},${dateOf(day)},${crowns(gross)},${crowns(gross / 5)},${crowns(gross / 4)},${
        cancelledLater === null ? "" : dateOf(day + cancelledLater)
      }`,
  );
  await shop.bring("orders.csv", `${[head, ...lines].join("\n")}\n`);
  const refunds = orders.flatMap(({ day, gross, back }, i) =>
    back === null
      ? []
      : [`r${i},o${i},${dateOf(day + back.later)},${crowns(Math.round(gross * back.share))}`],
  );
  await shop.bring(
    "refunds.csv",
    `${["refund_id,order_id,refund_date,refund_amount", ...refunds].join("\n")}\n`,
  );
  return shop;
}

describe("what is counted of a day of the past", () => {
  it("is of what is known now in every measure: refunds and cancellations of later days are taken off", async () => {
    let apart = 0;
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom(300, 400, 450), async (orders, on) => {
        const { shop, rows, remove } = await shopOf(orders);
        try {
          const asOf = dateOf(on);
          for (const days of [28, 90, 365]) {
            const told = await kpis(shop, { asOf, days });
            const figure = (id: string) => {
              const now = told.kpis.find((one) => one.id === id)?.now;
              return now && "value" in now ? now.value : null;
            };
            const brought = await profit(shop, { asOf, days, keyCustomers: 1000 });
            const key = await keyCustomersJson(shop, brought);
            const [margin, buyers] = [figure("margin"), figure("buyers")];
            // The data begin within the span.
            if (margin === null) continue;
            expect(brought.money?.basis).toBe("margin");
            expect(brought.told?.total, `${days}`).toBe(margin);
            expect(brought.told?.customers, `${days}`).toBe(buyers);
            expect(
              key.reduce((sum, one) => sum + one.profitMinor, 0),
              `${days}`,
            ).toBe(margin);
            const listed = await people(shop, { asOf, abc: "all", spanDays: days, after: null, limit: 1 });
            expect(listed.people, `${days}`).toBe(buyers);
          }
          const [then] = await rows<{ buyers: number; margin: number }>(
            `select count(distinct person_id)::integer as buyers, sum(margin_minor)::double as margin from orders
              where counts and local_day <= ${firstMs / dayMs + on}`,
          );
          const cohorts = (await retention(shop, { asOf })).cohorts;
          expect(cohorts.reduce((sum, { people: n }) => sum + n, 0)).toBe(then?.buyers);
          expect(cohorts.reduce((sum, { cells }) => sum + (cells.at(-1)?.marginMinor ?? 0), 0)).toBe(
            then?.margin,
          );
          const [scored] = (await segments(shop, { asOf, madeOnly: true })).made;
          expect(scored?.people).toBe(then?.buyers);
          const [later] = await rows<{ n: number }>(
            `select count(*)::integer as n from refunds join orders using (order_id)
              where local_day <= ${firstMs / dayMs + on} and refunded_us > ${(firstMs + (on + 1) * dayMs) * 1000}`,
          );
          apart += later?.n ?? 0;
        } finally {
          await remove();
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(apart).toBeGreaterThan(10);
  }, 120_000);
});

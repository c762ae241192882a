import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { kpiHistory } from "./kpi-history.ts";
import { kpis } from "./kpis.ts";

const seed = Date.now();
const day = fc
  .date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2025-12-31T00:00:00Z"), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const person = fc.record({
  orders: fc.array(day, { maxLength: 5 }),
  answers: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 10 })), { maxLength: 2 }),
});
const people = fc.sample(person, { numRuns: 400, seed });
const shop = shopByHand({
  nowUs: at("2026-01-05"),
  ladders: [fiveRungs],
  people: people.map((one, i) => ({
    facts: facts({
      known: "2024-12-31",
      orders: one.orders.toSorted(),
      answers: one.answers.toSorted(([a], [b]) => (a < b ? -1 : 1)),
      excluded: i % 17 === 0,
    }),
  })),
});
afterAll(() => shop.close());

test.each([[7], [28], [90]])(
  "in spans of %i days each figure is what the key figures tell at the end of the span",
  async (days) => {
    const history = await kpiHistory(shop, { asOf: "2025-12-31", days });
    expect(history.spans.length).toBe(Math.min(24, Math.ceil(364 / days)));
    for (const [i, span] of history.spans.entries()) {
      if (i % 5 !== 0 && i < history.spans.length - 2) continue;
      const then = await kpis(shop, { asOf: isoInstant(span.toUs), days });
      expect(then.fromUs).toBe(span.fromUs);
      for (const { id, figures } of history.kpis)
        expect([id, figures[i]], `seed ${seed}, span ${i}`).toEqual([
          id,
          then.kpis.find((kpi) => kpi.id === id)?.now,
        ]);
    }
  },
);

test("of 20 new customers in the span before, 5 bought again in time; nothing is told of spans before the data", async () => {
  const times = <T>(n: number, one: (i: number) => T) => Array.from({ length: n }, (_, i) => one(i));
  const known = "2025-10-02";
  const first = "2025-10-02 12:00";
  const fresh = (i: number) =>
    facts({ known, orders: i < 5 ? [first, "2025-11-01"] : i < 8 ? [first, "2026-01-04"] : [first] });
  const small = shopByHand({
    nowUs: at("2026-01-05"),
    ladders: [fiveRungs],
    people: times(20, (i) => ({ facts: fresh(i) })),
  });
  const { spans, kpis: told } = await kpiHistory(small, { asOf: "2025-12-30", days: 45 });
  await small.close();
  expect(spans.length).toBe(2);
  const figuresOf = (id: string) => told.find((kpi) => kpi.id === id)?.figures;
  expect(figuresOf("new-customers")).toMatchObject([{ value: 20 }, { value: 0 }]);
  expect(figuresOf("repurchase-rate")).toMatchObject([{ tooShort: true }, { value: 0.25, restsOn: 20 }]);
  expect(figuresOf("nps")).toMatchObject([{ bring: "answers" }, { bring: "answers" }]);
});

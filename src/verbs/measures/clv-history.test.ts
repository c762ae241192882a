import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { alsoThere, smallShopsOf } from "../../../test/by-hand/small-shops.ts";
import { clv } from "./clv.ts";
import { clvHistory } from "./clv-history.ts";
import { kpiHistory } from "./kpi-history.ts";

const people = 800;
const shop = shopByHand({
  ...{ nowUs: at("2026-03-01"), ladders: [fiveRungs], people: many(people), also: alsoThere },
});
afterAll(() => shop.close());
const asked = { asOf: "2025-10-31", days: 90 };

test("what one customer is worth is followed in the spans of the other key figures; in the last two it is what the key figure tells", async () => {
  const history = await clvHistory(shop, asked);
  const { spans } = await kpiHistory(shop, asked);
  const told = await clv(shop, asked);
  expect(history.spans).toEqual(spans);
  expect(history.sample).toBeNull();
  const [before, now] = history.figures?.slice(-2) ?? [];
  const { customers } = told;
  expect(now).toEqual({ ...customers?.now.mean, restsOn: customers?.now.people });
  expect(before).toEqual({ ...customers?.before.mean, restsOn: customers?.before.people });
  for (const figure of history.figures ?? []) {
    if (!("value" in figure)) continue;
    expect(figure.interval?.low).toBeLessThan(figure.value);
    expect(figure.interval?.high).toBeGreaterThan(figure.value);
  }
});

test("at the end of a span in which the data begin it is too short to tell", async () => {
  // The first order is of the second of January 2024.
  const { figures, spans } = await clvHistory(shop, { asOf: "2024-02-13", days: 21 });
  expect(spans).toHaveLength(2);
  expect(figures).toEqual([{ tooShort: true }, expect.objectContaining({ restsOn: expect.any(Number) })]);
});

test("of many people it is told by some, its intervals hold what everyone comes to", async () => {
  const whole = await clvHistory(shop, asked);
  let [held, of] = [0, 0];
  for await (const small of smallShopsOf(shop, 4)) {
    const { sample, figures } = await clvHistory(small, asked);
    expect(sample).toMatchObject({ people });
    for (const [i, figure] of (figures ?? []).entries()) {
      const truth = whole.figures?.[i];
      if (!truth || !("value" in figure) || !("value" in truth)) continue;
      // Of a place where fewer than two of the sample stand nothing is told.
      expect(truth.restsOn - figure.restsOn).toBeGreaterThanOrEqual(0);
      expect(truth.restsOn - figure.restsOn).toBeLessThan(0.1 * truth.restsOn);
      of++;
      if ((figure.interval?.low ?? 0) <= truth.value && truth.value <= (figure.interval?.high ?? 0)) held++;
    }
  }
  expect(of).toBeGreaterThan(12);
  expect(held / of).toBeGreaterThan(0.85);
});

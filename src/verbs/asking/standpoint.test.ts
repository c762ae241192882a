import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { balance } from "../measures/balance.ts";
import { clv } from "../measures/clv.ts";
import { conversion } from "../measures/conversion.ts";
import { kpis } from "../measures/kpis.ts";
import { retention } from "../measures/retention.ts";

const orders = ["2026-04-01", "2026-05-01"];
const shop = shopByHand({
  nowUs: at("2026-06-01 12:00"),
  ladders: [fiveRungs],
  people: Array.from({ length: 20 }, (_, i) => ({
    facts: facts({ known: "2026-04-01", orders: orders.slice(0, 1 + (i % 2)) }),
  })),
});
afterAll(() => shop.close());

test.each([
  ["kpis", kpis],
  ["conversion", conversion],
  ["retention", retention],
  ["balance", balance],
  ["clv", clv],
])(
  "%s of a day that has not come is told as of now, whose facts are the last that are known",
  async (_, ask) => {
    expect(await ask(shop, { asOf: "2099-01-01" })).toEqual(await ask(shop, {}));
    expect((await ask(shop, { asOf: "2026-05-30" })).asOfUs).toBe(at("2026-05-31") - 1);
  },
);

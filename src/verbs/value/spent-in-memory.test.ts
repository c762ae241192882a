import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { SpentByPeople } from "../../core/measures/by-person/orders-of-people.sql.ts";
import { firstDaySql, type SpendQuantiles, spendQuantilesSql } from "../../core/measures/value/buyers.sql.ts";
import type { Cut } from "../../core/measures/value/money.sql.ts";
import { spentByDay } from "../../core/measures/value/spent-by-day.ts";
import { everyPerson } from "../measures/by-person.ts";

const shop = shopByHand({ nowUs: at("2026-03-01"), ladders: [fiveRungs], people: many(400) });
afterAll(() => shop.close());

test.each([
  ["2024-06-30", 1],
  ["2025-10-31", 3],
  ["2023-01-01", 1],
] as const)(
  "up to %s columns tell the first day and what days bring as the engine does",
  async (day, oneIn) => {
    await shop.reading(async (held) => {
      const { engine } = await held.projection();
      const money = { basis: "revenue", measured: 0, perRevenue: 1, perGross: 1 } as const;
      const cut: Cut = { untilUs: at(day), refunded: false, money };
      const parts: SpentByPeople[] = [];
      await (await everyPerson({ engine, smallShop: null })).each(async (facts) => {
        parts.push(await facts.spent(cut));
      });
      const told = spentByDay(parts, cut.untilUs, oneIn);
      const [first] = await engine.rows<{ day: number | null }>(firstDaySql(cut));
      const [quantiles] = await engine.rows<SpendQuantiles>(spendQuantilesSql(cut, oneIn));
      expect(told.firstDay).toBe(first?.day ?? null);
      for (const which of ["middle", "upper", "most"] as const)
        if (quantiles?.[which] == null) expect(told.quantiles[which]).toBeNull();
        else expect(told.quantiles[which]).toBeCloseTo(quantiles[which], 6);
    });
  },
);

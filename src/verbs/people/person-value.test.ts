import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { alsoThere } from "../../../test/by-hand/small-shops.ts";
import { value } from "../value/value.ts";
import { personValue } from "./person-value.ts";

const shop = shopByHand({
  ...{ nowUs: at("2026-03-01"), ladders: [fiveRungs], people: many(600), also: alsoThere },
});
afterAll(() => shop.close());

test.each(["2025-10-31", "2025-04-30"])(
  "what somebody who bought is worth on %s is what the list of everyone says, within its interval",
  async (asOf) => {
    const { buyers, forecast, valued, asOfUs } = await value(shop, { asOf });
    if (!buyers || !forecast) throw new Error("none is told");
    let told = 0;
    for (let row = 0; row < buyers.count; row += 23) {
      const one = await personValue(shop, { asOf, person: buyers.personId[row] as number });
      const worth = forecast.values[row] as number;
      expect(one.by).toBe("own");
      expect(one.told?.value.value).toBeCloseTo(worth, 6);
      const { low, high } = one.told?.value.interval ?? { low: 1, high: 0 };
      expect(low).toBeLessThanOrEqual(worth);
      expect(high).toBeGreaterThan(worth);
      const chance = one.told?.chance;
      expect(chance?.value).toBeGreaterThan(0);
      expect(chance?.value).toBeLessThan(1);
      expect(chance?.interval.low).toBeLessThanOrEqual(chance?.value ?? -1);
      expect(chance?.interval.high).toBeGreaterThanOrEqual(chance?.value ?? 2);
      told++;
    }
    expect(told).toBeGreaterThan(10);
    // Of a place where nobody has bought, one is worth what the place is on average.
    const place = valued?.places.find((one) => one.people >= 10 && one.buyers === 0);
    const { engine, ladder } = await shop.projection();
    const [waiting] = await engine.rows<{ person_id: number }>(
      `select person_id from stays where place = ${place?.place} and from_us <= ${asOfUs} and to_us > ${asOfUs} limit 1`,
    );
    const one = await personValue(shop, { asOf, person: waiting?.person_id ?? -1 });
    expect(one).toMatchObject({ by: "place", place: { id: ladder.rungs[place?.place ?? 0]?.id } });
    expect(one.told).toEqual({ value: place?.mean, chance: null });
    expect(one.restsOn.waiting).toBe(place?.people);
  },
);

test("of a shop of nine buyers it is too few to know, and of somebody who stands nowhere nothing is told", async () => {
  const orders = ["2025-10-02", "2025-11-01", "2026-01-04"];
  const few = shopByHand({
    ...{ nowUs: at("2026-03-01"), ladders: [fiveRungs], also: alsoThere },
    people: Array.from({ length: 10 }, (_, i) => ({
      facts: facts({ known: "2025-10-01", orders, excluded: i === 9 }),
    })),
  });
  try {
    const one = await personValue(few, { person: 1 });
    expect(one.told).toBeNull();
    expect(one.notes.map(({ key }) => key)).toEqual(["value.one.fewBuyers"]);
    expect(await personValue(few, { person: 10 })).toMatchObject({ by: null, told: null, place: null });
  } finally {
    await few.close();
  }
});

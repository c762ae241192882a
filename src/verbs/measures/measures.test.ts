import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { measures } from "../../core/measures/catalogue.ts";
import { measuresJson, measuresOf } from "./measures.ts";

const shop = shopByHand({
  nowUs: at("2026-06-01 12:00"),
  ladders: [fiveRungs],
  people: ["2025-01-10", "2026-05-02", "2026-05-03"].map((day) => ({
    facts: facts({ known: day, orders: [[day, 300]] }),
  })),
});
afterAll(() => shop.close());

describe("the catalogue of measures", () => {
  test("each measure once, named and explained in three languages, key figures with what they are", async () => {
    const told = measuresJson(await measuresOf(shop, {}));
    expect(told.measures.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
    expect(new Set(told.measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, name, how } of told.measures) {
      for (const words of [name, how])
        expect({ id, empty: Object.values(words).some((one) => one === "") }).toEqual({ id, empty: false });
      expect(new Set(Object.values(how)).size).toBeGreaterThan(1);
    }
    expect(told.measures.find(({ id }) => id === "new-customers")?.now).toMatchObject({ value: 2 });
    expect(told.measures.find(({ id }) => id === "value")).toMatchObject({
      ...{ now: null, command: "stige value", perPerson: "stige value --per-person", needs: "orders" },
      name: { en: "Customer lifetime value", nb: "Livstidsverdi", da: "Livstidsværdi" },
    });
  });

  test("one is told alone, and one that there is not is refused", async () => {
    expect((await measuresOf(shop, { id: "abc" })).measures.map(({ id }) => id)).toEqual(["abc"]);
    await expect(measuresOf(shop, { id: "clv" })).rejects.toMatchObject({ code: "asked" });
  });
});

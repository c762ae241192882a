import { afterAll, expect, test } from "vitest";
import { fiveRungs, purchases } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { sizeThen } from "../segments/people-then.ts";
import { people } from "./people.ts";

const any = { places: [], countries: [], company: null, when: null, rfm: {}, valueMinor: null };
const rules = [
  { ...any, name: "Twice", when: purchases(2) },
  { ...any, name: "Customers", places: ["customer"] },
  { ...any, name: "Customers who bought twice", places: ["customer", "repeat"], when: purchases(2) },
  {
    ...any,
    name: "Often",
    rfm: { frequency: { atLeast: 4, atMost: null } },
    valueMinor: { atLeast: 1, atMost: null },
  },
];
const shop = shopByHand({
  nowUs: at("2026-06-15 10:00"),
  ladders: [fiveRungs],
  people: Array.from({ length: 24 }, (_, i) => ({
    facts: facts({
      known: "2025-01-01",
      orders: Array.from({ length: i % 4 }, (_, k) => `2026-0${1 + k}-${10 + (i % 9)}`),
    }),
  })),
  settings: { segments: rules },
});
afterAll(() => shop.close());

const asked = { spanDays: 28, after: null, limit: 500 };
const idsOf = async (wish: object) =>
  (await people(shop, { ...asked, ...wish })).list.map(({ personId }) => personId).toSorted((a, b) => a - b);

test("the people of a segment are those of whom its rule holds, then as now, alone and with where they stand", async () => {
  for (const asOf of [undefined, "2026-02-20", "2025-06-01"])
    for (const rule of rules.slice(0, 3)) {
      const listed = await idsOf({ segment: rule.name.toUpperCase(), asOf });
      const projection = await shop.projection();
      const us = asOf === undefined ? at("2026-06-15 10:00") : at(`${asOf} 23:59:59`);
      expect(listed).toHaveLength((await sizeThen(projection, us, rule)).people);
      for (const rung of ["customer", "repeat"]) {
        const there = new Set(await idsOf({ rung, asOf }));
        expect(await idsOf({ segment: rule.name, rung, asOf })).toEqual(listed.filter((id) => there.has(id)));
      }
    }
  expect((await idsOf({ segment: "Twice" })).length).toBe(12);
  expect((await people(shop, { ...asked, segment: "Twice", limit: 5 })).people).toBe(12);
});

test("a segment that is none, or asks for what facts do not tell, is refused with why", async () => {
  await expect(people(shop, { ...asked, segment: "None" })).rejects.toMatchObject({
    code: "asked",
    sentence: { key: "goals.noSegment" },
  });
  await expect(people(shop, { ...asked, segment: "Often" })).rejects.toMatchObject({
    code: "asked",
    sentence: { key: "people.notListed", params: { segment: "Often", why: ["rfm", "value"] } },
  });
});

import { afterAll, expect, test } from "vitest";
import { fiveRungs, purchases } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { sizeThen } from "../segments/people-then.ts";
import { segments } from "../segments/segments.ts";
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

test("a segment that is none is refused, and a group that is none", async () => {
  await expect(people(shop, { ...asked, segment: "None" })).rejects.toMatchObject({
    code: "asked",
    sentence: { key: "goals.noSegment" },
  });
  await expect(people(shop, { ...asked, found: "none" })).rejects.toMatchObject({
    code: "not-found",
    sentence: { key: "people.noGroup" },
  });
});

test("the people of a segment by scores and value, and of each group that was found, are those that segments counts, then as now, alone and with where they stand", async () => {
  let some = 0;
  for (const asOf of [undefined, "2026-03-20"]) {
    const { people: all, made, found } = await segments(shop, { asOf });
    const ids = (rows: Int32Array) =>
      Array.from(rows, (row) => all.personId[row] as number).toSorted((a, b) => a - b);
    const often = made.find(({ made: rule }) => rule?.name === "Often");
    expect(await idsOf({ segment: "often", asOf })).toEqual(ids(often?.rows ?? new Int32Array()));
    expect(found.length).toBeGreaterThan(1);
    for (const { found: group, rows } of found) {
      const listed = await idsOf({ found: group?.name, asOf });
      expect(listed).toEqual(ids(rows));
      const there = new Set(await idsOf({ rung: "customer", asOf }));
      expect(await idsOf({ found: group?.name, rung: "customer", asOf })).toEqual(
        listed.filter((id) => there.has(id)),
      );
      some += listed.length > 0 ? 1 : 0;
    }
  }
  expect(some).toBeGreaterThan(2);
});

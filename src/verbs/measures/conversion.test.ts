import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import type { AskedSteps, Passages } from "../../core/measures/conversion/steps.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { everyPerson } from "./by-person.ts";
import { conversion, conversionJson, rowsOfSteps } from "./conversion.ts";

const newCustomers = Array.from({ length: 20 }, (_, i) => ({
  facts: facts({ known: "2025-06-01", orders: i < 5 ? ["2025-06-01", "2025-07-01"] : ["2025-06-01"] }),
}));

const shop = shopByHand({
  nowUs: at("2026-04-01 08:15"),
  ladders: [fiveRungs],
  people: [
    ...newCustomers,
    // Jumps from lead to customer after ten days.
    { facts: facts({ known: "2025-06-01", orders: ["2025-06-11"] }) },
    // A customer for 19 days, then erased.
    { facts: facts({ known: "2025-06-01", orders: ["2025-06-01"], erased: "2025-06-20" }) },
    // Bought, lapsed after 365 days, came back after 517.
    { facts: facts({ known: "2024-01-01", orders: ["2024-01-01", "2025-06-01"] }) },
    // A lead since before the first order that the shop has told of.
    { facts: facts({ known: "2023-01-01" }) },
    { facts: facts({ known: "2025-06-01", orders: ["2025-06-01"], excluded: true }) },
  ],
});
afterAll(() => shop.close());

const stepOf = async (from: string, asked = { asOf: "2026-03-31" }) => {
  const { steps } = await conversion(shop, asked);
  const found = steps.find((step) => step.from.id === from);
  if (!found) throw new Error(`no step from ${from}`);
  return found;
};

describe("conversion by hand", () => {
  test("counts who stood at the foot of a step and who came up, over a lapse and without the excluded", async () => {
    const { conversion: told } = await stepOf("customer");
    // 20 new, one after a jump, one erased, one lapsed.
    expect(told).toMatchObject({ started: 23, climbed: 6, atOnce: 0, late: 0 });
  });

  test("the erased are watched until their erasure, so 5 of 22 at risk climb within 90 days", async () => {
    const { conversion: told } = await stepOf("customer");
    const [soon, within90, year] = told?.within ?? [];
    expect(soon?.estimate).toMatchObject({ share: 0, people: 23 });
    expect(within90?.estimate).toMatchObject({ share: expect.closeTo(5 / 22, 12), people: 23 });
    // 22 were followed for 90 days; Wilson at 90 %: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    expect(within90?.counted).toMatchObject({
      share: 5 / 22,
      low: expect.closeTo(0.11528, 5),
      high: expect.closeTo(0.399, 5),
      people: 22,
    });
    expect(year?.counted).toEqual({ tooFew: 1 });
    expect(year?.estimate).toEqual({ tooFew: 6 });
    expect(told?.halfWithin).toEqual({ days: 30, of: 90 });
  });

  test("who came first to the upper rung was never at the foot; who jumps over a rung came up at once", async () => {
    const lead = await stepOf("lead");
    expect(lead.conversion).toBeNull();
    expect(lead.bring).not.toBeNull();
    const { steps } = await conversion(shop, { asOf: "2026-03-31" });
    expect(steps.map(({ from, bring }) => [from.id, bring === null])).toEqual([
      ["lead", false],
      ["prospect", false],
      ["customer", true],
      ["repeat", false],
    ]);
  });

  test("by month: 20 new of June 2025 and two more, none of whom was followed for a year", async () => {
    const { conversion: told } = await stepOf("customer");
    expect(told?.cohorts.map(({ monthDay, people }) => [monthDay, people])).toEqual([
      [19_723, 1],
      [20_240, 22],
    ]);
    const june = told?.cohorts[1]?.within;
    expect(june?.map(({ mature }) => mature)).toEqual([false, false, false]);
    expect(june?.[1]?.counted).toMatchObject({ share: 5 / 21, people: 21 });
    expect(june?.[2]?.counted).toBeNull();
  });

  test("as of a day nothing later is seen", async () => {
    const { conversion: told } = await stepOf("customer", { asOf: "2025-06-30" });
    expect(told).toMatchObject({ started: 23, climbed: 1 });
    expect(told?.within[0]?.counted).toMatchObject({ share: 0, people: 21 });
    expect(told?.within[1]?.estimate).toEqual({ tooFew: 1 });
  });

  test("as JSON a share that is not told is null, and says why", async () => {
    const json = conversionJson(await conversion(shop, { asOf: "2026-03-31" }));
    const [customer] = json.steps.filter(({ measured }) => measured);
    expect(customer?.conversion?.within[2]?.counted).toEqual({
      share: null,
      low: null,
      high: null,
      people: 1,
      why: "too-few",
    });
    expect(JSON.stringify(json)).not.toContain("NaN");
  });
});

interface StayRow {
  readonly person_id: number;
  readonly place: number;
  readonly from_us: number;
}

/** Waiting times by their definition, a person at a time. */
function passagesByDefinition(
  stays: readonly StayRow[],
  { asOfUs, rungs, watchedUs }: AskedSteps,
): readonly Passages[] {
  const found = new Map<string, Passages>();
  for (const own of Map.groupBy(
    stays.filter((stay) => stay.from_us <= asOfUs),
    (stay) => stay.person_id,
  ).values()) {
    const firstOn = (least: number) => own.find(({ place }) => place >= least && place < rungs)?.from_us;
    for (let step = 0; step + 1 < rungs; step++) {
      const [start, up] = [firstOn(step), firstOn(step + 1)];
      if (start === undefined || up === own[0]?.from_us) continue;
      const followed = Math.floor((asOfUs - start) / dayUs);
      const entry = Math.ceil((Math.max(start, watchedUs[step + 1] ?? 0) - start) / dayUs);
      const waited =
        up === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil((up - start) / dayUs));
      const [time, cause] = waited <= followed ? [waited, 1] : [followed, 0];
      if (time <= entry) continue;
      const key = JSON.stringify([step, entry, time, cause]);
      found.set(key, { step, entry, time, cause, people: (found.get(key)?.people ?? 0) + 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) => a.step - b.step || a.entry - b.entry || a.time - b.time || a.cause - b.cause,
  );
}

const day = fc
  .integer({ min: 0, max: 800 })
  .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

test("waiting times in SQL are those of the definition, for random people", async () => {
  const person = fc.record({
    known: day,
    orders: fc.array(day, { maxLength: 4 }),
    events: fc.array(day, { maxLength: 2 }),
    answers: fc.array(day, { maxLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 40 }), day, async (people, asOf) => {
      const random = shopByHand({
        nowUs: at("2026-05-01"),
        ladders: [fiveRungs],
        people: people.map(({ known, orders, events, answers }) => ({
          facts: facts({
            known: [known, ...orders, ...events, ...answers].toSorted()[0] ?? known,
            orders: orders.toSorted(),
            events: events.toSorted().map((date) => [date, "Signed Up"] as const),
            answers: answers.map((date) => [date, 10] as const),
          }),
        })),
      });
      try {
        const { engine } = await random.projection();
        const asked = {
          asOfUs: at(asOf),
          rungs: 5,
          watchedUs: [null, at("2024-06-01"), at("2024-03-01"), null, null],
        };
        const stays = await engine.rows<StayRow>(
          "select person_id, place, from_us from stays order by person_id, from_us",
        );
        const steps = await rowsOfSteps(
          await everyPerson({ engine, smallShop: null }),
          asked,
          [],
          zoneOf("UTC"),
        );
        expect(steps.flatMap(({ passages }) => passages)).toEqual(passagesByDefinition(stays, asked));
      } finally {
        await random.close();
      }
    }),
    { numRuns: 12 },
  );
});

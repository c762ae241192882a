import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { alsoThere, smallShopsOf } from "../../../test/by-hand/small-shops.ts";
import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { segments } from "../segments/segments.ts";
import type { Shop } from "../shop/shop.ts";
import { value } from "../value/value.ts";
import { clv } from "./clv.ts";
import { type ConversionAnswer, conversion } from "./conversion.ts";
import { type RetentionAnswer, retention } from "./retention.ts";

const people = 1_200;
const oneIn = 8;
const shop = shopByHand({
  ...{ nowUs: at("2026-03-01"), ladders: [fiveRungs], people: many(people), also: alsoThere },
});
afterAll(() => shop.close());

const days = ["2025-03-31", "2025-10-31"];

interface Between {
  readonly low: number;
  readonly high: number;
}

/** What intervals hold of what everyone comes to: how many of them, of how many. */
function holding() {
  const counts = { held: 0, of: 0 };
  return {
    counts,
    see(truth: number, { low, high }: Between) {
      counts.of++;
      if (truth >= low && truth <= high) counts.held++;
    },
  };
}

type Told = { readonly share: number } & Between;
const isTold = (one: object): one is Told => "share" in one;

function seeConversion(
  whole: ConversionAnswer,
  told: ConversionAnswer,
  see: ReturnType<typeof holding>["see"],
) {
  told.steps.forEach(({ conversion: one, between }, step) => {
    const truth = whole.steps[step]?.conversion;
    if (!one || !truth || !between) return;
    see(truth.started, between.started);
    see(truth.climbed, between.climbed);
    one.within.forEach(({ estimate }, i) => {
      const all = truth.within[i]?.estimate;
      if (all && isTold(all) && isTold(estimate)) see(all.share, estimate);
    });
  });
}

function seeRetention(whole: RetentionAnswer, told: RetentionAnswer, see: ReturnType<typeof holding>["see"]) {
  for (const state of ["active", "slipping", "lapsed", "once"] as const) {
    const [truth, one] = [whole.rhythm?.held?.[state], told.rhythm?.held?.[state]];
    if (truth && one) see(truth.share, one);
  }
}

test("intervals of what a sample tells hold what everyone comes to, nine in ten and more", async () => {
  const wholes = await Promise.all(
    days.map(async (asOf) => [await conversion(shop, { asOf }), await retention(shop, { asOf })] as const),
  );
  const [ofConversion, ofRetention] = [holding(), holding()];
  for await (const small of smallShopsOf(shop, oneIn))
    for (const [i, asOf] of days.entries()) {
      const [climbs, comesBack] = wholes[i] as (typeof wholes)[number];
      const told = await conversion(small, { asOf, sample: true });
      expect(told.sample).toMatchObject({ people });
      expect(climbs.sample).toBeNull();
      seeConversion(climbs, told, ofConversion.see);
      seeRetention(comesBack, await retention(small, { asOf, sample: true }), ofRetention.see);
    }
  for (const { counts } of [ofConversion, ofRetention]) {
    expect(counts.of).toBeGreaterThan(30);
    expect(counts.held / counts.of).toBeGreaterThan(0.88);
  }
});

test("numbers of people and money of a sample are what they come to in all", async () => {
  const asOf = "2025-10-31";
  const whole = await retention(shop, { asOf });
  const everybody = (answer: RetentionAnswer) => answer.cohorts.reduce((sum, one) => sum + one.people, 0);
  const lapsed: number[] = [];
  for await (const small of smallShopsOf(shop, 2)) {
    const told = await retention(small, { asOf, sample: true });
    expect(Math.abs(everybody(told) / everybody(whole) - 1)).toBeLessThan(0.1);
    lapsed.push(told.rhythm?.all.lapsed ?? 0);
  }
  const mean = lapsed.reduce((a, b) => a + b, 0) / lapsed.length;
  expect(Math.abs(mean / (whole.rhythm?.all.lapsed ?? 1) - 1)).toBeLessThan(0.15);
});

test("what one is worth on a rung lies within what a sample says of it; who is worth most a sample does not say", async () => {
  const asOf = "2025-10-31";
  const whole = await value(shop, { asOf });
  const { counts, see } = holding();
  for await (const small of smallShopsOf(shop, 4)) {
    const told = await value(small, { asOf, sample: true });
    expect([told.sample?.people, told.valued?.abc, told.valued?.top]).toEqual([people, null, []]);
    see(whole.valued?.all.value ?? 0, told.valued?.all.interval ?? { low: 0, high: 0 });
    told.valued?.places.forEach((one, i) => {
      const truth = whole.valued?.places[i];
      expect(one.people).toBe(truth?.people);
      if (one.mean && truth?.mean) see(truth.mean.value, one.mean.interval);
    });
  }
  expect(counts.of).toBeGreaterThan(12);
  expect(counts.held / counts.of).toBeGreaterThan(0.85);
});

test("what one customer is worth, now and a span before, lies within what a sample says of it", async () => {
  const asked = { asOf: "2025-10-31", days: 90 };
  const whole = await clv(shop, asked);
  const { counts, see } = holding();
  for await (const small of smallShopsOf(shop, 4)) {
    const told = await clv(small, { ...asked, sample: true });
    expect([told.sample?.people, told.basis, told.fromUs]).toEqual([people, whole.basis, whole.fromUs]);
    told.places.forEach((one, i) => {
      for (const when of ["now", "before"] as const) {
        const truth = whole.places[i]?.[when];
        expect(one[when].people).toBe(truth?.people);
        if (truth?.mean && one[when].mean) see(truth.mean.value, one[when].mean.interval);
      }
    });
  }
  expect(counts.of).toBeGreaterThan(24);
  expect(counts.held / counts.of).toBeGreaterThan(0.85);
});

test("how many a segment made holds of and what they bring lie within what a sample says; groups found come with everyone", async () => {
  const rule = (name: string, yaml: Partial<SegmentRule>): SegmentRule => ({
    ...{ name, places: [], countries: [], company: null, rfm: {}, valueMinor: null, when: null },
    ...yaml,
  });
  const rules = [
    rule("Loyal", { places: ["loyal", "repeat"] }),
    rule("Asks", { places: ["lead", "prospect"] }),
    rule("Norwegian", { countries: ["NO"] }),
  ];
  const of = (one: Shop): Shop => {
    const own: Shop = Object.create(one, {
      settings: { value: { ...one.settings, segments: rules } },
      reading: { value: (work: (shop: Shop) => Promise<unknown>) => work(own) },
    });
    return own;
  };
  const asked = { asOf: "2025-10-31" };
  const whole = await shop.reading((held) =>
    segments(of(Object.assign(Object.create(held), { directory: { withTraits: async () => null } })), asked),
  );
  const { counts, see } = holding();
  for await (const small of smallShopsOf(shop, 4)) {
    const told = await segments(of(small), { ...asked, sample: true });
    expect([told.value.sample?.people, told.count, told.found]).toEqual([people, whole.count, []]);
    for (const { made, people: count, between, figures, notYet } of told.made) {
      const truth = whole.made.find((one) => one.made?.name === made?.name);
      if (made?.name === "Norwegian") {
        expect([between, figures, notYet]).toEqual([null, null, true]);
        continue;
      }
      expect(count).toBeGreaterThan(0);
      if (between) see(truth?.people ?? 0, between);
      if (figures && truth?.figures) {
        see(truth.figures.value.value, figures.value.interval);
        see(truth.figures.chance.value, figures.chance.interval);
      }
    }
  }
  expect(counts.of).toBeGreaterThan(12);
  expect(counts.held / counts.of).toBeGreaterThan(0.85);
});

test("data that are too young tell nothing of anybody: a sample's answer is everyone's", async () => {
  const asked = { asOf: "2024-01-20" };
  const whole = await value(shop, asked);
  expect(whole.valued).toBeNull();
  for await (const small of smallShopsOf(shop, 4)) {
    const told = await value(small, { ...asked, sample: true });
    expect([told.sample, told.valued]).toEqual([null, null]);
    expect(told.notes).toEqual(whole.notes);
  }
});

test("days told by one count are those counted at their instant", async () => {
  for await (const small of smallShopsOf(shop, 4)) {
    const told = [];
    for (const asOf of ["2025-10-31", "2025-10-30", "2025-10-29", "2025-10-31", "2025-10-30", "2025-10-29"])
      told.push((await value(small, { asOf, sample: true })).valued?.places.map((one) => one.people));
    expect(told.slice(3)).toEqual(told.slice(0, 3));
    return;
  }
});

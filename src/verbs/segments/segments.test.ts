import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { days, fiveRungs, interest, noPurchase, purchases } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import type { PersonFacts } from "../../core/ladder/person-facts.ts";
import { rowsMade } from "../../core/measures/segments/made.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Shop } from "../shop/shop.ts";
import { peopleThen, sizeThen } from "./people-then.ts";
import { placesById } from "./places-by-id.ts";
import { segmentNameOf } from "./segment-name-of.ts";
import { segments } from "./segments.ts";
import { peopleOfSegments, segmentsJson } from "./segments-json.ts";

const shops: Shop[] = [];
afterAll(async () => {
  for (const shop of shops) await shop.close();
});

const nowUs = at("2026-06-01 12:00");
const any = { places: [], countries: [], company: null, when: null, rfm: {}, valueMinor: null };

function shopOf(people: readonly PersonFacts[], rules?: readonly SegmentRule[]): Shop {
  const shop = shopByHand({
    nowUs,
    ladders: [fiveRungs],
    people: people.map((facts) => ({ facts })),
    ...(rules ? { settings: { segments: rules } } : {}),
  });
  shops.push(shop);
  return shop;
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const date = (start: string, plus: number) =>
  new Date((at(start) + plus * dayUs) / 1000 + 43_200_000).toISOString().slice(0, 10);
const key = ({ key }: { key: string }) => key;

/** 60 buyers over two years: each third buys six times, each third once, each third twice; and 12 who wait. */
const mixed = times(60, (i) => {
  const first = 8 * i;
  const bought = i % 3 === 0 ? times(6, (k) => 60 * k) : i % 3 === 1 ? [0] : [0, 45];
  const orders = bought.map((days) => [date("2024-06-10", first + days), 300 + 10 * i] as const);
  return facts({ known: date("2024-06-01", first), orders: orders.filter(([day]) => day < "2026-05-30") });
});
const waiting = times(12, (i) =>
  facts({ known: date("2025-01-10", 20 * i), events: [[date("2025-01-10", 20 * i), "Signed Up"]] }),
);

/** Purchase days at the instant. */
const bought = ({ orders }: PersonFacts) => new Set(orders.map(({ localDay }) => localDay)).size;

describe("segments", () => {
  const rules: SegmentRule[] = [
    { ...any, name: "Thrice or more", when: purchases(3) },
    { ...any, name: "Silent", when: { kind: "all", of: [purchases(1), noPurchase(300)] } },
    { ...any, name: "Often", rfm: { frequency: { atLeast: 4, atMost: null } } },
    { ...any, name: "Leads and prospects", places: ["lead", "prospect"] },
    { ...any, name: "Nobody", when: purchases(100) },
  ];

  test("a shop long dead: of those who came back too little is known to tell who buys, and no share of 0 to 100 % is told", async () => {
    const dead = times(26, (i) =>
      facts({
        known: "2019-01-01",
        orders: times(1 + (i % 3), (k) => [date("2019-01-02", 7 * i + 40 * k), 200 + 7 * i] as const),
      }),
    );
    const last = facts({ known: "2026-05-30", orders: [["2026-05-30", 300]] });
    const { found } = await segments(shopOf([...dead, last]), {});
    expect(found.length).toBeGreaterThan(1);
    for (const { figures } of found)
      if (figures) expect(figures.chance.interval.high - figures.chance.interval.low).toBeLessThan(0.9);
    expect(found.some(({ figures }) => figures === null)).toBe(true);
  });

  test("one sum has one interval: all people of a place, of several or of all are worth what `value` says", async () => {
    // Everyone bought twice: those who came back are found as one group, and are all there are.
    const twice = times(120, (i) =>
      facts({
        known: date("2024-06-10", 4 * i),
        orders: [
          [date("2024-06-10", 4 * i), 300 + (i % 5) * 25],
          [date("2024-06-10", 4 * i + 40), 250 + (i % 9) * 30],
        ],
      }),
    );
    const shop = shopOf(twice, [
      { ...any, name: "Everyone", when: purchases(1) },
      { ...any, name: "Repeat", places: ["repeat"] },
    ]);
    const { made, found, value } = await segments(shop, {});
    const ofValue = value.valued;
    const figuresOf = (name: string) => made.find((one) => one.made?.name === name)?.figures;
    expect(found.map(({ people }) => people)).toEqual([120]);
    expect(ofValue?.all.interval.high).toBeGreaterThan(0);
    expect(found[0]?.figures?.value).toEqual(ofValue?.all);
    expect(figuresOf("Everyone")?.value).toEqual(ofValue?.all);
    const repeat = fiveRungs.rungs.findIndex(({ id }) => id === "repeat");
    expect(figuresOf("Repeat")?.value).toEqual(ofValue?.places[repeat]?.total);
  });

  test("made by hand: counted as one counts by oneself, and worth what their people are worth", async () => {
    const people = [...mixed, ...waiting];
    const answer = await segments(shopOf(people, rules), {});
    const of = (name: string) => answer.made.find(({ made }) => made?.name === name);
    expect(of("Thrice or more")?.people).toBe(people.filter((person) => bought(person) >= 3).length);
    const silent = people.filter(
      ({ orders }) => orders.length > 0 && orders.every(({ orderedUs }) => orderedUs <= nowUs - days(300)),
    );
    expect(of("Silent")?.people).toBe(silent.length);
    // A third bought once, with middle rank 1/6; a third or more twice, 1/2; the rest stand above.
    expect(of("Often")?.people).toBe(people.filter((person) => bought(person) >= 3).length);
    expect(of("Leads and prospects")?.bought).toBe(0);
    expect(of("Nobody")).toMatchObject({ people: 0, figures: null, aboveNext: null });
    const { outlook } = answer;
    for (const { rows, figures, people: size } of answer.made) {
      if (!figures || !outlook) continue;
      const sum = (all: Float64Array) => rows.reduce((total, i) => total + (all[i] as number), 0);
      expect(figures.value.value).toBeCloseTo(sum(outlook.values), 6);
      expect(figures.chance.value).toBeCloseTo(sum(outlook.chances) / size, 9);
      // Ranked by people x chance x what one brings who buys.
      expect(size * figures.chance.value * (figures.given?.value ?? 0)).toBeCloseTo(figures.value.value, 6);
      for (const { value, interval } of [figures.chance, figures.value, figures.given ?? figures.value]) {
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
      }
    }
    const worth = answer.made.flatMap(({ figures }) => figures?.value.value ?? []);
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    expect(answer.made.at(-1)?.made?.name).toBe("Nobody");
  });

  test("counted alone, a rule holds of as many as one by one, then and now", async () => {
    const shop = shopOf([...mixed, ...waiting]);
    const projection = await shop.projection();
    const conditions: SegmentRule["when"][] = [
      ...[null, purchases(1), purchases(3), purchases(2, 90), noPurchase(300), interest(180, true)],
      { kind: "not", of: { kind: "known", forUs: days(400) } },
      { kind: "any", of: [interest(700), { kind: "all", of: [purchases(2), noPurchase(200)] }] },
    ];
    const places = [[], ["lead"], ["customer", "repeat"]];
    const sizes = new Set<number>();
    for (const when of conditions)
      for (const where of places)
        for (const us of [nowUs, nowUs - days(300)]) {
          const rule: SegmentRule = { ...any, name: "", places: where, when };
          const people = await peopleThen(projection, us, [rule], null);
          const placeOf = placesById(projection.ladder);
          const rows = rowsMade(rule, when && 0, {
            people,
            rfm: null,
            values: null,
            placeOf,
            ofTraits: null,
          });
          const size = { people: rows.length, of: people.count };
          expect(await sizeThen(projection, us, rule)).toEqual(size);
          sizes.add(size.people);
        }
    expect(sizes.size).toBeGreaterThan(8);
  });

  test("everyone is in one group that is found, and those add up to what all are worth", async () => {
    const shop = shopOf([...mixed, ...waiting]);
    const answer = await segments(shop, { scored: true });
    expect(answer.made).toEqual([]);
    expect(answer.found.reduce((sum, { people }) => sum + people, 0)).toBe(72);
    const rows = answer.found.flatMap((one) => [...one.rows]).sort((a, b) => a - b);
    expect(rows).toEqual(times(72, (i) => i));
    const told = answer.found.reduce((sum, { figures }) => sum + (figures?.value.value ?? 0), 0);
    const all = answer.value.valued?.all.value ?? 0;
    const small = answer.found.filter(({ figures }) => figures === null);
    // Of one group of ten so few purchases are expected that the share who buy may be nearly anything.
    expect(small.every(({ people }) => people <= 10)).toBe(true);
    expect(told).toBeLessThanOrEqual(all * (1 + 1e-9));
    const json = segmentsJson(answer, [], key);
    expect(json.found.map(({ people }) => people)).toEqual(answer.found.map(({ people }) => people));
    const ids = [...fiveRungs.rungs, ...fiveRungs.offLadder].map(({ id }) => id);
    answer.found.forEach(({ rows }, i) => {
      const places = [...rows].map((row) => ids[answer.people.place[row] as number]);
      expect(json.found[i]?.standing).toEqual(
        ids.map((place) => ({ place, people: places.filter((own) => own === place).length })),
      );
    });
    const lines = [...peopleOfSegments(answer, segmentNameOf(answer, key))].join("").trimEnd().split("\n");
    expect(lines).toHaveLength(73);
    expect(lines[1]).toMatch(/^1,\w+,,segments\.[\w-]+,\d,\d,\d,0?\.?\d+,\d+$/);
  });

  test("nobody, one person, nobody who bought, everyone alike: sizes and sentences, never a number that is none", async () => {
    const one = facts({ known: "2026-01-01", orders: ["2026-01-02"] });
    const cases = [
      [],
      [one],
      waiting,
      times(30, () => one),
      times(40, () => facts({ known: "2025-01-01", orders: ["2025-01-02", "2025-03-01"] })),
    ];
    for (const people of cases) {
      const answer = await segments(
        shopOf(people, [{ ...any, name: "All", places: ["lead", "customer"] }]),
        {},
      );
      const json = segmentsJson(answer, [], key);
      const numbers = JSON.stringify(json).match(/null|-?\d+(\.\d+)?(e-?\d+)?/g) ?? [];
      expect(numbers.length).toBeGreaterThan(0);
      for (const { figures } of [...answer.made, ...answer.found])
        for (const told of figures
          ? [figures.chance, figures.value, ...(figures.given ? [figures.given] : [])]
          : [])
          expect([told.value, told.interval.low, told.interval.high].every(Number.isFinite)).toBe(true);
      expect(json.people).toBe(answer.found.reduce((sum, { people: n }) => sum + n, 0));
    }
  });

  test("any rule counts those whom a person counts one by one", async () => {
    const people = [...mixed, ...waiting];
    const ids = [...fiveRungs.rungs, ...fiveRungs.offLadder].map(({ id }) => id);
    const range = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) }));
    const rule = fc.record({
      places: fc.subarray(ids),
      least: fc.integer({ min: 0, max: 4 }),
      within: fc.constantFrom(null, 100, 400),
      frequency: fc.option(range, { nil: undefined }),
    });
    const sizes = people
      .map(bought)
      .filter(Boolean)
      .sort((a, b) => a - b);
    const score = (n: number) => {
      const middle = (sizes.indexOf(n) + sizes.lastIndexOf(n) + 1) / 2 / sizes.length;
      return Math.min(5, 1 + Math.floor(middle * 5));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { minLength: 15, maxLength: 15 }), async (drawn) => {
        const made = drawn.map(
          ({ places, least, within, frequency }, i): SegmentRule => ({
            ...{ name: String(i), places, countries: [], company: null, valueMinor: null },
            when: least === 0 ? null : purchases(least, within),
            rfm: frequency ? { frequency } : {},
          }),
        );
        // The last is tried beside those of the file.
        const shop = shopOf(people, made.slice(0, -1));
        const answer = await segments(shop, { trying: made.at(-1), madeOnly: true });
        expect(answer.found).toEqual([]);
        const counted = new Map(answer.made.map((one) => [one.made?.name, one.people]));
        drawn.forEach(({ places, least, within, frequency }, i) => {
          const naive = people.filter((person, row) => {
            const since = within === null ? Number.NEGATIVE_INFINITY : nowUs - days(within);
            const n = new Set(person.orders.flatMap((o) => (o.orderedUs > since ? [o.localDay] : []))).size;
            const [own, at] = [score(bought(person)), ids[answer.people.place[row] as number] as string];
            if (places.length > 0 && !places.includes(at)) return false;
            if (n < least) return false;
            return !frequency || (bought(person) > 0 && own >= frequency.atLeast && own <= frequency.atMost);
          });
          expect(counted.get(String(i))).toBe(naive.length);
        });
      }),
      { numRuns: 1 },
    );
  });
});

import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { PersonFacts } from "../../core/ladder/person-facts.ts";
import { dayUs, isoInstant } from "../../core/words/iso-instant.ts";
import { clv, clvJson } from "../measures/clv.ts";
import type { Shop } from "../shop/shop.ts";
import { value } from "./value.ts";
import { peopleOfValue, valueJson } from "./value-json.ts";

const shops: Shop[] = [];
afterAll(async () => {
  for (const shop of shops) await shop.close();
});

function shopOf(people: readonly PersonFacts[], also: readonly string[] = []): Shop {
  const shop = shopByHand({
    nowUs: at("2026-06-01 12:00"),
    ladders: [fiveRungs],
    people: people.map((facts) => ({ facts })),
    also,
  });
  shops.push(shop);
  return shop;
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const date = (start: string, days: number) =>
  new Date((at(start) + days * dayUs) / 1000 + 43_200_000).toISOString().slice(0, 10);

/** 60 people over two years: each third buys every 60 days for 500, each third once, each third twice. */
const mixed = times(60, (i) => {
  const first = 8 * i;
  const purchases = i % 3 === 0 ? times(6, (k) => 60 * k) : i % 3 === 1 ? [0] : [0, 45];
  const orders = purchases.map((days) => [date("2024-06-10", first + days), 300 + 10 * i] as const);
  return facts({ known: date("2024-06-01", first), orders: orders.filter(([day]) => day < "2026-05-30") });
});
const waiting = times(12, (i) =>
  facts({ known: date("2025-01-10", 20 * i), events: [[date("2025-01-10", 20 * i), "Signed Up"]] }),
);

/** Every number of an answer, wherever it stands. */
function numbersIn(of: unknown): number[] {
  if (typeof of === "number") return [of];
  if (ArrayBuffer.isView(of)) return Array.from(of as unknown as ArrayLike<number>);
  if (typeof of !== "object" || of === null) return [];
  return Object.values(of).flatMap(numbersIn);
}

describe("value", () => {
  test("adds up, rises with the horizon, is nothing at none, and never below 0", async () => {
    const shop = shopOf([...mixed, ...waiting]);
    let before = -1;
    for (const horizonDays of [0, 30, 365, 1000]) {
      const { valued, forecast, buyers } = await value(shop, { horizonDays });
      if (!valued || !forecast || !buyers) throw new Error("no value");
      const persons = [...forecast.values].reduce((a, b) => a + b, 0);
      const places = valued.places.reduce((sum, { total }) => sum + (total?.value ?? 0), 0);
      expect(valued.all.value).toBeCloseTo(places, 6);
      expect(places).toBeGreaterThanOrEqual(persons - 1e-6);
      expect([...forecast.values].every((each) => each >= 0)).toBe(true);
      expect(valued.all.value).toBeGreaterThan(before);
      if (horizonDays === 0) expect(valued.all.value).toBe(0);
      before = valued.all.value;
      for (const { total } of valued.places)
        if (total) expect(total.interval.low).toBeLessThanOrEqual(total.interval.high);
    }
    const dear = await value(shop, { discountPercent: 50 });
    const free = await value(shop, { discountPercent: 0 });
    expect(dear.valued?.all.value).toBeLessThan(free.valued?.all.value ?? 0);
  });

  test("says what it rests on: revenue, few buyers, a back-test with what happened", async () => {
    const answer = await value(shopOf([...mixed, ...waiting]), {});
    const keys = answer.notes.map(({ key }) => key);
    expect(keys).toContain("value.revenue");
    expect(keys).toContain("value.smallShop");
    expect(answer.money?.basis).toBe("revenue");
    // Everything that was bought by those who stood somewhere at the origin, counted from the facts themselves.
    const origin = answer.backTest?.originUs ?? 0;
    const happened = mixed
      .filter(({ knownUs }) => knownUs <= origin)
      .flatMap(({ orders }) => orders.filter(({ orderedUs }) => orderedUs > origin))
      .reduce((sum, { revenueMinor }) => sum + (revenueMinor ?? 0), 0);
    expect(answer.backTest?.happened).toBe(happened);
    const json = await valueJson(shops.at(-1) as Shop, answer);
    expect(json.rungs.reduce((sum, { people }) => sum + people, 0)).toBe(72);
    const onRungs = json.rungs
      .filter(({ off }) => !off)
      .reduce((sum, { total }) => sum + (total?.value ?? 0), 0);
    expect(Math.abs((json.onLadder?.value ?? 0) - onRungs)).toBeLessThanOrEqual(json.rungs.length);
    expect(json.onLadder?.interval[0]).toBeLessThan(onRungs);
    expect(json.onLadder?.interval[1]).toBeGreaterThan(onRungs);
    expect(json.rungs.filter(({ measured }) => !measured).map(({ rung }) => rung)).toEqual(["ambassador"]);
    expect(json.top[0]?.key).toMatch(/^10\d\d$/);
    const lines = [...peopleOfValue(answer)].join("").trimEnd().split("\n");
    expect(lines).toHaveLength(61);
  });

  test("values margin where it is measured, at the margins of the orders", async () => {
    const shop = shopOf(
      mixed.map((person) => ({
        ...person,
        orders: person.orders.map((o) => ({ ...o, marginMinor: (o.revenueMinor ?? 0) / 4 })),
      })),
    );
    const ofRevenue = await value(shopOf(mixed), {});
    const ofMargin = await value(shop, {});
    expect(ofMargin.money?.basis).toBe("margin");
    expect(ofMargin.valued?.all.value).toBeCloseTo((ofRevenue.valued?.all.value ?? 0) / 4, -1);
  });

  test("knows nothing of what came after the instant", async () => {
    const until = "2025-10-31";
    const then = mixed.map((person) => ({
      ...person,
      orders: person.orders.filter(({ orderedUs }) => orderedUs < at("2025-11-01")),
    }));
    const asked = { asOf: until };
    const all = await value(shopOf(mixed), asked);
    const cut = await value(shopOf(then.filter(({ orders }) => orders.length > 0)), asked);
    expect(all.buyers?.x).toEqual(cut.buyers?.x);
    expect(all.buyers?.ageDays.length).toBe(cut.buyers?.ageDays.length);
  });

  test("undoes a refund that came later", async () => {
    const us = at("2026-01-15");
    const refund = `insert into refunds values ('own', 'r1', 'o1', ${us}, true, 30000, 30000, null, true, 30000, 'NOK')`;
    const gone =
      "update orders set counts = false, not_counted = 'refunded', revenue_minor = 0 where order_id = 'o1'";
    const shop = shopOf(mixed, [refund, gone]);
    const before = await value(shop, { asOf: "2026-01-10" });
    const after = await value(shop, { asOf: "2026-01-20" });
    const whole = await value(shopOf(mixed), { asOf: "2026-01-10" });
    expect(before.buyers?.x[0]).toBe(whole.buyers?.x[0]);
    expect(after.buyers?.x[0]).toBe((whole.buyers?.x[0] ?? 0) - 1);
  });
});

describe("a shop that a model cannot make sense of", () => {
  const day = (d: string) => [d, 400] as const;
  const cases: { readonly [name: string]: { readonly people: PersonFacts[]; readonly says: string } } = {
    "nobody ever bought": { people: waiting, says: "value.noOrders" },
    "nobody at all": { people: [], says: "value.noOrders" },
    "one day of data": {
      people: times(30, () => facts({ known: "2026-05-30", orders: [day("2026-05-30")] })),
      says: "value.tooShort",
    },
    "nobody came back": {
      people: times(40, (i) => facts({ known: "2025-01-01", orders: [day(date("2025-01-05", 9 * i))] })),
      says: "value.fewRepeat",
    },
    "everybody bought twice and spends the same": {
      people: times(40, (i) =>
        facts({ known: "2024-12-01", orders: [day(date("2025-01-05", i)), day(date("2025-03-05", i))] }),
      ),
      says: "value.spendConstant",
    },
    "one customer of 500 orders": {
      people: [facts({ known: "2024-12-01", orders: times(500, (i) => day(date("2024-12-05", i))) })],
      says: "value.fewRepeat",
    },
    "every purchase costs more than it brings": {
      people: times(40, (i) =>
        facts({
          known: "2025-01-01",
          orders: [date("2025-01-05", i), date("2025-03-05", i)].map((d) => [d, 100] as const),
        }),
      ).map((person) => ({
        ...person,
        orders: person.orders.map((order) => ({ ...order, marginMinor: -3000 })),
      })),
      says: "value.noGain",
    },
    "free orders only": {
      people: times(5, () => facts({ known: "2025-01-01", orders: [["2025-02-01", 0]] })),
      says: "value.noMoney",
    },
  };
  for (const [name, { people, says }] of Object.entries(cases))
    test(`${name}: a sentence, and no number that is none`, async () => {
      const shop = shopOf(people);
      const answer = await value(shop, {});
      expect(answer.notes.map(({ key }) => key)).toContain(says);
      const numbers = numbersIn(await valueJson(shop, answer));
      expect(numbers.filter((n) => !Number.isFinite(n))).toEqual([]);
    });

  test("of one customer of 500 orders it is told what they bring, and no mean, as key figures tell none", async () => {
    const orders = times(500, (i) => day(date("2024-12-05", i)));
    const shop = shopOf([facts({ known: "2024-12-01", orders })]);
    const { valued } = await value(shop, {});
    expect(valued?.all.value).toBeGreaterThan(0);
    expect(valued?.places.filter(({ people }) => people > 0)).toHaveLength(1);
    for (const place of valued?.places ?? []) expect([place.mean, place.spread]).toEqual([null, null]);
    expect(valued?.differences).toEqual([]);
    const told = await clv(shop, { days: 90 });
    expect(told.places.map(({ now }) => now.mean)).toEqual(told.places.map(() => null));
    expect(told.notes.map(({ key }) => key)).toEqual(["kpis.clv.tooFew"]);
    const ten = await value(shopOf(times(10, () => facts({ known: "2024-12-01", orders }))), {});
    expect(ten.valued?.places.some(({ mean }) => mean !== null)).toBe(true);
  });

  test("nobody came back in three years: what is said of rare purchases allows for none and for some, the past was long enough, few purchases too few", async () => {
    const once = times(150, (i) => facts({ known: "2023-06-01", orders: [day(date("2023-06-05", 7 * i))] }));
    const { valued, notes } = await value(shopOf(once), {});
    expect(notes.map(({ key }) => key)).toContain("value.fewForBackTest");
    expect(valued?.all.interval.low).toBe(0);
    expect(valued?.all.interval.high).toBeGreaterThan(3 * (valued?.all.value ?? 0));
  });

  test("refunds only: there is nothing to value", async () => {
    const refund = `insert into refunds values ('own', 'r1', null, ${at("2026-01-15")}, true, 30000, null, null, false, 30000, 'NOK')`;
    const answer = await value(shopOf(waiting, [refund]), {});
    expect(answer.notes.map(({ key }) => key)).toEqual(["value.noOrders"]);
  });
});

test("CLV: the mean of each place as value tells it, all customers between the rungs', and what it was a span before", async () => {
  const shop = shopOf([...mixed, ...waiting]);
  const told = await clv(shop, { days: 90 });
  const now = await value(shop, {});
  const then = await value(shop, { asOf: isoInstant(told.fromUs) });
  told.places.forEach((place, i) => {
    expect(place.now.mean).toEqual(now.valued?.places[i]?.mean ?? null);
    expect(place.before.mean).toEqual(then.valued?.places[i]?.mean ?? null);
    if (!place.change) return;
    const { value: more, interval } = place.change;
    expect(more).toBeCloseTo((place.now.mean?.value ?? 0) - (place.before.mean?.value ?? 0), 9);
    expect(interval.low).toBeLessThan(more);
    expect(place.moved).toBe(interval.low > 0 ? "better" : interval.high < 0 ? "worse" : null);
  });
  // Nobody brought answers or referrals: of ambassadors nothing is known, which is not that there are none.
  expect(told.places.filter(({ measured }) => !measured).map(({ id }) => id)).toContain("ambassador");
  const customers = now.valued?.places.slice(2, 5) ?? [];
  const total = customers.reduce((sum, one) => sum + (one.total?.value ?? 0), 0);
  expect((told.customers?.now.mean?.value ?? 0) * (told.customers?.now.people ?? 0)).toBeCloseTo(total, 4);
  expect(numbersIn(clvJson(told)).every(Number.isFinite)).toBe(true);
  // Nobody has bought: nothing is told, and a sentence says why.
  const none = await clv(shopOf(waiting), {});
  expect(none.places.every(({ now: { mean } }) => mean === null)).toBe(true);
  expect(none.notes).toHaveLength(1);
  // Three people have a value; that they are too few is why none of it is told, not what it would rest on.
  const few = await clv(shopOf(mixed.slice(0, 3)), {});
  expect(clvJson(few).notes.map(({ code }) => code)).toEqual(["tooFew"]);
});

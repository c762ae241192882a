import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { setGoal } from "../../src/verbs/goals/change-goals.ts";
import { makeSegments, remove, served, smallDemo, told } from "./demo-served.ts";

const segments = `  - { name: Danes, country: DK }
  - { name: Norwegians who bought twice, country: "NO", when: { orders: { atLeast: 2 } } }
  - { name: Abroad off the ladder, country: [SE, DK, DE], rung: lapsed }
  - { name: No company, company: false }
  - { name: Bought lately, when: { orders: { atLeast: 1, within: 120d } } }
  - { name: Worth a call, value: { atLeast: 300 } }
  - { name: Danes who buy often, country: DK, rfm: { frequency: { atLeast: 4 } } }
`;
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let folder: string;
let serving: Serving;
const get = (path: string) => told(serving, path);

beforeAll(async () => {
  // Of fewer people nobody is referred.
  folder = await smallDemo(1000);
  makeSegments(folder, segments);
  await setOwnGoals();
  serving = await served(folder, {});
});
afterAll(async () => {
  await serving?.stop("asked");
  remove(folder);
});

/** Goals of people who may begin and cease to belong to a segment, and of some who never can, beside those of the demo. */
async function setOwnGoals(): Promise<void> {
  const now = () => Date.now() * 1000;
  const shop = await openShop(folder, { now, timeZone: "Europe/Oslo", language: "en" });
  try {
    const span = { from: daysFromNow(-59), by: daysFromNow(120), withinDays: null, note: null };
    for (const segment of ["Bought lately", "Danes"])
      for (const about of ["customer", "repeat"])
        await setGoal(shop, { ...span, about, target: 500, segment });
  } finally {
    await shop.close();
  }
}

/** How many are listed, and that all of them are on the pages. */
async function listed(wish: string): Promise<number> {
  const ids = new Set<number>();
  let [cursor, people]: [string | null, number] = [null, -1];
  do {
    const page = await get(`/people?${wish}&limit=500${cursor === null ? "" : `&cursor=${cursor}`}`);
    expect(page.people, `${wish} ${JSON.stringify(page).slice(0, 200)}`).toBeTypeOf("number");
    for (const { personId } of page.list) ids.add(personId);
    [cursor, people] = [page.next, page.people];
  } while (cursor !== null);
  expect(ids.size, wish).toBe(people);
  return people;
}

const goalDays = ["", `&at=${daysFromNow(-21)}`];
const days = ["", "&at=2026-03-31", "&at=2025-06-30"];

describe("counts of people lead to them", () => {
  it.each(days)("key figures: who bought, for the first time and by rung%s", async (at) => {
    let [some, came] = [0, 0];
    for (const win of ["28d", "90d", "365d"]) {
      const { kpis, places } = await get(`/kpis?win=${win}${at}`);
      const figure = (id: string) => kpis.find((kpi: { id: string }) => kpi.id === id).now;
      const about = `win=${win}${at}`;
      for (const [wish, id] of [
        ["first", "new-customers"],
        ["any", "buyers"],
      ] as const) {
        const { value } = figure(id);
        // The data begin within the longest span.
        if (value !== null) expect(await listed(`bought=${wish}&${about}`), about).toBe(value);
      }
      const { restsOn, why } = figure("repurchase-rate");
      if (why === null) {
        expect(await listed(`bought=earlier&${about}`), about).toBe(restsOn);
        const again = await listed(`bought=again&${about}`);
        expect(again / restsOn, about).toBeCloseTo(figure("repurchase-rate").value, 10);
        came += again;
      }
      for (const { id, figures } of places) {
        if (figures === null) continue;
        some += figures.buyers > 0 ? 1 : 0;
        expect(await listed(`rung=${id}&bought=any&${about}`), `${id} ${about}`).toBe(figures.buyers);
      }
    }
    expect(some).toBeGreaterThan(3);
    expect(came).toBeGreaterThan(0);
  });

  it.each(days)("who stands on the ladder, off it and as a customer, whom CLV is of%s", async (at) => {
    const { rungs, off, people } = await get(`/ladder?${at.slice(1)}`);
    const sum = (of: { people: number | null }[]) => of.reduce((n, one) => n + (one.people ?? 0), 0);
    expect(await listed(`stands=off${at}`)).toBe(sum(off));
    expect(await listed(`stands=on${at}`)).toBe(sum(rungs));
    expect(sum(off) + sum(rungs)).toBe(people);
    const { customers, since } = await get(`/clv?win=28d${at}`);
    expect(customers.now.people).toBeGreaterThan(20);
    expect(await listed(`stands=customer${at}`)).toBe(customers.now.people);
    expect(await listed(`stands=customer&at=${since}`)).toBe(customers.before.people);
  });

  it.each(days)("key figures: who answered what, who was asked, and who referred whom%s", async (at) => {
    const some = { nps: 0, survey: 0, referral: 0 };
    for (const win of ["28d", "90d", "365d"]) {
      const { kpis, places, behind } = await get(`/kpis?win=${win}${at}`);
      const figure = (id: string) => kpis.find((kpi: { id: string }) => kpi.id === id).now;
      const about = `win=${win}${at}`;
      const { promoters, passives, detractors } = behind.nps ?? { promoters: 0, passives: 0, detractors: 0 };
      some.nps += Math.min(promoters, passives, detractors);
      expect(await listed(`nps=promoter&${about}`), about).toBe(promoters);
      expect(await listed(`nps=passive&${about}`), about).toBe(passives);
      expect(await listed(`nps=detractor&${about}`), about).toBe(detractors);
      if (behind.nps) expect(await listed(`nps=any&${about}`), about).toBe(figure("nps").restsOn);
      if (figure("answer-age").value !== null)
        expect(await listed(`nps=ever&${about}`), about).toBe(figure("answer-age").restsOn);
      const fresh = figure("fresh-answers");
      if (fresh.value !== null)
        expect((await listed(`nps=fresh&${about}`)) / fresh.restsOn, about).toBeCloseTo(fresh.value, 10);
      for (const { id, nps } of places)
        if (nps !== null) expect(await listed(`rung=${id}&nps=any&${about}`), id).toBe(nps.answers);
      const response = figure("response-rate");
      if (response.value !== null) {
        some.survey += response.restsOn;
        expect(await listed(`survey=sent&${about}`), about).toBe(response.restsOn);
        const answered = await listed(`survey=answered&${about}`);
        expect(answered / response.restsOn).toBeCloseTo(response.value, 10);
      }
      if (behind.referrals === null) continue;
      some.referral += behind.referrals.friends;
      expect(await listed(`referral=friend&${about}`), about).toBe(behind.referrals.friends);
      expect(await listed(`referral=referrer&${about}`), about).toBe(behind.referrals.referrers);
      expect(await listed(`referral=buyer&${about}`), about).toBeLessThanOrEqual(
        figure("referred-revenue").restsOn,
      );
    }
    // The data do not yet tell of all of it on the earliest day.
    if (at !== "&at=2025-06-30")
      expect(Math.min(some.nps, some.survey, some.referral), JSON.stringify(some)).toBeGreaterThan(0);
  });

  it.each(days)("key figures: those of the span before, at its end, are that span's own%s", async (at) => {
    let some = 0;
    for (const win of ["28d", "90d"]) {
      const { kpis, since } = await get(`/kpis?win=${win}${at}`);
      const before = (id: string) => kpis.find((kpi: { id: string }) => kpi.id === id).before;
      const about = `win=${win}&at=${since}`;
      for (const [wish, id] of [
        ["bought=first", "new-customers"],
        ["bought=any", "buyers"],
        ["bought=earlier", "repurchase-rate"],
        ["nps=any", "nps"],
        ["nps=ever", "answer-age"],
        ["survey=sent", "response-rate"],
      ] as const) {
        const { value, restsOn } = before(id);
        if (value === null) continue;
        some++;
        expect(await listed(`${wish}&${about}`), `${id} ${about}`).toBe(restsOn);
      }
    }
    expect(some).toBeGreaterThan(3);
  });

  it.each(days)("ABC: each class, those who cost more than they brought, and all%s", async (at) => {
    for (const win of ["90d", "365d"]) {
      const { abc, customers, losing } = await get(`/abc?win=${win}${at}`);
      const about = `win=${win}${at}`;
      expect(abc.a).toBeGreaterThan(0);
      for (const one of ["a", "b", "c"])
        expect(await listed(`abc=${one}&${about}`), `${one} ${about}`).toBe(abc[one]);
      expect(await listed(`abc=losing&${about}`)).toBe(losing.customers);
      expect(await listed(`abc=all&${about}`)).toBe(customers);
    }
  });

  it.each(days)("value: who has bought, by rung%s", async (at) => {
    const { rungs } = await get(`/value?${at.slice(1)}`);
    expect(rungs.length).toBeGreaterThan(4);
    for (const { rung, bought, measured } of rungs)
      if (measured) expect(await listed(`rung=${rung}&bought=ever${at}`), rung).toBe(bought);
  });

  it.each(days)(
    "value: who stood where when the back-test looked ahead, and stands below each step now%s",
    async (at) => {
      const { backTest } = await get(`/value?${at.slice(1)}`);
      if (at === "") expect(backTest.rungs.length).toBeGreaterThan(3);
      for (const { rung, people } of backTest?.rungs ?? [])
        expect(await listed(`rung=${rung}&at=${backTest.origin}`), rung).toBe(people);
      const { steps } = await get(`/potential?${at.slice(1)}`);
      let some = 0;
      for (const { from, people, measured } of steps) {
        if (!measured) continue;
        some += people;
        expect(await listed(`rung=${from}${at}`), from).toBe(people);
      }
      expect(some).toBeGreaterThan(50);
    },
  );

  it.each(days)("ABC: so many of class A as key customers tell%s", async (at) => {
    const { ofClassA, days: win } = await get(`/key-customers?limit=1${at}`);
    expect(await listed(`abc=a&win=${win}d${at}`)).toBe(ofClassA);
  });

  it("ABC: whoever brought most is of the class that the list of key customers tells", async () => {
    const { list } = await get("/key-customers?limit=500");
    const { list: a } = await get("/people?abc=a&win=365d&limit=500");
    const idsOf = (all: { personId: number }[]) =>
      all.map(({ personId }) => personId).toSorted((x, y) => x - y);
    expect(idsOf(a)).toEqual(
      idsOf(list.filter((one: { class: string }) => one.class === "a")).slice(0, a.length),
    );
  });

  it.each([...days, "&at=2027-03-31"])(
    "segments: made, also by country, company, scores and value, and found%s",
    async (at) => {
      const { made, found } = await get(`/segments?${at.slice(1)}`);
      expect(made.length).toBe(7);
      let some = 0;
      for (const { name, people, why } of made) {
        if (why === "not-measured") continue;
        some += people > 0 ? 1 : 0;
        expect(await listed(`segment=${encodeURIComponent(name)}${at}`), name).toBe(people);
      }
      for (const { found: name, people, standing } of found) {
        some += people > 0 ? 1 : 0;
        expect(await listed(`found=${encodeURIComponent(name)}${at}`), name).toBe(people);
        for (const { place, people: there } of standing)
          expect(await listed(`found=${encodeURIComponent(name)}&rung=${place}${at}`), name).toBe(there);
      }
      expect(some).toBeGreaterThan(4);
      expect(new Set(found.map((one: { found: string }) => one.found)).size).toBe(found.length);
      const refused = await get("/people?found=nobody");
      expect(refused.status).toBe(404);
      expect(refused.detail).toContain("«nobody»");
    },
  );

  it("refuses what is no number of the goal, and a goal that is none", async () => {
    for (const wish of [
      "goal=1&part=took.2026-03&",
      "goal=1&part=climbed.29",
      "goal=99&part=climbed",
      "goal=1",
      "part=took",
    ])
      expect((await get(`/people?${wish}`)).status, wish).toBeGreaterThanOrEqual(400);
  });

  // Goals begun in between: on the latest day, and three weeks before it.
  it.each(goalDays)(
    "goals: who climbed after how long a wait, whose days ended, who came and left%s",
    async (at) => {
      const { goals } = await get(`/goals?${at.slice(1)}`);
      const some = { waited: 0, months: 0, flows: 0, flowsOfSegments: 0, belonging: 0, said: 0, segments: 0 };
      for (const { goal, about, behind, gap, segment } of goals) {
        const of = (part: string, more = "") => listed(`goal=${goal}&part=${part}${more}${at}`);
        for (const { n, part, among } of behind.flat()) {
          if (part === null) continue;
          some.said += n;
          const people = await of(part, among === null ? "" : `&among=${encodeURIComponent(among)}`);
          if (/^(?:came|left|joined|ceased)/.test(part)) expect(people, part).toBeLessThanOrEqual(n);
          else expect(people, `${goal} ${part}`).toBe(n);
        }
        if (gap === null) continue;
        for (const { fromDays, climbs, climbsBefore } of gap.waited ?? []) {
          some.waited += climbs;
          expect(await of(`climbed.${fromDays}`), `${goal} ${fromDays}`).toBe(climbs);
          expect(await of(`climbed.${fromDays}.before`), `${goal} ${fromDays}`).toBe(climbsBefore);
        }
        for (const { month, people, took } of gap.months ?? []) {
          some.months += took;
          expect(await of(`decided.${month}`), `${goal} ${month}`).toBe(people);
          expect(await of(`took.${month}`), `${goal} ${month}`).toBe(took);
        }
        for (const { place, ...moves } of gap.flows ?? [])
          for (const [did, n] of Object.entries(moves)) {
            if (place === null && did.startsWith("left")) continue;
            const then = did.endsWith("Before") ? ".before" : "";
            const own =
              place !== null && place === about ? (did.startsWith("came") ? "joined" : "ceased") : null;
            const people = await of(`${own ?? `${did.slice(0, 4)}.${place ?? "new"}`}${then}`);
            some.belonging += own === null ? 0 : people;
            some[segment === null ? "flows" : "flowsOfSegments"] += people;
            // Moves are counted, each person once.
            expect(people, `${goal} ${place} ${did}`).toBeLessThanOrEqual(n as number);
            expect(people === 0, `${goal} ${place} ${did}`).toBe(n === 0);
          }
        for (const { segment: name, people, climbs, climbsBefore, took } of gap.segments) {
          const among = `&among=${encodeURIComponent(name)}`;
          if (gap.waited) {
            some.segments += climbs;
            expect(await of("climbed", among), `${goal} ${name}`).toBe(climbs);
            expect(await of("climbed.before", among), `${goal} ${name}`).toBe(climbsBefore);
          }
          if (gap.months) {
            some.segments += took;
            expect(await of("decided", among), `${goal} ${name}`).toBe(people);
            expect(await of("took", among), `${goal} ${name}`).toBe(took);
          }
        }
      }
      expect(Math.min(...Object.values(some)), JSON.stringify(some)).toBeGreaterThan(0);
    },
  );

  it.each(days)("steps: who stood at the foot of each, and who climbed it%s", async (at) => {
    const { steps } = await get(`/conversion?${at.slice(1)}`);
    let some = 0;
    for (const { to, conversion } of steps) {
      if (conversion === null) continue;
      some += conversion.climbed > 0 ? 1 : 0;
      expect(await listed(`started=${to.id}${at}`), to.id).toBe(conversion.started);
      expect(await listed(`climbed=${to.id}${at}`), to.id).toBe(conversion.climbed);
    }
    expect(some).toBeGreaterThan(1);
  });
});

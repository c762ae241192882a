import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "./demo-served.ts";
import { asInvited, asOwner, type Client, realShop, removeFolder } from "./real-shop.ts";

/** Orders of long ago, every other week of one person: each has a rhythm. */
function rhythmicOrders(): string {
  const rows = ["order_id,customer_id,email,ordered_at,total,currency"];
  for (let person = 0; person < 40; person++)
    for (let k = 0; k < 6; k++) {
      const day = new Date(Date.UTC(2024, 0, 3) + (person + 14 * k) * 86_400_000).toISOString().slice(0, 10);
      rows.push(`r${person}-${k},r${person},r${person}@example.com,${day}T10:00:00Z,100.00,NOK`);
    }
  return `${rows.join("\n")}\n`;
}

let folder: string;
let serving: Serving;
let owner: Client;

beforeAll(async () => {
  folder = await realShop(rhythmicOrders());
  serving = await served(folder);
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving?.stop("asked");
  removeFolder(folder);
});

const told = async (path: string, by = owner) => {
  const { status, body } = await by.ask("get", path);
  expect(status, `${path} ${JSON.stringify(body).slice(0, 200)}`).toBe(200);
  return body;
};
const listed = async (wish: string, by = owner): Promise<number> =>
  (await told(`/people?${wish}&limit=1`, by)).people;
const figure = (kpis: readonly { id: string; now: { value: number | null } }[], id: string) =>
  kpis.find((kpi) => kpi.id === id)?.now.value;

describe("counts of a shop whose data ended long ago", () => {
  it("by rhythm are of the day on which they end, and so are their people", async () => {
    const { dataEnd, rhythm } = await told("/retention?at=2026-06-30");
    expect(dataEnd).not.toBeNull();
    const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Oslo" }).format(new Date(dataEnd));
    let some = 0;
    for (const state of ["active", "slipping", "lapsed", "once"]) {
      expect(await listed(`at=${day}&rhythm=${state}`), state).toBe(rhythm.all[state]);
      for (const { id, people } of rhythm.places) {
        some += people[state] > 0 ? 1 : 0;
        expect(await listed(`at=${day}&rung=${id}&rhythm=${state}`), `${id} ${state}`).toBe(people[state]);
      }
    }
    expect(some).toBeGreaterThan(1);
    // On the day asked about nobody is active any more.
    expect(await listed("at=2026-06-30&rhythm=active")).not.toBe(rhythm.all.active);
  });

  it("of a day that is yet to come are those of now, as without a day", async () => {
    const ahead = await told("/kpis?win=365d&at=2099-01-01");
    const now = await told("/kpis?win=365d");
    const { asOf: _, knownAt: __, ...rest } = ahead;
    expect(now).toMatchObject(rest);
    expect(figure(ahead.kpis, "buyers")).toBe(await listed("bought=any&win=365d"));
  });
});

describe("who may not see people", () => {
  it("is told the same numbers: a developer has no list of them, an analyst one without names", async () => {
    const asked = "at=2024-03-31&win=90d";
    const buyers = figure((await told(`/kpis?${asked}`)).kpis, "buyers");
    expect(buyers).toBeGreaterThan(30);
    const developer = await asInvited(serving, owner, { role: "developer" });
    const analyst = await asInvited(serving, owner, { role: "analyst" });
    expect(figure((await told(`/kpis?${asked}`, developer)).kpis, "buyers")).toBe(buyers);
    expect((await developer.ask("get", `/people?bought=any&${asked}`)).status).toBe(403);
    expect((await developer.ask("get", `/people?nps=any&${asked}`)).status).toBe(403);
    const list = await told(`/people?bought=any&${asked}`, analyst);
    expect(list).toMatchObject({ people: buyers, namesHidden: true });
    expect(list.list.every(({ name }: { name: unknown }) => name === null)).toBe(true);
    expect(JSON.stringify(list.list)).not.toContain("@");
  });
});

describe("a goal for a segment", () => {
  it("leads to those who belonged to it at the foot, each of its numbers", async () => {
    for (const [name, rule] of [
      ["Known early", "when: { orders: { atLeast: 1 } }"],
      ["Bought thrice", "when: { orders: { atLeast: 3 } }"],
    ])
      expect(
        (await owner.ask("post", "/segments", { name, segment: `{ name: ${name}, ${rule} }` })).status,
      ).toBe(200);
    const wish = { from: "2024-03-01", by: "2024-05-31", note: null, segment: "Known early" };
    for (const goal of [
      { about: "customer-repeat", target: 30, withinDays: null },
      { about: "customer-repeat", target: 0.5, withinDays: 20 },
      { about: "repeat", target: 30, withinDays: null },
    ]) {
      const { status, body } = await owner.ask("post", "/goals", { ...wish, ...goal });
      expect(status, JSON.stringify(body)).toBe(200);
    }
    const { goals } = await told("/goals?at=2024-04-10");
    const some = { climbs: 0, took: 0, flows: 0 };
    for (const { goal, about, gap } of goals) {
      const of = (part: string) => listed(`goal=${goal}&part=${part}&at=2024-04-10`);
      for (const { fromDays, climbs, climbsBefore } of gap?.waited ?? []) {
        some.climbs += climbs;
        expect(await of(`climbed.${fromDays}`), `${fromDays}`).toBe(climbs);
        expect(await of(`climbed.${fromDays}.before`), `${fromDays}`).toBe(climbsBefore);
      }
      for (const { month, people, took } of gap?.months ?? []) {
        some.took += took;
        expect(await of(`decided.${month}`), month).toBe(people);
        expect(await of(`took.${month}`), month).toBe(took);
      }
      for (const { place, came, left } of gap?.flows ?? []) {
        // Whoever came from the rung itself began to belong to the segment there.
        const own = place === about;
        some.flows += came;
        const comes = await of(own ? "joined" : `came.${place ?? "new"}`);
        expect(comes === 0, `${place}`).toBe(came === 0);
        expect(comes, `${place}`).toBeLessThanOrEqual(came);
        if (place === null) continue;
        const leaves = await of(own ? "ceased" : `left.${place}`);
        expect(leaves === 0, place).toBe(left === 0);
        expect(leaves, place).toBeLessThanOrEqual(left);
      }
    }
    expect(Math.min(...Object.values(some)), JSON.stringify(some)).toBeGreaterThan(0);
    for (const part of ["joined", "came.nowhere", "climbed.28"])
      expect((await owner.ask("get", `/people?goal=2&part=${part}`)).status, part).toBe(400);
  });
});

describe("after an erasure", () => {
  /** Holds the numbers of an instant against their lists; `gone` of those who bought are erased by then: they are counted, and in no list. */
  const numbersAre = async (instant: string, gone = 0) => {
    const at = `&at=${instant}`;
    // From within the data on, which tell no longer span.
    const win = `win=${Math.floor((Date.parse(instant) - Date.UTC(2024, 1, 1)) / 86_400_000)}d`;
    const { kpis } = await told(`/kpis?${win}${at}`);
    const buyers = figure(kpis, "buyers") as number;
    expect((await listed(`bought=any&${win}${at}`)) + gone, at).toBe(buyers);
    const first = (figure(kpis, "new-customers") as number) - (await listed(`bought=first&${win}${at}`));
    expect([0, gone], at).toContain(first);
    const { steps } = await told(`/conversion?${at.slice(1)}`);
    for (const { to, conversion } of steps)
      if (conversion !== null) {
        const [started, climbed] = [
          await listed(`started=${to.id}${at}`),
          await listed(`climbed=${to.id}${at}`),
        ];
        for (const missing of [conversion.started - started, conversion.climbed - climbed])
          expect([0, gone], `${to.id}${at}`).toContain(missing);
      }
    const { rungs } = await told(`/ladder?${at.slice(1)}`);
    for (const { id, people } of rungs)
      if (people !== null) expect(await listed(`rung=${id}${at}`), `${id}${at}`).toBe(people);
    return buyers;
  };

  it("what happened stays counted; the list of an earlier day holds somebody without a name, that of now does not hold them", async () => {
    const day = "2024-03-31";
    const now = () => new Date(Date.now() - 1).toISOString();
    const before = [await numbersAre(day), await numbersAre(now())];
    expect(before[0]).toBeGreaterThan(30);
    const wish = "/people?bought=any&win=90d&at=2024-03-31&limit=500";
    const { people, list } = await told(wish);
    const { personId } = list[0];
    const { called } = await told(`/people/${personId}/erasure`);
    const { status } = await owner.ask("post", `/people/${personId}/erase`, { called, objects: false });
    expect(status).toBe(200);
    expect([await numbersAre(day), await numbersAre(now(), 1)]).toEqual(before);
    const again = await told(wish);
    expect(again.people).toBe(people);
    expect(again.list.find((one: { personId: number }) => one.personId === personId)).toMatchObject({
      key: null,
      name: null,
    });
  });
});

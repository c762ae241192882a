import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import { armFailpoints } from "../../src/io/failpoint.ts";
import { openJobs } from "../../src/io/store/jobs.ts";
import { openShop } from "../../src/open.ts";
import { addNewConnection, connectionList, dropConnection } from "../../src/verbs/connections/connections.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { personHeld } from "../../src/verbs/forgetting/export-person.ts";
import { object } from "../../src/verbs/forgetting/object.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { refusedList } from "../../src/verbs/profiles/refused-list.ts";
import { type TellRim, tellProfiles } from "../../src/verbs/profiles/tell-profiles.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { type FakeService, fakeHubSpot, fakeKlaviyo, fakeMailchimp } from "./fake-services.ts";
import { emptyShop } from "./open-live.ts";

const nowMs = Date.UTC(2026, 2, 31, 10);
const list = "a1b2c3d4e5";
const secrets = { klaviyo: "pk_hush-hush", mailchimp: "hushhush-us21", hubspot: "pat-na1-hush" } as const;
export type Service = keyof typeof secrets;
const people = 60;
let ending: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  armFailpoints(() => {});
  for (const end of ending.reverse()) await end();
  ending = [];
});

interface Tried {
  readonly fake: FakeService;
  readonly shop: Workshop;
  readonly id: number;
  run(also?: Partial<TellRim>): ReturnType<typeof tellProfiles>;
  /** Loads a file of these lines. */
  tell(name: string, lines: readonly string[]): Promise<void>;
  waited: number;
  readonly clock: { nowMs: number };
}

export const mail = (n: number) => `k${n}@fjell.no`;
const consent = (n: number, state: string, day: string, basis = "consent") =>
  `${mail(n)},${day}T10:00:00Z,email,marketing,${state},${basis}`;
const consentHead = "email,given at,channel,purpose,state,basis";

/** Of `people`, the service knows all but every tenth; all but every sixth have consented. */
export async function tried(service: Service, fakeOf = madeFake): Promise<Tried> {
  const fake = await fakeOf(service);
  const folder = emptyShop();
  const clock = { nowMs };
  const shop = await openShop(folder, {
    ...{ now: () => clock.nowMs * 1000, timeZone: "Europe/Oslo", language: "en" },
    privateHosts: ["127.0.0.1"],
  });
  const own: Tried = {
    ...{ fake, waited: 0, clock, shop, id: 1 },
    async run(also = {}) {
      const pause = async (ms: number) => {
        own.waited += ms;
      };
      return tellProfiles(own.shop, own.id, { pause, ...also });
    },
    async tell(name, lines) {
      const file = join(folder, name);
      writeFileSync(file, `${lines.join("\n")}\n`);
      await load(own.shop, { file });
    },
  };
  ending.push(
    () => rmSync(folder, { recursive: true }),
    fake.close,
    () => own.shop.close(),
  );
  const all = Array.from({ length: people }, (_, n) => n);
  for (const n of all)
    if (n % 10 !== 0) fake.contacts.push({ id: `c${n}`, email: mail(n), fields: { own: "kept" } });
  await own.tell("orders.csv", [
    "order_id,email,ordered,gross",
    ...all.flatMap((n) =>
      Array.from(
        { length: 1 + (n % 5) },
        (_, i) => `${n}-${i},${mail(n)},2025-0${1 + i + (n % 4)}-11T09:00:00Z,${400 + n}`,
      ),
    ),
  ]);
  await own.tell("consents.csv", [
    consentHead,
    ...all.filter((n) => n % 6 !== 0).map((n) => consent(n, "granted", "2025-01-02")),
    // A service is no basis for marketing, and an order is none.
    consent(12, "granted", "2025-01-02", "service"),
    consent(18, "granted", "2025-01-02", "soft_opt_in"),
  ]);
  const settings = { address: fake.address, ...(service === "mailchimp" ? { list } : {}) };
  expect(await addNewConnection(own.shop, "terminal", { service, settings, secret: secrets[service] })).toBe(
    1,
  );
  return own;
}

function madeFake(service: Service): Promise<FakeService> {
  if (service === "klaviyo") return fakeKlaviyo(secrets.klaviyo);
  if (service === "mailchimp") return fakeMailchimp(secrets.mailchimp, list);
  return fakeHubSpot(secrets.hubspot);
}

export const rungOf = (fake: FakeService, n: number) => {
  const fields = fake.contacts.find(({ id }) => id === `c${n}`)?.fields ?? {};
  return fields.stige_rung_id ?? fields.STRUNGID;
};
const may = (n: number) => n % 6 !== 0 || n === 18;
const isThere = (n: number) => n % 10 !== 0;
const all = Array.from({ length: people }, (_, n) => n);
export const expected = all.filter((n) => may(n) && isThere(n));

export const services = ["klaviyo", "mailchimp", "hubspot"] as const;

/** Who consented is told of, once, and cleared once they are to stand there no more. */
export async function holdLife(service: Service): Promise<void> {
  const t = await tried(service);
  const { fake, shop } = t;
  const first = await t.run();
  expect(first.problem).toBeNull();
  expect(first.counts).toEqual({
    told: expected.length,
    ...{ same: 0, refused: 0, blanked: 0 },
    notThere: all.filter((n) => may(n) && !isThere(n)).length,
    withheld: all.filter((n) => !may(n)).length,
  });
  // Nobody was made, and nothing else was touched.
  expect(fake.contacts).toHaveLength(54);
  for (const n of all.filter(isThere)) {
    expect(typeof rungOf(fake, n) === "string", mail(n)).toBe(may(n));
    expect(fake.contacts.find(({ id }) => id === `c${n}`)?.fields.own).toBe("kept");
  }
  const asked = fake.asked.length;
  const again = await t.run();
  expect(again.counts).toMatchObject({ told: 0, same: expected.length, blanked: 0 });
  expect(fake.asked.slice(asked).filter((one) => /^(PATCH|PUT)|update|jobs/.test(one))).toEqual([]);
  // One buys, one withdraws, one objects, one is erased.
  t.clock.nowMs += 3_600_000;
  await t.tell("more.csv", ["order_id,email,ordered,gross", `new,${mail(5)},2026-03-31T10:30:00Z,900`]);
  await t.tell("withdrawn.csv", [consentHead, consent(2, "withdrawn", "2026-03-30")]);
  expect(await personHeld(shop, mail(3))).toMatchObject({
    toldTo: [{ service, fields: { stige_rung_id: expect.any(String) } }],
  });
  await object(shop, mail(3));
  await erase(shop, await erasePlan(shop, mail(4)));
  expect((await openJobs(shop.store)).find(({ kind }) => kind === "sync")?.due_us).toBeLessThanOrEqual(
    t.clock.nowMs * 1000,
  );
  const before = rungOf(fake, 5);
  const writes = new Map(fake.writes);
  const third = await t.run();
  expect(third).toMatchObject({ problem: null, counts: { blanked: 3 } });
  expect([before, rungOf(fake, 5)]).toEqual(["customer", "repeat"]);
  for (const n of [2, 3, 4]) expect(rungOf(fake, n) ?? "").toBe("");
  expect(fake.contacts).toHaveLength(54);
  expect(Number(third.counts.told) + Number(third.counts.same)).toBe(expected.length - 3);
  for (const n of [2, 3, 4]) expect(fake.writes.get(`c${n}`)).toBe((writes.get(`c${n}`) ?? 0) + 1);
  const fourth = await t.run();
  expect(fourth.counts).toMatchObject({ told: 0, blanked: 0 });
  for (const table of ["profile_blank", "profile_refused"] as const)
    expect(await shop.store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  // Back by a new consent, they are told as anybody is.
  await t.tell("back.csv", [consentHead, consent(2, "granted", "2026-03-31")]);
  expect((await t.run()).counts).toMatchObject({ told: 1 });
  expect(JSON.stringify(await connectionList(shop))).not.toContain("hush");
  await holdRemoval(t);
}

/** What stands there is cleared before a connection goes, unless somebody has it left there. */
async function holdRemoval(t: Tried): Promise<void> {
  const { fake, shop } = t;
  const there = fake.contacts.filter(({ id }) => rungOf(fake, Number(id.slice(1)))).map(({ id }) => id);
  expect(await dropConnection(shop, "terminal", 1)).toEqual({ gone: false, toClear: there.length });
  expect(await connectionList(shop)).toMatchObject([{ id: 1, leaving: true }]);
  fake.refuses.add(there[0] as string);
  const [problem, left] = [(await t.run()).problem, (await connectionList(shop)).length];
  expect([problem?.sentence, left]).toEqual([{ key: "profiles.notCleared", params: { profiles: 1 } }, 1]);
  fake.refuses.clear();
  expect(await t.run()).toMatchObject({ problem: null, counts: { told: 0, blanked: 1 } });
  for (const { id } of fake.contacts) expect(rungOf(fake, Number(id.slice(1))) ?? "").toBe("");
  for (const { fields } of fake.contacts) expect(fields.own).toBe("kept");
  await holdNothingKept(shop);
}

async function holdNothingKept(shop: Workshop): Promise<void> {
  expect(await connectionList(shop)).toEqual([]);
  for (const table of ["profile_told", "profile_blank", "profile_refused"] as const)
    expect(await shop.store.db.selectFrom(table).selectAll().execute()).toEqual([]);
}

/** A change that was not acknowledged, and is wished for no more, is taken back there; what was acknowledged stays. */
export async function holdUnheard(service: Service): Promise<void> {
  const t = await tried(service);
  const { fake, shop } = t;
  await t.run();
  const settled = new Map(fake.contacts.map(({ id, fields }) => [id, JSON.stringify(fields)]));
  await t.tell("more.csv", ["order_id,email,ordered,gross", `new,${mail(5)},2026-03-31T09:30:00Z,900`]);
  const killedAfter = async () => {
    let n = 0;
    armFailpoints((name, when) => {
      // Before what came of the first that is written there is written down here.
      if (name === "profiles" && when === "before" && fake.writes.get("c5") === 2 && n++ === 0)
        throw new Error("killed");
    });
    await expect(t.run()).rejects.toThrow("killed");
    armFailpoints(() => {});
  };
  await killedAfter();
  expect(rungOf(fake, 5)).toBe("repeat");
  const [last] = (await loads(shop)).slice(-1);
  await unload(shop, last?.load ?? 0);
  // Of others the value was another for a moment.
  const { told, same } = (await t.run()).counts;
  expect([Number(told) > 0, Number(told) + Number(same)]).toEqual([true, expected.length]);
  expect(rungOf(fake, 5)).toBe("customer");
  for (const { id, fields } of fake.contacts)
    expect(JSON.parse(JSON.stringify(fields))).toEqual(JSON.parse(settled.get(id) ?? ""));
  await dropConnection(shop, "terminal", 1, { leave: true });
  expect(rungOf(fake, 5)).toBe("customer");
  await holdNothingKept(shop);
}

/** Faults of a service are waited for, and whom it refuses is kept. */
export async function holdFaults(service: Service): Promise<void> {
  const t = await tried(service);
  const { fake, shop } = t;
  fake.faults.set(1, { status: 429, headers: { "Retry-After": "7" } });
  fake.faults.set(2, { status: 503 });
  fake.faults.set(5, "hang up");
  fake.faults.set(6, {
    status: 429,
    headers: { "Retry-After": new Date(t.clock.nowMs + 9000).toUTCString() },
  });
  fake.refuses.add("c7").add("c9");
  const run = await t.run();
  expect(run).toMatchObject({ problem: null, counts: { told: expected.length - 2, refused: 2 } });
  expect(t.waited).toBeGreaterThanOrEqual(7000 + 4000 + 9000);
  const { list: refused } = await refusedList(shop, 1, { after: null, limit: 9 });
  const who = await shop.directory.describe(refused.map(({ personId }) => personId));
  expect([...who.values()].map(({ emails }) => emails[0]).sort()).toEqual([mail(7), mail(9)]);
  expect(refused[0]?.said).toMatch(/No\.|not valid|No …/);
  expect(JSON.stringify(refused)).not.toContain("@");
  fake.refuses.clear();
  expect((await t.run()).counts).toMatchObject({ told: 2, refused: 0 });
  expect((await refusedList(shop, 1, { after: null, limit: 9 })).list).toEqual([]);
}

/** A page of whatever stands before a service is no answer of it: nobody is told of, cleared or gone by one. */
export async function holdPages(service: Service): Promise<void> {
  const t = await tried(service);
  const { fake } = t;
  await t.run();
  t.clock.nowMs += 3_600_000;
  await t.tell("more.csv", ["order_id,email,ordered,gross", `new,${mail(5)},2026-03-31T10:30:00Z,900`]);
  await t.tell("withdrawn.csv", [consentHead, consent(2, "withdrawn", "2026-03-30")]);
  const stood = JSON.stringify(fake.contacts);
  const page = { status: 200, headers: { "content-type": "text/html" }, body: "<html>Sign in</html>" };
  const asked = fake.faults.get.bind(fake.faults);
  fake.faults.get = () => (/^PATCH|update|jobs/.test(fake.asked.at(-1) ?? "") ? page : undefined);
  const run = await t.run();
  expect(run).toMatchObject({ counts: { told: 0, blanked: 0 } });
  expect(run.problem?.sentence.key).toBe("connections.notApi");
  expect(JSON.stringify(fake.contacts)).toBe(stood);
  fake.faults.get = asked;
  expect(await t.run()).toMatchObject({ problem: null, counts: { blanked: 1 } });
  expect([rungOf(fake, 2) ?? "", rungOf(fake, 5)]).toEqual(["", "repeat"]);
}

/** What a service acknowledged before it asked to be left alone is not told again. */
export async function holdLeftAlone(service: Service): Promise<void> {
  const t = await tried(service);
  const { fake } = t;
  const asked = fake.faults.get.bind(fake.faults);
  const left = { status: 429, headers: { "Retry-After": "3600" } };
  fake.faults.get = () =>
    /^PATCH/.test(fake.asked.at(-1) ?? "") && fake.writes.size === 17 ? left : undefined;
  const run = await t.run();
  expect(run).toMatchObject({ againUs: (t.clock.nowMs + 3_600_000) * 1000, counts: { told: 17 } });
  fake.faults.get = asked;
  expect((await t.run()).counts).toMatchObject({ told: expected.length - 17, same: 17 });
  expect([...fake.writes.values()]).toEqual(expected.map(() => 1));
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { Kysely } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as jobs from "../../src/io/store/jobs.ts";
import { openStore, type Store } from "../../src/io/store/open-store.ts";
import { ask, link } from "../../src/io/store/postgres/connect.ts";
import { requireDatabasePlace } from "../../src/io/store/postgres/database-url.ts";
import { postgresDialect } from "../../src/io/store/postgres/dialect.ts";
import type { StoreSchema } from "../../src/io/store/schema.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "stige-jobs-"));
  server = await startPostgres();
});
afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

const kinds = ["send", "fetch"] as const;
const leaseUs = 60;
const said = { sentence: { key: "live.full", params: {} }, fix: null } as const;

/** A job table as several workers see it, each over a connection of its own where the database has such. */
interface Shared {
  readonly stores: readonly Store[];
  close(): Promise<void>;
}

async function inSqlite(): Promise<Shared> {
  const store = await openStore(join(root, "own"));
  return { stores: [store, store, store], close: () => store.close() };
}

async function inPostgres(): Promise<Shared> {
  const database = await server.database("jobs");
  const folder = join(root, "there");
  mkdirSync(folder);
  const store = await openStore(folder, { database });
  const at = requireDatabasePlace(database);
  const [, schema] = /"schema": "(\w+)"/.exec(readFileSync(join(folder, "store.json"), "utf8")) ?? [];
  const links = [1, 2].map(() =>
    link(database, at, async (client) => void (await ask(client, at, `set search_path to "${schema}"`))),
  );
  const others = links.map(
    (one): Store => ({
      ...store,
      db: new Kysely<StoreSchema>({ dialect: postgresDialect(at, () => one.client()) }),
    }),
  );
  return {
    stores: [store, ...others],
    async close() {
      await store.close();
      await Promise.all(links.map((one) => one.end()));
    },
  };
}

describe.each([
  ["SQLite", inSqlite],
  ["PostgreSQL", inPostgres],
])("jobs in %s", (_, open) => {
  let shared: Shared;
  let store: Store;
  beforeAll(async () => {
    shared = await open();
    [store] = shared.stores as [Store];
  });
  afterAll(() => shared?.close());
  beforeEach(async () => void (await store.db.deleteFrom("job").execute()));

  const wish = (subject: string, dueUs: number, payload: unknown = {}): jobs.JobWish => ({
    ...{ kind: "send", subject, dueUs, payload },
  });
  const claim = (nowUs: number, worker = "a", by = store) =>
    jobs.claimJob(by, { worker, nowUs, leaseUs, kinds });

  it("are open once of a kind and subject, taken up when due, first the one due first", async () => {
    await jobs.addJob(store, wish("b", 20, { n: 1 }));
    await jobs.addJob(store, wish("a", 30));
    await jobs.addJob(store, wish("b", 25, { n: 2 }));
    await jobs.addJob(store, { ...wish("c", 0), kind: "unknown" });
    expect(await claim(19)).toBeNull();
    expect(await claim(30)).toMatchObject({ subject: "b", payload: { n: 2 }, attempts: 0 });
    expect(await claim(30)).toMatchObject({ subject: "a" });
    expect(await claim(30)).toBeNull();
    expect(await jobs.jobCounts(store, 30)).toEqual({ due: 1, running: 2, later: 0, failing: 0 });
    await jobs.removeJob(store, wish("a", 0));
    expect(await jobs.openJob(store, wish("a", 0))).toBeNull();
  });

  it("belong to whoever took them up until the lease ends; then another may, and the first can change nothing", async () => {
    await jobs.addJob(store, wish("a", 0));
    const first = (await claim(10)) as jobs.ClaimedJob;
    expect(await claim(70, "b")).toBeNull();
    expect(await jobs.renewJob(store, first, 100)).toBe(true);
    expect(await claim(100, "b")).toBeNull();
    const second = (await claim(101, "b")) as jobs.ClaimedJob;
    expect(second.attempts).toBe(1);
    expect(await jobs.renewJob(store, first, 999)).toBe(false);
    expect(await jobs.finishJob(store, first)).toBe(false);
    expect(await jobs.putOffJob(store, first, { dueUs: 0, said })).toBe(false);
    expect(await jobs.letGoOfJob(store, first, 0)).toBe(false);
    expect((await jobs.failingJobs(store, 9)).map(({ sentence }) => sentence.key)).toEqual([
      "jobs.workerGone",
    ]);
    expect(await jobs.finishJob(store, second)).toBe(true);
    expect(await jobs.openJob(store, second)).toBeNull();
  });

  it("are put off with why, wait for that though asked for again, and for nobody who wants them now", async () => {
    await jobs.addJob(store, wish("a", 0));
    const job = (await claim(0)) as jobs.ClaimedJob;
    expect(await jobs.putOffJob(store, job, { dueUs: 50, said })).toBe(true);
    expect(await jobs.failingJobs(store, 9)).toEqual([
      { kind: "send", subject: "a", attempts: 1, dueUs: 50, ...said },
    ]);
    await jobs.addJob(store, wish("a", 5));
    expect(await claim(49)).toBeNull();
    await jobs.addJob(store, wish("a", 40), true);
    const again = (await claim(40)) as jobs.ClaimedJob;
    expect(again.attempts).toBe(1);
    expect(await jobs.letGoOfJob(store, again, 40)).toBe(true);
    expect(await jobs.finishJob(store, (await claim(40)) as jobs.ClaimedJob)).toBe(true);
    expect(await jobs.jobCounts(store, 0)).toEqual({ due: 0, running: 0, later: 0, failing: 0 });
  });

  it("name when they are due again, and are done once more when they were asked for meanwhile", async () => {
    await jobs.addJob(store, wish("a", 0));
    const daily = (await claim(0)) as jobs.ClaimedJob;
    expect(await jobs.finishJob(store, daily, { dueUs: 500, payload: { since: 1 } })).toBe(true);
    expect(await claim(499)).toBeNull();
    const next = (await claim(500)) as jobs.ClaimedJob;
    expect(next.payload).toEqual({ since: 1 });
    await jobs.addJob(store, wish("a", 510, { since: 2 }));
    expect(await jobs.finishJob(store, next, { dueUs: 1000 })).toBe(true);
    expect(await claim(509)).toBeNull();
    expect(await claim(510)).toMatchObject({ payload: { since: 2 } });
  });

  it("are done once more when asked for while tried again, or while another does what a worker left behind", async () => {
    await jobs.addJob(store, wish("a", 0, { n: 1 }));
    await jobs.putOffJob(store, (await claim(0)) as jobs.ClaimedJob, { dueUs: 50, said });
    const again = (await claim(50)) as jobs.ClaimedJob;
    await jobs.addJob(store, wish("a", 55, { n: 2 }));
    expect(await jobs.finishJob(store, again)).toBe(true);
    await claim(55);
    const left = (await claim(200, "b")) as jobs.ClaimedJob;
    expect(left).toMatchObject({ payload: { n: 2 }, attempts: 1 });
    await jobs.addJob(store, wish("a", 210, { n: 3 }));
    expect(await jobs.finishJob(store, left)).toBe(true);
    expect(await claim(210)).toMatchObject({ payload: { n: 3 } });
  });

  it("come and go with a transaction that asks for them", async () => {
    await store
      .transaction("live.seal", async () => {
        await jobs.addJobWithin(store, wish("a", 0));
        throw new Error("taken back");
      })
      .catch(() => {});
    expect(await claim(0)).toBeNull();
    await store.transaction("live.seal", () => jobs.addJobWithin(store, wish("a", 0)));
    expect(await claim(0)).not.toBeNull();
  });

  it("are never two workers' at once, and what was asked last is done, whatever workers and asks do when", async () => {
    const doing = fc.constantFrom("ask", "ask", "claim", "claim", "claim", "finish", "off", "renew", "die");
    const step = fc.record({ doing, worker: fc.nat(2), subject: fc.nat(2), later: fc.nat(40) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 12 }), async (rounds) => {
        await store.db.deleteFrom("job").execute();
        await held(shared.stores, rounds);
      }),
      { numRuns: 40 },
    );
  });
});

interface Holder {
  readonly job: jobs.ClaimedJob;
  untilUs: number;
}

type Round = readonly { doing: string; worker: number; subject: number; later: number }[];

/** Lets three workers do what the rounds say, all of a round at the same time, and holds what must hold. */
async function held(stores: readonly Store[], rounds: readonly Round[]): Promise<void> {
  let nowUs = 1000;
  let asks = 0;
  const holders = new Map<string, Holder>();
  const dead: jobs.ClaimedJob[] = [];
  const asked = new Map<string, number>();
  const done = new Map<string, number>();
  const nameOf = (job: { kind: string; subject: string }) => `${job.kind} ${job.subject}`;
  const finished = (job: jobs.ClaimedJob) => done.set(nameOf(job), (job.payload as { n: number }).n);
  const claimed = async (worker: number) => {
    const store = stores[worker] as Store;
    const job = await jobs.claimJob(store, { worker: `w${worker}`, nowUs, leaseUs, kinds });
    if (!job) return null;
    const other = holders.get(nameOf(job));
    if (other) expect(other.untilUs, "held by another").toBeLessThan(nowUs);
    holders.set(nameOf(job), { job, untilUs: nowUs + leaseUs });
    return job;
  };
  const act = async ({ doing, worker, subject, later }: Round[number]) => {
    const store = stores[worker] as Store;
    if (doing === "claim") return void (await claimed(worker));
    if (doing === "ask") {
      const wish = { kind: kinds[subject % 2] as string, subject: `s${subject}`, dueUs: nowUs + later };
      // Of two asks at one time the database says which was the later.
      if (asked.get(nameOf(wish)) === -nowUs) return;
      asked.set(nameOf(wish), -nowUs);
      const n = ++asks;
      await jobs.addJob(store, { ...wish, payload: { n } });
      return void latest.set(nameOf(wish), n);
    }
    const [name, holder] = [...holders][subject % Math.max(1, holders.size)] ?? [];
    if (!name || !holder) return;
    const { job } = holder;
    if (doing === "renew") {
      if (await jobs.renewJob(store, job, nowUs + leaseUs)) holder.untilUs = nowUs + leaseUs;
      return;
    }
    holders.delete(name);
    if (doing === "die") return void dead.push(job);
    const dueUs = nowUs + later;
    if (doing === "off") await jobs.putOffJob(store, job, { dueUs, said });
    else if (await jobs.finishJob(store, job)) finished(job);
  };
  const latest = new Map<string, number>();
  for (const round of rounds) {
    await Promise.all(round.map(act));
    nowUs += 17;
  }
  for (;;) {
    nowUs += 2 * leaseUs + 100;
    holders.clear();
    const some = (await Promise.all(stores.map((_, i) => claimed(i)))).filter((job) => job !== null);
    if (some.length === 0) break;
    for (const job of some) if (await jobs.finishJob(stores[0] as Store, job)) finished(job);
  }
  for (const job of dead) expect(await jobs.finishJob(stores[1] as Store, job)).toBe(false);
  expect(Object.fromEntries(done)).toEqual(Object.fromEntries(latest));
}

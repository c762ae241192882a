import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomFrom, uniform } from "../../src/core/stats/random.ts";
import { holdOnce } from "../live/held-once.ts";
import { shopFolder, until, writeKey } from "../live/segment-shop.ts";
import { batches, type Sending, sending, singles, typedRows } from "../live/sending.ts";
import { freePort, type PostgresServer, startPostgres } from "../postgres/postgres-server.ts";
import { metricOf, ownerOf, type RealServer, realServer } from "../server/real-server.ts";
import { client, removeFolder } from "../server/real-shop.ts";

const seed = Number(process.env.STIGE_STOP_SEED ?? randomInt(2 ** 31));
const stops = Number(process.env.STIGE_STOPS ?? 7);
/** At a random instant within so long after it answers it is asked to end. */
const withinMs = 4_000;
/** So long it may take: open requests are waited for at most ten seconds, then what is being sealed is finished. */
const mostMs = 60_000;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** Somebody who looks at pages, whether or not they are there, until told to stop. */
function looking(address: string, key: string) {
  const reader = client({ address }, key);
  const wrong: string[] = [];
  let over = false;
  const all = (async () => {
    for (let n = 0; !over; n++) {
      const path = ["/ladder", "/kpis", "/value", "/people?limit=50", "/conversion"][n % 5] as string;
      const got = await reader.ask("get", path).catch(() => null);
      // Of a shop that is closing it may be told that it cannot be answered now, of one without facts that there is nothing.
      if (got && got.status >= 500 && got.status !== 503)
        wrong.push(`${path}: ${got.status} ${JSON.stringify(got.body).slice(0, 200)}`);
      if (got === null) await pause(50);
    }
  })();
  return {
    wrong,
    async end() {
      over = true;
      await all;
    },
  };
}

/** Sends, reads, stops and starts, and then holds that all that was acknowledged is there once. */
async function stopped(folder: string, database: string | null, times: number): Promise<void> {
  const port = await freePort();
  const random = randomFrom(seed);
  let server: RealServer = await realServer(folder, { port, database });
  const owner = await ownerOf(server);
  const key = await writeKey(owner);
  const wish = { name: "r", scope: "read", people: true, days: null, origins: [] };
  const readers = [looking(server.address, (await owner.ask("post", "/keys", wish)).body.key)];
  const senders: readonly Sending[] = [
    sending("batch", server.address, batches(key, 100), { lines: 6 }),
    sending("large", server.address, batches(key, 2_000), { lines: 1 }),
    sending("single", server.address, singles(key), { lines: 4 }),
    sending("typed", server.address, typedRows(key, 50), { lines: 2 }),
  ];
  const sum = (of: (one: Sending) => number) => senders.reduce((all, one) => all + of(one), 0);
  const lines: string[] = [];
  const ends: unknown[] = [];
  const errors: string[] = [];
  for (let n = 0; n < times; n++) {
    await pause(uniform(random) * withinMs);
    const waiting = await metricOf(server, "stige_inbox_waiting_messages");
    const [underWay, unheard] = [sum((one) => one.underWay()), sum((one) => one.unheard())];
    const began = performance.now();
    ends.push(await server.stop(mostMs));
    errors.push(...server.errors);
    const tookMs = performance.now() - began;
    const cut = sum((one) => one.unheard()) - unheard;
    const again = performance.now();
    server = await realServer(folder, { port, database });
    const openedMs = performance.now() - again;
    lines.push(
      `${waiting} waited, ${underWay} requests open: ended after ${tookMs.toFixed(0)} ms, ${cut} tries until then without an answer; answers again ${openedMs.toFixed(0)} ms later`,
    );
  }
  await Promise.all([...senders, ...readers].map((one) => one.end()));
  await until(async () => (await metricOf(server, "stige_inbox_waiting_messages")) === 0, 120);
  ends.push(await server.stop(mostMs));
  errors.push(...server.errors);
  const blocks = new Map(senders.flatMap(({ acknowledged }) => [...acknowledged]));
  console.log(`seed ${seed}, ${blocks.size} requests acknowledged:\n${lines.join("\n")}`);
  expect(ends).toEqual(Array.from({ length: times + 1 }, () => [0, null]));
  expect(errors).toEqual([]);
  expect([...senders, ...readers].flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
  for (const { acknowledged } of senders) expect(acknowledged.size).toBeGreaterThan(times);
  await holdOnce(folder, blocks, database);
}

it.each([
  ["SQLite", stops],
  ["PostgreSQL", Math.ceil(stops / 2)],
])(
  "a server whose store lies in %s, asked to end %i times while facts come and are sealed, ends in good order, and each that was acknowledged is there once",
  async (name, times) => {
    const folder = shopFolder("own");
    try {
      await stopped(
        folder,
        name === "PostgreSQL" ? await postgres.database(`stop${randomInt(2 ** 31)}`) : null,
        times,
      );
    } finally {
      removeFolder(folder);
    }
  },
);

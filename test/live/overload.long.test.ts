import { setTimeout as pause } from "node:timers/promises";
import { Analytics } from "@segment/analytics-node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { metricOf, ownerOf, type RealServer, realServer } from "../server/real-server.ts";
import { type Client, client, removeFolder } from "../server/real-shop.ts";
import { holdOnce } from "./held-once.ts";
import { shopFolder, until, writeKey } from "./segment-shop.ts";
import { batches, type Sending, sending, singles } from "./sending.ts";

/** So long more is sent than can be sealed, from the first that is told to come again. */
const seconds = Number(process.env.STIGE_OVERLOAD_SECONDS ?? 35);
/** Memory that was never resident, MB. */
const mostMb = 2_500;
const connections = 16;
const eventsOfBatch = 2_000;
const eventsOfSdk = 3_000;

let folder: string;
let server: RealServer;
let owner: Client;

beforeAll(async () => {
  folder = shopFolder("own");
  server = await realServer(folder);
  owner = await ownerOf(server);
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

const waiting = () => metricOf(server, "stige_inbox_waiting_messages");

/** What readers ask meanwhile, by a key that reads. */
const pages = ["/ladder", "/people?limit=50", "/history", "/kpis", "/loads", "/shop"];

/** Somebody who looks at page after page until told to stop: what each answer was, and how long it took, ms. */
function reading(key: string) {
  const reader = client(server, key);
  const took: number[] = [];
  const failed: string[] = [];
  let over = false;
  const all = (async () => {
    for (let n = 0; !over; n++) {
      const path = pages[n % pages.length] as string;
      const began = performance.now();
      const { status, body } = await reader.ask("get", path);
      took.push(performance.now() - began);
      if (status !== 200) failed.push(`${path}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
      await pause(100);
    }
  })();
  return {
    ...{ took, failed },
    async end() {
      over = true;
      await all;
    },
  };
}

/** The official SDK, which sends on while it is told to come again. */
function official(key: string) {
  const analytics = new Analytics({ writeKey: key, host: server.address, flushAt: 100 });
  const errors: unknown[] = [];
  analytics.on("error", (error) => errors.push(error));
  for (let i = 0; i < eventsOfSdk; i++)
    analytics.track({ userId: `k${i % 50}`, event: "Product Viewed", messageId: `sdk-0-${i}` });
  return { errors, end: () => analytics.closeAndFlush({ timeout: 300_000 }) };
}

/** Memory of the server and what waits, each second until told to stop. */
function watching() {
  const megabytes: number[] = [];
  const waits: number[] = [];
  const looking = setInterval(async () => {
    const [bytes, messages] = await Promise.all([
      metricOf(server, "process_resident_memory_bytes"),
      waiting(),
    ]);
    megabytes.push(bytes / 1e6);
    waits.push(messages);
  }, 1000);
  return { megabytes, waits, end: () => clearInterval(looking) };
}

const at = (list: readonly number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;
const eventsIn = ({ acknowledged }: Sending) =>
  [...acknowledged.values()].reduce((sum, events) => sum + events, 0);

it(`more is sent for ${seconds} s than can be sealed: senders are told when to come again, nothing is lost or doubled, others are served, memory is bounded`, async () => {
  const [flooding, other] = [await writeKey(owner), await writeKey(owner)];
  const wish = { name: "r", scope: "read", people: true, days: null, origins: [] };
  const readingKey = (await owner.ask("post", "/keys", wish)).body.key;
  const flood = sending("flood", server.address, batches(flooding, eventsOfBatch), { lines: connections });
  const began = performance.now();
  await until(async () => flood.refusedMs.length > 0 || flood.wrong.length > 0, 180);
  const fullAfter = (performance.now() - began) / 1000;
  const before = eventsIn(flood);

  const memory = watching();
  const readers = [reading(readingKey), reading(readingKey)];
  // Two that do not wait as they are told, though it helps them nothing.
  const rude = sending("rude", server.address, batches(flooding, eventsOfBatch), { lines: 2, waits: false });
  const beside = sending("beside", server.address, singles(other), { lines: 1 });
  const sdk = official(flooding);
  await pause(seconds * 1000);
  const refused = [...flood.refusedMs, ...rude.refusedMs].filter(
    (ms) => ms > performance.now() - seconds * 1000,
  );
  memory.end();
  await Promise.all([...readers.map(({ end }) => end()), beside.end(), flood.end(), rude.end()]);
  const rate = (eventsIn(flood) + eventsIn(rude) - before) / seconds;
  await sdk.end();
  const emptied = (await until(async () => (await waiting()) === 0, 240)) / 1000;
  const after = sending("after", server.address, singles(flooding), { lines: 1 });
  await until(async () => after.acknowledged.size > 100 || after.refusedMs.length > 0, 60);
  await after.end();

  const third = Math.ceil(memory.megabytes.length / 3);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [first, last] = [mean(memory.megabytes.slice(0, third)), mean(memory.megabytes.slice(-third))];
  const took = readers.flatMap((reader) => reader.took);
  console.log(
    `full after ${fullAfter.toFixed(0)} s (${before} events); then ${refused.length} times told to come again in ${seconds} s, ${rate.toFixed(0)} events/s taken in, ` +
      `${Math.min(...memory.waits)} to ${Math.max(...memory.waits)} waited; memory ${first.toFixed(0)}, ${last.toFixed(0)} MB in the first and last third, most ${Math.max(...memory.megabytes).toFixed(0)}; ` +
      `readers p50 ${at(took, 0.5).toFixed(0)}, p95 ${at(took, 0.95).toFixed(0)}, longest ${at(took, 1).toFixed(0)} ms of ${took.length}; ${beside.acknowledged.size} singles beside; emptied ${emptied.toFixed(1)} s after the SDK had done`,
  );
  expect([flood, rude, beside, after].flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
  // All the time, not once.
  const tenths = new Set(
    refused.map((ms) => Math.floor((10 * (ms - (refused[0] as number))) / (1000 * seconds))),
  );
  expect(tenths.size).toBeGreaterThanOrEqual(8);
  expect(flood.unheard() + rude.unheard() + beside.unheard() + after.unheard()).toBe(0);
  expect(readers.flatMap(({ failed }) => failed).slice(0, 5)).toEqual([]);
  // A flood of one key keeps no other waiting, and its own end ends it.
  expect(beside.refusedMs).toEqual([]);
  expect(after.refusedMs).toEqual([]);
  expect(sdk.errors).toEqual([]);
  expect(Math.max(...memory.megabytes)).toBeLessThan(mostMb);
  expect(last).toBeLessThan(1.3 * first);

  expect(await server.stop()).toEqual([0, null]);
  expect(server.errors).toEqual([]);
  const acknowledged = [flood, rude, beside, after].flatMap((one) => [...one.acknowledged]);
  await holdOnce(folder, new Map([...acknowledged, ["sdk-0", eventsOfSdk]]));
});

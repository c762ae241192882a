import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { remove } from "./demo-served.ts";
import { questions } from "./questions.ts";
import { metricOf, ownerOf, type RealServer, realServer } from "./real-server.ts";
import type { Client } from "./real-shop.ts";

/** Ten minutes by `npm run test:readers`. */
const seconds = Number(process.env.STIGE_READERS_SECONDS ?? 75);
const readers = 8;
const people = 20_000;
const ordersInFile = 3_000;
/** So many files hold other orders each; then the same orders come again, with other totals: what the shop holds stays as large. */
const filesApart = 40;
/** Orders of the first file: those of ten minutes are many from the beginning. */
const ordersFirst = seconds >= 300 ? 300_000 : ordersInFile;
/** More was never resident, MB: most seen is 1,384 since CLV is told through time. */
const mostMb = 1_600;

let folder: string;
let server: RealServer;
let address: string;
let owner: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-readers-"));
  server = await realServer(folder);
  ({ address } = server);
  owner = await ownerOf(server);
});
afterAll(async () => {
  expect(await server.stop()).toEqual([0, null]);
  expect(server.errors).toEqual([]);
  remove(folder);
});

type Sample = readonly [minutes: number, mb: number];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Orders of one file, the first from 0: days go on from file to file, people come again. */
function ordersOf(file: number): string {
  const first = file === 0 ? 0 : ordersFirst + (file % filesApart) * ordersInFile;
  const lines = Array.from({ length: file === 0 ? ordersFirst : ordersInFile }, (_, i) => {
    const n = first + i;
    const who = (n * 7_919) % people;
    const day = new Date(Date.UTC(2024, 0, 1 + ((n * 31) % 1000))).toISOString().slice(0, 10);
    return `${n},${who},p${who}@example.com,${day}T10:00:00Z,${100 + ((n + file) % 900)}.00,NOK`;
  });
  return `order_id,customer_id,email,ordered_at,total,currency\n${lines.join("\n")}\n`;
}

/** Sends one file and loads it; gives its load. */
async function take(file: number): Promise<number> {
  const sent = await fetch(new URL("/api/v1/uploads", address), {
    method: "POST",
    headers: {
      ...{ Origin: new URL(address).origin, Cookie: owner.cookies(), "Stige-File": `orders-${file}.csv` },
      "Content-Type": "application/octet-stream",
    },
    body: ordersOf(file),
  });
  const [id] = ((await sent.json()) as { ids: string[] }).ids;
  const rested = async () => {
    for (;;) {
      const { body } = await owner.ask("get", "/uploads");
      const one = body.list.find((line: { id: string }) => line.id === id);
      if (["seen", "unreadable", "loaded"].includes(one.state)) return one;
      await pause(100);
    }
  };
  expect((await rested()).state).toBe("seen");
  const choices = { acceptRejects: false, replaces: null, adds: false };
  expect((await owner.ask("post", `/uploads/${id}/load`, choices)).status).toBe(200);
  const { state, load } = await rested();
  expect(state).toBe("loaded");
  await owner.ask("delete", `/uploads/${id}`);
  return load;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** How much a series grows with each of its x, by least squares. */
function slopeOf(points: readonly Sample[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const up = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return up / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** What stays in each tenth of the time, when what passes was collected: the lowest but one in ten. */
function floorsOf(memory: readonly Sample[], minutes: number): readonly Sample[] {
  const tenths = Map.groupBy(memory, ([at]) => Math.min(9, Math.floor((10 * at) / minutes)));
  return [...tenths].map(([tenth, of]) => {
    const mb = of.map(([, mb]) => mb).sort((a, b) => a - b);
    return [((tenth + 0.5) * minutes) / 10, at(mb, 0.1)];
  });
}

it(`${readers} readers ask every page for ${seconds} s while files are loaded: no error, memory flat`, async () => {
  await take(0);
  const goal = { about: "customer-repeat", target: 100, withinDays: null, from: null, by: "2034-12-31" };
  expect((await owner.ask("post", "/goals", { ...goal, note: null })).status).toBe(200);
  const took = new Map<string, number[]>();
  const failures: string[] = [];
  const memory: Sample[] = [];
  const began = performance.now();
  const over = () => performance.now() - began > seconds * 1000;
  const asked = Object.entries(questions).flatMap(([route, { good }]) =>
    good.map((path) => [route, path] as const),
  );
  const read = async (reader: number) => {
    for (let i = reader * 7; !over(); i++) {
      const [route, path] = asked[i % asked.length] as (typeof asked)[number];
      const since = performance.now();
      const { status, body } = await owner.ask("get", path);
      const all = took.get(route) ?? [];
      all.push(performance.now() - since);
      took.set(route, all);
      if (status !== 200) failures.push(`${path}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
    }
  };
  let files = 1;
  const bring = async () => {
    for (; !over(); files++) {
      const load = await take(files);
      // One in six is taken back, so that the shop is laid out anew too.
      if (files % 6 === 0) expect((await owner.ask("delete", `/loads/${load}`)).status).toBe(200);
    }
  };
  const watch = async () => {
    for (; !over(); await pause(1000))
      memory.push([
        (performance.now() - began) / 60_000,
        (await metricOf(server, "process_resident_memory_bytes")) / 1e6,
      ]);
  };
  await Promise.all([bring(), watch(), ...Array.from({ length: readers }, (_, i) => read(i))]);
  const lines = [...took].map(([route, ms]) => {
    ms.sort((a, b) => a - b);
    const told = [0.5, 0.95, 1].map((share) => at(ms, share).toFixed(0).padStart(7)).join("");
    return `${route.padEnd(14)} ${String(ms.length).padStart(6)} ${told} ms`;
  });
  const floors = floorsOf(memory, memory.at(-1)?.[0] ?? 0).filter(([at]) => at > seconds / 180);
  const growth = slopeOf(floors);
  const highest = Math.max(...memory.map(([, mb]) => mb));
  console.log(
    `${files} files, ${[...took.values()].flat().length} answers\nroute          asked   median    p95 longest\n${lines.join("\n")}\n` +
      `resident: ${floors.map(([, mb]) => mb.toFixed(0)).join(", ")} MB stay from the first third on, most ${highest.toFixed(0)} MB, ${growth.toFixed(1)} MB a minute`,
  );
  expect(failures.slice(0, 5)).toEqual([]);
  expect(files).toBeGreaterThan(3);
  expect(took.size).toBe(Object.keys(questions).length);
  // What the shop holds is as large from the first third on. In a minute it grows with each file, and that is too short to tell a leak from what garbage collection lets stand.
  expect(growth).toBeLessThan(seconds >= 300 ? 20 : 500);
  expect(highest).toBeLessThan(mostMb);
});

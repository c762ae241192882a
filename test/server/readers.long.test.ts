import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { remove } from "./demo-served.ts";
import { questions } from "./questions.ts";
import { ownerOf, type RealServer, realServer } from "./real-server.ts";
import type { Client } from "./real-shop.ts";
import { growthOf, heldMb, holdingsIn, residentMb, type Sample } from "./staying-memory.ts";

/** Ten minutes by `npm run test:readers`. */
const seconds = Number(process.env.STIGE_READERS_SECONDS ?? 75);
const isLong = seconds >= 300;
const readers = 8;
const people = 20_000;
const ordersInFile = 3_000;
/** Orders of the first file. Those that follow bring orders of it again, with other totals: from the first on the shop holds as many. */
const ordersFirst = isLong ? 420_000 : 12_000;
const filesApart = ordersFirst / ordersInFile;
/** So many loads stand beside the first: of more the oldest are taken back, so that no more facts lie there at the end than a minute after the beginning. */
const mostLoads = 12;
/** After so long everybody pauses, and what threads hold is looked at. */
const roundSeconds = isLong ? 60 : 25;
/** More was never resident, MB: most seen is 1,422. */
const mostMb = 1_600;
/** What threads may hold more with each minute, MB. In a minute they still come to be, and what they run is made fast. */
const mostGrowthMb = isLong ? 3 : 15;
/** And what may be resident more, where there are minutes enough to tell: what allocators hold free, and when, goes up and down by a hundred. */
const mostResidentGrowthMb = 20;

let folder: string;
let holdings: string;
let server: RealServer;
let address: string;
let owner: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-readers-"));
  holdings = `${folder}-held`;
  server = await realServer(folder, { preload: holdingsIn(holdings) });
  ({ address } = server);
  owner = await ownerOf(server);
});
afterAll(async () => {
  expect(await server.stop()).toEqual([0, null]);
  expect(server.errors).toEqual([]);
  remove(folder);
  rmSync(holdings, { force: true });
});

/** Orders of one file: days go on from file to file, people come again. */
function ordersOf(file: number): string {
  const first = file === 0 ? 0 : (file % filesApart) * ordersInFile;
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

/** What stays in each span of so many minutes, when what passes was collected: the lowest but one in ten. */
function floorsOf(memory: readonly Sample[], minutes: number): readonly Sample[] {
  return [...Map.groupBy(memory, ([at]) => Math.floor(at / minutes))].map(([span, of]) => {
    const mb = of.map(([, mb]) => mb).sort((a, b) => a - b);
    return [(span + 0.5) * minutes, at(mb, 0.1)];
  });
}

const mbOf = (all: readonly Sample[]) => all.map(([, mb]) => mb.toFixed(0)).join(", ");

function tookOf(took: ReadonlyMap<string, number[]>): string {
  const lines = [...took].map(([route, ms]) => {
    ms.sort((a, b) => a - b);
    const told = [0.5, 0.95, 1].map((share) => at(ms, share).toFixed(0).padStart(7)).join("");
    return `${route.padEnd(14)} ${String(ms.length).padStart(6)} ${told} ms`;
  });
  return lines.join("\n");
}

it(`${readers} readers ask every page for ${seconds} s while files are loaded: no error, memory flat`, async () => {
  await take(0);
  const goal = { about: "customer-repeat", target: 100, withinDays: null, from: null, by: "2034-12-31" };
  expect((await owner.ask("post", "/goals", { ...goal, note: null })).status).toBe(200);
  const took = new Map<string, number[]>();
  const failures: string[] = [];
  const resident: Sample[] = [];
  const held: Sample[] = [];
  const began = performance.now();
  const minutes = () => (performance.now() - began) / 60_000;
  const asked = Object.entries(questions).flatMap(([route, { good }]) =>
    good.map((path) => [route, path] as const),
  );
  const turns = Array.from({ length: readers }, (_, reader) => ({ next: reader * 7 }));
  const read = async (turn: { next: number }, over: () => boolean) => {
    while (!over()) {
      const [route, path] = asked[turn.next++ % asked.length] as (typeof asked)[number];
      const since = performance.now();
      const { status, body } = await owner.ask("get", path);
      const all = took.get(route) ?? [];
      all.push(performance.now() - since);
      took.set(route, all);
      if (status !== 200) failures.push(`${path}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
    }
  };
  let files = 1;
  const loads: number[] = [];
  const takeBack = async (load: number | undefined) =>
    expect((await owner.ask("delete", `/loads/${load}`)).status).toBe(200);
  const bring = async (over: () => boolean) => {
    for (; !over(); files++) {
      loads.push(await take(files));
      if (files % 6 !== 0) continue;
      // The shop is laid out anew too.
      await takeBack(loads.pop());
      while (loads.length > mostLoads) await takeBack(loads.shift());
    }
  };
  const watch = async (over: () => boolean) => {
    for (; !over(); await pause(1000)) resident.push([minutes(), await residentMb(server)]);
  };
  for (let round = 1; round * roundSeconds <= seconds; round++) {
    const from = performance.now();
    const over = () => performance.now() - from > roundSeconds * 1000;
    await Promise.all([bring(over), watch(over), ...turns.map((turn) => read(turn, over))]);
    held.push([minutes(), await heldMb(server, holdings)]);
  }
  const settled = (all: readonly Sample[]) => all.filter(([minute]) => minute > minutes() / 3);
  const growth = growthOf(held.slice(Math.floor(held.length / 3)));
  const floors = floorsOf(settled(resident), roundSeconds / 60);
  const residentGrowth = growthOf(floors);
  const highest = Math.max(...resident.map(([, mb]) => mb));
  console.log(
    `${files} files, ${[...took.values()].flat().length} answers\nroute          asked   median    p95 longest\n${tookOf(took)}\n` +
      `held when all is still: ${mbOf(held)} MB, ${growth.toFixed(1)} MB more a minute; resident under load from the first third on: ` +
      `${mbOf(floors)} MB, ${residentGrowth.toFixed(1)} MB more a minute, at most ${highest.toFixed(0)} MB`,
  );
  expect(failures.slice(0, 5)).toEqual([]);
  expect(files).toBeGreaterThan(3);
  expect(took.size).toBe(Object.keys(questions).length);
  expect(growth).toBeLessThan(mostGrowthMb);
  if (isLong) expect(residentGrowth).toBeLessThan(mostResidentGrowthMb);
  expect(highest).toBeLessThan(mostMb);
});

import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { ClientTold, ClientWish } from "./ingest/client.ts";
import { floorRate, knownFrom } from "./ingest/known.ts";
import type { ReaderTold } from "./ingest/reader.ts";
import { at, eventsOf, perSecond } from "./ingest/said.ts";
import type { ServerTold } from "./ingest/server.ts";
import type { Stall } from "./ingest/stall.ts";
import { type Moment, machineSeconds, threadSeconds, timeLine } from "./ingest/time-line.ts";

const { values } = parseArgs({
  options: {
    /** Ids of messages that were sealed before. */
    known: { type: "string", default: "2000000" },
    seconds: { type: "string", default: "10" },
    lines: { type: "string", default: "16" },
    what: { type: "string", default: "segment,typed,single" },
    /** So long four fifths of the top rate of batches are sent, which is what came and was sealed; 0: not at all. */
    steady: { type: "string", default: "0" },
    /** Events a second that are sent then; without one four fifths of the top rate. */
    rate: { type: "string" },
    /** A folder in which the known ids stay for another time; without one they are made each time. */
    keep: { type: "string" },
    /** Where the V8 profiles of the server's threads go; without it there are none. */
    profile: { type: "string" },
    /** Tells second by second how long answers took, what each thread of the server had of the processor and when it stalled. */
    "time-line": { type: "boolean", default: false },
  },
});
const seconds = Number(values.seconds);
const known = Number(values.known);
const folder = mkdtempSync(join(tmpdir(), "stige-bench-ingest-"));
const children: ChildProcess[] = [];

try {
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${known.toLocaleString("en")} ids known; clients, readers and server share the machine`,
  );
  writeFileSync(
    join(folder, "stige.yaml"),
    'shop: { name: Kassa, timeZone: Europe/Oslo, currency: NOK, country: "NO" }\norders: { from: segment }\nladder: { preset: norwegian }\n',
  );
  const dataFolder = join(folder, ".stige");
  mkdirSync(dataFolder, { mode: 0o700 });
  await knownFrom(values.keep ?? null, dataFolder, known, Date.now() * 1000);
  const floor = await floorRate(dataFolder, Math.min(5, seconds), 20);
  console.log(`the store alone, 2,000 events a commit: ${perSecond(floor)}`);
  const server = begin("server.ts", folder);
  const { port, code } = await ready(server);
  const { write, read } = await keys(port, code);
  let from = 0;
  let top = 0;
  const send = async (wish: Omit<ClientWish, "port" | "key" | "from" | "lines">) => {
    const lines = Number(values.lines);
    const told = await measured(server, { ...wish, port, key: write, from, lines }, read);
    from += 1_000_000_000;
    console.log(
      `${wish.what}${wish.rate === null ? "" : ` at ${Math.round(wish.rate)} a second`}: ${told.text}, ${(told.rate / floor).toFixed(2)} of the store alone`,
    );
    return told.sealedRate;
  };
  for (const what of values.what.split(",") as (keyof typeof eventsOf)[]) {
    const rate = await send({ what, events: eventsOf[what], seconds, rate: null });
    if (what === "segment") top = rate;
  }
  if (Number(values.steady) > 0)
    await send({
      what: "segment",
      events: eventsOf.segment,
      seconds: Number(values.steady),
      rate: values.rate ? Number(values.rate) : 0.8 * top,
    });
  server.send("stop");
  await new Promise((done) => server.once("exit", done));
} finally {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}

function begin(file: string, ...args: readonly string[]): ChildProcess {
  const profiled = values.profile && file === "server.ts";
  // As `npm start` has it.
  const execArgv = file === "server.ts" ? ["--max-semi-space-size=16"] : [];
  if (profiled) execArgv.push("--cpu-prof", `--cpu-prof-dir=${values.profile}`);
  if (values["time-line"] && file === "server.ts")
    execArgv.push("--import", join(import.meta.dirname, "ingest/watch-thread.ts"));
  const child = fork(join(import.meta.dirname, "ingest", file), [...args], { execArgv });
  children.push(child);
  return child;
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise<T>((done) => child.once("message", (told) => done(told as T)));
}

async function ready(server: ChildProcess): Promise<{ readonly port: number; readonly code: string }> {
  const told = await next<ServerTold>(server);
  if (told.kind !== "ready") throw new Error("the server did not begin");
  return told;
}

async function keys(port: number, code: string): Promise<{ readonly write: string; readonly read: string }> {
  const address = `http://127.0.0.1:${port}`;
  const ask = (path: string, body: object, cookie = "") =>
    fetch(`${address}/api/v1${path}`, {
      method: "POST",
      headers: { Origin: address, "Content-Type": "application/json", Cookie: cookie },
      body: JSON.stringify(body),
    });
  const mail = { name: "Olga Owner", email: "olga@shop.example", password: "fire ord uten mening" };
  const owner = await ask("/owner", { code, ...mail });
  const cookie = owner.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const key = async (scope: string, people: boolean) => {
    const made = await ask("/keys", { name: scope, people, days: null, scope, origins: [] }, cookie);
    return ((await made.json()) as { readonly key: string }).key;
  };
  return { write: await key("write", false), read: await key("read", true) };
}

async function stallsOf(server: ChildProcess): Promise<readonly Stall[]> {
  const told = next<ServerTold>(server);
  server.send("stalls");
  const one = await told;
  return one.kind === "stalls" ? one.stalls : [];
}

async function loadOf(
  server: ChildProcess,
): Promise<{ readonly megabytes: number; readonly cpuSeconds: number }> {
  const told = next<ServerTold>(server);
  server.send("load");
  const load = await told;
  if (load.kind !== "load") throw new Error("the server has ended");
  return load;
}

/** Sends for a while, somebody reading meanwhile; then waits until what was sent is sealed. */
async function measured(
  server: ChildProcess,
  wish: ClientWish,
  read: string,
): Promise<{ readonly rate: number; readonly sealedRate: number; readonly text: string }> {
  const { port } = wish;
  const before = await loadOf(server);
  const reader = begin("reader.ts", String(port), read);
  const memory: number[] = [];
  const waiting: number[] = [];
  const doorBefore = await doorOf(port);
  const moments: Moment[] = [];
  await stallsOf(server);
  const watch = setInterval(() => {
    const stood = { at: Date.now(), threads: threadSeconds(server.pid as number), machine: machineSeconds() };
    void Promise.all([loadOf(server), doorOf(port)]).then(([load, door]) => {
      memory.push(load.megabytes);
      waiting.push(door.waiting);
      moments.push({ ...stood, waiting: door.waiting, megabytes: load.megabytes });
    });
  }, 1000);
  const told = await next<ClientTold>(begin("client.ts", JSON.stringify(wish)));
  clearInterval(watch);
  const sent = await loadOf(server);
  const door = spentAtDoor(doorBefore, await doorOf(port));
  const asked = next<ReaderTold>(reader);
  reader.send("stop");
  const reads = await asked;
  if (values["time-line"]) console.log(timeLine(told, moments, await stallsOf(server)));
  const sealedSeconds = await untilSealed(port);
  const after = await loadOf(server);
  const rate = told.events / told.seconds;
  const sealedRate = told.events / (told.seconds + sealedSeconds);
  const each = (load: { readonly cpuSeconds: number }) =>
    (((load.cpuSeconds - before.cpuSeconds) * 1e6) / told.events).toFixed(1);
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const text = [
    `${perSecond(rate)} in ${told.ms.length} requests (p50 ${at(told.ms, 0.5)}, p99 ${at(told.ms, 0.99)} ms)`,
    ...Object.entries(reads).map(
      ([what, took]) => `readers of ${what} p50 ${at(took, 0.5)}, p95 ${at(took, 0.95)} ms of ${took.length}`,
    ),
    `processor of the server ${each(sent)} us an event while it came, ${each(after)} with all sealed, of the clients ${((told.cpuSeconds * 1e6) / told.events).toFixed(1)}`,
    door,
    `memory ${mean(memory.slice(0, quarter)).toFixed(0)} MB at first, ${mean(memory.slice(-quarter)).toFixed(0)} at the end, ${Math.max(...memory).toFixed(0)} at most`,
    `all sealed ${sealedSeconds.toFixed(1)} s later, ${perSecond(sealedRate)} until then`,
    ...(wish.rate === null ? [] : [`in tenths of the time: ${tenths(told.ms, memory, waiting)}`]),
    ...(told.refused > 0 ? [`${told.refused} times asked to come again`] : []),
    ...(told.wrong.length > 0 ? [`WRONG: ${told.wrong[0]}`] : []),
  ].join("; ");
  return { rate, sealedRate, text };
}

interface Door {
  readonly waiting: number;
  readonly commits: number;
  readonly messages: number;
  readonly queue: number;
  readonly lock: number;
  readonly commit: number;
  readonly easing: number;
}

/** What the server tells of its door in `/metrics`; seconds. */
async function doorOf(port: number): Promise<Door> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const of = (name: string) =>
    Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`stige_inbox_${name} `))
        ?.split(" ")[1] ?? 0,
    );
  const spent = (what: string) => of(`seconds_total{of="${what}"}`);
  return {
    ...{ waiting: of("waiting_messages"), commits: of("commits_total"), messages: of("messages_total") },
    ...{ queue: spent("queue"), lock: spent("lock"), commit: spent("commit"), easing: spent("easing") },
  };
}

/** What a commit took at the door in the mean, and what it waited for. */
function spentAtDoor(before: Door, after: Door): string {
  const commits = Math.max(1, after.commits - before.commits);
  const ms = (what: "queue" | "lock" | "commit" | "easing") =>
    ((1000 * (after[what] - before[what])) / commits).toFixed(1);
  return `${commits} commits of ${((after.messages - before.messages) / commits).toFixed(0)}: the first waited ${ms("queue")} ms, the commit took ${ms("commit")} (for the other writer ${ms("lock")}), then eased ${ms("easing")}; ${after.waiting.toLocaleString("en")} waited at the end`;
}

/** How it went, from the first tenth of the time to the last. */
function tenths(ms: readonly number[], memory: readonly number[], waiting: readonly number[]): string {
  const tenth = <T>(list: readonly T[], n: number) =>
    list.slice(Math.floor((n * list.length) / 10), Math.floor(((n + 1) * list.length) / 10));
  return Array.from(
    { length: 10 },
    (_, n) =>
      `p99 ${at(tenth(ms, n), 0.99)} ms, ${Math.max(0, ...tenth(memory, n)).toFixed(0)} MB, ${Math.max(0, ...tenth(waiting, n)).toLocaleString("en")} wait`,
  ).join(" | ");
}

/** Waits until nothing is left in the inbox; gives after how many seconds that was so. */
async function untilSealed(port: number): Promise<number> {
  const began = performance.now();
  while ((await doorOf(port)).waiting > 0) await pause(200);
  return (performance.now() - began) / 1000;
}

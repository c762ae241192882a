import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../src/server/serve.ts";
import { type Client, client, password } from "../test/server/real-shop.ts";
import type { Figure } from "./figure.ts";
import { stage } from "./run-stage.ts";
import { measureBrowser } from "./web-browser.ts";
import { asked as askedOf, type Question, questions } from "./web-questions.ts";

/** How long each page's data takes over HTTP in a large shop that is served, asked by its owner one question after the other. */
const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000000" },
    times: { type: "string", default: "40" },
    few: { type: "string", default: "5" },
    keep: { type: "string" },
    only: { type: "string" },
  },
});
const { people } = values;
askedOf.people = Number(people);
const rows = { customers: people, orders: String(Number(people) * 10), events: String(Number(people) * 20) };
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "stige-bench-web-"));
const shop = join(folder, "shop");
const figures: Figure[] = [];

/** The p95 asked for. */
const askedMs = 200;
const always = (asked: string) => () => asked;

/** One answer: how long it took, in ms, and its bytes. */
interface Took {
  readonly asked: string;
  readonly ms: number;
  readonly bytes: number;
  /** It was not there yet: told was how far it is. */
  readonly goesOn: boolean;
  /** The question whose answer is the next page; null: there is none. */
  readonly next: string | null;
}

async function ask(owner: Client, address: string, { path, headers = () => ({}) }: Question): Promise<Took> {
  const asked = path();
  const began = performance.now();
  const answer = asked.startsWith("/../")
    ? await fetch(new URL("/health/live", address))
    : await fetch(new URL(`/api/v1${asked}`, address), {
        headers: { Cookie: owner.cookies(), ...headers() },
      });
  const body = await answer.text();
  const ms = performance.now() - began;
  if (!answer.ok) throw new Error(`${asked}: ${answer.status} ${body.slice(0, 300)}`);
  const cursor = body.startsWith("{") ? JSON.parse(body).next : null;
  const next = typeof cursor === "string" ? `${asked}&cursor=${encodeURIComponent(cursor)}` : null;
  return { asked, ms, bytes: Buffer.byteLength(body), goesOn: answer.status === 202, next };
}

async function pathOf(owner: Client, { path, behind }: Question): Promise<string> {
  if (!behind) return path();
  const before = behind.path();
  const { body } = await owner.ask("get", before);
  return behind.to(body, before.slice(before.indexOf("at=") + 3));
}

const routeOf = ({ asked }: Pick<Took, "asked">) => asked.replace(/\?.*|\d+/g, "");

/** Goals over half a year up to three months after the last fact; a kept folder has those of earlier runs. */
async function setGoals(owner: Client): Promise<void> {
  const { body } = await owner.ask("get", "/goals/1");
  if (body.versions) return;
  const until = Date.parse((await owner.ask("get", "/ladder")).body.asOf);
  const dayAway = (days: number) => new Date(until + days * 86_400_000).toISOString().slice(0, 10);
  const wish = { from: dayAway(-90), by: dayAway(90), note: null };
  for (const goal of [
    { about: "prospect-customer", target: Number(people) / 50, withinDays: null },
    { about: "customer-repeat", target: 0.3, withinDays: 90 },
    { about: "repeat", target: Number(people) / 10, withinDays: null },
  ]) {
    const set = await owner.ask("post", "/goals", { ...wish, ...goal });
    if (set.status !== 200) throw new Error(JSON.stringify(set.body));
  }
}

/** Segments as a shop makes them: by scores, by what was bought of late, by what is expected. A kept folder has those of earlier runs, whose place they take. */
async function makeSegments(owner: Client): Promise<void> {
  for (const [name, segment] of [
    [
      "Good once, silent now",
      "rung: [repeat, lapsed], rfm: { recency: { atMost: 2 }, frequency: { atLeast: 4 } }",
    ],
    ["Bought of late", "when: { orders: { atLeast: 2, within: 365d } }"],
    ["Bought twice", "when: { orders: { atLeast: 2 } }"],
    ["Swedes", "country: SE"],
    ["Companies", "company: true"],
    ["Worth a call", "value: { atLeast: 2000 }"],
  ] as const) {
    const made = await owner.ask("post", "/segments", {
      name,
      segment: `{ name: ${JSON.stringify(name)}, ${segment} }`,
    });
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  }
}

/** Asks, right after the start, what is worked out beforehand, and the ladder all the while. */
async function askWhileReckoned(owner: Client, address: string): Promise<void> {
  const began = performance.now();
  let there = false;
  const beforehand = [
    "/kpis?win=28d",
    "/conversion",
    "/retention",
    "/value",
    "/potential",
    "/segments",
    "/goals",
    "/clv?win=28d",
    "/clv/history?win=28d",
  ];
  const all = Promise.all(beforehand.map((path) => ask(owner, address, { path: () => path }))).then(() => {
    there = true;
  });
  const took: number[] = [];
  while (!there) {
    took.push((await ask(owner, address, { path: () => "/ladder" })).ms);
    await new Promise((done) => setTimeout(done, 100));
  }
  await all;
  took.sort((a, b) => a - b);
  const [middle, most] = [took[took.length >> 1] ?? 0, took.at(-1) ?? 0];
  console.log(
    `what measures tell of now is there after ${((performance.now() - began) / 1000).toFixed(1)} s; the ladder meanwhile: median ${middle.toFixed(0)} ms, longest ${most.toFixed(0)} ms`,
  );
}

/** Waits until the server has made all that it makes when nobody waits: two seconds in which it does next to nothing. */
async function untilIdle(): Promise<void> {
  const began = performance.now();
  for (let quiet = 0; quiet < 4 && performance.now() - began < 120_000; ) {
    const before = process.cpuUsage();
    await new Promise((done) => setTimeout(done, 500));
    const { user, system } = process.cpuUsage(before);
    quiet = user + system < 50_000 ? quiet + 1 : 0;
  }
  console.log(`idle after another ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

try {
  mkdirSync(folder, { recursive: true });
  console.log(
    `${people} people, ${rows.orders} orders, ${rows.events} events; ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  if (!existsSync(join(shop, "stige.yaml")))
    for (const what of ["customers", "orders", "events"] as const) {
      const file = join(folder, `${what}.parquet`);
      await stage(figures, what, file, rows[what], people);
      await stage(figures, "load", shop, file);
      rmSync(file);
    }
  const config = { port: 0, host: "127.0.0.1", logLevel: "silent", address: null } as const;
  const began = performance.now();
  const serving = await serve({
    ...{ folder: shop, timeZone: "Europe/Oslo", language: "en", config, version: "bench", newOwner: true },
    logTo: { write: () => {} },
  });
  console.log(`served after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const owner = client(serving);
  const code = serving.shop.ownerCode?.code ?? "";
  // A kept folder knows the owners of earlier runs.
  const email = `owner-${process.pid}-${Math.round(performance.timeOrigin)}@shop.example`;
  const made = await owner.ask("post", "/owner", { code, name: "Owner", email, password });
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  for (const place of ["lead", "prospect", "customer", "repeat"]) {
    const { body } = await owner.ask("get", `/people?rung=${place}&limit=500`);
    askedOf.known.push(...body.list.map(({ personId }: { personId: number }) => personId));
  }
  await makeSegments(owner);
  await setGoals(owner);
  await askWhileReckoned(owner, serving.address);
  await untilIdle();
  const all: Took[] = [];
  const over: string[] = [];
  console.log(
    `\n${"".padEnd(40)} ${["median", "p95", "longest", "first"].map((head) => head.padStart(9)).join("")}  kB`,
  );
  const tell = (name: string, took: readonly Took[], mostMs = askedMs) => {
    const [first = { ms: 0 }, ...later] = took;
    const ms = later.map((one) => one.ms).sort((a, b) => a - b);
    const at = (share: number) => ms[Math.min(ms.length - 1, Math.ceil(share * ms.length) - 1)] ?? 0;
    const told = [at(0.5), at(0.95), at(1), first.ms]
      .map((one) => `${one.toFixed(1)} ms`.padStart(9))
      .join("");
    const isOver = at(0.95) > mostMs;
    if (isOver) over.push(name);
    const untold = name.endsWith("how far it is") ? 0 : took.filter((one) => one.goesOn).length;
    const bytes = Math.max(...took.map((one) => one.bytes));
    console.log(
      `${name.padEnd(40)} ${told}  ${(bytes / 1000).toFixed(1)}${isOver ? `  over ${mostMs} ms` : ""}${untold ? `  ${untold} told how far it is` : ""}`,
    );
    if (mostMs !== Number.POSITIVE_INFINITY) all.push(...later);
  };
  for (const [name, question] of Object.entries(questions)) {
    if (values.only && !new RegExp(values.only).test(name)) continue;
    const told: Took[] = [];
    const whole: Took[] = [];
    const again: Took[] = [];
    const pages: Took[] = [];
    const twice: Took[] = [];
    for (let i = 0; i <= Number(values.times); i++) {
      const one = { ...question, path: always(await pathOf(owner, question)) };
      const isFew = i > Number(values.few);
      if (question.reckoned && !(isFew && question.reckoned === "told")) {
        const isSampled = question.reckoned === "sampled";
        const path = isSampled ? always(`${one.path()}&sample=true`) : one.path;
        const headers = () => (isSampled ? {} : { Prefer: "respond-async" });
        told.push(await ask(owner, serving.address, { path, headers }));
      }
      if (question.reckoned && isFew) continue;
      if (question.reckoned) whole.push(await ask(owner, serving.address, one));
      const own = await ask(owner, serving.address, one);
      again.push(own);
      if (question.twice) twice.push(await ask(owner, serving.address, one));
      if (question.turned && own.next)
        pages.push(await ask(owner, serving.address, { ...one, path: always(own.next) }));
    }
    if (question.reckoned) {
      tell(`${name}, ${question.reckoned === "sampled" ? "first answer" : "how far it is"}`, told);
      tell(`${name}, whole answer`, whole, Number.POSITIVE_INFINITY);
    }
    tell(
      question.reckoned ? `${name}, asked again` : name,
      again,
      name.startsWith("what-if") ? 1000 : askedMs,
    );
    if (twice.length > 0) tell(`${name}, asked again`, twice);
    if (pages.length > 0) tell(`${name}, next page`, pages);
  }
  const slowest = all
    .sort((a, b) => b.ms - a.ms)
    .filter(({ asked }, i) => all.findIndex((one) => routeOf(one) === routeOf({ asked })) === i);
  console.log("\nthe ten slowest");
  for (const { asked, ms } of slowest.slice(0, 10)) console.log(`${ms.toFixed(0).padStart(7)} ms  ${asked}`);
  console.log(
    over.length === 0 ? "\nnone is over what is asked" : `\nover what is asked: ${over.join("; ")}`,
  );
  if (over.length > 0) process.exitCode = 1;
  if (!values.only || new RegExp(values.only).test("browser")) await measureBrowser(serving.address, owner);
  console.log(`\npeak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  await serving.stop("measured");
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

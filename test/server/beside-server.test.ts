import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addressOf } from "../../src/cli/held/address.ts";
import { handOver } from "../../src/cli/held/hand-over.ts";
import { run } from "../../src/cli/run.ts";
import type { World } from "../../src/cli/world.ts";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { knownMigrations } from "../../src/verbs/health/migrations.ts";
import { spiedWorld } from "../by-hand/spied-world.ts";
import { root } from "../house/source-file.ts";
import { remove, served, smallDemo } from "./demo-served.ts";
import { asOwner, type Client, realShop, removeFolder } from "./real-shop.ts";

const shopWorker = pathToFileURL(join(root, "src/cli/shop.worker.ts"));
let folder: string;
let serving: Serving;
let owner: Client;
beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder, { shopWorker });
  owner = await asOwner(serving);
}, 60_000);
afterAll(async () => {
  await serving.stop("test");
  removeFolder(folder);
});

/** Stige as somebody types it in the folder, in a process of their own. */
async function typed(
  words: readonly string[],
  { at = folder, ...also }: Partial<World> & { at?: string } = {},
) {
  const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;
  const { world, out, err } = spiedWorld(null, {
    folder: at,
    timeZone: "Europe/Oslo",
    systemLanguage: "nb",
    openShop: (where, { progress }, how) => openShop(where, { ...effects, progress }, how),
    handOver: (shopFolder, argv, migrations) => handOver(shopFolder, argv, world, migrations),
    ...also,
  });
  const code = await run(words, world);
  return { code, out: out(), err: err() };
}
const people = async () => (await owner.ask("get", "/ladder")).body.people as number;

it("is asked in the terminal while it is served, and answers as it would itself", async () => {
  const { code, out, err } = await typed(["ladder", "--json"]);
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out).people).toBe(await people());
  // Mistakes are told as ever, with their exit code.
  expect(await typed(["why", "nobody-at-all"])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/nobody-at-all/),
  });
  expect((await typed(["ladder", "--as-off", "x"])).code).toBe(2);
  expect((await typed(["audit", "--json"])).code).toBe(0);
});

it.each([
  "moves --from 2024-01-01 --to 2024-06-01",
  "history",
  "digest",
  "loads",
  "rejects",
  "conflicts",
  "exclusions",
  "rates",
  "products",
  "spend",
  "conversion",
  "kpis",
  "measures",
  "value",
  "value --key-customers",
  "potential",
  "goals",
  "goals history",
  "segments",
  "windows",
  "merge",
  "publish",
  "tombstones",
  "person 108",
  "why 108",
  "export people --out people.csv",
  "export-person 108 --out person.json",
  "doctor",
  "doctor --deep",
  "backup copy",
  "restore copy --shop again --nobody-erased",
])("stige %s is done beside the server", async (words) => {
  expect(await typed(words.split(" "))).toMatchObject({ code: 0, err: "" });
});

it("tells the moves of a time, and of two days side by side, as HTTP does", async () => {
  const [from, to, vs, at] = ["2024-12-01", "2025-03-29", "2024-11-30", "2025-03-29"];
  const told = [
    ...(await Promise.all([`from=${from}&to=${to}`, `vs=${vs}&at=${at}`].map(moved))),
    ...(await Promise.all([`--from ${from} --to ${to}`, `--vs ${vs} --as-of ${at}`].map(movedInTerminal))),
  ];
  expect(told[0].moves.length).toBeGreaterThan(3);
  expect(told.map((one) => [one.from, one.to, one.moves])).toEqual(
    told.map(() => [told[0].from, told[0].to, told[0].moves]),
  );
});
const moved = async (words: string) => (await owner.ask("get", `/moves?${words}`)).body;
const movedInTerminal = async (words: string) =>
  JSON.parse((await typed(["moves", ...words.split(" "), "--json"])).out);

it("says until when the data reach, where key figures are asked for long after", async () => {
  expect((await typed(["kpis", "--as-of", "2025-10-01"])).out).toMatch(
    /Dataene slutter 2\d\.\s+mars\s+2025,\s+18\d\s+dager[^.]*\.[^.]*ikke\s+talt\./,
  );
  expect((await typed(["kpis", "--as-of", "2025-03-29"])).out).not.toContain("Dataene slutter");
  expect((await owner.ask("get", "/kpis?at=2025-10-01")).body.dataEnd).toMatch(/^2025-03-2/);
});

it("takes a file in from the terminal: who reads over HTTP sees it, and it stands in the log", async () => {
  const before = await people();
  const counted = async () => (await owner.ask("get", "/products")).body.margin.orders as number;
  const orders = await counted();
  writeFileSync(
    join(folder, "nye.csv"),
    "order_id,customer_id,email,ordered_at,total\nb-1,besides-1,besides@example.com,2024-01-05T10:00:00Z,10.00\n",
  );
  const { code, out } = await typed(["load", "nye.csv", "--kind", "orders", "--adds", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ rows: { read: 1, accepted: 1 } });
  expect(await people()).toBe(before + 1);
  expect(await counted()).toBe(orders + 1);
  const [newest] = JSON.parse((await typed(["audit", "--json"])).out);
  expect(newest).toMatchObject({ who: "terminal", action: "load" });
  const { load } = JSON.parse(out);
  expect((await typed(["unload", String(load)])).code).toBe(0);
  expect(await people()).toBe(before);
});

it("takes `stige.yaml` as it stands before it changes anything, and says what is wrong in it", async () => {
  const loads = (await owner.ask("get", "/loads")).body;
  writeFileSync(join(folder, "feil.csv"), "order_id,customer_id,ordered_at,total\nc-1,c,2024-01-05,1\n");
  const yaml = join(folder, "stige.yaml");
  const text = readFileSync(yaml, "utf8");
  writeFileSync(yaml, `${text}\nnonsense: 1\n`);
  try {
    const { code, err } = await typed(["load", "feil.csv", "--adds"]);
    expect([code, err]).toEqual([1, expect.stringMatching(/nonsense/)]);
  } finally {
    writeFileSync(yaml, text);
  }
  expect((await owner.ask("get", "/loads")).body).toEqual(loads);
});

it("tells beside the server what starting a newer Stige in its place would change, and changes nothing", async () => {
  const none = await typed(["serve", "--dry-run"]);
  expect([none.code, none.err]).toEqual([0, ""]);
  expect(none.out).toMatch(/Lageret er oppdatert/);
  const handed = async (argv: readonly string[]) => {
    const { world, out } = spiedWorld(null, { folder, systemLanguage: "nb" });
    expect(await handOver(folder, argv, world, [...knownMigrations, "9999-newer"])).toBe(0);
    return out();
  };
  const newer = await handed(["serve", "--dry-run"]);
  expect(newer).toMatch(/i ett skritt:\s+9999-newer\s+Ingenting er endret/);
  const json = await handed(["serve", "--dry-run", "--json"]);
  expect(JSON.parse(json)).toEqual({ store: true, migrations: ["9999-newer"] });
  // Held by a process that hears no commands, as while a file is loaded.
  const unheard = await typed(["serve", "--dry-run"], { handOver: async () => null });
  expect([unheard.code, unheard.err]).toEqual([1, expect.stringMatching(/Stans den først/)]);
});

it("watches a folder beside the server until it is asked to end", async () => {
  const before = await people();
  mkdirSync(join(folder, "inn"));
  writeFileSync(
    join(folder, "inn", "a.csv"),
    "order_id,customer_id,email,ordered_at,total\nw-1,watched-1,w@example.com,2024-01-05T10:00:00Z,10.00\n",
  );
  const stop = new AbortController();
  const watching = typed(["watch", "inn", "--every", "1", "--accept-rejects"], {
    untilStopped: () => stop.signal,
  });
  while (
    !existsSync(join(folder, "inn", "done", "a.csv")) &&
    !existsSync(join(folder, "inn", "failed", "a.csv"))
  )
    await new Promise((done) => setTimeout(done, 50));
  expect(existsSync(join(folder, "inn", "failed", "a.csv"))).toBe(false);
  stop.abort();
  expect((await watching).code).toBe(0);
  expect(await people()).toBe(before + 1);
}, 90_000);

it("is heard by nobody but who may read the folder, and begins anew where a killed server left its socket", async () => {
  const address = addressOf(folder);
  expect(statSync(address).mode & 0o777).toBe(0o600);
  await serving.stop("test");
  expect(existsSync(address)).toBe(false);
  const left = createServer();
  await new Promise<void>((done) => left.listen(address, done));
  // As after kill -9: the file stays, and nobody hears.
  renameSync(address, `${address}-left`);
  await new Promise<void>((done) => left.close(() => done()));
  renameSync(`${address}-left`, address);
  expect((await typed(["ladder"])).code).toBe(0);
  serving = await served(folder, { shopWorker });
  expect((await typed(["ladder", "--json"])).code).toBe(0);
}, 90_000);

it("a demo is read beside its server and changed by nobody", async () => {
  const demo = await smallDemo();
  const shown = await served(demo, { shopWorker });
  try {
    expect((await typed(["ladder", "--json"], { at: demo })).code).toBe(0);
    const file = join(demo, "files", "orders.csv");
    const refused = await typed(["load", file], { at: demo });
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/demobutikk endres ikke/)]);
    expect((await typed(["load", file, "--dry-run"], { at: demo })).code).toBe(0);
    expect(
      (
        await typed(["serve"], {
          at: demo,
          serve: () => openShop(demo, { now: () => 0, timeZone: "UTC", language: "nb" }) as never,
        })
      ).err,
    ).toMatch(/bruker butikkens datamappe/);
  } finally {
    await shown.stop("test");
    remove(demo);
  }
}, 90_000);

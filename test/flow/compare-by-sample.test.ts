import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSegments } from "../../bench/make-segments.ts";
import { inSampleSql } from "../../src/core/ladder/person-sample.sql.ts";
import { readStigeYaml } from "../../src/core/ladder/stige-yaml/read-stige-yaml.ts";
import { openShop } from "../../src/open.ts";
import { compare } from "../../src/verbs/comparing/compare.ts";
import { compareJson } from "../../src/verbs/comparing/compare-json.ts";
import type { CompareAnswer } from "../../src/verbs/comparing/compared.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-sample-"));
const draft = join(folder, "draft.yaml");
const untilUs = Date.UTC(2026, 0, 1) * 1000;
let shop: Workshop;
let told: CompareAnswer;
let counted: CompareAnswer;

beforeAll(async () => {
  const effects = { now: () => untilUs, timeZone: "Europe/Oslo", language: "en" } as const;
  shop = await openShop(join(folder, "shop"), effects, { mayBegin: true });
  await shop.begin("bench", async () => ({ currency: "NOK", domain: null, headers: [] }));
  await makeSegments(shop, { people: 60_000, orders: 250_000, events: 200_000 }, untilUs);
  const yaml = readFileSync(join(folder, "shop", "stige.yaml"), "utf8");
  writeFileSync(draft, yaml.replace("lapsedAfter: 365d", "lapsedAfter: 200d"));
  told = await compare(shop, { ladders: { draft }, sample: true });
  counted = await compare(shop, { ladders: { draft } });
}, 120_000);

afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

test("the stays of the sample are those that the whole ladder gives the same people, and leave nothing behind", async () => {
  const read = readStigeYaml(readFileSync(draft, "utf8"));
  const ladder = read.ok ? read.value.ladder : null;
  if (!ladder) throw new Error("no ladder");
  const columns = "person_id, place, previous, from_us, to_us";
  const rows = (sampled: boolean) =>
    shop.reading(async (held) => {
      const { engine } = await held.projection({ draft: ladder, sampled });
      return engine.rows<object>(
        `select ${columns} from stays where ${inSampleSql("person_id")} order by 1, 4, 2 desc`,
      );
    });
  const sampled = await rows(true);
  expect(sampled.length).toBeGreaterThan(2000);
  expect(sampled).toEqual(await rows(false));
  const { engine } = await shop.projection();
  expect(await engine.rows("select 1 from duckdb_databases() where database_name like 'sample%'")).toEqual(
    [],
  );
});

test("what is known of all is counted, and the rest is told with intervals that hold what all of them say", async () => {
  expect(told.sample).toMatchObject({ people: 60_000 });
  expect(told.sample?.sampled).toBeGreaterThan(800);
  expect(counted.sample).toBeNull();
  expect(told.a).toEqual(counted.a);
  expect(counted.moved.people).toBeGreaterThan(1000);
  const holds = (n: number, interval: { low: number; high: number } | null) =>
    interval && n >= interval.low && n <= interval.high ? 1 : 0;
  expect(counted.b.left?.people).toBeGreaterThan(1000);
  let held =
    holds(counted.moved.people, told.moved.interval) +
    holds(counted.b.left?.people ?? -1, told.b.left?.interval ?? null);
  let of = 2;
  told.b.places.forEach(({ people, interval }, i) => {
    const truth = counted.b.places[i]?.people ?? null;
    expect(people === null).toBe(truth === null);
    if (truth === null) return;
    held += holds(truth, interval);
    of++;
  });
  const days = told.b.history.toDay - told.b.history.fromDay + 1;
  for (let day = 0; day < days; day += 60)
    told.b.history.people.forEach((_, place) => {
      const [low, high] = [told.b.bounds?.low[place]?.[day] ?? 0, told.b.bounds?.high[place]?.[day] ?? 0];
      held += holds(counted.b.history.people[place]?.[day] ?? 0, { low, high });
      of++;
    });
  expect(of).toBeGreaterThan(150);
  expect(held / of).toBeGreaterThan(0.8);
  const everybody = (side: CompareAnswer["b"]) => side.places.reduce((n, p) => n + (p.people ?? 0), 0);
  expect(Math.abs(everybody(told.b) - everybody(told.a))).toBeLessThan(8);
});

test("as JSON, what a sample tells has both its ends", () => {
  const json = compareJson(told);
  expect(json.sample).toMatchObject({ people: 60_000, level: 0.9 });
  expect(json.moved).toEqual({ people: told.moved.people, ...told.moved.interval });
  for (const { people, low = 0, high = 0 } of json.moves) {
    expect(low).toBeLessThanOrEqual(people);
    expect(high).toBeGreaterThanOrEqual(people);
  }
  expect(JSON.stringify(compareJson(counted))).not.toMatch(/"low"|between|sample/);
});

test("nobody moved is not nobody at all", async () => {
  writeFileSync(draft, readFileSync(join(folder, "shop", "stige.yaml"), "utf8"));
  const { moved } = await compare(shop, { ladders: { draft }, sample: true });
  expect(moved.people).toBe(0);
  expect(moved.interval?.high).toBeGreaterThan(10);
});

test("who stands nowhere under both ladders is listed by neither form", async () => {
  const asOf = "2023-06-30";
  const sampled = await compare(shop, { ladders: { draft }, asOf, sample: true });
  const all = await compare(shop, { ladders: { draft }, asOf });
  const standing = all.a.places.reduce((n, { people }) => n + (people ?? 0), 0);
  expect(standing).toBeLessThan(55_000);
  const nowhere = ({ moves }: CompareAnswer) => moves.filter(({ from, to }) => from === null && to === null);
  expect(nowhere(all)).toEqual([]);
  expect(nowhere(sampled)).toEqual([]);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type EventNumber,
  eventNumbersSql,
  spanUs,
} from "../../src/core/facts/projecting/event-tables.sql.ts";
import { placeId } from "../../src/core/ladder/ladder.ts";
import { needsOf } from "../../src/core/ladder/needs.ts";
import type { Stay } from "../../src/core/ladder/person-facts.ts";
import { feedSql } from "../../src/core/ladder/walker/feed.sql.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { askBeside, type FeedSize, feedWalk } from "../../src/io/engines/duckdb/feed.ts";
import type { DuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";
import type { StoredStays } from "../../src/io/engines/walking/stored-stays.ts";
import { walkBeside, walkHere } from "../../src/io/engines/walking/walking.ts";
import { oracleStays } from "./oracle.ts";
import { makeTables } from "./projected-tables.ts";
import { type Case, randomCrowd } from "./random-case.ts";
import { asInTables, engineInMemory } from "./sql-case.ts";

/** The stays of the people of a case, whose tables were made by `makeTables`, as the feed and a walker give them. */
async function fedStays(
  { db, engine }: { db: DuckDb; engine: Engine },
  shop: Case,
  people: FeedSize["people"],
  walk: typeof walkHere,
): Promise<Stay[][]> {
  const { ladder } = shop;
  const needs = needsOf(ladder, shop.brought);
  const numbers = await engine.rows<EventNumber>(eventNumbersSql);
  const stays: Stay[][] = shop.people.map(() => []);
  const keep = ({ rows, person, place, previous, fromUs, toUs }: StoredStays) => {
    for (let i = 0; i < rows; i++)
      stays[(person[i] as number) / 2 - 1]?.push({
        place: placeId(ladder, place[i] as number),
        fromUs: Number(fromUs[i]),
        toUs: Number(toUs[i]),
        previous: (previous[i] as number) < 0 ? null : placeId(ladder, previous[i] as number),
      });
  };
  const walking = walk(ladder, needs);
  try {
    await feedWalk(askBeside(db), feedSql(ladder, needs, numbers), { people, perBucket: 7 }, walking, keep);
  } finally {
    await walking.close();
  }
  return stays;
}

const isSpans = ({ collapseUs }: { readonly collapseUs: number | null }) =>
  collapseUs !== null && collapseUs >= spanUs;

const expected = ({ ladder, brought, people }: Case) =>
  people.map((person) => oracleStays(ladder, brought, person));

it("fed from tables of which some rows are laid out by person and others came later, everyone stands where the oracle says", async () => {
  const opened = await engineInMemory();
  const sets = { spans: 0, rows: 0 };
  const shops = randomCrowd.map(asInTables);
  // Few shops at random read events as spans: one of each kind is always among them.
  const examples = [true, false].flatMap((spans) =>
    fc
      .sample(shops, { numRuns: 200, seed: 11 })
      .filter(({ ladder, brought }) =>
        needsOf(ladder, brought).eventSets.some((set) => isSpans(set) === spans),
      )
      .slice(0, 1)
      .map((shop): [Case] => [shop]),
  );
  const property = fc.asyncProperty(shops, async (shop) => {
    await makeTables(opened.engine, shop.people);
    const stays = expected(shop);
    expect(await fedStays(opened, shop, "many", walkHere)).toEqual(stays);
    expect(await fedStays(opened, shop, "few", walkHere)).toEqual(stays);
    for (const set of needsOf(shop.ladder, shop.brought).eventSets) sets[isSpans(set) ? "spans" : "rows"]++;
  });
  try {
    await fc.assert(property, { numRuns: 25, examples });
  } finally {
    opened.close();
  }
  expect(Math.min(sets.spans, sets.rows)).toBeGreaterThan(0);
}, 60_000);

it("a walker on a thread of its own gives the same, bucket after bucket", async () => {
  const opened = await engineInMemory();
  try {
    const [shop] = fc.sample(randomCrowd.map(asInTables), { numRuns: 1, seed: 11 }) as [Case];
    const people = Array.from({ length: 40 }, () => shop.people).flat();
    const large = { ...shop, people };
    await makeTables(opened.engine, people);
    const one = expected(shop);
    const stays = await fedStays(opened, large, "many", walkBeside);
    expect(stays.length).toBeGreaterThan(300);
    expect(stays).toEqual(people.map((_, i) => one[i % one.length]));
  } finally {
    opened.close();
  }
}, 60_000);

it("a walker on a thread of its own that fails says why", async () => {
  const shop = fc.sample(randomCrowd, { numRuns: 1, seed: 11 })[0] as Case;
  const needs = needsOf(shop.ladder, shop.brought);
  const walking = walkBeside(shop.ladder, needs);
  const nothing = { person: new Int32Array(0), us: new Float64Array(0) };
  const people = {
    person: Int32Array.of(2, 1),
    knownUs: new Float64Array(2),
    excluded: new Uint8Array(2),
    erasedUs: Float64Array.of(9, 9),
  };
  const bucket = {
    ...{ people, orders: nothing, events: [], answers: nothing, referrals: nothing },
    ...{ consents: nothing, overrides: nothing },
  };
  await expect(walking.walk(bucket as never)).rejects.toThrow("person 1 comes after person 2");
  await walking.close();
});

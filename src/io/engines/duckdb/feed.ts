import type { DuckDBConnection } from "@duckdb/node-api";
import type { FeedSql } from "../../../core/ladder/feed.sql.ts";
import type { Walk, WalkInput, WalkOutput } from "../../../core/ladder/kernel.ts";
import type { DuckDb } from "./open-duckdb.ts";
import { type ColumnKind, emptyStream, type SortedStream, sortedStream } from "./stream.ts";

const peoplePerBucket = 1 << 16;
const last = 0x7fffffff;

/**
 * Feeds everyone's facts through a walker, bucket after bucket of people in the order of their numbers, and hands each
 * bucket's stays to `keep`. Memory is that of one bucket beside the engine's sorting.
 */
export async function feedWalk(
  db: DuckDb,
  sql: FeedSql,
  walk: Walk,
  keep: (stays: WalkOutput) => void,
  progress: (people: number) => void = () => {},
): Promise<void> {
  const ends = await bucketEnds(db);
  if (ends.length === 0) return;
  const connections: DuckDBConnection[] = [];
  const open = async (text: string | null, kinds: readonly ColumnKind[]): Promise<SortedStream> => {
    if (!text) return emptyStream(kinds);
    const connection = await db.connect();
    connections.push(connection);
    return sortedStream(connection, text, kinds);
  };
  try {
    const people = await open(sql.people, ["int", "double", "byte", "double"]);
    const streams = {
      orders: await open(sql.orders, ["int", "double", "int", "double", "double", "int"]),
      events: await eachInTurn(sql.events, (text) => open(text, ["int", "double"])),
      answers: await open(sql.answers, ["int", "double", "int"]),
      referrals: await open(sql.referrals, ["int", "double"]),
      consents: await open(sql.consents, ["int", "double", "int", "byte"]),
      overrides: await open(sql.overrides, ["int", "double", "double", "int"]),
    };
    let done = 0;
    for (const lastPerson of ends) {
      const bucket = await readBucket(people, streams, lastPerson);
      keep(walk(bucket));
      done += bucket.people.person.length;
      progress(done);
    }
  } finally {
    for (const connection of connections) connection.closeSync();
  }
}

interface Streams {
  readonly orders: SortedStream;
  readonly events: readonly SortedStream[];
  readonly answers: SortedStream;
  readonly referrals: SortedStream;
  readonly consents: SortedStream;
  readonly overrides: SortedStream;
}

async function readBucket(people: SortedStream, streams: Streams, lastPerson: number): Promise<WalkInput> {
  const [person, knownUs, excluded, erasedUs] = await people.until(lastPerson);
  const orders = await streams.orders.until(lastPerson);
  const events = await eachInTurn(streams.events, (stream) => stream.until(lastPerson));
  const answers = await streams.answers.until(lastPerson);
  const referrals = await streams.referrals.until(lastPerson);
  const consents = await streams.consents.until(lastPerson);
  const overrides = await streams.overrides.until(lastPerson);
  const row = (names: readonly string[], columns: readonly unknown[]) =>
    Object.fromEntries(names.map((name, i) => [name, columns[i]]));
  return {
    people: row(["person", "knownUs", "excluded", "erasedUs"], [person, knownUs, excluded, erasedUs]),
    orders: row(["person", "us", "day", "revenueMinor", "marginMinor", "filters"], orders),
    events: events.map((columns) => row(["person", "us"], columns)),
    answers: row(["person", "us", "score"], answers),
    referrals: row(["person", "us"], referrals),
    consents: row(["person", "us", "slot", "granted"], consents),
    overrides: row(["person", "us", "untilUs", "place"], overrides),
  } as unknown as WalkInput;
}

/** The last person of each bucket; the very last bucket takes whoever is left. */
async function bucketEnds(db: DuckDb): Promise<number[]> {
  const connection = await db.connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT max(person_id) FROM (SELECT person_id, (row_number() OVER (ORDER BY person_id) - 1) // ${peoplePerBucket} AS bucket FROM people)
        GROUP BY bucket ORDER BY 1`,
    );
    const ends = reader.getRows().map(([end]) => end as number);
    if (ends.length > 0) ends[ends.length - 1] = last;
    return ends;
  } finally {
    connection.closeSync();
  }
}

async function eachInTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

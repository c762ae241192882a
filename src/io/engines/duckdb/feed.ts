import type { DuckDBConnection } from "@duckdb/node-api";
import type { FeedSql, StreamSql } from "../../../core/ladder/feed.sql.ts";
import type { Walk, WalkInput, WalkOutput } from "../../../core/ladder/kernel.ts";
import { mergedStream } from "./merged-stream.ts";
import type { DuckDb } from "./open-duckdb.ts";
import { type ColumnKind, emptyStream, type SortedStream, sortedStream } from "./stream.ts";

const peoplePerBucket = 1 << 16;

/**
 * Feeds everyone's facts through a walker, bucket after bucket of people in the order of their numbers, and hands each
 * bucket's stays to `keep`. Memory is that of one bucket beside what the engine has to sort.
 */
export async function feedWalk(
  db: DuckDb,
  sql: FeedSql,
  walk: Walk,
  keep: (stays: WalkOutput) => void,
  progress: (people: number) => void = () => {},
): Promise<void> {
  const connections: DuckDBConnection[] = [];
  const one = async (text: string, kinds: readonly ColumnKind[]) => {
    const connection = await db.connect();
    connections.push(connection);
    return sortedStream(connection, text, kinds);
  };
  const open = async (stream: StreamSql | null, kinds: readonly ColumnKind[]): Promise<SortedStream> => {
    if (!stream) return emptyStream(kinds);
    const sorted = await one(stream.sorted, kinds);
    return stream.standing ? mergedStream(await one(stream.standing, kinds), sorted, kinds) : sorted;
  };
  try {
    const people = await open(sql.people, ["int", "double", "byte", "double"]);
    const streams = {
      orders: await open(sql.orders, ["int", "double", "int", "double", "double", "int"]),
      events: await eachInTurn(sql.events, (stream) => open(stream, ["int", "double", "double"])),
      answers: await open(sql.answers, ["int", "double", "int"]),
      referrals: await open(sql.referrals, ["int", "double"]),
      consents: await open(sql.consents, ["int", "double", "int", "byte"]),
      overrides: await open(sql.overrides, ["int", "double", "double", "int"]),
    };
    let done = 0;
    for (;;) {
      const bucket = await readBucket(people, streams);
      if (bucket.people.person.length === 0) return;
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

async function readBucket(people: SortedStream, streams: Streams): Promise<WalkInput> {
  const [person, knownUs, excluded, erasedUs] = await people.take(peoplePerBucket);
  const lastPerson = person?.at(-1) ?? -1;
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
    events: events.map((columns) => row(["person", "us", "lastUs"], columns)),
    answers: row(["person", "us", "score"], answers),
    referrals: row(["person", "us"], referrals),
    consents: row(["person", "us", "slot", "granted"], consents),
    overrides: row(["person", "us", "untilUs", "place"], overrides),
  } as unknown as WalkInput;
}

async function eachInTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

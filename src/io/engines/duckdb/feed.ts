import type { ColumnKind, FeedSql, StreamSql } from "../../../core/ladder/walker/feed.sql.ts";
import type { WalkInput } from "../../../core/ladder/walker/kernel.ts";
import type { StoredStays } from "../walking/stored-stays.ts";
import type { Walking } from "../walking/walking.ts";
import { mergedStream } from "./merged-stream.ts";
import type { Connecting } from "./open-duckdb.ts";
import { type ColumnArray, columnOf, emptyStream, type SortedStream, sortedStream } from "./stream.ts";

/** Begins to read a query. */
export type Ask = (sql: string, kinds: readonly ColumnKind[]) => Promise<SortedStream>;

/** Asks each query over a connection of its own. */
export function askBeside(db: Connecting): Ask {
  return async (sql, kinds) => {
    const connection = await db.connect();
    return sortedStream(await connection.stream(sql), kinds, () => db.disconnect(connection));
  };
}

/** How much is read. Of a few people everything is sorted, which takes fewer queries. */
export interface FeedSize {
  readonly people: "few" | "many";
  readonly perBucket: number;
}

/**
 * Feeds everyone's facts through a walker, bucket after bucket of people in the order of their numbers, and hands each
 * bucket's stays to `keep`. The next bucket is read while one is walked. Memory is that of a few buckets beside what the
 * engine has to sort.
 */
export async function feedWalk(
  ask: Ask,
  sql: FeedSql,
  size: FeedSize,
  walking: Walking,
  keep: (stays: StoredStays) => void,
  progress: (people: number) => void = () => {},
): Promise<void> {
  const streams = await openStreams(ask, sql, size);
  try {
    let done = 0;
    let walked = await readBucket(streams, size.perBucket);
    let stays = walking.walk(walked);
    while (walked.people.person.length > 0) {
      stays.catch(() => {});
      const next = await readBucket(streams, size.perBucket);
      const before = await stays;
      stays = walking.walk(next);
      keep(before);
      done += walked.people.person.length;
      progress(done);
      walked = next;
    }
    await stays;
  } finally {
    for (const { stream } of streams.all) await stream.close();
  }
}

/** A stream and the names of its columns. */
interface Named {
  readonly stream: SortedStream;
  readonly names: readonly string[];
}

interface Streams {
  readonly people: Named;
  readonly orders: Named;
  readonly events: readonly Named[];
  readonly answers: Named;
  readonly referrals: Named;
  readonly consents: Named;
  readonly overrides: Named;
  readonly all: readonly Named[];
}

async function openStreams(ask: Ask, sql: FeedSql, size: FeedSize): Promise<Streams> {
  const all: Named[] = [];
  const open = async (wanted: StreamSql | null): Promise<Named> => {
    const named = wanted ? await openStream(ask, wanted, size) : { stream: emptyStream, names: [] };
    all.push(named);
    return named;
  };
  try {
    const people = await open(sql.people);
    const orders = await open(sql.orders);
    const events: Named[] = [];
    for (const set of sql.events) events.push(await open(set));
    const answers = await open(sql.answers);
    const referrals = await open(sql.referrals);
    const consents = await open(sql.consents);
    const overrides = await open(sql.overrides);
    return { people, orders, events, answers, referrals, consents, overrides, all };
  } catch (error) {
    for (const { stream } of all) await stream.close();
    throw error;
  }
}

async function openStream(ask: Ask, { columns, sorted, laidOut }: StreamSql, size: FeedSize): Promise<Named> {
  const kinds = columns.map(([, kind]) => kind);
  const names = columns.map(([name]) => name);
  if (laidOut === null || size.people === "few") return { stream: await ask(sorted, kinds), names };
  const behind = await ask(laidOut.behind, kinds);
  const standing = await ask(laidOut.standing, kinds);
  return { stream: mergedStream(standing, behind, kinds), names };
}

async function readBucket(streams: Streams, perBucket: number): Promise<WalkInput> {
  const people = await streams.people.stream.take(perBucket);
  const lastPerson = people[0]?.at(-1) ?? -1;
  const of = async ({ stream, names }: Named) => byName(names, await stream.until(lastPerson));
  const orders = await of(streams.orders);
  const events: object[] = [];
  for (const set of streams.events) events.push(await of(set));
  return {
    people: byName(streams.people.names, people),
    orders,
    events,
    answers: await of(streams.answers),
    referrals: await of(streams.referrals),
    consents: await of(streams.consents),
    overrides: await of(streams.overrides),
  } as unknown as WalkInput;
}

/** Every column that any stream may have, of nothing: for those that are not read. */
const unread = {
  ...{ person: columnOf("int", 0), day: columnOf("int", 0), filters: columnOf("int", 0) },
  ...{ score: columnOf("int", 0), slot: columnOf("int", 0), place: columnOf("int", 0) },
  ...{ us: columnOf("double", 0), lastUs: columnOf("double", 0), untilUs: columnOf("double", 0) },
  ...{ revenueMinor: columnOf("double", 0), marginMinor: columnOf("double", 0) },
  granted: columnOf("byte", 0),
};

function byName(names: readonly string[], columns: readonly ColumnArray[]) {
  return { ...unread, ...Object.fromEntries(names.map((name, i) => [name, columns[i]])) };
}

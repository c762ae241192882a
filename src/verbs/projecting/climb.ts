import type { DuckDBConnection } from "@duckdb/node-api";
import { type EventNumber, eventNumbersSql } from "../../core/facts/projecting/event-tables.sql.ts";
import type { Brought } from "../../core/ladder/brought.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { needsOf } from "../../core/ladder/needs.ts";
import { feedSql } from "../../core/ladder/walker/feed.sql.ts";
import { inOneCommit } from "../../io/engines/duckdb/commit.ts";
import { askBeside, type FeedSize, feedWalk } from "../../io/engines/duckdb/feed.ts";
import { type Connecting, duckDbEngine, withinMemory } from "../../io/engines/duckdb/open-duckdb.ts";
import { stayWriter, storedStays } from "../../io/engines/duckdb/stay-writer.ts";
import { walkBeside, walkHere } from "../../io/engines/walking/walking.ts";

/** So few are walked sooner than a thread begins. */
export const fewPeople = 50_000;
const perBucket = 1 << 15;

/**
 * Walks everyone through a ladder and leaves their stays in a new table. The table appears whole or not at all.
 * Gives the number of people walked and of stays written. `people`: whether there are few or many, where that is known.
 */
export async function climb(
  db: Connecting,
  ladder: Ladder,
  brought: Brought,
  table: string,
  {
    progress = () => {},
    people: told,
  }: { readonly progress?: (people: number) => void; readonly people?: FeedSize["people"] } = {},
): Promise<{ people: number; stays: number }> {
  const needs = needsOf(ladder, brought);
  const connection = await db.connect();
  const done = { people: 0, stays: 0 };
  const people = told ?? ((await countPeople(connection)) < fewPeople ? "few" : "many");
  const walking = people === "few" ? walkHere(ladder, needs) : walkBeside(ladder, needs);
  try {
    const numbers = await duckDbEngine(connection).rows<EventNumber>(eventNumbersSql);
    await inOneCommit("climb", connection, async () => {
      await connection.run(`CREATE TABLE ${table} (${storedStays})`);
      const writer = await stayWriter(connection, table);
      const sql = feedSql(ladder, needs, numbers);
      // What is read as it stands needs no room in the engine: it would only keep what it has read.
      const room = people === "many" && sql.orders?.laidOut ? "256MB" : null;
      const feed = () =>
        feedWalk(
          askBeside(db),
          sql,
          { people, perBucket },
          walking,
          (stays) => {
            writer.append(stays);
            done.stays += stays.rows;
          },
          (people) => {
            done.people = people;
            progress(people);
          },
        );
      await (room ? withinMemory(connection, room, feed) : feed());
      writer.close();
    });
  } finally {
    await walking.close();
    connection.closeSync();
  }
  return done;
}

async function countPeople(connection: DuckDBConnection): Promise<number> {
  const [row] = await duckDbEngine(connection).rows<{ n: number }>("SELECT count(*) AS n FROM people");
  return row?.n ?? 0;
}

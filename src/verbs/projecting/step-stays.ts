import type { BroughtRow } from "../../core/facts/projecting/brought.sql.ts";
import {
  addEventsSql,
  type EventNumber,
  eventNumbersSql,
  spanUs,
} from "../../core/facts/projecting/event-tables.sql.ts";
import {
  type BroughtKept,
  broughtCameSql,
  broughtRoomSql,
  broughtTogether,
  namesCameSql,
} from "../../core/facts/stepping/brought-steps.sql.ts";
import { type Changes, inRoom } from "../../core/facts/stepping/stepped-tables.ts";
import { type WalkWish, walkRoomSql } from "../../core/facts/stepping/walk-room.sql.ts";
import type { Brought } from "../../core/ladder/brought.ts";
import { leavesOfLadder } from "../../core/ladder/conditions/leaves.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { needsOf } from "../../core/ladder/needs.ts";
import { feedSql } from "../../core/ladder/walker/feed.sql.ts";
import { type Ask, feedWalk } from "../../io/engines/duckdb/feed.ts";
import type { Connecting } from "../../io/engines/duckdb/open-duckdb.ts";
import { stayWriter, storedStays } from "../../io/engines/duckdb/stay-writer.ts";
import { sortedStream } from "../../io/engines/duckdb/stream.ts";
import { walkHere } from "../../io/engines/walking/walking.ts";
import { climb, fewPeople } from "./climb.ts";
import { readBrought, type StaysMade } from "./made-from.ts";
import { type StepWork, stepRoomPath } from "./step-work.ts";

/** What has been brought once the step is made. */
export async function stepBrought(
  work: StepWork,
  before: BroughtKept,
  changes: Changes,
  referred: boolean,
): Promise<BroughtKept> {
  if (changes.gone.size > 0) {
    await work.run(...broughtRoomSql(work.home, changes, referred));
    await work.within("delta");
    return readBrought(work.engine);
  }
  const row = await work.one<BroughtRow>(broughtCameSql(changes, referred));
  const names = changes.came.has("events") ? await work.engine.rows<{ name: string }>(namesCameSql) : [];
  return broughtTogether(before, { row, names: names.map(({ name }) => name) });
}

export function broughtOf({ row, names }: BroughtKept): Brought {
  return { ...row, eventNames: new Set(names) };
}

/** So many ladders are walked anew: others are walked whole when they are asked for again. */
const mostLadders = 4;

/** Tables of stays, the last made, that still ask for the same: those of others are of no use once more was brought. */
export function staysToStep(
  all: readonly StaysMade[],
  before: BroughtKept,
  after: BroughtKept,
): readonly StaysMade[] {
  const asks = (ladder: Ladder, brought: BroughtKept) => JSON.stringify(needsOf(ladder, broughtOf(brought)));
  return all.slice(-mostLadders).filter(({ ladder }) => asks(ladder, before) === asks(ladder, after));
}

/** Walks everyone touched anew, under each ladder: the stays of `stays_x` stand in `step.walk.stays_x`. */
export async function stepStays(
  work: StepWork,
  changes: Changes,
  all: readonly StaysMade[],
  brought: BroughtKept,
  referred: boolean,
): Promise<void> {
  const wish = wishOf(all, broughtOf(brought));
  const { n } = await work.one<{ n: number }>(`SELECT count(*) AS n FROM ${inRoom("delta", "touched")}`);
  const few = n < fewPeople;
  await work.run(...walkRoomSql(work.home, changes, wish, referred, few && all.length === 1));
  if (changes.came.has("events")) {
    await work.within("walk");
    await work.run(...addEventsSql(inRoom("delta", "add_events")));
  }
  await work.within("walk");
  if (few) {
    for (const one of all) await climbFew(work, one, broughtOf(brought));
    return;
  }
  const room: Connecting = {
    async connect() {
      const connection = await work.db.connect();
      await connection.run(stepRoomPath(work.home, ["walk"]));
      return connection;
    },
    disconnect: (connection) => work.db.disconnect(connection),
  };
  for (const { name, ladder } of all) await climb(room, ladder, broughtOf(brought), inRoom("walk", name));
}

/** Walks so few that planning each question anew takes longer than walking. */
async function climbFew(work: StepWork, { name, ladder }: StaysMade, brought: Brought): Promise<void> {
  const needs = needsOf(ladder, brought);
  const table = inRoom("walk", name);
  const numbers = await work.engine.rows<EventNumber>(eventNumbersSql);
  await work.run(`CREATE TABLE ${table} (${storedStays})`);
  const writer = await stayWriter(work.connection(), table);
  const ask: Ask = async (sql, kinds) => sortedStream(await work.result(sql), kinds, () => {});
  const size = { people: "few", perBucket: fewPeople } as const;
  await feedWalk(ask, feedSql(ladder, needs, numbers), size, walkHere(ladder, needs), writer.append);
  writer.close();
}

function wishOf(all: readonly StaysMade[], brought: Brought): WalkWish {
  const needs = all.map(({ ladder }) => needsOf(ladder, brought));
  const sets = needs.flatMap(({ eventSets }) => eventSets);
  return {
    answers: needs.some(({ answers }) => answers),
    consents: needs.some(({ consents }) => consents.length > 0),
    referrals: needs.some(({ referrals }) => referrals),
    lines: all.some(({ ladder }) =>
      leavesOfLadder(ladder).some((leaf) => leaf.kind === "orders" && leaf.where !== null),
    ),
    events: sets.some(({ collapseUs }) => collapseUs === null || collapseUs < spanUs),
  };
}

/** Puts the stays of everyone touched in the place of theirs. Within the step's commit. */
export function replaceStaysSql(home: string, { name }: StaysMade): readonly string[] {
  return [
    `DELETE FROM ${home}.${name} WHERE person_id IN (SELECT person_id FROM ${inRoom("walk", "walkers")})`,
    `INSERT INTO ${home}.${name} FROM ${inRoom("walk", name)}`,
  ];
}

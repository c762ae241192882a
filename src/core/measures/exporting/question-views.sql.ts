import { projectedTables } from "../../facts/projecting/projected.sql.ts";
import { localOfSql } from "../../facts/zone.sql.ts";
import { localDay, type Zone } from "../../facts/zone.ts";
import { type Ladder, placeId } from "../../ladder/ladder.ts";
import { integer, text } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { historySql } from "../ladder/history.sql.ts";

/** What the views need to know: the ladder of the stays, the calendar, and the instants between which something happened. */
export interface ViewsInput {
  readonly ladder: Ladder;
  readonly zone: Zone;
  readonly firstUs: number;
  /** Moves after it are scheduled, and stand in `stays` alone. */
  readonly nowUs: number;
}

/** Tables and views that may be asked with SQL, by name: what a row is. */
export const askable: Readonly<Record<string, string>> = {
  people: "a person",
  orders: "an order",
  lines: "a line of an order",
  refunds: "a refund",
  events: "an event",
  answers: "an answer to a survey",
  referrals: "a friend who was referred",
  consents: "a yes or no to being contacted",
  touches: "a contact with a person",
  responses: "a response to a touch",
  spend: "money spent on marketing",
  rates: "a rate of exchange on a day",
  products: "what holds of a product from a day on",
  overrides: "a rung set by hand",
  stays: "a person in a place, from_us to to_us; those that begin ahead of now are scheduled",
  moves: "a move up to now: who, when, from where, to where, of what kind",
  people_by_day: "a day and a place: people there at the day's end",
};

/** The columns of what may be asked, by name: `askableColumns().people_by_day` is day, rung, people. */
export function askableColumns(): Readonly<Record<string, readonly string[]>> {
  const tables: Readonly<Record<string, string>> = projectedTables;
  const own: Readonly<Record<string, readonly string[]>> = {
    moves: ["person_id", "moved_us", "day", "from_rung", "to_rung", "kind"],
    people_by_day: ["day", "rung", "people"],
  };
  return Object.fromEntries(
    Object.keys(askable).map((name) => {
      const columns = tables[name]?.split(",").map((column) => column.trim().split(/\s+/)[0] ?? "");
      return [name, own[name] ?? columns ?? []];
    }),
  );
}

/**
 * Statements that make the views `moves` and `people_by_day` and the macros `local_time(us)` and `local_date(us)` (the
 * shop's clock) on a connection that has the projected tables.
 */
export function questionViews(input: ViewsInput): readonly string[] {
  const { ladder, zone, nowUs } = input;
  const span = { fromUs: 0, toUs: nowUs + 40 * 366 * dayUs };
  const local = localOfSql("us", zone, span);
  return [
    `create or replace temp macro local_time(us) as make_timestamp(${local})`,
    `create or replace temp macro local_date(us) as cast(make_timestamp(${local}) as date)`,
    `create or replace temp view moves as ${movesSql(ladder, nowUs)}`,
    `create or replace temp view people_by_day as ${peopleByDaySql(input)}`,
  ];
}

function movesSql({ rungs }: Ladder, nowUs: number): string {
  const n = rungs.length;
  return `select person_id, from_us as moved_us, local_date(from_us) as day, previous_rung as from_rung, rung as to_rung,
    case when previous < 0 then 'arrival' when place >= ${n} then 'lapse' when previous >= ${n} then 'return'
      when place > previous then 'climb' else 'fall' end as kind
    from stays where from_us <= ${integer(nowUs)}`;
}

function peopleByDaySql({ ladder, zone, firstUs, nowUs }: ViewsInput): string {
  const fromDay = localDay(Math.min(firstUs, nowUs), zone);
  const toDay = localDay(nowUs, zone);
  const count = ladder.rungs.length + ladder.offLadder.length;
  const ids = Array.from({ length: count }, (_, place) => `(${place}, ${text(placeId(ladder, place))})`);
  return `with daily as (${historySql({ fromDay }, nowUs, zone)}),
    flows as (
      select day, place, cast(sum(moves) as bigint) as came from (
        select day, place, moves from daily where place >= 0
        union all select day, previous, -moves from daily where previous >= 0) both_ways
      group by day, place),
    grid as (
      select cast(days.day as integer) as day, places.place, places.rung
      from range(${fromDay - 1}, ${toDay + 1}) days(day), (values ${ids.join(", ")}) places(place, rung)),
    counted as (
      select grid.day, grid.rung, grid.place, cast(sum(coalesce(flows.came, 0)) over (
        partition by grid.place order by grid.day rows unbounded preceding) as bigint) as people
      from grid left join flows on flows.day = grid.day and flows.place = grid.place)
    select cast(date '1970-01-01' + day as date) as day, rung, people from counted
      where day >= ${fromDay} order by counted.day, place`;
}

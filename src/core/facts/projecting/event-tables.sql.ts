import { text } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { currentSql, rowsSql } from "../sealing/versions.sql.ts";
import {
  instantSql,
  type ProjectionInput,
  type ProjectStep,
  personJoin,
  personOf,
} from "./projection-input.ts";

/** How long a span of `event_spans` may last. Conditions that ask for one event in a window at least as wide read spans alone. */
export const spanUs = 30 * dayUs;

/** What the view `events` is made of. `name_id` stands in for a name, which is compared and sorted 50 million times. */
export const eventTables = {
  /** `interest`: one of the shop's, whose spans stand before those of all other names. */
  event_names: "name_id INTEGER, name VARCHAR, interest BOOLEAN",
  event_rows: "person_id INTEGER, happened_us BIGINT, name_id INTEGER, value DOUBLE, laid_out BOOLEAN",
  /** Of the events of one name of one person within `spanUs` the first and the last; several rows may tell of one such span. */
  event_spans: "person_id INTEGER, name_id INTEGER, first_us BIGINT, last_us BIGINT, laid_out BOOLEAN",
} as const;

/** The view `events` of `projectedTables`. */
export const eventsViewSql = `SELECT e.person_id, e.happened_us, n.name, e.value FROM event_rows AS e
  LEFT JOIN event_names AS n ON n.name_id = e.name_id`;

/** Events laid out by person: names as numbers, rows in order of person and time, nobody's last; the spans of everyone; the view. */
export function eventSteps(input: ProjectionInput): ProjectStep[] {
  const events = currentSql(input.segments, "events");
  return [
    {
      table: "event_names",
      sql: `SELECT row_number() OVER (ORDER BY interest DESC, name)::INTEGER AS name_id, name, interest
        FROM (SELECT DISTINCT name, ${isInterest(input)} AS interest FROM ${rowsSql(input.segments, "events")})`,
    },
    {
      table: "event_rows",
      sql: `SELECT ${personOf("f.person_id", "p")} AS person_id, ${instantSql(input, "happened")} AS happened_us, n.name_id, value, true AS laid_out
        FROM ${events} AS f ${personJoin("f.person_id", "p")} LEFT JOIN event_names AS n ON n.name = f.name
        ORDER BY person_id NULLS LAST, happened_us`,
    },
    {
      table: "event_spans",
      sql: eventSpansSql(ofInterest("IN"), true),
      behind: eventSpansSql(ofInterest("NOT IN"), true),
    },
    { table: "events", sql: eventsViewSql, view: true },
  ];
}

/** Those event rows whose names are of the shop's interest, or the others. */
const ofInterest = (isIn: "IN" | "NOT IN") =>
  `(SELECT * FROM event_rows WHERE coalesce(name_id, 0) ${isIn} (SELECT name_id FROM event_names WHERE interest))`;

function isInterest({ settings }: ProjectionInput): string {
  return settings.interest.length > 0
    ? `coalesce(lower(name) IN (${settings.interest.map(text)}), false)`
    : "false";
}

/** The spans of the events in a table of `event_rows`, in order of person and time. */
export function eventSpansSql(rows: string, laidOut: boolean): string {
  return `SELECT person_id, name_id, min(happened_us) AS first_us, max(happened_us) AS last_us, ${laidOut} AS laid_out
    FROM ${rows} WHERE person_id IS NOT NULL GROUP BY person_id, name_id, happened_us // ${spanUs} ORDER BY person_id, first_us`;
}

/**
 * Statements that add the events of a table or query (person_id, happened_us, name, value) behind those laid out. Whose
 * events are told anew has their rows deleted from `event_rows` and `event_spans` before.
 */
export function addEventsSql(from: string): readonly string[] {
  const known = "SELECT coalesce(max(name_id), 0) FROM event_names";
  const named = `SELECT e.person_id, e.happened_us, n.name_id, e.value FROM (SELECT * FROM ${from}) AS e
    LEFT JOIN event_names AS n ON n.name = e.name`;
  return [
    `INSERT INTO event_names SELECT (${known}) + row_number() OVER (ORDER BY name), name, false
      FROM (SELECT DISTINCT name FROM ${from}) AS e ANTI JOIN event_names AS n USING (name) WHERE name IS NOT NULL`,
    `INSERT INTO event_rows SELECT *, false FROM (${named})`,
    `INSERT INTO event_spans ${widerSpansSql(`(${named})`)}`,
  ];
}

/**
 * The spans that events of a table or query add to those that `event_spans` holds: none where they lie within what is told already, else
 * one as wide as all of it. So a person whose events come all the time has few rows, and not one for each that came.
 */
function widerSpansSql(rows: string): string {
  const cell = (us: string) => `${us} // ${spanUs}`;
  return `WITH came AS MATERIALIZED (SELECT *, ${cell("first_us")} AS cell FROM (${eventSpansSql(rows, false)})),
    told AS (SELECT s.person_id, s.name_id, ${cell("s.first_us")} AS cell, min(s.first_us) AS first_us, max(s.last_us) AS last_us
      FROM event_spans AS s SEMI JOIN came AS c ON c.person_id = s.person_id AND c.name_id = s.name_id GROUP BY ALL)
    SELECT person_id, name_id, least(c.first_us, t.first_us), greatest(c.last_us, t.last_us), false
    FROM came AS c LEFT JOIN told AS t USING (person_id, name_id, cell)
    WHERE t.cell IS NULL OR c.first_us < t.first_us OR c.last_us > t.last_us`;
}

/** An event name by its number; the same in another case has another. */
export interface EventNumber {
  readonly name_id: number;
  /** Lower case. */
  readonly name: string;
  readonly interest: boolean;
}

/** Every `EventNumber`. */
export const eventNumbersSql =
  "SELECT name_id, lower(name) AS name, coalesce(interest, false) AS interest FROM event_names WHERE name IS NOT NULL";

/** Every event name that some event has, lower case. */
export const eventNamesSql = `SELECT DISTINCT lower(name) AS name FROM event_names WHERE name IS NOT NULL AND name_id IN (SELECT DISTINCT name_id FROM event_rows) ORDER BY 1`;

/** SQL for whether a row's name is one of those known by number; false where there are none. */
export function namedSql(ids: readonly number[]): string {
  if (ids.length === 0) return "false";
  return `name_id BETWEEN ${Math.min(...ids)} AND ${Math.max(...ids)} AND name_id IN (${ids})`;
}

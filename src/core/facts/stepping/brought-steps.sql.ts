import type { BroughtRow } from "../projecting/brought.sql.ts";
import { afterAllSql } from "./deltas.sql.ts";
import { type Changes, inRoom } from "./stepped-tables.ts";

/** What a shop has brought, as the projection keeps it beside its facts: names of events, each once. */
export interface BroughtKept {
  readonly row: BroughtRow;
  readonly names: readonly string[];
}

const delta = (table: string) => inRoom("delta", table);

/** Views in the room `delta` of what `broughtSql` reads: all there will be. */
export function broughtRoomSql(home: string, changes: Changes, referred: boolean): readonly string[] {
  const view = (name: string, sql: string) => `CREATE VIEW ${delta(name)} AS ${sql}`;
  const came = changes.came.has("events")
    ? `UNION ALL SELECT 1000000000 + row_number() OVER ()::INTEGER, name FROM (SELECT DISTINCT name FROM ${delta("add_events")})
        ANTI JOIN ${home}.event_names USING (name) WHERE name IS NOT NULL`
    : "";
  const referrals = referred
    ? `ANTI JOIN ${delta("gone_referrals")} AS g ON g.rid = r.rowid UNION ALL FROM ${delta("add_referrals")}`
    : "";
  return [
    `CREATE TABLE ${delta("event_names")} AS SELECT name_id, name FROM ${home}.event_names ${came}`,
    view(
      "event_rows",
      `SELECT e.happened_us, n.name_id FROM (${afterAllSql("events", home, changes)}) AS e
        LEFT JOIN ${delta("event_names")} AS n USING (name)`,
    ),
    ...(["orders", "answers", "consents"] as const).map((table) =>
      view(table, afterAllSql(table, home, changes)),
    ),
    view("referrals", `SELECT r.* FROM ${home}.referrals AS r ${referrals}`),
  ];
}

/** What came of each kind that is told in `BroughtRow`, as one row of it, where nothing goes; see `broughtSql`. */
export function broughtCameSql({ came }: Changes, referred: boolean): string {
  const some = (table: string, any: boolean, columns: Readonly<Record<string, string>>, where = "true") =>
    any
      ? `(SELECT ${Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`)} FROM ${delta(`add_${table}`)} WHERE ${where})`
      : `(SELECT ${Object.keys(columns).map((name) => `NULL AS ${name}`)})`;
  const spans = {
    orders: some("orders", came.has("orders"), {
      orders: "bool_or(counts AND person_id IS NOT NULL)",
      margin: "bool_or(margin_minor IS NOT NULL)",
      first_order_us: "min(ordered_us)::DOUBLE",
      last_order_us: "max(ordered_us)::DOUBLE",
    }),
    events: some("events", came.has("events"), {
      first_event_us: "min(happened_us)::DOUBLE",
      last_event_us: "max(happened_us)::DOUBLE",
    }),
    answers: some("answers", came.has("answers"), {
      answers: "bool_or(survey_kind = 'nps')",
      first_answer_us: "min(answered_us) FILTER (survey_kind = 'nps')::DOUBLE",
      first_any_us: "min(answered_us)::DOUBLE",
      last_answer_us: "max(answered_us)::DOUBLE",
    }),
    referrals: some("referrals", referred, {
      referrals: "count(*) > 0",
      first_referral_us: "min(made_us)::DOUBLE",
    }),
    consents: some("consents", came.has("consents"), { consents: "count(*) > 0" }),
  };
  const whether = ["orders", "margin", "answers", "referrals", "consents"].map(
    (name) => `coalesce(${name}, false) AS ${name}`,
  );
  return `SELECT ${whether}, first_order_us, first_event_us, first_answer_us, first_referral_us,
      greatest(last_order_us, last_event_us, last_answer_us) AS newest_us, least(first_order_us, first_event_us, first_any_us) AS first_us
    FROM ${Object.entries(spans)
      .map(([name, sql]) => `${sql} AS of_${name}`)
      .join(" CROSS JOIN ")}`;
}

/** The names of events that came. */
export const namesCameSql = `SELECT DISTINCT lower(name) AS name FROM ${delta("add_events")} WHERE name IS NOT NULL`;

/** What there is once more came. */
export function broughtTogether(a: BroughtKept, b: BroughtKept): BroughtKept {
  const least = (x: number | null, y: number | null) =>
    x === null || y === null ? (x ?? y) : Math.min(x, y);
  const { row: p, names } = a;
  const { row: q } = b;
  return {
    row: {
      orders: p.orders || q.orders,
      margin: p.margin || q.margin,
      answers: p.answers || q.answers,
      referrals: p.referrals || q.referrals,
      consents: p.consents || q.consents,
      first_order_us: least(p.first_order_us, q.first_order_us),
      first_event_us: least(p.first_event_us, q.first_event_us),
      first_answer_us: least(p.first_answer_us, q.first_answer_us),
      first_referral_us: least(p.first_referral_us, q.first_referral_us),
      newest_us:
        p.newest_us === null || q.newest_us === null
          ? (p.newest_us ?? q.newest_us)
          : Math.max(p.newest_us, q.newest_us),
      first_us: least(p.first_us, q.first_us),
    },
    names: [...new Set([...names, ...b.names])],
  };
}

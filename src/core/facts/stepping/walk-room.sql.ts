import { eventSpansSql } from "../projecting/event-tables.sql.ts";
import { afterSql } from "./deltas.sql.ts";
import { type Changes, columnsOfTable, inRoom } from "./stepped-tables.ts";

const own = (table: string) => inRoom("walk", table);
const delta = (table: string) => inRoom("delta", table);

/** What the ladders read beside people, orders and overrides. */
export interface WalkWish {
  readonly answers: boolean;
  readonly consents: boolean;
  readonly referrals: boolean;
  /** What was bought. */
  readonly lines: boolean;
  /** Every event, not the spans alone. */
  readonly events: boolean;
}

/**
 * The room `walk`: what the walker reads, of everyone whose stays may change; all of it in no order. `referred`: referrals
 * may have changed. `once`: everything is read once.
 */
export function walkRoomSql(
  home: string,
  changes: Changes,
  wish: WalkWish,
  referred: boolean,
  once: boolean,
): readonly string[] {
  const kind = once ? "VIEW" : "TABLE";
  const persons = own("walkers");
  const tables = (["orders", "answers", "consents", "overrides"] as const).filter(
    (table) => table === "orders" || table === "overrides" || wish[table],
  );
  const read = `person_id, ordered_us, local_day, revenue_minor, margin_minor, channel, counts ${wish.lines ? ", source, order_id" : ""}`;
  const after = tables.map(
    (table) =>
      `CREATE ${kind} ${own(table)} AS SELECT ${table === "orders" ? read : "*"}, false AS laid_out FROM (${afterSql(table, home, persons, changes)})`,
  );
  const referrers = referred
    ? `UNION SELECT referrer_id FROM ${delta("add_referrals")} UNION SELECT referrer_id FROM ${delta("gone_referrals")}`
    : "";
  const others = referred
    ? `UNION ALL SELECT ${columnsOfTable("people")} FROM ${home}.people AS p SEMI JOIN (FROM ${persons} EXCEPT FROM ${delta("touched")}) AS t USING (person_id)`
    : "";
  return [
    `CREATE ${kind} ${persons} AS FROM ${delta("touched")} ${referrers}`,
    `CREATE ${kind} ${own("people")} AS SELECT *, false AS laid_out FROM (FROM ${delta("people")} ${others})`,
    ...after,
    ...eventsSql(home, changes, wish.events, changes.came.has("events") ? "TABLE" : kind),
    ...(wish.referrals ? [referralsSql(home, referred, kind)] : []),
    ...(wish.lines ? [linesSql(home, changes, kind)] : []),
  ];
}

function referralsSql(home: string, referred: boolean, kind: "TABLE" | "VIEW"): string {
  const theirs = `SEMI JOIN ${own("walkers")} AS p ON p.person_id = r.referrer_id`;
  const standing = referred ? `ANTI JOIN ${delta("gone_referrals")} AS g ON g.rid = r.rowid` : "";
  const added = referred ? `UNION ALL SELECT r.* FROM ${delta("add_referrals")} AS r ${theirs}` : "";
  return `CREATE ${kind} ${own("referrals")} AS SELECT r.* FROM ${home}.referrals AS r ${theirs} ${standing} ${added}`;
}

function linesSql(home: string, { came, gone }: Changes, kind: "TABLE" | "VIEW"): string {
  const ofOrders = (from: string) =>
    `SELECT ${columnsOfTable("lines").map((c) => `m.${c}`)} FROM ${from} AS m SEMI JOIN ${own("orders")} AS o ON o.source = m.source AND o.order_id = m.order_id`;
  const standing = gone.has("lines") ? `ANTI JOIN ${delta("gone_lines")} AS g ON g.rid = m.rowid` : "";
  const added = came.has("lines") ? `UNION ALL ${ofOrders(delta("add_lines"))}` : "";
  return `CREATE ${kind} ${own("lines")} AS ${ofOrders(`${home}.lines`)} ${standing} ${added}`;
}

/** The events of the walkers but those that come: `addEventsSql` adds them. Without `rows` no more than the names of event_rows. */
function eventsSql(home: string, changes: Changes, rows: boolean, kind: "TABLE" | "VIEW"): readonly string[] {
  const gone = changes.gone.has("events");
  const theirs = (table: string, alias: string) =>
    `${home}.${table} AS ${alias} SEMI JOIN ${own("walkers")} AS w ON w.person_id = ${alias}.person_id`;
  const columns = "e.person_id, e.happened_us, e.name_id, e.value, false AS laid_out";
  const left = gone ? `ANTI JOIN ${delta("gone_events")} AS g ON g.rid = e.rowid` : "";
  const spared = gone ? `ANTI JOIN ${delta("gone_events")} AS g ON g.person_id = s.person_id` : "";
  const again = `(SELECT e.* FROM ${home}.event_rows AS e SEMI JOIN ${delta("gone_events")} AS h ON h.person_id = e.person_id ${left})`;
  return [
    // The spans of all names stand together here.
    `CREATE ${kind} ${own("event_names")} AS SELECT name_id, name, false AS interest FROM ${home}.event_names`,
    rows
      ? `CREATE ${kind} ${own("event_rows")} AS SELECT ${columns} FROM ${theirs("event_rows", "e")} ${left}`
      : `CREATE ${kind} ${own("event_rows")} AS SELECT NULL::INTEGER AS person_id, NULL::BIGINT AS happened_us, name_id, NULL::DOUBLE AS value, false AS laid_out FROM ${home}.event_names`,
    `CREATE ${kind} ${own("event_spans")} AS SELECT s.person_id, s.name_id, s.first_us, s.last_us, false AS laid_out FROM ${theirs("event_spans", "s")} ${spared}`,
    ...(gone ? [`INSERT INTO ${own("event_spans")} ${eventSpansSql(again, false)}`] : []),
  ];
}

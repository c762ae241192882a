import { projectedTables } from "../projecting/projected.sql.ts";

/** The projected tables that hold a row for each fact. */
export const factTables = [
  "orders",
  "orders_elsewhere",
  "lines",
  "refunds",
  "events",
  "answers",
  "consents",
  "touches",
  "responses",
  "spend",
  "overrides",
  "referral_rows",
] as const;
export type FactTable = (typeof factTables)[number];

/** The tables to which rows come, of these the ones of which rows go, and those of which earlier rows were told again. */
export interface Changes {
  readonly came: ReadonlySet<FactTable>;
  readonly gone: ReadonlySet<FactTable>;
  readonly toldAgain: ReadonlySet<FactTable>;
}

/** The columns of a projected table, as SQL names them, without where its rows stand. */
export function columnsOfTable(table: keyof typeof projectedTables): readonly string[] {
  const columns = projectedTables[table].split(",").map((column) => column.trim().split(/\s+/)[0] as string);
  return columns.filter((column) => column !== "laid_out");
}

/** A table of the projection to read with the `rowid` of its rows. Events stand in `event_rows`. */
export function homeRows(table: FactTable, home: string): string {
  if (table !== "events") return `${home}.${table}`;
  return `(SELECT e.rowid, e.person_id, e.happened_us, n.name, e.value FROM ${home}.event_rows AS e
    LEFT JOIN ${home}.event_names AS n ON n.name_id = e.name_id)`;
}

/** The columns of a projected table that hold persons. `personColumns("referral_rows")` is referrer_id, friend_id. */
export function personColumns(table: FactTable): readonly string[] {
  return columnsOfTable(table).filter((column) => ["person_id", "referrer_id", "friend_id"].includes(column));
}

/**
 * The rooms of a step: schemas of a database in memory beside the projection, which is `home`. `who` is who, `rows` sealed
 * rows, `was` and `now` those rows projected as before and as they count now, `delta` what that changes, `known` since when
 * people are known, `referred` referrals, `walk` what the walker reads.
 */
export const stepRooms = ["who", "rows", "was", "now", "delta", "known", "referred", "walk"] as const;
export type StepRoom = (typeof stepRooms)[number];

/** The database of a step's rooms. */
export const stepDatabase = "step";

/** A table in a room. `inRoom("delta", "touched")` is `step.delta.touched`. */
export function inRoom(room: StepRoom, table: string): string {
  return `${stepDatabase}.${room}.${table}`;
}

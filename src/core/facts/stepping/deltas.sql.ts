import { addEventsSql, eventSpansSql } from "../projecting/event-tables.sql.ts";
import {
  type Changes,
  columnsOfTable,
  type FactTable,
  homeRows,
  inRoom,
  personColumns,
} from "./stepped-tables.ts";

/**
 * SQL of what a step changes in a projected table: `delta.add_<table>`, rows to come, and `delta.gone_<table>`, rows of home to
 * go: `rid` and their persons.
 */
const delta = (kind: "add" | "gone" | "less", table: string) => inRoom("delta", `${kind}_${table}`);

/** Where nothing of before was touched: all rows come, none goes. `more`: others will come beside them. */
export function appendedSql(table: FactTable, more: boolean): readonly string[] {
  return [
    `CREATE ${more ? "TABLE" : "VIEW"} ${delta("add", table)} AS SELECT ${columnsOfTable(table)} FROM ${inRoom("now", table)}`,
  ];
}

/** Rows as they were against rows as they are: what both have as often stays. */
export function changedSql(table: FactTable, home: string): readonly string[] {
  const columns = columnsOfTable(table).join(", ");
  const of = (room: "was" | "now") => `SELECT ${columns} FROM ${inRoom(room, table)}`;
  const same = columnsOfTable(table).map((column) => `l.${column} IS NOT DISTINCT FROM m.${column}`);
  const persons = personColumns(table).map((column) => `, m.${column}`);
  return [
    `CREATE TABLE ${delta("add", table)} AS ${of("now")} EXCEPT ALL ${of("was")}`,
    `CREATE TABLE ${delta("less", table)} AS SELECT *, count(*) AS times FROM (${of("was")} EXCEPT ALL ${of("now")}) GROUP BY ALL`,
    `CREATE TABLE ${delta("gone", table)} AS SELECT * EXCLUDE (nth, times) FROM (
      SELECT m.rowid AS rid ${persons.join("")}, l.times, row_number() OVER (PARTITION BY ${columnsOfTable(table).map((c) => `m.${c}`)}) AS nth
      FROM ${homeRows(table, home)} AS m JOIN ${delta("less", table)} AS l ON ${same.join(" AND ")}) WHERE nth <= times`,
  ];
}

/** Rows that were to go and were not found: 0, or the projection is not what it says it is. */
export function missingSql(table: FactTable): string {
  return `SELECT (SELECT coalesce(sum(times), 0) FROM ${delta("less", table)}) - (SELECT count(*) FROM ${delta("gone", table)}) AS n`;
}

/** Consents told again in the same words are one: those that stand already do not come. */
export function standingConsentsSql(home: string, changed: boolean): string {
  const columns = columnsOfTable("consents").join(", ");
  return `CREATE OR REPLACE TABLE ${delta("add", "consents")} AS SELECT ${columns} FROM ${changed ? delta("add", "consents") : inRoom("now", "consents")} EXCEPT SELECT ${columns} FROM ${home}.consents`;
}

/** Empty tables for what a step has not touched but by its people. */
export function emptyDeltaSql(table: FactTable, home: string): readonly string[] {
  return [
    `CREATE TABLE ${delta("add", table)} AS SELECT ${columnsOfTable(table)} FROM ${home}.${table} LIMIT 0`,
  ];
}

export function emptyGoneSql(table: FactTable, home: string): string {
  const persons = personColumns(table).map((column) => `, ${column}`);
  return `CREATE TABLE ${delta("gone", table)} AS SELECT rowid AS rid ${persons.join("")} FROM ${homeRows(table, home)} LIMIT 0`;
}

/** Rows of persons who became another as a whole go and come again under the other. Not of those that go already. */
export function relabelSql(table: FactTable, home: string): readonly string[] {
  const persons = personColumns(table);
  const other = (column: string) => `coalesce(to_${column}.person_id, m.${column})`;
  const joins = persons.map(
    (column) => `LEFT JOIN ${inRoom("who", "relabel")} AS to_${column} ON to_${column}.was = m.${column}`,
  );
  const moved = persons.map((column) => `to_${column}.was IS NOT NULL`).join(" OR ");
  const columns = columnsOfTable(table).map((column) =>
    persons.includes(column) ? `${other(column)} AS ${column}` : `m.${column}`,
  );
  const from = `FROM ${homeRows(table, home)} AS m ${joins.join(" ")} ANTI JOIN ${delta("gone", table)} AS g ON g.rid = m.rowid WHERE ${moved}`;
  return [
    `CREATE OR REPLACE TABLE ${inRoom("delta", "moved")} AS SELECT m.rowid AS rid ${persons.map((c) => `, m.${c}`).join("")}, {${columnsOfTable(table).map((c, i) => `${c}: ${(columns[i] as string).replace(/ AS .*$/, "")}`)}} AS told ${from}`,
    `INSERT INTO ${delta("gone", table)} SELECT rid ${persons.map((c) => `, ${c}`).join("")} FROM ${inRoom("delta", "moved")}`,
    `INSERT INTO ${delta("add", table)} SELECT unnest(told) FROM ${inRoom("delta", "moved")}`,
  ];
}

/** Writes what a step changes into the projection. Within its commit. */
export function applySql(table: FactTable, home: string, gone: boolean): readonly string[] {
  if (table === "events") return applyEventsSql(home, gone);
  return [
    ...(gone
      ? [`DELETE FROM ${home}.${table} WHERE rowid IN (SELECT rid FROM ${delta("gone", table)})`]
      : []),
    `INSERT INTO ${home}.${table} (${columnsOfTable(table)}) FROM ${delta("add", table)}`,
  ];
}

/** The rows of some persons as they will stand: `persons` is a table of person_id. */
export function afterSql(
  table: FactTable,
  home: string,
  persons: string,
  { came, gone }: Changes,
  by = personColumns(table)[0] as string,
): string {
  const columns = columnsOfTable(table).map((column) => `m.${column}`);
  const theirs = (from: string) =>
    `SELECT ${columns} FROM ${from} AS m SEMI JOIN ${persons} AS p ON p.person_id = m.${by}`;
  const standing = gone.has(table) ? `ANTI JOIN ${delta("gone", table)} AS g ON g.rid = m.rowid` : "";
  const added = came.has(table) ? `UNION ALL ${theirs(delta("add", table))}` : "";
  return `${theirs(homeRows(table, home))} ${standing} ${added}`;
}

/** All rows of a table as they will stand. */
export function afterAllSql(table: FactTable, home: string, { came, gone }: Changes): string {
  const columns = columnsOfTable(table).map((column) => `m.${column}`);
  const standing = gone.has(table) ? `ANTI JOIN ${delta("gone", table)} AS g ON g.rid = m.rowid` : "";
  const added = came.has(table) ? `UNION ALL FROM ${delta("add", table)}` : "";
  return `SELECT ${columns} FROM ${homeRows(table, home)} AS m ${standing} ${added}`;
}

/** Names without a schema mean the projection. Whose events go, their spans are told anew. */
function applyEventsSql(home: string, gone: boolean): readonly string[] {
  const theirs = `(SELECT e.* FROM ${home}.event_rows AS e SEMI JOIN ${delta("gone", "events")} AS g ON g.person_id = e.person_id)`;
  return [
    ...(gone
      ? [`DELETE FROM ${home}.event_rows WHERE rowid IN (SELECT rid FROM ${delta("gone", "events")})`]
      : []),
    ...addEventsSql(delta("add", "events")),
    ...(gone
      ? [
          `DELETE FROM ${home}.event_spans WHERE person_id IN (SELECT person_id FROM ${delta("gone", "events")})`,
          `INSERT INTO ${home}.event_spans ${eventSpansSql(theirs, false)}`,
        ]
      : []),
  ];
}

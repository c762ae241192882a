import { eventsViewSql } from "../facts/projecting/event-tables.sql.ts";
import { inSampleSql } from "./person-sample.sql.ts";

/** Of so few the whole is there soon. */
const fewestToSample = 50_000;
/** So many people are a sample at least, and fewer than twice so many: what is reckoned of them is there at once. */
const fewest = 8_192;

/** One person in how many is taken, of so many people: the most of 1, 2, 4, 8 … that leaves `fewest`. Of a million 64, of 50,000 4, of fewer 1. */
export function smallShopOneIn(people: number): number {
  if (people < fewestToSample) return 1;
  let oneIn = 1;
  while (people / (2 * oneIn) >= fewest) oneIn *= 2;
  return oneIn;
}

/** Whose they are, in each table that is taken over. */
const persons = {
  people: ["person_id"],
  orders: ["person_id"],
  answers: ["person_id"],
  consents: ["person_id"],
  referrals: ["referrer_id", "friend_id"],
  event_rows: ["person_id"],
} as const;

/** What is of nobody, and is read where it lies. */
const ofNobody = ["order_sums", "refunds", "lines", "event_names", "made_from"] as const;

/**
 * SQL: a shop of its own in `room` out of that of `home` (both `database.schema`): one person in `oneIn`, who is numbered anew from 1 on, without gaps, in
 * the same order, and all that is theirs, in that order too. Tables of persons that are not taken over are not there, so that no number means two. `numbers` tells
 * who was who: `person_id` here, `old` there. `stays`: the table of stays; `which`: see `inSampleSql`.
 */
export function smallShopSql(
  home: string,
  room: string,
  oneIn: number,
  stays: string,
  which = 0,
): readonly string[] {
  const isIn = (column: string) => inSampleSql(column, oneIn, which);
  const numbered = (table: string, columns: readonly string[]) => {
    const [own = "person_id", ...others] = columns;
    const told = (column: string, of: string) => `${of}.person_id AS ${column}`;
    const replaced = [told(own, "n"), ...others.map((column) => told(column, `"of ${column}"`))].join(", ");
    const joins = others.map(
      (column) => `LEFT JOIN ${room}.numbers AS "of ${column}" ON "of ${column}".old = t.${column}`,
    );
    return `SELECT t.* REPLACE (${replaced}) FROM (SELECT * FROM ${home}.${table} WHERE ${isIn(own)}) AS t
      JOIN ${room}.numbers AS n ON n.old = t.${own} ${joins.join(" ")}`;
  };
  const inOrder = { orders: "ordered_us", event_rows: "happened_us" } as const;
  const taken = Object.entries(persons).map(([table, columns]) => {
    const then = table in inOrder ? `, ${inOrder[table as keyof typeof inOrder]}` : "";
    return `CREATE TABLE ${room}.${table} AS ${numbered(table, columns)} ORDER BY ${columns[0]}${then}`;
  });
  return [
    `CREATE TABLE ${room}.numbers AS SELECT person_id AS old, CAST(row_number() OVER (ORDER BY person_id) AS INTEGER) AS person_id
      FROM ${home}.people WHERE ${isIn("person_id")} ORDER BY 1`,
    ...taken,
    `CREATE TABLE ${room}.stays AS ${numbered(stays, ["person_id"])} ORDER BY person_id, from_us`,
    ...ofNobody.map((table) => `CREATE VIEW ${room}.${table} AS SELECT * FROM ${home}.${table}`),
    `CREATE VIEW ${room}.events AS ${eventsViewSql.replaceAll(/\b(event_rows|event_names)\b/g, `${room}.$1`)}`,
  ];
}

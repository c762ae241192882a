import { integer } from "../sql/literal.ts";

/** One person in so many is in the sample by which ladders are compared. */
export const sampleOneIn = 64;

/**
 * Whether a person is in the sample, as DuckDB's SQL: the same ones for every ladder, so that two are held against each other
 * person by person. By the engine's hash, which another version of it may make anew: no sample is kept. Of samples of one in 2, 4, 8 and so on
 * each smaller one is part of the larger; `which`: of one in 4 there are four, 0 to 3, that have nobody in common.
 */
export function inSampleSql(column: string, oneIn: number = sampleOneIn, which = 0): string {
  return `hash(cast(${column} as bigint)) % ${integer(oneIn)} = ${integer(which)}`;
}

/** What the walker reads, and which column tells whose it is. */
const persons = {
  ...{ people: "person_id", orders: "person_id", event_rows: "person_id", event_spans: "person_id" },
  ...{ answers: "person_id", consents: "person_id", overrides: "person_id", referrals: "referrer_id" },
} as const;

/** SQL: views in `room` over the tables of `home` (both `database.schema`), by the same names, that hold the sample alone. */
export function sampleViewsSql(home: string, room: string): readonly string[] {
  return Object.entries(persons).map(
    ([table, column]) =>
      `CREATE VIEW ${room}.${table} AS SELECT * FROM ${home}.${table} WHERE ${inSampleSql(column)}`,
  );
}

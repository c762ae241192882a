import type { Brought } from "../../ladder/brought.ts";
import { conditionsOfNumber, holdingSql } from "../../ladder/in-sql/holding.sql.ts";
import type { Condition } from "../../ladder/ladder.ts";
import { duckdb } from "../../sql/duckdb.ts";
import { integer } from "../../sql/literal.ts";
import { byPerson, inOrder, type PersonStretch } from "../by-person/by-person.ts";
import type { HeldByPeople } from "./belonging.ts";

/** Tables that conditions are told by, and whose a row is. */
const factsOf = {
  people: "person_id",
  orders: "person_id",
  events: "person_id",
  answers: "person_id",
  consents: "person_id",
  referrals: "referrer_id",
} as const;

/**
 * SQL: the columns of `heldByPeople`. `persons`, a query with a `person_id`: of those alone, whose facts are read and nobody else's; null: of everyone in
 * the stretch. Of few it tells the same many times sooner.
 */
export function heldByPeopleSql(
  conditions: readonly Condition[],
  brought: Brought,
  { from, to }: PersonStretch,
  persons: string | null = null,
): string {
  const numbers = Array.from(
    { length: Math.ceil(conditions.length / conditionsOfNumber) },
    (_, n) => `h${n}`,
  );
  const columns = ["person_id", "us", ...numbers].map((column) => `cast(${column} as double)`);
  const within = `person_id >= ${integer(from)} and person_id < ${integer(to)}`;
  // A table is called by its own name within its query, and by that query everywhere else.
  const facts = Object.entries(factsOf).map(
    ([table, whose]) =>
      `${table} as (select * from ${table} where ${whose} in (select person_id from asked_persons))`,
  );
  const some =
    persons === null
      ? ""
      : `with asked_persons as materialized (select person_id from (${persons}) as p where ${within}),
    ${facts.join(",\n    ")}
    `;
  return `${some}select ${columns.join(", ")} from (${holdingSql(duckdb, conditions, brought)}) as holding
    where ${within}`;
}

/** Puts the columns together, by person and instant. */
export function heldByPeople(
  stretch: PersonStretch,
  [person = new Float64Array(), us = new Float64Array(), ...bits]: readonly Float64Array[],
): HeldByPeople {
  const { order, ...by } = byPerson(stretch, person, us);
  return { ...by, us: inOrder(us, order), bits: bits.map((column) => inOrder(column, order)) };
}

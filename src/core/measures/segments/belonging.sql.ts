import type { Brought } from "../../ladder/brought.ts";
import { conditionsOfNumber, holdingSql } from "../../ladder/in-sql/holding.sql.ts";
import type { Condition } from "../../ladder/ladder.ts";
import { duckdb } from "../../sql/duckdb.ts";
import { integer } from "../../sql/literal.ts";
import { byPerson, inOrder, type PersonStretch } from "../by-person/by-person.ts";
import type { HeldByPeople } from "./belonging.ts";

/** SQL: the columns of `heldByPeople`. */
export function heldByPeopleSql(
  conditions: readonly Condition[],
  brought: Brought,
  { from, to }: PersonStretch,
): string {
  const numbers = Array.from(
    { length: Math.ceil(conditions.length / conditionsOfNumber) },
    (_, n) => `h${n}`,
  );
  const columns = ["person_id", "us", ...numbers].map((column) => `cast(${column} as double)`);
  return `select ${columns.join(", ")} from (${holdingSql(duckdb, conditions, brought)}) as holding
    where person_id >= ${integer(from)} and person_id < ${integer(to)}`;
}

/** Puts the columns together, by person and instant. */
export function heldByPeople(
  stretch: PersonStretch,
  [person = new Float64Array(), us = new Float64Array(), ...bits]: readonly Float64Array[],
): HeldByPeople {
  const { order, ...by } = byPerson(stretch, person, us);
  return { ...by, us: inOrder(us, order), bits: bits.map((column) => inOrder(column, order)) };
}

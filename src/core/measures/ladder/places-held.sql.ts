import { inSampleSql } from "../../ladder/person-sample.sql.ts";
import { integer } from "../../sql/literal.ts";
import type { PersonRange } from "../exporting/exported-stays.sql.ts";

/** A row of `placesHeldSql`. */
export interface PlaceHeld {
  readonly person_id: number;
  readonly place: number;
}

const none = Number.POSITIVE_INFINITY;

/** SQL: where everyone of a range of persons, or the sample of them, stands at an instant, by person. */
export function placesHeldSql({ from, before }: PersonRange, us: number, sampled = false): string {
  return `select person_id, place from stays where person_id >= ${integer(from)} and person_id < ${integer(before)}
    and from_us <= ${integer(us)} and to_us > ${integer(us)} ${sampled ? `and ${inSampleSql("person_id")}` : ""} order by person_id`;
}

/** Counts of persons by where they stand under one ladder and under another: `counts.get("2>3")`; -1: nowhere. Both lists by person. */
export function countPairs(
  a: readonly PlaceHeld[],
  b: readonly PlaceHeld[],
  counts: Map<string, number>,
): void {
  eachPair(a, b, (_, from, to) => {
    const key = `${from}>${to}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
}

/** Tells of everyone in either list, both by person, where they stand under one ladder and under the other; -1: nowhere. */
export function eachPair(
  a: readonly PlaceHeld[],
  b: readonly PlaceHeld[],
  see: (personId: number, from: number, to: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const [one, other] = [left?.person_id ?? none, right?.person_id ?? none];
    const order = one - other;
    see(Math.min(one, other), left && order <= 0 ? left.place : -1, right && order >= 0 ? right.place : -1);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
}

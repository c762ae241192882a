import { digestModulus } from "../ladder/digest.ts";

/** A row of `digestSql`. */
export interface DigestRow {
  readonly place: number;
  readonly stays: number;
  readonly people: number;
  readonly fromSum: number;
  readonly toSum: number;
}

/** SQL: the digest of all stays (design 04, semantics 11), one row per place that anyone ever stood in; the same sums as `digest` makes of a walk. */
export const digestSql = `select place, count(*) as stays, count(distinct person_id) as people,
  cast(sum(from_us % ${digestModulus}) as bigint) as "fromSum", cast(sum(to_us % ${digestModulus}) as bigint) as "toSum"
  from stays group by place order by place`;

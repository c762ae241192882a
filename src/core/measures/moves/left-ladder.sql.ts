import { inSampleSql } from "../../ladder/person-sample.sql.ts";
import { integer } from "../../sql/literal.ts";

/** A row of `leftLadderSql`. */
export interface LeftLadder {
  readonly people: number;
}

/**
 * SQL, one row: persons who went off the ladder, from one of its `rungs` lowest places to a later one, at least once in
 * (afterUs, us]; of the sample alone where `sampled`.
 */
export function leftLadderSql(rungs: number, afterUs: number, us: number, sampled: boolean): string {
  return `select count(distinct person_id) as people from stays
    where place >= ${integer(rungs)} and previous >= 0 and previous < ${integer(rungs)}
      and from_us > ${integer(afterUs)} and from_us <= ${integer(us)}${sampled ? ` and ${inSampleSql("person_id")}` : ""}`;
}

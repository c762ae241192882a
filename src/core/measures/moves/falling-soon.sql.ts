import { integer } from "../../sql/literal.ts";

/** SQL, at most one row `person_id`: of those on the highest rung that anybody leaves after `us`, the one who leaves it first. */
export function fallingSoonSql(us: number, rungs: number): string {
  return `select now.person_id from stays now
    where now.from_us <= ${integer(us)} and now.to_us > ${integer(us)} and now.place < ${integer(rungs)}
    and exists (select 1 from stays later where later.person_id = now.person_id and later.from_us = now.to_us)
    order by now.place desc, now.to_us, now.person_id limit 1`;
}

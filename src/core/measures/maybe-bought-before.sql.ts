import { integer } from "../sql/literal.ts";

/** SQL, one row `people`: of those who stand in `place` at `us`, how many had their first order before `firstBeforeUs`; `stays` says of whom. */
export function maybeBoughtBeforeSql(
  place: number,
  us: number,
  firstBeforeUs: number,
  stays = "stays",
): string {
  return `select count(*) as people from ${stays} as standing
    where place = ${integer(place)} and from_us <= ${integer(us)} and to_us > ${integer(us)}
    and person_id in (select person_id from first_orders where first_us < ${integer(firstBeforeUs)})`;
}

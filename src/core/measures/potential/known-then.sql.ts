import { integer } from "../../sql/literal.ts";

/** SQL, one number `people`: everyone known at an instant who is not excluded and was not erased by then. */
export function knownThenSql(us: number): string {
  return `select count(*) as people from people
    where not excluded and known_us <= ${integer(us)} and (erased_us is null or erased_us > ${integer(us)})`;
}

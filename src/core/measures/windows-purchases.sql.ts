import { forever } from "../ladder/ladder.ts";
import { integer } from "../sql/literal.ts";

/**
 * SQL: one row per person and purchase up to `untilUs`, `bought_us` and the instant from which the person stands nowhere,
 * `gone_us` (erased; the sentinel: never). A purchase is a local day with counting orders, at the earliest of them. Orders
 * before `sinceUs` are not read: a day that it cuts begins too late. Without the excluded and the orders of nobody.
 */
export function purchasesSql(untilUs: number, sinceUs = -forever): string {
  const gone = `coalesce(g.gone_us, ${integer(forever)})`;
  return `select o.person_id, min(o.ordered_us) as bought_us, ${gone} as gone_us
    from orders as o left join (
      select person_id, case when excluded then ${integer(-forever)} else erased_us end as gone_us
      from people where excluded or erased_us is not null) as g on g.person_id = o.person_id
    where o.counts and o.person_id is not null and o.ordered_us >= ${integer(sinceUs)}
      and o.ordered_us <= ${integer(untilUs)} and o.ordered_us < ${gone}
    group by o.person_id, o.local_day, g.gone_us`;
}

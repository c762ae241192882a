/** Whom one rule excludes, and what they bought. `rule` is the rule's place in `exclusionRules`; -1: excluded when they were erased. */
export interface RuleRow {
  readonly rule: number;
  readonly people: number;
  readonly orders: number;
  readonly revenueMinor: number;
}

/** SQL, a row for each rule that excludes anybody. Whoever several rules exclude stands under each. */
export const byRuleSql = `with hit as (select distinct x.rule, p.person_id from excluded_identities as x
    join identity_person as p using (identity_id) join people using (person_id))
  select hit.rule, count(distinct hit.person_id)::integer as people, count(o.order_id)::integer as orders,
    coalesce(sum(o.revenue_minor), 0)::bigint as "revenueMinor"
  from hit left join orders as o on o.person_id = hit.person_id and o.counts group by hit.rule order by hit.rule`;

/** SQL, one row: everyone who stands nowhere because they are excluded. */
export const excludedSql = "select count(*)::integer as people from people where excluded";

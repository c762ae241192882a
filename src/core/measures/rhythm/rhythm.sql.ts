import { integer } from "../../sql/literal.ts";
import { boughtSql } from "../purchases.sql.ts";
import { lapsedBeyond, type ShopPauses, slippingBeyond } from "./shop-pauses.ts";

/** SQL, `with` list: people who bought by an instant as `rhythms`: purchase days, pauses between them in ln days, and days since the last. */
function rhythmsSql(asOfUs: number, asOfDay: number): string {
  return `${boughtSql({ fromUs: 0, toUs: asOfUs })},
    days as (select distinct person_id, local_day from bought),
    pauses as (
      select person_id, local_day, ln(local_day - lag(local_day) over (partition by person_id order by local_day)) as pause from days),
    rhythms as (
      select person_id, count(pause) as pauses, avg(pause) as mean, coalesce(var_pop(pause) * count(pause), 0) as scatter,
        ln(greatest(1, ${integer(asOfDay)} - max(local_day))) as silence
      from pauses group by person_id)`;
}

/** The one row of `pausesSql`: sums over people with at least one pause between purchase days, in ln days. */
export interface PauseSums {
  readonly people: number;
  readonly pauses: number;
  /** Sum of squares of the number of pauses of each. */
  readonly squares: number;
  /** Sums over people of their mean, of their mean times their pauses, and of its square times their pauses. */
  readonly means: number;
  readonly total: number;
  readonly totalSquares: number;
  /** Sum of squares of pauses around the mean of their own person. */
  readonly scatter: number;
}

/** SQL: what a shop's pauses say together, one row. */
export function pausesSql(asOfUs: number, asOfDay: number): string {
  return `with ${rhythmsSql(asOfUs, asOfDay)}
    select count(*)::integer as people, coalesce(sum(pauses), 0)::double as pauses, coalesce(sum(pauses * pauses), 0)::double as squares,
      coalesce(sum(mean), 0)::double as means, coalesce(sum(pauses * mean), 0)::double as total,
      coalesce(sum(pauses * mean * mean), 0)::double as "totalSquares", coalesce(sum(scatter), 0)::double as scatter
    from rhythms where pauses > 0`;
}

/** A row of `rhythmCountsSql`: people who stand in a place, by their rhythm. */
export interface RhythmCounts {
  /** Null: they stand nowhere. */
  readonly place: number | null;
  readonly state: RhythmState;
  readonly people: number;
  /** Of these, bought after the instant, up to `untilUs`. */
  readonly boughtSince: number;
}

/** `once`: one purchase day, no rhythm yet. */
export type RhythmState = "active" | "slipping" | "lapsed" | "once";

/**
 * SQL: people by the place they stand in at an instant and by their own rhythm, and how many of them bought between then and `untilUs`.
 * A person's mean pause is drawn towards the shop's by its weight between / (between + within / pauses).
 */
export function rhythmCountsSql(
  asOfUs: number,
  asOfDay: number,
  untilUs: number,
  pauses: ShopPauses,
): string {
  const [mean, within, between] = [pauses.mean, pauses.within, pauses.between].map(double);
  const weight = `(${between} / (${between} + ${within} / pauses))`;
  const spread = `sqrt(${within} + ${between} * (1 - ${weight}))`;
  const far = `((silence - (${weight} * mean + (1 - ${weight}) * ${mean})) / ${spread})`;
  return `with ${rhythmsSql(asOfUs, asOfDay)},
    judged as (
      select person_id, case when pauses = 0 then 'once' when ${far} < ${double(slippingBeyond)} then 'active'
        when ${far} < ${double(lapsedBeyond)} then 'slipping' else 'lapsed' end as state from rhythms),
    later as (
      select distinct person_id from orders
      where counts and person_id is not null and ordered_us > ${integer(asOfUs)} and ordered_us <= ${integer(untilUs)}),
    standing as (select person_id, place from stays where from_us <= ${integer(asOfUs)} and to_us > ${integer(asOfUs)})
    select place::integer as place, state, count(*)::integer as people, count(later.person_id)::integer as "boughtSince"
    from judged left join standing on standing.person_id = judged.person_id left join later on later.person_id = judged.person_id
    group by place, state order by place, state`;
}

const double = (n: number | undefined) => `${n ?? 0}::double`;

import { integer } from "../../sql/literal.ts";
import { withinSql } from "../money/purchases.sql.ts";

/** A span (fromUs, toUs], microseconds since 1970. */
interface Within {
  readonly fromUs: number;
  readonly toUs: number;
}

/** A row of `spentSql`: marketing spend aimed at one rung, in minor units of the shop's currency. */
export interface SpentRow {
  /** The id that the file told; null: it told none. */
  readonly rung: string | null;
  readonly minor: number;
  /** Rows that are in no sum: their currency has no rate for the day. */
  readonly withoutRate: number;
}

/** SQL: a row for each rung that spend of a span was aimed at. */
export function spentSql(within: Within): string {
  return `select rung, coalesce(sum(amount_minor), 0)::double as minor, count(*) filter (amount_minor is null)::integer as "withoutRate"
    from spend where ${withinSql("spent_us", within)} group by rung order by rung nulls last`;
}

/** A row of `touchedSql`: what touches cost, by the place that their people stood in when they were sent. */
export interface TouchedRow {
  /** Null: the person stood nowhere. */
  readonly place: number | null;
  readonly touches: number;
  /** Minor units; touches without a told cost cost nothing here. */
  readonly minor: number;
  readonly withoutCost: number;
}

/** SQL: a row for each place that somebody who was sent a touch within a span stood in; the held out got none. */
export function touchedSql(within: Within): string {
  const { fromUs, toUs } = within;
  return `with sent as (
      select person_id, sent_us, cost_minor from touches where arm is distinct from 'held_out' and ${withinSql("sent_us", within)}),
    stood as (
      select person_id, place, from_us, to_us from stays where from_us <= ${integer(toUs)} and to_us > ${integer(fromUs)})
    select place::integer as place, count(*)::integer as touches, coalesce(sum(cost_minor), 0)::double as minor,
      count(*) filter (cost_minor is null)::integer as "withoutCost"
    from sent left join stood on stood.person_id = sent.person_id and from_us <= sent_us and to_us > sent_us
    group by place order by place nulls last`;
}

import type { Zone } from "../../facts/zone.ts";
import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { type AskedSteps, stepsSql } from "../conversion/reached.sql.ts";
import { dayInSpanSql } from "../history.sql.ts";

/** A row of `climbDaysSql`: so many took a step on a day of the shop's calendar. */
export interface ClimbDay {
  readonly step: number;
  readonly day: number;
  readonly people: number;
}

/** SQL: who took each step, by local day since `fromDay`. */
export function climbDaysSql(asked: AskedSteps, fromDay: number, zone: Zone): string {
  const dayOf = dayInSpanSql({ fromDay }, asked.asOfUs, zone);
  return `with ${stepsSql(asked)}
    select step, ${dayOf("up_us")} as day, count(*)::integer as people from steps where up_us is not null group by 1, 2 order by 1, 2`;
}

/** A row of `decidedSql`: so many whose days at the foot of a step ended on a day, by the month in which they came there. */
export interface DecidedDay {
  readonly day: number;
  /** First day of the month they came to the foot in. */
  readonly monthDay: number;
  readonly people: number;
  /** Of them, took the step in time. */
  readonly took: number;
}

/** SQL: those of one step who were watched for so many days, by the local day on which these ended, since `fromDay`. */
export function decidedSql(
  asked: AskedSteps,
  {
    step,
    withinDays,
    fromDay,
  }: { readonly step: number; readonly withinDays: number; readonly fromDay: number },
  zone: Zone,
): string {
  const within = integer(withinDays * dayUs);
  const dayOf = dayInSpanSql({ fromDay }, asked.asOfUs, zone);
  const came = dayInSpanSql({ fromDay: fromDay - withinDays - 2 }, asked.asOfUs, zone);
  return `with ${stepsSql(asked)}, decided as (
      select ${dayOf(`(start_us + ${within})`)} as day, date_trunc('month', date '1970-01-01' + ${came("start_us")})::date - date '1970-01-01' as month_day,
        coalesce(up_us - start_us <= ${within}, false) as took
      from steps where step = ${integer(step)} and watched_us = start_us and end_us - start_us >= ${within})
    select day, month_day::integer as "monthDay", count(*)::integer as people, count(*) filter (where took)::integer as took
    from decided where day >= ${integer(fromDay)} group by 1, 2 order by 1, 2`;
}

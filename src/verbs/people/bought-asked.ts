import { boughtMonthsSql, type DaysOfMonth } from "../../core/measures/people/bought-months.sql.ts";

/** In which local months (`2026-03`) people are to have bought, as `/retention` counts them; what is left out does not matter. */
export interface AskedMonths {
  /** That they bought for the first time then. */
  readonly cohort?: string | undefined;
  /** That they bought then. */
  readonly boughtIn?: string | undefined;
  /** That they had bought on a second day by the end of it. */
  readonly againBy?: string | undefined;
}

/** SQL for the months that are asked for, of what was bought up to an instant. */
export function monthWishes({ cohort, boughtIn, againBy }: AskedMonths, us: number): readonly string[] {
  if (cohort === undefined && boughtIn === undefined && againBy === undefined) return [];
  const months = { first: daysOf(cohort), within: daysOf(boughtIn), againBy: daysOf(againBy) };
  return [boughtMonthsSql(months, us)];
}

const dayMs = 86_400_000;

const daysOf = (month: string | undefined) => (month === undefined ? null : daysOfMonth(month));

/** The local days of a month: of `1970-02` from 31 on, below 59. */
export function daysOfMonth(month: string): DaysOfMonth {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return { from: Date.UTC(year, number - 1, 1) / dayMs, to: Date.UTC(year, number, 1) / dayMs };
}

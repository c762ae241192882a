/** What a goal counts; `target` is a number of people, of `conversion` a share above 0 and below 1. */
export type GoalKind = "climbs" | "conversion" | "people";

/** A goal as somebody set it. */
export interface Goal {
  /**
   * `climbs`: so many take the step within the span; `conversion`: of those whose `withinDays` days since they came to the foot of the
   * step end within the span, such a share took it within them; `people`: so many stand on the rung when the span ends.
   */
  readonly kind: GoalKind;
  /** The rung whose people are counted, or the lower one of the step. */
  readonly from: string;
  /** The upper rung of the step; null: it is about a rung. */
  readonly to: string | null;
  readonly target: number;
  /** Null: it is no conversion. */
  readonly withinDays: number | null;
  /** First and last day of its span, of the shop's calendar, since 1970. */
  readonly fromDay: number;
  readonly byDay: number;
  /**
   * For whom: the name of a segment made by hand; null: everyone. Of a step those who belonged to it when they came to its foot, of a rung
   * those who belong to it while they stand there.
   */
  readonly segment: string | null;
}

/** The longest that a conversion may be given, in days. */
export const longestWithinDays = 730;

/** The step or the rung of a goal, as it is asked for: `customer-repeat`, `loyal`. */
export function goalOf({ from, to }: Pick<Goal, "from" | "to">): string {
  return to === null ? from : `${from}-${to}`;
}

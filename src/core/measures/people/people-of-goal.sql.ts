import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { AskedMoves } from "../goals/moves-of-segment.ts";

/** A step up to a rung, by its number, as goals count it up to an instant; `rungs`: places from there on are off the ladder. */
export interface GoalStep {
  readonly to: number;
  readonly rungs: number;
  readonly atUs: number;
  /** Since when coming up could be seen; null: always. */
  readonly watchedUs: number | null;
}

/** Who climbed within so many days of 24 hours, `origin` days before the instant, and how many days they had waited: `toDays` null, and longer; both null: however long. */
export interface ClimbedWithin {
  readonly days: number;
  readonly origin: number;
  readonly fromDays: number | null;
  readonly toDays: number | null;
}

/** Whose `withinUs` since they came to the foot end within [fromUs, untilUs); who came to it within such a time; and took the step in time. */
export interface DecidedWithin {
  readonly withinUs: number;
  readonly fromUs: number;
  readonly untilUs: number;
  readonly came: { readonly fromUs: number; readonly untilUs: number } | null;
  readonly took: boolean;
}

/** SQL: `person_id` and `start_us`, when they came to the foot, of those who climbed a step so: whom `gapOfClimbs` counts. */
export function climbedOfGoalSql(step: GoalStep, { days, origin, fromDays, toDays }: ClimbedWithin): string {
  const { atUs, watchedUs } = step;
  const ago = (us: string) => `((${integer(atUs)} - ${us}) // ${dayUs})`;
  const watched = integer(watchedUs ?? 0);
  const first = `case when ${watched} > foot_us then ${ago(watched)} - 1 else ${ago("foot_us")} end`;
  const window = `from_us > ${integer(atUs - (origin + days) * dayUs)} and from_us <= ${integer(atUs - origin * dayUs)}`;
  return stepSql(step, `place >= ${integer(step.to)} and ${window}`, [
    `${ago("up_us")} between ${integer(origin)} and ${integer(origin + days - 1)}`,
    `${ago("up_us")} <= ${first}`,
    ...(fromDays === null ? [] : [`${ago("foot_us")} - ${ago("up_us")} >= ${integer(fromDays)}`]),
    ...(toDays === null ? [] : [`${ago("foot_us")} - ${ago("up_us")} < ${integer(toDays)}`]),
  ]);
}

/** SQL: the same of those whose days at the foot have ended: whom `gapOfConversion` counts. */
export function decidedOfGoalSql(
  step: GoalStep,
  { withinUs, fromUs, untilUs, came, took }: DecidedWithin,
): string {
  const since = Math.max(fromUs - withinUs, came?.fromUs ?? 0, step.watchedUs ?? 0);
  const until = Math.min(untilUs - withinUs, came?.untilUs ?? untilUs, step.atUs - withinUs + 1);
  const within = (us: string) => `${us} >= ${integer(since)} and ${us} < ${integer(until)}`;
  return stepSql(step, `place >= ${integer(step.to - 1)} and ${within("from_us")}`, [
    within("foot_us"),
    ...(took ? [`up_us - foot_us <= ${integer(withinUs)}`] : []),
  ]);
}

/** Whoever came first to the upper rung or above was never at the foot. Only those are gone through who have a stay of which `some` holds. */
function stepSql({ to, rungs, atUs }: GoalStep, some: string, so: readonly string[]): string {
  const first = (place: number) =>
    `min(case when place >= ${integer(place)} and place < ${integer(rungs)} then from_us end)`;
  return `select person_id, foot_us as start_us from (
      select person_id, min(from_us) as came_us, ${first(to - 1)} as foot_us, ${first(to)} as up_us
      from stays where from_us <= ${integer(atUs)}
        and person_id in (select person_id from stays where place < ${integer(rungs)} and ${some})
      group by person_id) as of_step
    where foot_us is not null and (up_us is null or up_us > came_us) and ${so.join(" and ")}`;
}

/** SQL: whether the person of `s` came to a rung from a place, or left it for that place, within [fromUs, untilUs]; -1: from nowhere. */
export function movedOfGoalSo({ rung, other, came, fromUs, untilUs }: AskedMoves): string {
  const [to, from] = came ? [rung, other] : [other, rung];
  return `s.person_id in (select person_id from stays where from_us >= ${integer(fromUs)} and from_us <= ${integer(untilUs)}
    and place = ${integer(to)} and previous = ${integer(from)})`;
}

/** SQL: whether the person of `s` stands in a place at an instant, which may be another than the list's. */
export function standingOfGoalSo(place: number, us: number): string {
  return `s.person_id in (select person_id from stays where place = ${integer(place)} and from_us <= ${integer(us)} and to_us > ${integer(us)})`;
}

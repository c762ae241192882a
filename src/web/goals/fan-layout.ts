import type { GoalLine } from "../api/answers.ts";
import { roundLevels } from "../drawing/round-levels.ts";
import { straight } from "../drawing/scale.ts";
import { dateOf, dayNumber, monthsFrom } from "../time/days.ts";

/** Values of a forecast on a day: what 5, 10, 25, 50, 75, 90 and 95 % lie below. */
export interface FanAt {
  readonly day: number;
  readonly at: readonly number[];
}

export interface DayValue {
  readonly day: number;
  readonly value: number;
}

/** Which of a fan's values is its middle. */
export const middle = 3;

/** What a goal's picture is drawn of: what happened, the fan from the last of it on, and the plan, a straight line. */
export interface GoalSeries {
  readonly fromDay: number;
  readonly byDay: number;
  readonly points: readonly DayValue[];
  /** What is expected on days to come, and the same from the last of what happened on. */
  readonly expected: readonly FanAt[];
  readonly fan: readonly FanAt[];
  readonly plannedAt: (day: number) => number;
}

export function goalSeries(goal: GoalLine): GoalSeries {
  const [fromDay, byDay] = [dayNumber(goal.from) - 1, dayNumber(goal.by)];
  const points = goal.points.map(({ day, value }) => ({ day: dayNumber(day), value }));
  const last = points.at(-1);
  const expected = (goal.forecast?.fan ?? []).map(({ day, at }) => ({ day: dayNumber(day), at }));
  const fan = last ? [{ day: last.day, at: new Array(7).fill(last.value) }, ...expected] : expected;
  const start = goal.kind === "people" ? (points[0]?.value ?? 0) : 0;
  const planned = goal.kind === "conversion" ? goal.target : start;
  return {
    ...{ fromDay, byDay, points, expected, fan },
    plannedAt: straight([fromDay, byDay], [planned, goal.target]),
  };
}

/** Heights of a picture's two parts, and what is free around them. */
export const tall = { above: 22, fan: 200, between: 44, ahead: 84, below: 26 } as const;
export const pictureHeight = tall.above + tall.fan + tall.between + tall.ahead + tall.below;

/** Where days and values of a goal stand in a picture of some width, and beneath it how far they are ahead of the plan, at a scale of their own. */
export function fanLayout(goal: GoalLine, width: number) {
  const series = goalSeries(goal);
  const { fromDay, byDay, points, fan, plannedAt } = series;
  const isRoomy = width >= 520;
  const [left, right] = [58, isRoomy ? width - 172 : width - 16];
  const values = [...points.map(({ value }) => value), ...fan.flatMap(({ at }) => at)];
  const levels = roundLevels([
    ...[goal.target, plannedAt(fromDay), ...values],
    ...(goal.kind === "climbs" ? [0] : []),
  ]);
  const ahead = [
    ...points.map(({ day, value }) => value - plannedAt(day)),
    ...fan.flatMap(({ day, at }) => at.map((value) => value - plannedAt(day))),
  ];
  const aheadLevels = roundLevels([0, ...ahead]);
  const aheadTop = tall.above + tall.fan + tall.between;
  return {
    ...series,
    ...{ isRoomy, left, right, levels, aheadLevels, aheadTop },
    x: straight([fromDay, byDay], [left, right]),
    y: straight(endsOf(levels), [tall.above + tall.fan, tall.above]),
    aheadY: straight(endsOf(aheadLevels), [aheadTop + tall.ahead, aheadTop]),
  };
}

export type FanLayout = ReturnType<typeof fanLayout>;

function endsOf(levels: readonly number[]): readonly [number, number] {
  return [levels[0] ?? 0, levels.at(-1) ?? 1];
}

/** First days of months between two days, as many as have room between what is said at the ends. */
export function monthTicks({ fromDay, byDay, x, left, right }: FanLayout): readonly number[] {
  const byMonth = 30.4 * ((right - left) / Math.max(1, byDay - fromDay));
  const step = [1, 2, 3, 6, 12].find((months) => months * byMonth >= 46) ?? 24;
  const ticks: number[] = [];
  for (let date = `${dateOf(fromDay).slice(0, 7)}-01`; dayNumber(date) <= byDay; date = monthsFrom(date, 1)) {
    const [day, month] = [dayNumber(date), Number(date.slice(5, 7)) - 1];
    if (day > fromDay && month % Math.min(12, step) === 0 && x(day) > left + 124 && x(day) < right - 124)
      ticks.push(day);
  }
  return ticks;
}

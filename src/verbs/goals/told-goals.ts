import { endOfDay, localDay, startOfDay, type Zone } from "../../core/facts/zone.ts";
import { watchedSince } from "../../core/measures/conversion/watched-since.ts";
import { fewest } from "../../core/measures/fewest.ts";
import type { Forecast, NoForecast } from "../../core/measures/goals/forecast.ts";
import { binsUntil, type PeopleAsked } from "../../core/measures/goals/forecast-people.ts";
import {
  type Gap,
  gapOfClimbs,
  gapOfConversion,
  gapOfPeople,
  stoodOn,
} from "../../core/measures/goals/gap.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import type { PlaceStays } from "../../core/measures/goals/place-stays.ts";
import type { ClimbDay, DecidedDay } from "../../core/measures/goals/progress.ts";
import { daysOfStep } from "../../core/measures/goals/step-ahead.ts";
import type { StepDays } from "../../core/measures/goals/step-days.ts";
import { type DailyMoves, historySql } from "../../core/measures/ladder/history.sql.ts";
import { firstInstantsOf } from "../../core/measures/ladder/reach.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { beside } from "../../io/beside/beside.ts";
import { everyPerson } from "../measures/by-person.ts";
import type { Projection } from "../shop/shop.ts";
import { type CountedForGoals, countedForGoals } from "./counted-for-goals.ts";

/** How a goal that has begun stands at an instant. Shares 0 to 1, else people. */
export interface Standing {
  /** Null: nothing that it counts has been decided yet. */
  readonly actual: number | null;
  /** Of a conversion: whose days have ended. */
  readonly decided: number | null;
  /** What it would be by now, if it grew evenly. */
  readonly plan: number;
  /** Local days, and what it was at the end of each. */
  readonly points: readonly { readonly day: number; readonly value: number }[];
  /** Null: its span is over. */
  readonly forecast: Forecast | NoForecast | null;
  readonly gap: Gap | null;
}

/** Answers for the goals of one projection at an instant; what several of them need is asked once. */
export interface Told {
  standingOf(goal: Goal): Promise<Standing>;
}

/** `goals`: all that will be asked for. */
export function goalsToldAt(projection: Projection, zone: Zone, atUs: number, goals: readonly Goal[]): Told {
  const { engine, ladder } = projection;
  const asked = {
    ...{ asOfUs: atUs, rungs: ladder.rungs.length },
    watchedUs: watchedSince(ladder, firstInstantsOf(projection)),
  };
  const today = localDay(atUs, zone);
  const firstDay = Math.min(...goals.map(({ fromDay, byDay }) => 2 * fromDay - Math.min(byDay, today) - 2));
  const once = <T>(work: () => Promise<T>) => {
    let made: Promise<T> | null = null;
    return () => {
      made ??= work();
      return made;
    };
  };
  const moves = once(() => engine.rows<DailyMoves>(historySql({ fromDay: firstDay }, atUs, zone)));
  const place = (id: string) => ladder.rungs.findIndex((rung) => rung.id === id);
  const spanOf = ({ fromDay, byDay }: Goal): Span => ({
    ...{ fromDay, byDay, today: Math.min(today, byDay) },
    daysAhead: Math.max(0, (endOfDay(byDay, zone) - atUs) / dayUs),
    daysBefore: Math.round((atUs - startOfDay(fromDay, zone)) / dayUs),
  });
  const isOver = (goal: Goal) => spanOf(goal).daysAhead < 1e-6;
  const withinOf = (goal: Goal) => ({
    ...{ step: place(goal.from), withinDays: goal.withinDays ?? 1, fromDay: goal.fromDay },
  });
  const binUsOf = (goal: Goal) => Math.round(binsUntil(spanOf(goal).daysAhead).binDays * dayUs);
  const counted: () => Promise<CountedForGoals> = once(async () =>
    countedForGoals(await everyPerson(engine), asked, zone, {
      steps: goals.flatMap((goal) => (goal.kind === "people" ? [] : [place(goal.from)])),
      decided: goals.filter(({ kind }) => kind === "conversion").map(withinOf),
      bins: goals.filter((goal) => goal.kind === "people" && !isOver(goal)).map(binUsOf),
    }),
  );
  return {
    async standingOf(goal) {
      const span = spanOf(goal);
      const step = place(goal.from);
      if (goal.kind === "people") {
        const { binsAhead, binDays } = binsUntil(span.daysAhead);
        const bins = isOver(goal) ? null : (await counted()).placeStays(binUsOf(goal));
        const firstFact = localDay(projection.firstFactUs ?? atUs, zone);
        const places = ladder.rungs.length + ladder.offLadder.length;
        const ahead = bins && {
          bins,
          asked: { places, rung: step, target: goal.target, binsAhead, binDays },
        };
        return standingOfPeople(goal, span, await moves(), step, firstFact, ahead);
      }
      const told = await counted();
      const days = isOver(goal) ? null : told.stepDays(step);
      if (goal.kind === "climbs") return standingOfClimbs(goal, span, told.climbDays(step), days);
      const rows = told.decided(withinOf(goal));
      return standingOfConversion(
        goal,
        span,
        rows.filter(({ day }) => day <= goal.byDay),
        days,
      );
    },
  };
}

/** Of so many kinds of waiting it takes longer than a thread takes to begin. */
const fewestBeside = 30_000;
const isLong = ({ start }: { readonly start: Float64Array }) => start.length >= fewestBeside;

interface Span {
  readonly fromDay: number;
  readonly byDay: number;
  /** The last day of it that was seen, wholly or in part. */
  readonly today: number;
  readonly daysAhead: number;
  readonly daysBefore: number;
}

/** Thirty days of a span at most, evenly apart, the last of them the last. */
function daysShown({ fromDay, today }: Span): readonly number[] {
  const days = today - fromDay + 1;
  const points = Math.min(30, days);
  return Array.from({ length: points }, (_, i) => fromDay - 1 + Math.round((days * (i + 1)) / points));
}

const shareOfSpan = ({ fromDay, byDay }: Span, day: number) => (day - fromDay + 1) / (byDay - fromDay + 1);

async function standingOfClimbs(
  goal: Goal,
  span: Span,
  rows: readonly ClimbDay[],
  days: StepDays | null,
): Promise<Standing> {
  const by = (last: number) =>
    rows.reduce((sum, { day, people }) => sum + (day >= span.fromDay && day <= last ? people : 0), 0);
  const actual = by(span.today);
  return {
    ...{ actual, decided: null, plan: goal.target * shareOfSpan(span, span.today) },
    points: daysShown(span).map((day) => ({ day, value: by(day) })),
    forecast:
      days &&
      (await beside(isLong(days), "forecastClimbs", days, {
        ...{ already: actual, target: goal.target, daysAhead: span.daysAhead },
      })),
    gap: days && gapOfClimbs(days, span.daysBefore, daysOfStep(days)),
  };
}

interface PeopleBins {
  readonly bins: PlaceStays;
  readonly asked: PeopleAsked;
}

async function standingOfPeople(
  goal: Goal,
  span: Span,
  moves: readonly DailyMoves[],
  rung: number,
  firstFactDay: number,
  ahead: PeopleBins | null,
): Promise<Standing> {
  const before = stoodOn(moves, rung, span.fromDay - 1);
  return {
    ...{ actual: stoodOn(moves, rung, span.today), decided: null },
    plan: before + (goal.target - before) * shareOfSpan(span, span.today),
    points: [span.fromDay - 1, ...daysShown(span)].map((day) => ({ day, value: stoodOn(moves, rung, day) })),
    forecast: ahead && (await beside(isLong(ahead.bins), "forecastPeople", ahead.bins, ahead.asked)),
    gap: gapOfPeople(moves, rung, { fromDay: span.fromDay, toDay: span.today }, firstFactDay),
  };
}

async function standingOfConversion(
  goal: Goal,
  span: Span,
  rows: readonly DecidedDay[],
  days: StepDays | null,
): Promise<Standing> {
  const by = (last: number) => {
    const some = rows.filter(({ day }) => day <= last);
    const people = some.reduce((sum, row) => sum + row.people, 0);
    return { people, took: some.reduce((sum, row) => sum + row.took, 0) };
  };
  const { people, took } = by(span.today);
  const shares = daysShown(span).map((day) => ({ day, ...by(day) }));
  const asked = {
    ...{ target: goal.target, withinDays: goal.withinDays ?? 1 },
    ...{ daysBefore: span.daysBefore, daysAhead: Math.round(span.daysAhead) },
  };
  return {
    ...{ actual: people > 0 ? took / people : null, decided: people, plan: goal.target },
    points: shares.flatMap(({ day, ...of }) =>
      of.people >= fewest ? [{ day, value: of.took / of.people }] : [],
    ),
    forecast: days && (await beside(isLong(days), "forecastConversion", days, asked)),
    gap: gapOfConversion(rows, goal.target),
  };
}

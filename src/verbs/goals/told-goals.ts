import { localDay } from "../../core/facts/zone.ts";
import { watchedSince } from "../../core/measures/conversion/watched-since.ts";
import { fewest } from "../../core/measures/fewest.ts";
import {
  climbsBySegment,
  flowsBySegment,
  type SegmentClimbs,
  type SegmentFlows,
  type SegmentTook,
  tookBySegment,
} from "../../core/measures/goals/by-segment.ts";
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
import { beside } from "../../io/beside/beside.ts";
import { everyPerson } from "../measures/by-person.ts";
import { type Ask, askedOf, askedOfAll, isOver, type Span, type ToldAbout } from "./asked-of-goals.ts";
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

/** `goals`: all that will be asked for. Of a goal whose segment cannot be followed nothing may be asked. */
export function goalsToldAt(about: ToldAbout, goals: readonly Goal[]): Told {
  const { projection, zone, atUs, followed } = about;
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
  const places = ladder.rungs.length + ladder.offLadder.length;
  const asks = new Map(goals.map((goal) => [goal, askedOf(goal, about)]));
  const counted: () => Promise<CountedForGoals> = once(async () =>
    countedForGoals(
      await everyPerson(projection),
      asked,
      zone,
      askedOfAll([...asks.values()], { places, firstDay }),
      followed,
    ),
  );
  const firstFactDay = localDay(projection.firstFactUs ?? atUs, zone);
  const namesOf = ({ apart }: Ask) => apart.map((at) => followed.names[at] ?? "");
  return {
    async standingOf(goal) {
      const ask = asks.get(goal) ?? askedOf(goal, about);
      if (goal.kind !== "people") return standingOfStep(goal, ask, await counted(), namesOf(ask));
      const all = ask.moves.length > 0 || ask.bins ? await counted() : null;
      const own = ask.segment === null ? await moves() : (all?.movesOf(ask.segment) ?? []);
      const bins = (ask.bins && all?.placeStays(ask.bins)) ?? null;
      const { span, place } = ask;
      const segments = flowsBySegment(
        own,
        ask.apart.map((at) => all?.movesOf(at) ?? []),
        namesOf(ask),
        { rung: place, fromDay: span.fromDay, toDay: span.today },
      );
      const ofPlaces = ask.segment === null ? places : 2 * places;
      return standingOfPeople(goal, span, own, place, {
        ...{ firstFactDay, segments, placeOf: (at) => (at < places ? at : at - places) },
        ahead: bins && {
          bins,
          asked: { places: ofPlaces, rung: place, target: goal.target, ...binsUntil(span.daysAhead) },
        },
      });
    },
  };
}

function standingOfStep(
  goal: Goal,
  ask: Ask,
  told: CountedForGoals,
  names: readonly string[],
): Promise<Standing> {
  const { span, step, within, inSpan, withinSpan } = ask;
  const days = isOver(span) || !step ? null : told.stepDays(step);
  if (goal.kind === "climbs") {
    const bySegment = inSpan ? told.spans(inSpan) : [];
    return standingOfClimbs(goal, span, step ? told.climbDays(step) : [], {
      ...{ days, segments: climbsBySegment(bySegment, names, span.daysBefore) },
    });
  }
  const rows = within ? told.decided(within) : [];
  const took = withinSpan ? told.tookWithin(withinSpan) : [];
  return standingOfConversion(
    goal,
    span,
    rows.filter(({ day }) => day <= goal.byDay),
    { days, segments: tookBySegment(took, names, goal.target) },
  );
}

/** Of so many kinds of waiting it takes longer than a thread takes to begin. */
const fewestBeside = 30_000;
const isLong = ({ start }: { readonly start: Int32Array }) => start.length >= fewestBeside;

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
  { days, segments }: { readonly days: StepDays | null; readonly segments: readonly SegmentClimbs[] },
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
    gap: days && gapOfClimbs(days, span.daysBefore, daysOfStep(days), segments),
  };
}

interface BesideMoves {
  readonly firstFactDay: number;
  /** Null: its span is over. */
  readonly ahead: { readonly bins: PlaceStays; readonly asked: PeopleAsked } | null;
  readonly segments: readonly SegmentFlows[];
  readonly placeOf: (place: number) => number;
}

async function standingOfPeople(
  goal: Goal,
  span: Span,
  moves: readonly DailyMoves[],
  rung: number,
  { firstFactDay, ahead, segments, placeOf }: BesideMoves,
): Promise<Standing> {
  const before = stoodOn(moves, rung, span.fromDay - 1);
  return {
    ...{ actual: stoodOn(moves, rung, span.today), decided: null },
    plan: before + (goal.target - before) * shareOfSpan(span, span.today),
    points: [span.fromDay - 1, ...daysShown(span)].map((day) => ({ day, value: stoodOn(moves, rung, day) })),
    forecast: ahead && (await beside(isLong(ahead.bins), "forecastPeople", ahead.bins, ahead.asked)),
    gap: gapOfPeople(moves, rung, { fromDay: span.fromDay, toDay: span.today }, firstFactDay, {
      ...{ segments, placeOf },
    }),
  };
}

async function standingOfConversion(
  goal: Goal,
  span: Span,
  rows: readonly DecidedDay[],
  { days, segments }: { readonly days: StepDays | null; readonly segments: readonly SegmentTook[] },
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
    gap: gapOfConversion(rows, goal.target, segments),
  };
}

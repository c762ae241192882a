import { localDaysIn, type Zone } from "../../facts/zone.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { type AskedSteps, type StepPeople, stepsOf } from "../conversion/steps.ts";
import type { DailyMoves } from "../ladder/history.sql.ts";
import type { BelongingOfPeople } from "../segments/belonging.ts";
import { nothingAlike } from "./alike.ts";
import { addSpans, nothingInSpan, type SpanBySegment, type TookBySegment } from "./by-segment.ts";
import { addDailyMoves, type CountedMoves, dailyMovesOf } from "./moves-of-segment.ts";
import { atFootOfSegment, staysInSegment } from "./of-segment.ts";
import { addPlaceStays, noStays, type PlaceStays, placeStaysOf } from "./place-stays.ts";
import {
  addClimbDays,
  addDecided,
  type ClimbDay,
  climbDaysOf,
  type DecidedCounts,
  type DecidedDay,
  decidedOf,
  decidedUntil,
} from "./progress.ts";
import { addStepDays, type StepDays, stepDaysOf } from "./step-days.ts";

/** The people of a step; `segment`: the number of the one that they belonged to at its foot, null: everyone. */
export interface PeopleOfStep {
  readonly step: number;
  readonly segment: number | null;
}

/** People of a step, and days within which it is to be taken, of those whose days end on a local day or later. */
export interface Within extends PeopleOfStep {
  readonly withinDays: number;
  readonly fromDay: number;
}

/** People of a step, told apart by these segments: how they climbed within so many days before the instant, and before these. */
export interface InSpan extends PeopleOfStep {
  readonly days: number;
  readonly apart: readonly number[];
}

/** The same of a conversion whose days end within a span of local days. */
export interface WithinSpan extends Within {
  readonly byDay: number;
  readonly apart: readonly number[];
}

/** What goals ask of the steps of a ladder. */
export interface AskedOfSteps {
  readonly of: readonly PeopleOfStep[];
  readonly decided: readonly Within[];
  readonly spans: readonly InSpan[];
  readonly tookWithin: readonly WithinSpan[];
}

/** What goals rest on of the steps of a ladder, by `keyOf` of what was asked. */
export interface StepsForGoals {
  readonly steps: ReadonlyMap<string, { readonly days: StepDays; readonly climbs: readonly ClimbDay[] }>;
  readonly decided: ReadonlyMap<string, readonly DecidedDay[]>;
  readonly spans: ReadonlyMap<string, SpanBySegment>;
  readonly tookWithin: ReadonlyMap<string, TookBySegment>;
}

/** What is asked, as the key of its answer. */
export const keyOf = (asked: PeopleOfStep | Within | InSpan | WithinSpan): string => JSON.stringify(asked);

const nobodyKnown: BelongingOfPeople = { segments: [], held: null, marks: [] };

/** Counts those who took or may take these steps, and those of whom it is `decided`. `take` is given what tells who belongs to segments; null: none is asked for. */
export function stepsForGoals(
  asked: AskedSteps,
  zone: Zone,
  { of, decided, spans, tookWithin }: AskedOfSteps,
): Tally<readonly [StaysOfPeople, KnownPeople, BelongingOfPeople | null], StepsForGoals> {
  const steps = new Map(
    of.map((one) => [keyOf(one), { of: one, alike: nothingAlike(), climbs: new Map<number, number>() }]),
  );
  const withins = new Map(decided.map((of) => [keyOf(of), { of, counts: new Map() as DecidedCounts }]));
  const inSpans = new Map(
    spans.map((of) => [keyOf(of), { of, counts: [null, ...of.apart].map(nothingInSpan) }]),
  );
  const inTime = new Map(
    tookWithin.map((of) => [
      keyOf(of),
      { of, counts: [null, ...of.apart].map(() => ({ people: 0, took: 0 })) },
    ]),
  );
  return {
    take(stays, known, told) {
      const belonging = told ?? nobodyKnown;
      const peopleOf = byStepAndSegment(stepsOf(stays, known, asked), belonging);
      for (const { of, alike, climbs } of steps.values()) {
        const atFoot = peopleOf(of);
        if (!atFoot) continue;
        addStepDays(alike, atFoot, asked.asOfUs);
        addClimbDays(climbs, atFoot, zone);
      }
      for (const { of, counts } of withins.values()) {
        const people = peopleOf(of);
        if (people) addDecided(counts, people, of, zone);
      }
      for (const { of, counts } of inSpans.values()) {
        const people = peopleOf(of);
        const within = { atUs: asked.asOfUs, days: of.days, segments: of.apart };
        if (people) addSpans(counts, people, within, belonging);
      }
      for (const { of, counts } of inTime.values()) {
        const people = peopleOf(of);
        if (!people) continue;
        for (const [at, segment] of [null, ...of.apart].entries()) {
          const some = segment === null ? people : atFootOfSegment(people, belonging, segment);
          const sum = counts[at] as (typeof counts)[number];
          const { people: ended, took } = decidedUntil(some, of, zone);
          sum.people += ended;
          sum.took += took;
        }
      }
    },
    told: () => ({
      steps: toldOf(steps, ({ alike, climbs }) => ({ days: stepDaysOf(alike), climbs: climbDaysOf(climbs) })),
      decided: toldOf(withins, ({ counts }) => decidedOf(counts)),
      spans: toldOf(inSpans, ({ counts }) => counts),
      tookWithin: toldOf(inTime, ({ counts }) => counts),
    }),
  };
}

function toldOf<From, To>(
  counted: ReadonlyMap<string, From>,
  told: (one: From) => To,
): ReadonlyMap<string, To> {
  return new Map([...counted].map(([key, one]) => [key, told(one)]));
}

/** The people of a step who belonged to a segment, looked for once; null: the ladder has no such step. */
function byStepAndSegment(steps: readonly StepPeople[], belonging: BelongingOfPeople) {
  const found = new Map<string, StepPeople>();
  return ({ step, segment }: PeopleOfStep): StepPeople | null => {
    const everyone = steps[step];
    if (!everyone || segment === null) return everyone ?? null;
    const key = `${step} ${segment}`;
    const own = found.get(key) ?? atFootOfSegment(everyone, belonging, segment);
    found.set(key, own);
    return own;
  };
}

/** Stays in bins of so many microseconds, of everyone or, `segment`, as `staysInSegment` tells them. */
export interface InBins {
  readonly binUs: number;
  readonly segment: number | null;
}

/** What goals ask of stays: `moves` of these segments by local day, what came before `firstDay` on the day before it. */
export interface AskedOfStays {
  readonly atUs: number;
  readonly zone: Zone;
  readonly places: number;
  readonly firstDay: number;
  readonly bins: readonly InBins[];
  readonly moves: readonly number[];
}

/** What goals rest on of stays: in bins by `binKey`, and moves by segment. */
export interface StaysForGoals {
  readonly bins: ReadonlyMap<string, PlaceStays>;
  readonly moves: ReadonlyMap<number, readonly DailyMoves[]>;
}

export const binKey = ({ binUs, segment }: InBins): string => `${binUs} ${segment}`;

/** Counts stays up to an instant, in bins and by day. */
export function staysForGoals({
  atUs,
  zone,
  places,
  firstDay,
  bins,
  moves,
}: AskedOfStays): Tally<readonly [StaysOfPeople, BelongingOfPeople | null], StaysForGoals> {
  const inBins = new Map(bins.map((of) => [binKey(of), { of, counts: noStays() }]));
  const byDay = new Map(moves.map((segment) => [segment, new Map() as CountedMoves]));
  return {
    take(stays, told) {
      const found = new Map<number, StaysOfPeople>();
      const staysOf = (segment: number | null) => {
        if (segment === null) return stays;
        const own = found.get(segment) ?? staysInSegment(stays, told ?? nobodyKnown, segment, places);
        found.set(segment, own);
        return own;
      };
      for (const { of, counts } of inBins.values())
        addPlaceStays(counts, staysOf(of.segment), atUs, of.binUs);
      const dayOf = localDaysIn(zone);
      for (const [segment, counts] of byDay)
        addDailyMoves(counts, staysOf(segment), { atUs, firstDay, dayOf });
    },
    told: () => ({
      bins: new Map([...inBins].map(([key, { counts }]) => [key, placeStaysOf(counts)])),
      moves: new Map([...byDay].map(([segment, counts]) => [segment, dailyMovesOf(counts)])),
    }),
  };
}

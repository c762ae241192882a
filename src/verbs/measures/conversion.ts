import type { Zone } from "../../core/facts/zone.ts";
import {
  type StepConversion,
  type StepRows,
  stepConversion,
  type Untold,
} from "../../core/measures/conversion/step-conversion.ts";
import type { AskedSteps } from "../../core/measures/conversion/steps.ts";
import { watchedSince } from "../../core/measures/conversion/watched-since.ts";
import type { Share } from "../../core/measures/counted-share.ts";
import { firstInstantsOf, reachOf } from "../../core/measures/ladder/reach.ts";
import { maybeBoughtBeforeUs } from "../../core/measures/moves/lapsed-after.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { scaledCount } from "../../core/measures/sampled/scaled.ts";
import type { Interval } from "../../core/stats/wilson.ts";
import type { Bring } from "../../core/words/bring.ts";
import { isoDay, isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, type AskedOfSample, standpointOfPast } from "../asking/standpoint.ts";
import { goalAt, keptGoals, type WithGoals } from "../goals/kept-goals.ts";
import type { Shop } from "../shop/shop.ts";
import { type EveryPerson, everyPerson } from "./by-person.ts";
import { tallyOf, toldOf } from "./tallied.ts";

/** Windows in which conversion is told, in days. */
export const conversionWindows: readonly number[] = [28, 90, 365];

/** A step of the ladder, lowest first. */
export interface Step {
  readonly from: { readonly id: string; readonly name: Name };
  readonly to: { readonly id: string; readonly name: Name };
  /** What would make both of its rungs measured; null: they are. */
  readonly bring: readonly (readonly Bring[])[] | null;
  /** Null: not measured. */
  readonly conversion: StepConversion | null;
  /** Told by a sample: between how many came to its foot and climbed; null: they are counted. */
  readonly between: { readonly started: Interval; readonly climbed: Interval } | null;
  /** What the goals of conversion for the step ask for: a share, of the days of `conversion.goals` in their order, each with the number of its goal. */
  readonly targets: readonly { readonly goal: number; readonly target: number }[];
}

/** How many climb each step, and how soon. Instants in microseconds since 1970. */
export interface ConversionAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly endOfData: boolean;
  readonly version: number;
  /** What it is told by: shares are of the people in it, numbers of people are what those of it come to in all. Null: by everyone. */
  readonly sample: SampleSize | null;
  readonly windows: readonly number[];
  readonly steps: readonly Step[];
  /** Whoever came to a rung that orders give before this may have bought before the data begin, and is not new there; null: no orders, or no exit asks for silence. */
  readonly maybeOldUntilUs: number | null;
}

/** A shop, with the store that its goals stand in, where it has one. */
type ShopWithGoals = Shop & Partial<WithGoals>;

/** The goals of conversion that were in force by what was known; what is for a segment is nothing to hold everyone against. */
async function goalsOfSteps({ store, goalsSet }: ShopWithGoals, knownAtUs: number) {
  const kept = goalsSet?.kept ?? (store ? await keptGoals({ store }) : []);
  return kept.flatMap((one) => {
    const goal = goalAt(one, knownAtUs)?.goal;
    if (goal?.kind !== "conversion" || goal.withinDays === null || goal.segment !== null) return [];
    return [{ id: one.id, from: goal.from, to: goal.to, days: goal.withinDays, target: goal.target }];
  });
}

/** Answers `stige conversion`. */
export const conversion = ofOneReading(
  async (shop: ShopWithGoals, asked: AskedAbout & AskedOfSample): Promise<ConversionAnswer> => {
    const at = await standpointOfPast(shop, asked, { small: asked.sample });
    const { projection, zone, asOfUs, endOfData, knownAtUs } = at;
    const { ladder, version, sample } = projection;
    const { rungs } = ladder;
    const about = {
      asOfUs,
      rungs: rungs.length,
      watchedUs: watchedSince(ladder, firstInstantsOf(projection)),
    };
    const windows = conversionWindows;
    const told = await rowsOfSteps(await everyPerson(projection), about, windows, zone);
    const reach = reachOf(projection);
    const wished = await goalsOfSteps(shop, knownAtUs);
    const steps = rungs.slice(1).map((to, step): Step => {
      const from = rungs[step] ?? to;
      const bring = reach[step]?.bring ?? reach[step + 1]?.bring ?? null;
      const goals = bring ? [] : wished.filter((goal) => goal.from === from.id && goal.to === to.id);
      const days = goals.map((goal) => goal.days);
      return {
        from: { id: from.id, name: from.name },
        to: { id: to.id, name: to.name },
        bring,
        ...(bring ? untoldStep : inAllPeople(stepConversion(told[step] as StepRows, windows, days), sample)),
        targets: goals.map(({ id, target }) => ({ goal: id, target })),
      };
    });
    return {
      asOfUs,
      knownAtUs,
      endOfData,
      version,
      sample,
      windows,
      steps,
      maybeOldUntilUs: maybeBoughtBeforeUs(projection),
    };
  },
);

const untoldStep = { conversion: null, between: null } as const;

/** What a step tells of everyone: of a sample its shares, and what its numbers of people come to in all. */
function inAllPeople(
  conversion: StepConversion,
  sample: SampleSize | null,
): Pick<Step, "conversion" | "between"> {
  if (sample === null) return { conversion, between: null };
  const inAll = (n: number) => scaledCount(n, sample);
  const [started, climbed] = [inAll(conversion.started), inAll(conversion.climbed)];
  return {
    conversion: {
      ...conversion,
      ...{ started: started.value, climbed: climbed.value },
      ...{ atOnce: inAll(conversion.atOnce).value, late: inAll(conversion.late).value },
      cohorts: conversion.cohorts.map((one) => ({ ...one, people: inAll(one.people).value })),
    },
    between: { started: started.interval, climbed: climbed.interval },
  };
}

/** What is counted of each step, lowest first. */
export async function rowsOfSteps(
  everyone: EveryPerson,
  asked: AskedSteps,
  windows: readonly number[],
  zone: Zone,
): Promise<readonly StepRows[]> {
  return toldOf(everyone, tallyOf(everyone, "rowsOfSteps", asked, windows, zone), async (facts) => [
    await facts.stays(),
    await facts.known(),
  ]);
}

/** The step that is called `from-to`, by the ids of its rungs; throws `asked` with the names that there are. */
export function stepNamed({ steps }: ConversionAnswer, named: string): Step {
  const nameOf = ({ from, to }: Step) => `${from.id}-${to.id}`;
  const found = steps.find((step) => nameOf(step) === named);
  if (found) return found;
  const names = steps.map(nameOf);
  throw new StigeError("asked", message("ask.noStep", { given: named, names }), message("ask.noStep.fix"));
}

/** The answer as JSON: instants ISO in UTC, months as their first day. */
export function conversionJson({ asOfUs, knownAtUs, version, windows, steps, ...answer }: ConversionAnswer) {
  return {
    asOf: isoInstant(asOfUs),
    knownAt: isoInstant(knownAtUs),
    endOfData: answer.endOfData,
    ladder: version,
    sample: answer.sample,
    windows: [...windows],
    maybeOldUntil: answer.maybeOldUntilUs === null ? null : isoInstant(answer.maybeOldUntilUs),
    steps: steps.map(({ from, to, bring, conversion, between, targets }) => ({
      from,
      to,
      measured: bring === null,
      bring,
      conversion: conversion && { ...stepJson(conversion, targets), between },
    })),
  };
}

function stepJson({ within, goals, cohorts, ...counts }: StepConversion, targets: Step["targets"]) {
  return {
    ...counts,
    goals: goals.map(({ days, estimate }, i) => ({
      ...{ goal: targets[i]?.goal ?? 0, days, target: targets[i]?.target ?? 0 },
      estimate: shareJson(estimate),
    })),
    within: within.map(({ days, estimate, counted, widened }) => ({
      ...{ days, widened },
      estimate: shareJson(estimate),
      counted: shareJson(counted),
    })),
    cohorts: cohorts.map(({ monthDay, people, within }) => ({
      month: isoDay(monthDay).slice(0, 7),
      people,
      within,
    })),
  };
}

const untold = { share: null, low: null, high: null };

/** A share, or null with the reason: `too-few` people, or data `too-short` for anyone to have been followed so long. */
function shareJson(share: Share | Untold) {
  if ("share" in share) return { ...share, why: null };
  return "tooFew" in share
    ? { ...untold, people: share.tooFew, why: "too-few" as const }
    : { ...untold, people: 0, why: "too-short" as const };
}

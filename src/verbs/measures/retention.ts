import { daysAway } from "../../core/facts/days-away.ts";
import { endOfDay, localDay, type Zone } from "../../core/facts/zone.ts";
import { type DataEnd, dataEndOf } from "../../core/measures/data-end.ts";
import { maybeBoughtBeforeUs } from "../../core/measures/moves/lapsed-after.ts";
import { monthOfDay } from "../../core/measures/retention/cohorts.ts";
import {
  type Calendar,
  type Retention,
  retention as retentionOf,
} from "../../core/measures/retention/retention.ts";
import {
  type ByRhythm,
  boughtSince,
  rhythmByPlace,
  rhythmStates,
} from "../../core/measures/rhythm/rhythm.ts";
import type { ShopPauses } from "../../core/measures/rhythm/shop-pauses.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { scaledCount, scaledSum } from "../../core/measures/sampled/scaled.ts";
import { dayUs, isoDay, isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, type AskedOfSample, standpointOfPast } from "../asking/standpoint.ts";
import { keepRhythms } from "../people/people-by-rhythm.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { type EveryPerson, everyPerson } from "./by-person.ts";
import { tallyOf, toldOf } from "./tallied.ts";

/** In the order in which they are told. */
export const shownRhythms = rhythmStates;
export type RetentionCohort = Retention["cohorts"][number];
export type ToldShare = NonNullable<Retention["all"][number]["bought"]>;

/** Days for which the rhythm of an earlier day is held against what people did. */
export const watchedDays = 90;

/** Who is active, slipping and lapsed by their own rhythm. */
export interface Rhythm {
  /** Days: half of the pauses of a usual person are shorter. */
  readonly usualPause: number;
  readonly pauses: ShopPauses;
  readonly all: ByRhythm;
  /** Rungs lowest first, then the places off the ladder. */
  readonly places: readonly {
    readonly id: string;
    readonly name: Name;
    readonly off: boolean;
    readonly people: ByRhythm;
  }[];
  /** The same `watchedDays` days before, and who has bought since; null: too few came back by then. */
  readonly held: ReturnType<typeof boughtSince> | null;
  /** That instant. */
  readonly thenUs: number;
}

/** Who comes back, by month of first purchase and by each person's own rhythm. Instants in microseconds since 1970. */
export interface RetentionAnswer extends Retention {
  /** What it is told by: shares are of the people in it, numbers of people and money are what those of it come to in all. Null: by everyone. */
  readonly sample: SampleSize | null;
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly endOfData: boolean;
  /** The data end long before the instant asked about, and people are followed until then and no longer; null: they do not. */
  readonly dataEnd: DataEnd | null;
  readonly version: number;
  /** Whoever bought before it may have bought before the data begin; null: no telling. */
  readonly maybeOldUntilUs: number | null;
  /** Null: fewer than ten people came back. */
  readonly rhythm: Rhythm | null;
}

/** Answers `stige retention`. */
export const retention = ofOneReading(
  async (shop: Shop, asked: AskedAbout & AskedOfSample): Promise<RetentionAnswer> => {
    const at = await standpointOfPast(shop, asked, { small: asked.sample });
    const { projection, zone, asOfUs, endOfData, knownAtUs } = at;
    const { sample } = projection;
    const maybeOldUntilUs = maybeBoughtBeforeUs(projection);
    const dataEnd = dataEndOf(projection.newestFactUs ?? asOfUs, asOfUs, zone);
    // That nobody is known to have bought since the data end is not that nobody has.
    const untilUs = dataEnd === null ? asOfUs : endOfDay(localDay(dataEnd.us, zone), zone);
    const everyone = await everyPerson(projection);
    const [rows, rhythm] = await Promise.all([
      cohortsAt(everyone, untilUs),
      rhythmAt(projection, everyone, untilUs, zone),
    ]);
    const told = retentionOf(rows, calendarAt(untilUs, maybeOldUntilUs, zone));
    return {
      ...{ asOfUs, knownAtUs, endOfData, dataEnd, version: projection.version, maybeOldUntilUs, sample },
      all: told.all,
      cohorts: sample ? told.cohorts.map((one) => cohortInAll(one, sample)) : told.cohorts,
      rhythm: sample && rhythm ? rhythmInAll(rhythm, sample) : rhythm,
    };
  },
);

/** A cohort of a sample as one of everyone; whether it is too small for a share it tells of itself. */
function cohortInAll(cohort: RetentionCohort, sample: SampleSize): RetentionCohort {
  const [people, money] = [
    (n: number) => scaledCount(n, sample).value,
    (minor: number) => scaledSum(minor, sample),
  ];
  return {
    ...cohort,
    people: people(cohort.people),
    cells: cohort.cells.map((cell) => ({
      ...cell,
      ...{ bought: people(cell.bought), again: people(cell.again), revenueMinor: money(cell.revenueMinor) },
      marginMinor: cell.marginMinor === null ? null : money(cell.marginMinor),
    })),
  };
}

function rhythmInAll({ pauses, all, places, ...rhythm }: Rhythm, sample: SampleSize): Rhythm {
  const count = (n: number) => scaledCount(n, sample).value;
  const by = (people: ByRhythm): ByRhythm => ({
    ...{ active: count(people.active), slipping: count(people.slipping) },
    ...{ lapsed: count(people.lapsed), once: count(people.once) },
  });
  return {
    ...rhythm,
    pauses: { ...pauses, people: count(pauses.people), pauses: scaledSum(pauses.pauses, sample) },
    all: by(all),
    places: places.map((place) => ({ ...place, people: by(place.people) })),
  };
}

function calendarAt(asOfUs: number, maybeOldUntilUs: number | null, zone: Zone): Calendar {
  const now = monthOfDay(localDay(asOfUs, zone));
  return {
    now,
    nowIsOver: monthOfDay(localDay(asOfUs + 1, zone)) > now,
    surelyNewFrom: maybeOldUntilUs === null ? null : monthOfDay(localDay(maybeOldUntilUs - 1, zone)) + 1,
  };
}

/** What each cohort did, by month: see `CohortMonth`. */
export async function cohortsAt(everyone: EveryPerson, asOfUs: number) {
  return toldOf(everyone, tallyOf(everyone, "monthsOfCohorts", asOfUs), async (facts) => [
    await facts.orders(),
    await facts.known(),
  ]);
}

async function rhythmAt(
  projection: Projection,
  everyone: EveryPerson,
  asOfUs: number,
  zone: Zone,
): Promise<Rhythm | null> {
  const thenUs = daysAway(asOfUs, -watchedDays, zone);
  const instants = [thenUs, asOfUs].map((us) => ({ us, day: localDay(us, zone) }));
  const tally = tallyOf(everyone, "rhythmsJudged", instants, asOfUs);
  const [then = null, now = null] = await toldOf(everyone, tally, async (facts) => [
    await facts.orders(),
    await facts.stays(),
    await facts.known(),
  ]);
  if (!now) return null;
  if (now.states) keepRhythms({ projection, asOfUs, zone }, now.states);
  const { pauses } = now;
  const { ladder } = projection;
  const places = [...ladder.rungs, ...ladder.offLadder];
  const by = rhythmByPlace(now.counts, places.length);
  return {
    ...{ usualPause: Math.exp(pauses.mean), pauses, all: by.all },
    places: places.flatMap(({ id, name }, place) => {
      const people = by.places[place];
      return people ? [{ id, name, off: place >= ladder.rungs.length, people }] : [];
    }),
    held: then && boughtSince(then.counts),
    thenUs,
  };
}

/** The answer as JSON: instants ISO in UTC, months as `2026-03`. */
export function retentionJson({
  asOfUs,
  knownAtUs,
  version,
  maybeOldUntilUs,
  dataEnd,
  ...answer
}: RetentionAnswer) {
  return {
    asOf: isoInstant(asOfUs),
    knownAt: isoInstant(knownAtUs),
    endOfData: answer.endOfData,
    dataEnd: dataEnd && isoInstant(dataEnd.us),
    ladder: version,
    sample: answer.sample,
    maybeOldUntil: maybeOldUntilUs === null ? null : isoInstant(maybeOldUntilUs),
    cohorts: answer.cohorts.map(({ month, ...cohort }) => ({ month: monthText(month), ...cohort })),
    all: answer.all,
    rhythm: answer.rhythm && rhythmJson(answer.rhythm),
  };
}

/** A cohort's month as `2026-03`. */
export function monthText({ year, month }: { readonly year: number; readonly month: number }): string {
  return isoDay(Date.UTC(year, month - 1, 1) / (dayUs / 1000)).slice(0, 7);
}

function rhythmJson({ pauses, thenUs, ...rhythm }: Rhythm) {
  return { ...rhythm, before: isoInstant(thenUs), peopleWhoCameBack: pauses.people, pauses: pauses.pauses };
}

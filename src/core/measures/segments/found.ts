import { likeliestGroups } from "../../stats/clusters/modes.ts";
import { type Points, pointCount, standardised } from "../../stats/clusters/points.ts";
import { type Random, randomFrom } from "../../stats/random.ts";
import type { Buyers } from "../value/buyers.ts";
import { type Feature, featureOf, featurePoints, isIn, type Stratum, strata } from "./features.ts";
import type { People } from "./people.ts";
import { type Structure, structureOf } from "./structure.ts";

/** What sets a group apart: a feature that is high or low there, the most telling first. */
export interface Trait {
  readonly feature: Feature;
  readonly side: "high" | "low";
}

/** Whom a group that was found holds, as rows of `People`. */
export interface FoundGroup {
  /** `never`: they never bought; the group is then where they stand. */
  readonly stratum: Stratum["id"] | "never";
  /** Who bought is not known: everybody is told by where they stand. */
  readonly unknown?: boolean | undefined;
  readonly place: number | null;
  readonly traits: readonly Trait[];
  /** Medians: days silent, days between purchases, purchases, minor units a purchase; null: not known, or there is none. */
  readonly typical: { readonly [F in Feature]: number | null };
  readonly rows: Int32Array;
}

/** What was found among those who came back, or who bought once. */
export interface Searched {
  readonly stratum: Stratum["id"];
  readonly people: number;
  /** Of whom groups were looked for. */
  readonly sampled: number;
  /** 1: no structure. */
  readonly groups: number;
  /** Null: no structure. */
  readonly stability: number | null;
}

export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly searched: readonly Searched[];
}

const mostSampled = 1_500;

/** Some of those who came back, or who bought once, as points in which groups are looked for. */
export interface Sampled {
  readonly stratum: Stratum;
  /** All of them, as rows of the buyers. */
  readonly rows: readonly number[];
  readonly usual: number;
  /** Standardised by these. */
  readonly points: Points;
  readonly mean: Float64Array;
  readonly scale: Float64Array;
  readonly random: Random;
}

/** And the groups that are there; null: none. `random` as it was left by the search. */
export interface SampledGroups extends Sampled {
  readonly structure: Structure | null;
}

/** Those whom groups are looked for in. */
export function sampledPoints(buyers: Buyers | null): readonly Sampled[] {
  if (buyers === null || buyers.count === 0) return [];
  const usual = usualSpend(buyers);
  return strata.map((stratum) => {
    const rows: number[] = [];
    for (let i = 0; i < buyers.count; i++) if (isIn(stratum, buyers.x[i] as number)) rows.push(i);
    const random = randomFrom(11, buyers.count, stratum.features.length);
    const every = Math.max(1, rows.length / mostSampled);
    const some = Array.from(
      { length: Math.min(rows.length, mostSampled) },
      (_, i) => rows[Math.floor(i * every)] as number,
    );
    return {
      ...{ stratum, rows, usual, random },
      ...standardised(featurePoints(buyers, stratum, some, usual, random)),
    };
  });
}

const withGroups = (sampled: Sampled): SampledGroups => ({
  ...sampled,
  structure: structureOf(sampled.points, sampled.random),
});

/**
 * Everyone in groups, each in one: buyers as they are alike, those who never bought by where they stand. The same people give the same groups;
 * `sampled`, where they were looked for already.
 */
export function foundGroups(
  people: People,
  buyers: Buyers | null,
  sampled: readonly SampledGroups[] = sampledPoints(buyers).map(withGroups),
): Found {
  const personOf = personsOfBuyers(people, buyers?.count ?? 0);
  const never = neverByPlace(people).flatMap((rows, place): FoundGroup[] => {
    if (rows.length === 0) return [];
    const who = { stratum: "never", place, traits: [], typical: nothingTypical, rows } as const;
    return [{ ...who, unknown: buyers === null }];
  });
  if (buyers === null || buyers.count === 0) return { groups: never, searched: [] };
  const apart = sampled.map((one) => groupsIn(one, buyers));
  return {
    groups: [
      ...apart.flatMap(({ groups }) =>
        groups.map(({ rows, ...group }) => ({
          ...group,
          place: null,
          rows: rows.map((row) => personOf[row] as number).filter((i) => i >= 0),
        })),
      ),
      ...never,
    ],
    searched: apart.map(({ searched }) => searched).filter(({ people: all }) => all > 0),
  };
}

const nothingTypical = { silence: null, rhythm: null, purchases: null, spend: null };

/** The row among the people of each buyer; -1: they are not among them. */
function personsOfBuyers({ buyer }: People, buyers: number): Int32Array {
  const persons = new Int32Array(buyers).fill(-1);
  for (let i = 0; i < buyer.length; i++) {
    const row = buyer[i] as number;
    if (row >= 0) persons[row] = i;
  }
  return persons;
}

/** The rows of those who never bought, by place. */
function neverByPlace({ count, place, buyer }: People): readonly Int32Array[] {
  const sizes = new Int32Array(256);
  for (let i = 0; i < count; i++)
    if (buyer[i] === -1) sizes[place[i] as number] = (sizes[place[i] as number] as number) + 1;
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let i = 0; i < count; i++) {
    if (buyer[i] !== -1) continue;
    const own = place[i] as number;
    (rows[own] as Int32Array)[sizes[own] as number] = i;
    sizes[own] = (sizes[own] as number) + 1;
  }
  return rows;
}

function usualSpend(buyers: Buyers): number {
  const every = Math.max(1, Math.floor(buyers.count / 10_000));
  const told: number[] = [];
  for (let i = 0; i < buyers.count; i += every) told.push(featureOf(buyers, "spend", i));
  return Math.max(1, median(told) ?? 1);
}

type Apart = Pick<FoundGroup, "traits" | "typical" | "rows"> & { readonly stratum: Stratum["id"] };

function groupsIn(
  { stratum, rows, usual, points, mean, scale, random, structure }: SampledGroups,
  buyers: Buyers,
): { readonly groups: readonly Apart[]; readonly searched: Searched } {
  // Of one group nobody need be looked at.
  const none: Points = { values: new Float64Array(0), dimensions: points.dimensions };
  const moved = structure ? placedAs(featurePoints(buyers, stratum, rows, usual, random), mean, scale) : none;
  const group = structure
    ? likeliestGroups(moved, structure.components, structure.groups)
    : new Int32Array(rows.length);
  const searched = {
    ...{ stratum: stratum.id, people: rows.length, sampled: pointCount(points) },
    ...{ groups: structure?.count ?? 1, stability: structure?.stability ?? null },
  };
  const groups = Array.from({ length: searched.groups }, (_, own): Apart => {
    const members = rows.filter((_row, at) => group[at] === own);
    return {
      stratum: stratum.id,
      traits: structure ? traitsOf(stratum, moved, group, own) : [],
      typical: typicalOf(buyers, stratum, members),
      rows: Int32Array.from(members),
    };
  }).filter(({ rows: members }) => members.length > 0);
  return { groups, searched };
}

/** Points as those that were standardised. */
function placedAs({ values, dimensions }: Points, mean: Float64Array, scale: Float64Array): Points {
  const moved = values.map((v, i) => {
    const s = scale[i % dimensions] as number;
    return s > 0 ? (v - (mean[i % dimensions] as number)) / s : 0;
  });
  return { values: moved, dimensions };
}

/** A group that lies so many standard deviations from all who were looked at is told by it. */
const telling = 0.5;
const mostTraits = 3;

function traitsOf(
  { features }: Stratum,
  { values, dimensions }: Points,
  group: Int32Array,
  own: number,
): Trait[] {
  const away = features.map((_, d) => {
    let [sum, size] = [0, 0];
    group.forEach((g, at) => {
      if (g !== own) return;
      sum += values[at * dimensions + d] as number;
      size++;
    });
    return sum / size;
  });
  return features
    .map((feature, d) => ({ feature, by: away[d] as number }))
    .filter(({ by }) => Math.abs(by) >= telling)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, mostTraits)
    .map(({ feature, by }) => ({ feature, side: by > 0 ? "high" : "low" }));
}

function typicalOf(buyers: Buyers, { features }: Stratum, members: readonly number[]): FoundGroup["typical"] {
  const every = Math.max(1, Math.floor(members.length / 20_000));
  const some = members.filter((_, i) => i % every === 0);
  const of = (feature: Feature) =>
    features.includes(feature) ? median(some.map((i) => featureOf(buyers, feature, i))) : null;
  return { silence: of("silence"), rhythm: of("rhythm"), purchases: of("purchases"), spend: of("spend") };
}

/** Null where nothing is known. */
function median(values: readonly number[]): number | null {
  const told = Float64Array.from(values.filter((v) => !Number.isNaN(v))).sort();
  if (told.length === 0) return null;
  const [low, high] = [Math.floor((told.length - 1) / 2), Math.ceil((told.length - 1) / 2)];
  return ((told[low] as number) + (told[high] as number)) / 2;
}

import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import type { FoundGroup, Searched } from "../../core/measures/segments/found.ts";
import type { Scored } from "../../core/measures/segments/made.ts";
import type { Outlook } from "../../core/measures/segments/outlook.ts";
import type { People } from "../../core/measures/segments/people.ts";
import type { ErrorOf, SegmentFigures } from "../../core/measures/segments/segment-figures.ts";
import { errorOver, usualError } from "../../core/measures/value/back-test.ts";
import type { Interval } from "../../core/stats/wilson.ts";
import type { Shop } from "../shop/shop.ts";
import type { AskedValue, ValueAnswer } from "../value/value.ts";

/** A segment in the ranking. */
export interface Segment {
  /** `made-1` by its place in `stige.yaml`, `found-1` by its rank among those found. */
  readonly id: string;
  readonly made: SegmentRule | null;
  /** `name` by `groupNames`. */
  readonly found:
    | (Pick<FoundGroup, "stratum" | "place" | "traits" | "typical"> & { readonly name: string })
    | null;
  readonly people: number;
  /** By a sample, how many there may be of them; null: they are counted. */
  readonly between: Interval | null;
  /** By a sample: so few are in it, or the rule asks for what it does not tell, that everyone has to be counted first. */
  readonly notYet: boolean;
  /** False: it asks for what was never told of anybody, so of whom it holds is not known. */
  readonly measured: boolean;
  /** Of them, who have bought. */
  readonly bought: number;
  /** Null: fewer than ten people, or nothing can be told of what anybody is worth. */
  readonly figures: SegmentFigures | null;
  /** The chance that it truly stands above the next of its kind; null: there is no next, or no figures. */
  readonly aboveNext: number | null;
  readonly rows: Int32Array;
}

/** The segments of a shop, those made and those found, each kind ranked: what they bring together, most first. */
export interface SegmentsAnswer {
  readonly value: ValueAnswer;
  /** By a sample those who are in it, and rows of segments are theirs. */
  readonly people: People;
  /** Everyone who stands somewhere. */
  readonly count: number;
  readonly outlook: Outlook | null;
  /** Null: nothing asked for them, or nobody bought. */
  readonly rfm: Scored | null;
  readonly made: readonly Segment[];
  readonly found: readonly Segment[];
  readonly searched: readonly Searched[];
}

/** `trying`: a rule beside those of `stige.yaml`, told as the last made. */
export interface AskedSegments extends AskedValue {
  readonly trying?: SegmentRule | undefined;
  /** The scores of people are asked for, whatever rules ask for. */
  readonly scored?: boolean | undefined;
  /** Only those made: quicker. */
  readonly madeOnly?: boolean | undefined;
}

/** The rules of the segments asked for, in the order of `stige.yaml`. */
export function rulesAsked(
  { settings }: Pick<Shop, "settings">,
  { trying }: Pick<AskedSegments, "trying">,
): readonly SegmentRule[] {
  return [...(settings.segments ?? []), ...(trying ? [trying] : [])];
}

/** How many of these rows of people have bought. */
export function boughtOf({ buyer }: Pick<People, "buyer">, rows: Int32Array): number {
  let bought = 0;
  for (let at = 0; at < rows.length; at++) if ((buyer[rows[at] as number] as number) >= 0) bought++;
  return bought;
}

/** How many of these rows of people stand at each place, by its number. */
export function peopleAt({ place }: Pick<People, "place">, rows: Int32Array): Int32Array {
  const people = new Int32Array(256);
  for (let at = 0; at < rows.length; at++) {
    const own = place[rows[at] as number] as number;
    people[own] = (people[own] as number) + 1;
  }
  return people;
}

/** By how much a value's forecasts err on each place. */
export function errorsOf({ backTest, horizonDays }: ValueAnswer): ErrorOf {
  if (backTest === null) return () => usualError;
  return (place) => errorOver(backTest.errorOf(place), backTest.horizonDays, horizonDays);
}

import type { WalkInput } from "../kernel.ts";
import type { Instants } from "./true-intervals.ts";

/** The bucket being walked, and in each of its streams the rows of the person being walked. One for every walker, moved from person to person. */
export interface Feed {
  bucket: WalkInput;
  /** When the person became known: nothing holds before. */
  startUs: number;
  readonly orders: Instants;
  /** As `Needs.eventSets`. */
  readonly events: readonly Instants[];
  readonly answers: Instants;
  readonly referrals: Instants;
  readonly consents: Instants;
  readonly overrides: Instants;
}

const none = new Float64Array(0);
const noPeople = new Int32Array(0);

/** Facts of nobody: what a feed holds before its first bucket. */
const emptyBucket: WalkInput = {
  people: { person: noPeople, knownUs: none, excluded: new Uint8Array(0), erasedUs: none },
  orders: {
    person: noPeople,
    us: none,
    day: noPeople,
    revenueMinor: none,
    marginMinor: none,
    filters: noPeople,
  },
  events: [],
  answers: { person: noPeople, us: none, score: noPeople },
  referrals: { person: noPeople, us: none },
  consents: { person: noPeople, us: none, slot: noPeople, granted: new Uint8Array(0) },
  overrides: { person: noPeople, us: none, untilUs: none, place: noPeople },
};

/** Instants of nobody yet. */
export function noInstants(): Instants {
  return { us: none, from: 0, to: 0 };
}

/** A feed for so many sets of events, standing before its first bucket. */
export function emptyFeed(eventSets: number): Feed {
  return {
    bucket: emptyBucket,
    startUs: 0,
    orders: noInstants(),
    events: Array.from({ length: eventSets }, noInstants),
    answers: noInstants(),
    referrals: noInstants(),
    consents: noInstants(),
    overrides: noInstants(),
  };
}

/** Puts a feed before the first person of a bucket. */
export function openBucket(feed: Feed, bucket: WalkInput): void {
  feed.bucket = bucket;
  rewind(feed.orders, bucket.orders.us);
  feed.events.forEach((set, i) => {
    rewind(set, bucket.events[i]?.us ?? none);
  });
  rewind(feed.answers, bucket.answers.us);
  rewind(feed.referrals, bucket.referrals.us);
  rewind(feed.consents, bucket.consents.us);
  rewind(feed.overrides, bucket.overrides.us);
}

function rewind(rows: Instants, us: Float64Array): void {
  rows.us = us;
  rows.from = 0;
  rows.to = 0;
}

/** Moves a feed to the next person, whose number is higher than the last one's. Throws RangeError for a fact before the person was known. */
export function moveTo(feed: Feed, person: number, knownUs: number): void {
  const { bucket } = feed;
  feed.startUs = knownUs;
  seek(feed.orders, bucket.orders.person, person, knownUs);
  for (let i = 0; i < feed.events.length; i++) {
    const set = bucket.events[i];
    if (set) seek(feed.events[i] as Instants, set.person, person, knownUs);
  }
  seek(feed.answers, bucket.answers.person, person, knownUs);
  seek(feed.referrals, bucket.referrals.person, person, knownUs);
  seek(feed.consents, bucket.consents.person, person, knownUs);
  seek(feed.overrides, bucket.overrides.person, person, Number.NEGATIVE_INFINITY);
}

function seek(rows: Instants, people: Int32Array, person: number, knownUs: number): void {
  let row = rows.to;
  while (row < people.length && (people[row] as number) < person) row++;
  rows.from = row;
  while (row < people.length && people[row] === person) row++;
  rows.to = row;
  if (rows.from < row && (rows.us[rows.from] as number) < knownUs)
    throw new RangeError(`person ${person} has a fact at ${rows.us[rows.from]}, before known at ${knownUs}`);
}

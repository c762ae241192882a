import type { WalkInput } from "./kernel.ts";
import type { Instants } from "./true-intervals.ts";

/** The bucket being walked, and in each of its streams the rows of the person being walked. One for every walker, moved from person to person. */
export interface Feed {
  bucket: WalkInput;
  /** The person being walked, -1 before the first. */
  person: number;
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
function noInstants(): Instants {
  return { us: none, lastUs: none, from: 0, to: 0 };
}

/** A feed for so many sets of events, standing before its first bucket. */
export function emptyFeed(eventSets: number): Feed {
  return {
    bucket: emptyBucket,
    person: -1,
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
  feed.person = -1;
  rewind(feed.orders, bucket.orders.us);
  feed.events.forEach((set, i) => {
    rewind(set, bucket.events[i]?.us ?? none, bucket.events[i]?.lastUs ?? none);
  });
  rewind(feed.answers, bucket.answers.us);
  rewind(feed.referrals, bucket.referrals.us);
  rewind(feed.consents, bucket.consents.us);
  rewind(feed.overrides, bucket.overrides.us);
}

function rewind(rows: Instants, us: Float64Array, lastUs = us): void {
  rows.us = us;
  rows.lastUs = lastUs;
  rows.from = 0;
  rows.to = 0;
}

/**
 * Moves a feed to the next person. Throws RangeError where people or facts are out of order, and for a fact before the
 * person was known.
 */
export function moveTo(feed: Feed, person: number, knownUs: number): void {
  const { bucket, person: before } = feed;
  if (person <= before) throw new RangeError(`person ${person} comes after person ${before}`);
  seek(feed.orders, bucket.orders.person, before, person, knownUs);
  for (let i = 0; i < feed.events.length; i++) {
    const set = bucket.events[i];
    if (set) seek(feed.events[i] as Instants, set.person, before, person, knownUs);
  }
  seek(feed.answers, bucket.answers.person, before, person, knownUs);
  seek(feed.referrals, bucket.referrals.person, before, person, knownUs);
  seek(feed.consents, bucket.consents.person, before, person, knownUs);
  seek(feed.overrides, bucket.overrides.person, before, person, Number.NEGATIVE_INFINITY);
  feed.person = person;
  feed.startUs = knownUs;
}

/** Leaves a bucket after its last person. Throws RangeError where rows of people who have been walked are left over. */
export function closeBucket(feed: Feed): void {
  moveTo(feed, afterEverybody, Number.NEGATIVE_INFINITY);
}

const afterEverybody = 2 ** 31;

function seek(rows: Instants, people: Int32Array, before: number, person: number, knownUs: number): void {
  let row = rows.to;
  for (; row < people.length && (people[row] as number) < person; row++)
    if ((people[row] as number) <= before) throw disorder(people[row], rows.us[row]);
  rows.from = row;
  let sinceUs = knownUs;
  for (; row < people.length && people[row] === person; row++) {
    if ((rows.us[row] as number) < sinceUs) throw disorder(person, rows.us[row]);
    sinceUs = rows.us[row] as number;
  }
  rows.to = row;
}

const disorder = (person: number | undefined, us: number | undefined) =>
  new RangeError(`the fact of person ${person} at ${us} is out of order, or before they were known`);

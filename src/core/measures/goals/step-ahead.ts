import { type Pace, paceDays, paceOf, steadyPace } from "../pace.ts";
import { type Expected, firstDaysLeftOut, rateDays } from "./ahead.ts";
import { type Hazards, hazardsOf, orNoneSeen, rateAt, varianceOfRates } from "./hazards.ts";
import { type Across, addAcross, eachAcross, monthsBefore, nobodyAcross } from "./spans-in-months.ts";
import type { StepDays } from "./step-days.ts";

/** How many come to the foot of a step a day, and the variance of that number. */
export interface Arrivals {
  readonly perDay: number;
  readonly variance: number;
}

/** The days before an origin that rates are learnt from: `origin` is the last, `until` the first of them, in days before the instant. */
export interface Learnt {
  readonly origin: number;
  readonly until: number;
}

/** Days since the first person who could be seen came to the foot of the step. */
export function daysOfStep({ first }: StepDays): number {
  let days = 0;
  for (let i = 0; i < first.length; i++) if ((first[i] as number) >= days) days = (first[i] as number) + 1;
  return days;
}

/** What is learnt from at an origin, of data of so many days: a year, without the first days of a shop where others are left. */
export function learntAt(origin: number, days: number): Learnt {
  const last = days - 1 - (days - origin >= 2 * firstDaysLeftOut ? firstDaysLeftOut : 0);
  return { origin, until: Math.max(origin, Math.min(origin + rateDays - 1, last)) };
}

/** Whether somebody waited at the foot at the end of the day before `origin` days ago. */
export function waitedAt({ start, state, last }: StepDays, i: number, origin: number): boolean {
  if ((start[i] as number) < origin) return false;
  if (state[i] === 0) return true;
  return state[i] === 1 ? (last[i] as number) < origin : (last[i] as number) <= origin;
}

/** The chance to come up by days at the foot: age 0 is the day on which they came there. */
export function stepHazards(days: StepDays, { origin, until }: Learnt): Hazards {
  // One age beyond the oldest, which takes the rate of those before it.
  const ages = longest(days.start) + 2;
  const [risk, events] = [new Float64Array(ages + 1), new Float64Array(ages)];
  addAtRisk(days, origin, until, risk, events);
  for (let age = 1; age < ages; age++) risk[age] = (risk[age] as number) + (risk[age - 1] as number);
  return orNoneSeen(hazardsOf(risk.subarray(0, ages), events));
}

/** Adds those who were at the foot between two days by how long, as differences over ages, and those who came up. */
function addAtRisk(
  { start, first, last, state, people }: StepDays,
  origin: number,
  until: number,
  risk: Float64Array,
  events: Float64Array,
): void {
  for (let i = 0; i < start.length; i++) {
    const [came, n] = [start[i] as number, people[i] as number];
    const from = Math.min(first[i] as number, until);
    const to = Math.max(last[i] as number, origin);
    if (to > from || came < origin) continue;
    risk[came - from] = (risk[came - from] as number) + n;
    risk[came - to + 1] = (risk[came - to + 1] as number) - n;
    if (state[i] === 1 && (last[i] as number) >= origin)
      events[came - to] = (events[came - to] as number) + n;
  }
}

const weekDays = 7;

/** How many came to the foot a day; weeks that differ by more than chance widen it. */
export function arrivalsAt(seen: StepDays, { origin, until }: Learnt): Arrivals {
  const days = until - origin + 1;
  const weeks = new Float64Array(Math.max(1, Math.floor(days / weekDays)));
  const came = addArrivals(seen, origin, days, weeks);
  const perDay = came / days;
  const mean = weeks.reduce((sum, n) => sum + n, 0) / weeks.length;
  const squares = weeks.reduce((sum, n) => sum + (n - mean) ** 2, 0);
  const unrest = mean > 0 && weeks.length > 1 ? Math.max(1, squares / (weeks.length - 1) / mean) : 1;
  return { perDay, variance: (unrest * Math.max(came, 0.5)) / days ** 2 };
}

// Loops over everyone are functions of their own here, which are made fast once and not anew by each caller.

/** Adds those who came on one of so many days from an origin back to their weeks; tells how many they are. */
function addArrivals({ start, people }: StepDays, origin: number, days: number, weeks: Float64Array): number {
  let came = 0;
  for (let i = 0; i < start.length; i++) {
    const day = (start[i] as number) - origin;
    if (day < 0 || day >= days) continue;
    came += people[i] as number;
    const week = Math.floor(day / weekDays);
    if (week < weeks.length) weeks[week] = (weeks[week] as number) + (people[i] as number);
  }
  return came;
}

/** What is seen of a step at an origin, wherever it is looked ahead to from there: counted once of all who were ever at its foot. */
export interface StepSeen {
  readonly learnt: Learnt;
  readonly hazards: Hazards;
  readonly arrivals: Arrivals;
  readonly waiting: Float64Array;
}

export function stepSeen(days: StepDays, learnt: Learnt): StepSeen {
  return {
    ...{ learnt, hazards: stepHazards(days, learnt), arrivals: arrivalsAt(days, learnt) },
    waiting: waitingByAge(days, learnt.origin),
  };
}

/** How fast people come to the foot of a step, and how gladly they climb, beside the year learnt from. */
export interface StepPace {
  readonly arrivals: Pace;
  readonly rates: Pace;
}

export const steady: StepPace = { arrivals: steadyPace, rates: steadyPace };

/** What trend and season make of a step after an origin, by the months before it, of data of so many days. */
export function stepPace(days: StepDays, { origin }: Learnt, history: number, hazards: Hazards): StepPace {
  const seenDays = history - firstDaysLeftOut - origin;
  const months = Math.max(0, Math.floor(seenDays / paceDays));
  const oldestStart = longest(days.start);
  const within = monthsBefore(
    Array.from({ length: months + 1 }, (_, i) => origin + Math.round(i * paceDays)),
    oldestStart,
  );
  const { monthAt } = within;
  const across = nobodyAcross(within);
  // Of days since the origin: looked up, since everyone asks for two.
  const monthOf = Int32Array.from({ length: monthAt.length }, (_, day) =>
    Math.min(months, Math.floor(day / paceDays)),
  );
  const rates = waitedOf(hazards, oldestStart + 2);
  // Of one month more than there is, which takes what lies beyond.
  const [came, climbed, expected] = [0, 1, 2].map(() => new Float64Array(months + 1)) as [
    ...[Float64Array, Float64Array, Float64Array],
  ];
  addMonths(days, { origin, monthOf, monthAt, rates, came, climbed, expected, across });
  eachAcross(across, (from, month, edge, n) => {
    const rate = n * (rates[from - edge + 1] as number);
    expected[month - 1] = (expected[month - 1] as number) - rate;
    expected[month] = (expected[month] as number) + rate;
  });
  const told = (of: Float64Array) => Array.from(of.subarray(0, months));
  const usual =
    told(came)
      .slice(0, 12)
      .reduce((sum, n) => sum + n, 0) / 12;
  return {
    arrivals: paceOf({ happened: told(came), expected: new Array<number>(months).fill(usual) }),
    rates: paceOf({ happened: told(climbed), expected: told(expected) }),
  };
}

/** What is counted by month of everyone who was ever at the foot of a step: see `stepPace`. */
interface ByMonth {
  readonly origin: number;
  readonly monthOf: Int32Array;
  readonly monthAt: Int32Array;
  readonly rates: Float64Array;
  readonly came: Float64Array;
  readonly climbed: Float64Array;
  readonly expected: Float64Array;
  readonly across: Across;
}

function addMonths(
  { start, first, last, state, people }: StepDays,
  { origin, monthOf, monthAt, rates, came, climbed, expected, across }: ByMonth,
): void {
  for (let i = 0; i < start.length; i++) {
    const from = start[i] as number;
    if (from < origin) continue;
    const n = people[i] as number;
    const arrived = monthOf[from - origin] as number;
    came[arrived] = (came[arrived] as number) + n;
    const oldest = first[i] as number;
    const newest = Math.max(origin, last[i] as number);
    if (newest > oldest) continue;
    if (state[i] === 1 && (last[i] as number) >= origin) {
      const month = monthOf[newest - origin] as number;
      climbed[month] = (climbed[month] as number) + n;
    }
    const [end, begin] = [monthAt[newest - origin] as number, monthAt[oldest - origin] as number];
    expected[end] = (expected[end] as number) + n * (rates[from - newest + 1] as number);
    expected[begin] = (expected[begin] as number) - n * (rates[from - oldest] as number);
    if (end < begin) addAcross(across, from, end, begin, n);
  }
}

/**
 * How many come up within so many days (not always whole) after an origin: those who wait, each by how long they have waited, and
 * those who will come. Source: (F(t + h) - F(t)) / S(t) of Aalen and Johansen's curve of one cause; the variance by the delta method
 * on its daily rates (Greenwood's).
 */
export function climbsAhead(
  { learnt, hazards, arrivals: usual, waiting }: StepSeen,
  ahead: number,
  pace: StepPace = steady,
): Expected {
  const [coming, climbing] = [pace.arrivals(ahead), pace.rates(ahead)];
  const arrivals = {
    perDay: usual.perDay * coming.factor,
    variance: usual.variance * coming.factor ** 2,
  };
  const whole = Math.floor(ahead);
  const reach = waiting.length + whole + 2;
  const waited = waitedOf(hazards, reach);
  const chanceOf = (age: number) =>
    1 - Math.exp(-climbing.factor * (between(waited, age + 1 + ahead) - (waited[age + 1] as number)));
  const groups = Array.from(waiting, (people, age) => ({ people, chance: people > 0 ? chanceOf(age) : 0 }));
  // Who comes k days before the end has lived through k ages and the one on which they came.
  const newChances = Array.from({ length: Math.ceil(ahead) }, (_, k) => ({
    share: Math.min(1, ahead - k),
    chance: 1 - Math.exp(-climbing.factor * (waited[Math.min(k + 1, reach)] as number)),
  }));
  const perArrival = newChances.reduce((sum, { share, chance }) => sum + share * chance, 0);
  const slopes = new Float64Array(reach + 1);
  for (const [age, { people, chance }] of groups.entries()) {
    const moved = climbing.factor * people * (1 - chance);
    slopes[age + 1] = (slopes[age + 1] as number) + moved;
    const end = Math.min(reach, age + 1 + Math.ceil(ahead));
    slopes[end] = (slopes[end] as number) - moved;
  }
  const own = new Float64Array(reach + 1);
  for (const [k, { share, chance }] of newChances.entries())
    own[k] = (own[k] as number) + climbing.factor * arrivals.perDay * share * (1 - chance);
  for (let k = own.length - 2; k >= 0; k--) own[k] = (own[k] as number) + (own[k + 1] as number);
  for (let age = 1; age < slopes.length; age++)
    slopes[age] = (slopes[age] as number) + (slopes[age - 1] as number);
  for (const [age, one] of own.entries()) slopes[age] = (slopes[age] as number) + one;
  let rateVariance =
    perArrival ** 2 * arrivals.variance + varianceOfRates(hazards, slopes.subarray(0, reach));
  const unrest = usual.variance > 0 ? unrestOf(usual, learnt) : 1;
  const newcomers = arrivals.perDay * perArrival;
  rateVariance += ((unrest - 1) * newcomers ** 2) / Math.max(1, arrivals.perDay * ahead);
  const gladly = leanOfRates(groups, newChances, arrivals.perDay);
  rateVariance += coming.variance * newcomers ** 2 + climbing.variance * gladly ** 2;
  return { groups: groups.filter(({ people }) => people > 0), newcomers, rateVariance };
}

/** By how much what is expected changes as all rates do, as a share. */
export function leanOfRates(
  groups: Expected["groups"],
  coming: readonly { readonly share: number; readonly chance: number }[],
  perDay: number,
): number {
  const lean = (chance: number) => (chance < 1 ? -Math.log1p(-chance) * (1 - chance) : 0);
  return (
    groups.reduce((sum, { people, chance }) => sum + people * lean(chance), 0) +
    perDay * coming.reduce((sum, { share, chance }) => sum + share * lean(chance), 0)
  );
}

/** How many more or less a week brings than chance alone would, as a variance ratio. */
function unrestOf({ perDay, variance }: Arrivals, { origin, until }: Learnt): number {
  const days = until - origin + 1;
  return Math.max(1, (variance * days ** 2) / Math.max(0.5, perDay * days));
}

/** How many came up within so many whole days after an origin. */
export function climbedAfter({ state, last, people }: StepDays, origin: number, ahead: number): number {
  let sum = 0;
  for (let i = 0; i < state.length; i++)
    if (state[i] === 1 && (last[i] as number) < origin && (last[i] as number) >= origin - ahead)
      sum += people[i] as number;
  return sum;
}

/** Those who wait at an origin, by days since they came to the foot. */
export function waitingByAge(days: StepDays, origin: number): Float64Array {
  const { start, people } = days;
  const waiting = new Float64Array(Math.max(0, longest(start) - origin + 1));
  for (let i = 0; i < start.length; i++) {
    if (!waitedAt(days, i, origin)) continue;
    const age = (start[i] as number) - origin;
    waiting[age] = (waiting[age] as number) + (people[i] as number);
  }
  return waiting;
}

/** At each age, -ln of the share that still waits when it begins. */
function waitedOf(hazards: Hazards, ages: number): Float64Array {
  const sums = new Float64Array(ages + 1);
  for (let age = 0; age < ages; age++)
    sums[age + 1] = (sums[age] as number) - Math.log(Math.max(1e-12, 1 - rateAt(hazards, age)));
  return sums;
}

function between(sums: Float64Array, at: number): number {
  const i = Math.min(Math.floor(at), sums.length - 1);
  const here = sums[i] as number;
  return i + 1 < sums.length ? here + (at - i) * ((sums[i + 1] as number) - here) : here;
}

/** The most days ago that anybody came. */
export function longest(start: Int32Array): number {
  let most = 0;
  for (let i = 0; i < start.length; i++) if ((start[i] as number) > most) most = start[i] as number;
  return most;
}

import { type Waited, waitedFrom } from "../../src/core/measures/value/landmarks.ts";
import type { Standing } from "../../src/core/measures/value/standing.ts";
import { exponential, gamma } from "../../src/core/stats/draws.ts";
import { type Random, uniform } from "../../src/core/stats/random.ts";
import { dayUs } from "../../src/core/words/iso-instant.ts";
import { type Life, lifeFrom } from "./simulated-buyers.ts";

/** Ways in which people who have not bought come to, or do not. */
export const waitingWorlds = [
  "most never mean to",
  "chances differ by a gamma",
  "who looks in buys",
  "a season",
  "ever fewer come",
] as const;
export type WaitingWorld = (typeof waitingWorlds)[number];

/** One who became known before they bought, if ever: days of signs of interest and of purchases. */
export interface Waiter {
  readonly knownDay: number;
  readonly interest: readonly number[];
  readonly life: Life;
}

/** Days for which a sign of interest makes a prospect. */
const interestDays = 180;
/** Lead and prospect: places 0 and 1; buyers stand on those after. */
export const waitingPlaces = 2;
const places = 5;

/** Lives of people who become known over `days` and are watched for as long again. */
export function waiters(random: Random, world: WaitingWorld, people: number, days: number): Waiter[] {
  return Array.from({ length: people }, () => {
    const u = uniform(random);
    const known = 2 * days * (world === "ever fewer come" ? u * u : u);
    const lively = gamma(random, 0.5, 2);
    const first = known + firstAfter(random, world, lively);
    const interest = uniform(random) < 0.5 ? [known] : [];
    // Who means to buy looks in until they do; others lose interest.
    const until = first < 3 * days ? first : known + exponential(random, 90);
    for (let at = known; ; interest.push(at)) {
      at += exponential(random, 150) / Math.max(0.05, lively);
      if (at > until) break;
    }
    const dayOf = (at: number) => Math.floor(world === "a season" ? inSeason(at) : at);
    const life = first < 2 * days ? lifeFrom(random, "as the model", days, () => dayOf(first)) : [];
    return { knownDay: dayOf(known), interest: interest.map(dayOf), life };
  });
}

/** Days to the first purchase; far off for those who never buy. */
function firstAfter(random: Random, world: WaitingWorld, lively: number): number {
  const never = 1e9;
  if (world === "chances differ by a gamma") return exponential(random, 1) / gamma(random, 0.3, 0.006);
  if (world === "who looks in buys")
    return exponential(random, 1) / (0.0001 + 0.002 * lively * gamma(random, 0.5, 2));
  if (uniform(random) > 0.35) return never;
  return uniform(random) < 0.3 ? uniform(random) : exponential(random, 110);
}

/** A season moves the days on which people become known or buy: much in the first half of each year. */
function inSeason(day: number): number {
  const year = Math.floor(day / 365) * 365;
  const share = (day - year) / 365;
  return year + 365 * (share + (0.5 * (1 - Math.cos(2 * Math.PI * share))) / (2 * Math.PI));
}

/** Where everyone stood who had not bought, from known on: place, whether they fell to it, from and to (days). */
function standingsOf({ knownDay, interest, life }: Waiter, until: number) {
  const end = Math.min(life[0]?.[0] ?? until, until);
  const stood: { place: number; fell: boolean; from: number; to: number }[] = [];
  let at = knownDay;
  for (const sign of [...interest, Number.POSITIVE_INFINITY]) {
    if (sign > at && at < end) {
      stood.push({ place: 0, fell: stood.length > 0, from: at, to: Math.min(sign, end) });
      at = sign;
    }
    if (sign >= end) break;
    const last = stood.at(-1);
    const over = Math.min(end, sign + interestDays);
    if (last?.place === 1) last.to = Math.max(last.to, over);
    else stood.push({ place: 1, fell: false, from: sign, to: over });
    at = Math.max(at, sign + interestDays);
  }
  return stood.filter(({ from, to }) => to > from);
}

/** What was seen up to a day of those who had not bought: how they waited, and where they stood then. */
export function waitingSeen(
  all: readonly Waiter[],
  until: number,
): { readonly before: Waited; readonly standing: Standing[] } {
  const rows: number[][] = [];
  const standing: Standing[] = [];
  all.forEach((person, i) => {
    if (person.knownDay > until) return;
    const bought = person.life[0]?.[0] ?? Number.NaN;
    const stood = standingsOf(person, until);
    for (const { place, fell, from, to } of stood) {
      const days = [person.knownDay, from, to >= until ? 1e6 : to, bought];
      rows.push([i % 32, place + (fell ? places : 0), ...days.map((day) => day * dayUs)]);
    }
    const last = stood.at(-1);
    if (!last || bought <= until) return;
    const state = last.place + (last.fell ? places : 0);
    const step = Math.min(105, Math.floor((until - person.knownDay) / 7));
    standing.push({ place: last.place, state, step, band: until - last.from >= 7 ? 1 : 0, people: 1 });
  });
  const columns = Array.from({ length: 6 }, (_, c) => Float64Array.from(rows, (row) => row[c] as number));
  const watched = { sinceUs: 0, untilUs: until * dayUs, states: 2 * places, oneIn: 1 };
  return { before: waitedFrom(columns, watched), standing };
}

/** Who stood on lead or prospect that day, and what each bought in the days after. */
export function boughtOfWaiting(all: readonly Waiter[], until: number, horizon: number) {
  const sums = [0, 1].map((place) => ({ place, bought: false, days: 0, money: 0, firsts: 0 }));
  for (const person of all) {
    const { life, knownDay } = person;
    if (knownDay > until || (life[0]?.[0] ?? Number.POSITIVE_INFINITY) <= until) continue;
    const into = sums[standingsOf(person, until).at(-1)?.place ?? 0];
    const bought = life.filter(([day]) => day > until && day <= until + horizon);
    if (!into || bought.length === 0) continue;
    into.firsts++;
    into.days += bought.length;
    into.money += bought.reduce((sum, [, spend]) => sum + spend, 0);
  }
  return sums;
}

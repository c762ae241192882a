import { fewest, fewestDays } from "../fewest.ts";
import { type Expected, firstDaysLeftOut, rateDays } from "./ahead.ts";
import { backTestOf, originsOf } from "./back-test.ts";
import {
  countOf,
  type Forecast,
  fanDays,
  fanShares,
  type NoForecast,
  outcomeShares,
  trialOf,
  widenedBy,
} from "./forecast.ts";
import { movingOf } from "./moving.ts";
import { atPace, movingPace } from "./moving-pace.ts";
import {
  type ChancesOnRung,
  chancesOnRung,
  peopleAhead,
  peopleRateVariance,
  standingAt,
  stoodAt,
} from "./people-ahead.ts";
import type { PlaceStays } from "./place-stays.ts";
import { type Learnt, longest } from "./step-ahead.ts";

/** A goal of people on a rung whose span ends so many bins of so many days ahead. */
export interface PeopleAsked {
  readonly places: number;
  readonly rung: number;
  readonly target: number;
  readonly binsAhead: number;
  readonly binDays: number;
  /** Days that the fan is reckoned for; left out: twelve. */
  readonly fanPoints?: number;
}

/** On its last day a goal is looked at this far ahead: in bins of what is left of the day, all of history would be millions of them. */
const shortestBinDays = 0.75;

/** Bins until a day: days up to four weeks, beyond weeks, so that the day is the end of one. `binsUntil(90)` is 13 of 6.92 days. */
export function binsUntil(daysAhead: number): { readonly binsAhead: number; readonly binDays: number } {
  const binsAhead = Math.max(1, daysAhead <= 28 ? Math.round(daysAhead) : Math.ceil(daysAhead / 7));
  return { binsAhead, binDays: Math.max(shortestBinDays, daysAhead / binsAhead) };
}

/**
 * How many will stand on a rung on a day: who stands somewhere now moves on by how long they have been there, and people come. Needs ten
 * who ever stood on it, and 28 days.
 */
export function forecastPeople(stays: PlaceStays, asked: PeopleAsked): Forecast | NoForecast {
  const { rung, target, binsAhead, binDays } = asked;
  const seen = everStoodOn(stays, rung);
  const history = stays.start.length === 0 ? 0 : longest(stays.start) + 1;
  if (seen < fewest) return { tooFew: seen };
  if (history * binDays < fewestDays) return { tooShort: Math.round(history * binDays) };
  const back = originsOf(history, binsAhead, binDays);
  const trials = back.origins.map((origin) => {
    const then = aheadFrom(stays, asked, { origin, history }, back.ahead);
    return trialOf(
      then.expected(back.ahead, true),
      "shift",
      stoodAt(stays, rung, origin - back.ahead),
      1 - origin / history,
    );
  });
  const tested = backTestOf(trials, back.ahead * binDays);
  const now = aheadFrom(stays, asked, { origin: 0, history }, binsAhead);
  const expected = now.expected(binsAhead, true);
  const count = countOf(expected, "shift", tested);
  const relative = expected.rateVariance;
  return {
    chance: count.atLeast(target),
    mean: Math.max(0, count.mean),
    low: count.quantile(0.05),
    high: count.quantile(0.95),
    fan: fanDays(binsAhead, asked.fanPoints).map((point) => {
      const bins = Math.max(1, Math.round(point));
      const then = { ...now.expected(bins, false), rateVariance: (relative * bins) / binsAhead };
      const wide = tested && { ...tested, extra: (tested.extra * bins) / binsAhead };
      const at = bins === binsAhead ? count : countOf(then, "shift", wide);
      return { daysAhead: bins * binDays, at: fanShares.map((share) => at.quantile(share)) };
    }),
    outcomes: outcomeShares.map((share) => count.quantile(share)),
    ...{ backTest: tested, widened: widenedBy(expected, tested), needed: null },
  };
}

function everStoodOn({ place, people }: PlaceStays, rung: number): number {
  let seen = 0;
  for (let i = 0; i < place.length; i++) if (place[i] === rung) seen += people[i] as number;
  return seen;
}

/** As `learntAt`, in bins: what people do the first days is not left out; who is there then has not come, see `comingIn`. */
function learntIn(origin: number, history: number, binDays: number): Learnt {
  const until = Math.min(origin + Math.ceil(rateDays / binDays) - 1, history - 1);
  return { origin, until: Math.max(origin, until) };
}

/** Without the first days of the data, where others are left. */
function comingIn({ origin, until }: Learnt, history: number, binDays: number): Learnt {
  const leftOut = Math.ceil(firstDaysLeftOut / binDays);
  const last = history - 1 - (history - origin >= 2 * leftOut ? leftOut : 0);
  return { origin, until: Math.max(origin, Math.min(until, last)) };
}

function aheadFrom(
  stays: PlaceStays,
  { places, rung, binDays }: PeopleAsked,
  { origin, history }: { readonly origin: number; readonly history: number },
  ahead: number,
) {
  const span = learntIn(origin, history, binDays);
  const learnt = movingOf(stays, places, span, comingIn(span, history, binDays));
  const pace = movingPace(stays, learnt, { origin, history, binDays });
  const { moving, variance } = atPace(learnt, pace, ahead * binDays);
  const standing = standingAt(stays, moving, origin);
  const chances: ChancesOnRung = chancesOnRung(moving, rung, ahead);
  return {
    expected: (bins: number, withVariance: boolean): Expected => ({
      ...peopleAhead(moving, standing, chances, bins),
      rateVariance: withVariance ? peopleRateVariance(moving, standing, chances, bins, variance) : 0,
    }),
  };
}

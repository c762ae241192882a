import {
  capOf,
  firstDaySql,
  type SpendQuantiles,
  spendQuantilesSql,
} from "../../core/measures/value/buyers.sql.ts";
import { buyersOf, joined } from "../../core/measures/value/buyers.ts";
import { buyersThen, monthsOfOrders, monthsOfRepeats } from "../../core/measures/value/buyers-then.ts";
import { firstWeeksDays } from "../../core/measures/value/fit-buyers.ts";
import type { KnownThen } from "../../core/measures/value/forecast.ts";
import {
  type Happened,
  type Happening,
  happenedOf,
  happenedSince,
} from "../../core/measures/value/happened-since.ts";
import { waitedFrom } from "../../core/measures/value/landmarks.ts";
import { type Cut, laterRefundsSql, type Money } from "../../core/measures/value/money.sql.ts";
import { seasonAhead } from "../../core/measures/value/season.ts";
import { countStanding, firstBought, standingOf, staysBefore } from "../../core/measures/value/standing.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { EveryPerson } from "../by-person.ts";

/** The most that a purchase day brings is found from about so many persons. */
const personsForCap = 100_000;
/** And how people wait for their first purchase. */
const personsForWaiting = 200_000;

/** An instant to know things at. */
export interface Then {
  readonly us: number;
  /** Up to when people were watched: the instant, or the end of the data where that is earlier. */
  readonly untilUs: number;
  readonly day: number;
  /** The first order of the shop. */
  readonly sinceUs: number;
}

/** The facts as they were at an instant. */
export async function cutAt(engine: Engine, untilUs: number, money: Money): Promise<Cut> {
  const [later] = await engine.rows<{ refunds: number }>(laterRefundsSql(untilUs));
  return { untilUs, refunded: (later?.refunds ?? 0) > 0, money };
}

/** What was known then of everyone on the ladder: buyers one by one, those who wait in numbers. */
export async function knownThen(
  engine: Engine,
  everyone: EveryPerson,
  cut: Cut,
  then: Then,
  { places, horizonDays }: { readonly places: number; readonly horizonDays: number },
): Promise<KnownThen> {
  const [opened] = await engine.rows<{ day: number | null }>(firstDaySql(cut));
  const cap = await capAt(engine, everyone, cut);
  const asked = {
    ...{ untilUs: cut.untilUs, day: then.day, cap, standingUs: then.us },
    countedFromDay: (opened?.day ?? then.day) + firstWeeksDays,
  };
  const days = { orders: [], repeats: [] };
  const standing = new Map<number, number>();
  const oneIn = Math.max(1, Math.floor(everyone.last / personsForWaiting));
  const waiting: (readonly Float64Array[])[] = [];
  const parts: (readonly Float64Array[])[] = [];
  for (const stretch of everyone.stretches) {
    const [stays, spent] = [await everyone.stays(stretch), await everyone.spent(stretch, cut)];
    const known = await everyone.known(stretch);
    const bought = firstBought(spent, cut.untilUs);
    parts.push(buyersThen(spent, stays, asked, days));
    countStanding(stays, known, bought, then.us, standing);
    waiting.push(staysBefore(stays, known, bought, { untilUs: cut.untilUs, places, oneIn }));
  }
  return {
    repeats: monthsOfRepeats(days),
    season: seasonAhead(monthsOfOrders(days), (then.untilUs - then.sinceUs) / dayUs, { horizonDays }),
    buyers: buyersOf(parts),
    standing: standingOf(standing, places),
    before: waitedFrom(
      Array.from({ length: 6 }, (_, i) => joined(waiting, i, (length) => new Float64Array(length))),
      { sinceUs: then.sinceUs, untilUs: cut.untilUs, states: 2 * places, oneIn },
    ),
    places,
  };
}

/** What those who stood somewhere at the earlier cut bought between both. */
export async function happenedBetween(
  everyone: EveryPerson,
  before: Cut,
  now: Cut,
): Promise<readonly Happened[]> {
  const sums: Happening[] = [];
  for (const stretch of everyone.stretches) {
    const [stays, spent] = [await everyone.stays(stretch), await everyone.spent(stretch, now)];
    const then = before.refunded ? await everyone.spent(stretch, before) : spent;
    happenedSince(spent, then, stays, { us: before.untilUs, untilUs: now.untilUs }, sums);
  }
  return happenedOf(sums);
}

async function capAt(engine: Engine, { last }: EveryPerson, cut: Cut): Promise<number> {
  const oneIn = Math.max(1, Math.floor(last / personsForCap));
  const [quantiles] = await engine.rows<SpendQuantiles>(spendQuantilesSql(cut, oneIn));
  return quantiles ? capOf(quantiles) : Number.POSITIVE_INFINITY;
}

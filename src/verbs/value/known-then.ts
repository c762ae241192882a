import {
  buyersSql,
  capOf,
  lastPersonSql,
  monthsOfOrdersSql,
  monthsOfRepeatsSql,
  type SpendQuantiles,
  spendQuantilesSql,
} from "../../core/measures/value/buyers.sql.ts";
import { type Buyers, buyersOf } from "../../core/measures/value/buyers.ts";
import type { MonthOfRepeats } from "../../core/measures/value/buying-time.ts";
import { firstWeeksDays } from "../../core/measures/value/fit-buyers.ts";
import type { KnownThen } from "../../core/measures/value/forecast.ts";
import { type Waited, waitedFrom } from "../../core/measures/value/landmarks.ts";
import { type Cut, laterRefundsSql, type Money } from "../../core/measures/value/money.sql.ts";
import { type MonthOfOrders, seasonAhead } from "../../core/measures/value/season.ts";
import { type Standing, standingSql, staysBeforeSql } from "../../core/measures/value/waiting.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { dayUs } from "../../core/words/iso-instant.ts";

/** Persons whose orders are summed at once: so many fit into the engine's memory whatever they bought. */
const personsAtOnce = 1_000_000;
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
  cut: Cut,
  then: Then,
  { places, horizonDays }: { readonly places: number; readonly horizonDays: number },
): Promise<KnownThen> {
  const months = await engine.rows<MonthOfOrders>(monthsOfOrdersSql(cut, then.day));
  const knownDays = (then.untilUs - then.sinceUs) / dayUs;
  return {
    repeats: await engine.rows<MonthOfRepeats>(monthsOfRepeatsSql(cut, then.day, firstWeeksDays)),
    season: seasonAhead(months, knownDays, { horizonDays }),
    buyers: await buyersThen(engine, cut, then),
    standing: await engine.rows<Standing>(standingSql(cut, then.us, places)),
    before: await waitedThen(engine, cut, then.sinceUs, places),
    places,
  };
}

/** How people waited for their first purchase, as known at a cut. */
async function waitedThen(engine: Engine, cut: Cut, sinceUs: number, places: number): Promise<Waited> {
  const oneIn = await oneInOf(engine, personsForWaiting);
  const columns = await engine.columns(staysBeforeSql(cut, places, oneIn));
  return waitedFrom(columns, { sinceUs, untilUs: cut.untilUs, states: 2 * places, oneIn });
}

/** One person in how many, for about so many. */
async function oneInOf(engine: Engine, persons: number): Promise<number> {
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  return Math.max(1, Math.floor(last / persons));
}

async function buyersThen(engine: Engine, cut: Cut, then: Then): Promise<Buyers> {
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  const oneIn = Math.max(1, Math.floor(last / personsForCap));
  const [quantiles] = await engine.rows<SpendQuantiles>(spendQuantilesSql(cut, oneIn));
  const cap = quantiles ? capOf(quantiles) : Number.POSITIVE_INFINITY;
  const parts: Float64Array[][] = [];
  for (let from = 0; from <= last; from += personsAtOnce)
    parts.push(
      await engine.columns(
        buyersSql({ cut, day: then.day, cap, standingUs: then.us, from, to: from + personsAtOnce }),
      ),
    );
  return buyersOf(parts);
}

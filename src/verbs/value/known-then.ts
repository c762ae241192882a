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
import { type Cut, laterRefundsSql, type Money } from "../../core/measures/value/money.sql.ts";
import { type MonthOfOrders, seasonAhead } from "../../core/measures/value/season.ts";
import {
  type BeforeBuying,
  beforeBuyingSql,
  type Standing,
  seenAt,
  standingSql,
} from "../../core/measures/value/waiting.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { dayUs } from "../../core/words/iso-instant.ts";

/** Persons whose orders are summed at once: so many fit into the engine's memory whatever they bought. */
const personsAtOnce = 1_000_000;
/** The most that a purchase day brings is found from about so many persons. */
const personsForCap = 100_000;

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
  before: readonly BeforeBuying[],
): Promise<KnownThen> {
  const months = await engine.rows<MonthOfOrders>(monthsOfOrdersSql(cut, then.day));
  const knownDays = (then.untilUs - then.sinceUs) / dayUs;
  return {
    repeats: await engine.rows<MonthOfRepeats>(monthsOfRepeatsSql(cut, then.day, firstWeeksDays)),
    season: seasonAhead(months, knownDays, { horizonDays }),
    buyers: await buyersThen(engine, cut, then),
    standing: await engine.rows<Standing>(standingSql(cut, then.us, places)),
    before,
    places,
  };
}

/** How people waited as seen at each of these cuts, which rise: in one question, unless orders were refunded between them. */
export async function beforeBuyingAt(
  engine: Engine,
  cuts: readonly Cut[],
  sinceUs: number,
  places: number,
): Promise<readonly (readonly BeforeBuying[])[]> {
  const asked = (cut: Cut, untilUs: readonly number[]) =>
    engine.rows<BeforeBuying>(beforeBuyingSql(cut, untilUs, sinceUs, places));
  const last = cuts.at(-1);
  if (last && cuts.every(({ refunded }) => !refunded)) {
    const rows = await asked(
      last,
      cuts.map(({ untilUs }) => untilUs),
    );
    return cuts.map((_, i) => seenAt(rows, i));
  }
  const apart: (readonly BeforeBuying[])[] = [];
  for (const cut of cuts) apart.push(await asked(cut, [cut.untilUs]));
  return apart;
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

import { daysAway } from "../../core/facts/days-away.ts";
import { placeId } from "../../core/ladder/ladder.ts";
import { type Balance, balance as balanceOf, type PlaceCost } from "../../core/measures/balance/balance.ts";
import {
  type SpentRow,
  spentSql,
  type TouchedRow,
  touchedSql,
} from "../../core/measures/balance/costs.sql.ts";
import { crossingsOf, crossingsSql } from "../../core/measures/moves/crossings.sql.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { askedDays } from "../asking/asked-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpointOfPast } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";

/** Days of a span unless others are asked for. */
const usualBalanceDays = 90;

/** Money for the people of a rung, or of a place off the ladder. */
export interface BalancePlace extends PlaceCost {
  readonly id: string;
  readonly name: Name;
  readonly onLadder: boolean;
}

/** Where the money of a span went. Instants in microseconds since 1970, money in minor units of the shop's currency. */
export interface BalanceAnswer extends Omit<Balance, "places"> {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly endOfData: boolean;
  readonly version: number;
  readonly days: number;
  readonly fromUs: number;
  /** Neither spend nor a touch lies in the span. */
  readonly empty: boolean;
  /** Rungs lowest first, then the places off the ladder. */
  readonly places: readonly BalancePlace[];
}

export interface AskedBalance extends AskedAbout {
  readonly days?: number | null | undefined;
}

/** Answers `stige balance`: money on winning people against keeping them, and what a climb of each rung cost. */
export const balance = ofOneReading(async (shop: Shop, asked: AskedBalance): Promise<BalanceAnswer> => {
  const { projection, zone, asOfUs, endOfData, knownAtUs } = await standpointOfPast(shop, asked);
  const { engine, ladder, version } = projection;
  const days = askedDays(asked.days, usualBalanceDays);
  const within = { fromUs: daysAway(asOfUs, -days, zone), toUs: asOfUs };
  const rungs = ladder.rungs.length;
  const spent = await engine.rows<SpentRow>(spentSql(within));
  const touched = await engine.rows<TouchedRow>(touchedSql(within));
  const [crossed] = await engine.rows<Record<string, number>>(crossingsSql(within.fromUs, asOfUs, rungs));
  const all = [...ladder.rungs, ...ladder.offLadder];
  const told = balanceOf({
    placeIds: all.map((_, place) => placeId(ladder, place)),
    ...{ rungs, spent, touched },
    customerPlace: customerPlace(ladder),
    up: crossingsOf(crossed ?? {}, rungs).up,
  });
  return {
    ...{ asOfUs, knownAtUs, endOfData, version, days, fromUs: within.fromUs },
    ...told,
    empty: spent.length === 0 && touched.length === 0,
    places: told.places.flatMap((cost, place) => {
      const own = all[place];
      return own ? [{ id: own.id, name: own.name, onLadder: place < rungs, ...cost }] : [];
    }),
  };
});

/** The answer as JSON: instants ISO in UTC; the cost of a climb that is not told is null. */
export function balanceJson({ asOfUs, knownAtUs, version, fromUs, places, byAim, ...answer }: BalanceAnswer) {
  return {
    asOf: isoInstant(asOfUs),
    knownAt: isoInstant(knownAtUs),
    ladder: version,
    since: isoInstant(fromUs),
    ...answer,
    winningMinor: byAim.winning,
    keepingMinor: byAim.keeping,
    winningBackMinor: byAim["winning-back"],
    places: places.map(({ perClimb, ...place }) => ({
      ...place,
      perClimb: perClimb && "minor" in perClimb ? perClimb : null,
      tooFewClimbs: perClimb !== null && "tooFew" in perClimb,
    })),
  };
}

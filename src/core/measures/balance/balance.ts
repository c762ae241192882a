import { gammaQuantile } from "../../stats/distributions/gamma-quantile.ts";
import type { Interval } from "../../stats/wilson.ts";
import { fewest } from "../fewest.ts";
import type { SpentRow, TouchedRow } from "./costs.sql.ts";

/** What money is for: people who have not bought yet, those who have, and those who have left the ladder. */
export type Aim = "winning" | "keeping" | "winning-back";

/** What one climb cost; `tooFew` climbs to tell it. */
export type CostPerClimb = (Interval & { readonly minor: number }) | { readonly tooFew: number };

/** Money that went to the people of one place within a span, minor units. */
export interface PlaceCost {
  readonly aim: Aim;
  /** Spend that was aimed at the place. */
  readonly spendMinor: number;
  /** What touches to people who stood there cost. */
  readonly touchMinor: number;
  readonly touches: number;
  /** People who climbed from here or from below to above, each once; null: nothing is above. */
  readonly climbed: number | null;
  /** Null: no money, or nothing is above. */
  readonly perClimb: CostPerClimb | null;
}

/** Where the money of a span went. */
export interface Balance {
  /** In the order of `placeId`: rungs lowest first, then off the ladder. */
  readonly places: readonly PlaceCost[];
  readonly byAim: Readonly<Record<Aim, number>>;
  /** Spend that says no rung, or one that this ladder does not have, and touches to people who stood nowhere. */
  readonly unsaidMinor: number;
  /** Rows of spend that are in no sum: no rate for their currency. */
  readonly withoutRate: number;
  /** Touches that tell no cost. */
  readonly withoutCost: number;
  /** At least four fifths of what is said to be for somebody went to winning people. */
  readonly allOnWinning: boolean;
}

const allFrom = 0.8;

/** The ladder as the balance sees it. */
export interface BalanceInput {
  /** Ids of places, rungs lowest first, then off the ladder. */
  readonly placeIds: readonly string[];
  readonly rungs: number;
  /** The lowest rung that a first order gives; null: none does. */
  readonly customerPlace: number | null;
  /** For each rung: people who climbed over its lower edge within the span (`Crossings.up`). */
  readonly up: readonly number[];
  readonly spent: readonly SpentRow[];
  readonly touched: readonly TouchedRow[];
}

/**
 * Spend and touches of a span by whom they were for, and what a climb cost: money of a rung over the people who climbed out of it
 * upwards in the same span. A ratio of two sums, not what made anybody climb. 60,000 øre for leads of whom 30 climbed: 2,000 each,
 * 1,475 to 2,779 (exact Poisson interval of 30 climbs by the gamma distribution; Garwood 1936).
 */
export function balance(input: BalanceInput): Balance {
  const { placeIds, rungs, customerPlace, up, spent, touched } = input;
  const places = placeIds.map((id, place): PlaceCost => {
    const spendMinor = sum(spent.filter(({ rung }) => rung === id).map(({ minor }) => minor));
    const own = touched.filter((row) => row.place === place);
    const touchMinor = sum(own.map(({ minor }) => minor));
    const climbed = place < rungs - 1 ? (up[place + 1] ?? 0) : null;
    const minor = spendMinor + touchMinor;
    return {
      aim:
        place >= rungs
          ? "winning-back"
          : customerPlace !== null && place >= customerPlace
            ? "keeping"
            : "winning",
      ...{ spendMinor, touchMinor, climbed },
      touches: sum(own.map(({ touches }) => touches)),
      perClimb: climbed === null || minor === 0 ? null : costPerClimb(minor, climbed),
    };
  });
  const of = (aim: Aim) =>
    sum(
      places
        .filter((place) => place.aim === aim)
        .map(({ spendMinor, touchMinor }) => spendMinor + touchMinor),
    );
  const byAim = { winning: of("winning"), keeping: of("keeping"), "winning-back": of("winning-back") };
  const said = byAim.winning + byAim.keeping + byAim["winning-back"];
  const known = new Set(placeIds);
  return {
    ...{ places, byAim },
    unsaidMinor:
      sum(spent.filter(({ rung }) => rung === null || !known.has(rung)).map(({ minor }) => minor)) +
      sum(touched.filter(({ place }) => place === null).map(({ minor }) => minor)),
    withoutRate: sum(spent.map(({ withoutRate }) => withoutRate)),
    withoutCost: sum(touched.map(({ withoutCost }) => withoutCost)),
    allOnWinning: said > 0 && byAim.winning >= allFrom * said,
  };
}

function costPerClimb(minor: number, climbs: number): CostPerClimb {
  if (climbs < fewest) return { tooFew: climbs };
  return {
    minor: minor / climbs,
    low: minor / gammaQuantile(0.95, climbs + 1, 1),
    high: minor / gammaQuantile(0.05, climbs, 1),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

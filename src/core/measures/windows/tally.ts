import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { addBuyers, type Buyers, buyersOfCounts } from "./buyers.ts";
import { addSilences, type SilenceCounts, type Silences, silencesOf } from "./silences.ts";

/** Everyone's silences, and for each number of last days everyone by number of purchases in them. */
export interface ShopRhythm {
  readonly silences: readonly Silences[];
  readonly buyers: ReadonlyMap<number, readonly Buyers[]>;
}

/** Counts silences and purchases up to an instant. */
export function shopRhythm(
  untilUs: number,
  days: readonly number[],
): Tally<readonly [OrdersOfPeople, KnownPeople], ShopRhythm> {
  const silences: SilenceCounts = new Map();
  const counts = days.map((): number[] => []);
  return {
    take(orders, known) {
      addSilences(silences, orders, known, untilUs);
      for (const [i, within] of days.entries())
        addBuyers(counts[i] as number[], orders, known, untilUs, within);
    },
    told: () => ({
      silences: silencesOf(silences),
      buyers: new Map(days.map((within, i) => [within, buyersOfCounts(counts[i] as number[])])),
    }),
  };
}

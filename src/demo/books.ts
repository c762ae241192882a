import { type Random, randomFrom } from "../core/stats/random.ts";
import { type Life, newLife } from "./life.ts";
import { newsletterSecs } from "./mailing-days.ts";
import type { RawTables } from "./raw-tables.ts";
import type { Reach } from "./reach.ts";
import { newTally, type Tally } from "./tally.ts";
import { newTouchList, type TouchList } from "./touch-list.ts";
import { nobody, type Who } from "./who.ts";
import type { World } from "./world.ts";

/** Where a simulation writes, and what it uses again from person to person. */
export interface Books {
  readonly tables: RawTables;
  readonly tally: Tally;
  /** Orders so far on each day: the number of an order is its day and its place there. */
  readonly ordersOfDay: Int32Array;
  readonly newsletterSecs: readonly number[];
  readonly life: Life;
  readonly reach: Reach;
  readonly touches: TouchList;
  readonly who: Who;
  /** For looking at another person's life. */
  readonly otherLife: Life;
  readonly random: Random;
  /** A stream for one order at a time. */
  readonly orderRandom: Random;
  touchesSent: number;
}

export function openBooks(world: World, tables: RawTables): Books {
  return {
    tables,
    tally: newTally(),
    ordersOfDay: new Int32Array(world.calendar.days),
    newsletterSecs: newsletterSecs(world),
    life: newLife(),
    reach: { email: "never", sms: false, withdrawnSec: Number.POSITIVE_INFINITY },
    touches: newTouchList(),
    who: { ...nobody },
    otherLife: newLife(),
    random: randomFrom(0),
    orderRandom: randomFrom(0),
    touchesSent: 0,
  };
}

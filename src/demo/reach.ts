import { exponential } from "../core/stats/draws.ts";
import { chance, type Random, restart } from "../core/stats/random.ts";
import { daysLater, kinds, type Life } from "./life.ts";
import { streams, type World } from "./world.ts";

/** How a person may be reached by mail, and since when no more. */
export interface Reach {
  /** `asked` and said no: a row with the answer; `never` asked: no row. */
  email: "consent" | "soft_opt_in" | "refused" | "never";
  sms: boolean;
  /** The second of the withdrawal; `Infinity` if there was none by the end. */
  withdrawnSec: number;
}

/** Draws what person `life` agreed to when they got to know the shop. */
export function drawReach(world: World, life: Life, reach: Reach, random: Random): void {
  restart(random, world.seed, life.index, streams.consents);
  const guest = life.kind === kinds.guest;
  const yes = chance(random, guest ? 0.7 : 0.66);
  reach.email = yes
    ? guest
      ? "soft_opt_in"
      : "consent"
    : chance(random, 0.4) && !guest
      ? "refused"
      : "never";
  reach.sms = !guest && yes && chance(random, 0.25);
  const sec = daysLater(world, life.knownSec, 1 + Math.floor(exponential(random, 900)), random);
  const goes = yes && chance(random, 0.2) && sec < world.calendar.endSec;
  reach.withdrawnSec = goes ? sec : Number.POSITIVE_INFINITY;
}

/** Whether marketing may be sent to the person at a second. */
export function reachable(reach: Reach, sec: number): boolean {
  return (reach.email === "consent" || reach.email === "soft_opt_in") && sec < reach.withdrawnSec;
}

import { exponential } from "../core/stats/draws.ts";
import { chance, restart, uniform } from "../core/stats/random.ts";
import { secondsPerDay } from "./calendar.ts";
import { dues } from "./due.ts";
import { daysLater, drawFate, fateSecOf, kinds, type Life } from "./life.ts";
import { countingWithin, fateCounts, origins, putOrder } from "./order-list.ts";
import { type Play, plays, playsBegin } from "./plays.ts";
import { type Reach, reachable } from "./reach.ts";
import { addTouch, type TouchList } from "./touch-list.ts";
import { streams, type World } from "./world.ts";

/** What became of a play's audience, both ways. `mature`: the window had closed at the end. Sums over the mature. */
export interface PlayTally {
  treated: number;
  heldOut: number;
  matureTreated: number;
  matureHeldOut: number;
  /** People with a purchase in the window, had they been held out, had they been treated. */
  buyersUntreated: number;
  buyersTreated: number;
  purchasesUntreated: number;
  purchasesTreated: number;
}

export function newTallies(): PlayTally[] {
  return plays.map(() => ({
    treated: 0,
    heldOut: 0,
    matureTreated: 0,
    matureHeldOut: 0,
    buyersUntreated: 0,
    buyersTreated: 0,
    purchasesUntreated: 0,
    purchasesTreated: 0,
  }));
}

/** Lets every play meet the person: draws arms, adds touches and the purchases they cause, and notes both outcomes. */
export function approach(world: World, life: Life, reach: Reach, touches: TouchList, tallies: PlayTally[]) {
  if (life.kind === kinds.staff) return;
  for (let number = 0; number < plays.length; number++) {
    const play = plays[number] as (typeof plays)[number];
    const random = life.random;
    restart(random, world.seed, life.index, streams.play + number);
    const sec = dues[play.id](world, life, random);
    if (sec < playsBegin(world) || sec >= world.calendar.endSec || !reachable(reach, sec)) continue;
    const heldOut = chance(random, play.heldOutShare);
    addTouch(touches, sec, number, heldOut);
    meet(world, life, number, sec, heldOut, tallies[number] as PlayTally);
  }
}

/** One touch: the order it would cause is drawn for both arms alike, and made only for the treated. */
function meet(world: World, life: Life, number: number, sec: number, heldOut: boolean, tally: PlayTally) {
  const { endSec } = world.calendar;
  const { random } = life;
  const play = plays[number] as Play;
  const without = countingWithin(life.orders, sec, play.windowDays, endSec);
  const pulls = chance(random, pullOf(world, life, play));
  const wait = Math.min(exponential(random, play.windowDays / 4), (play.windowDays - 2) * uniform(random));
  const madeSec = daysLater(world, sec, 1 + Math.floor(wait), random);
  const fate = drawFate(world.model, random);
  const fateSec = fateSecOf(world, madeSec, fate, random);
  const made = pulls && madeSec < endSec;
  const caused = made && fateCounts(fate, fateSec, endSec) ? 1 : 0;
  if (made && !heldOut)
    putOrder(life.orders, madeSec, fate, fateSec, origins.firstPlay + number, 1_000_000 + number);
  if (heldOut) tally.heldOut++;
  else tally.treated++;
  if (sec + play.windowDays * secondsPerDay >= endSec) return;
  if (heldOut) tally.matureHeldOut++;
  else tally.matureTreated++;
  tally.buyersUntreated += without > 0 ? 1 : 0;
  tally.buyersTreated += without + caused > 0 ? 1 : 0;
  tally.purchasesUntreated += without;
  tally.purchasesTreated += without + caused;
}

/** The chance that the touch brings a purchase: more for those who buy often, less for those who have left. */
function pullOf(world: World, life: Life, play: Play): number {
  if (play.pull === 0) return 0;
  const often = Math.min(2, life.rate / world.model.rate.meanPerDay);
  return play.pull * (0.5 + 0.5 * often) * (life.left ? 0.7 : 1);
}

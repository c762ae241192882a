import { exponential, poisson } from "../core/stats/draws.ts";
import { chance, type Random, restart, uniform } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { purchaseTimeOf, secOfPurchaseTime } from "./calendar.ts";
import { kinds, type Life } from "./life.ts";
import { eventNames } from "./raw-tables.ts";
import { streams, type World } from "./world.ts";

const signedUp = eventNames.indexOf("Signed Up");
const viewed = eventNames.indexOf("Product Viewed");
const added = eventNames.indexOf("Product Added");
const checkout = eventNames.indexOf("Checkout Started");
const asked = eventNames.indexOf("Information Requested");
const sample = eventNames.indexOf("Sample Requested");

/** Own days between visits of one who is interested. */
const daysBetweenVisits = 75;

/** Writes what a registered person did on the web without buying: the sign-up, and visits until interest fades. */
export function recordVisits(world: World, books: Books, life: Life) {
  const { random, tally } = books;
  if (life.kind !== kinds.registered) return;
  restart(random, world.seed, life.index, streams.visits);
  if (life.onWeb) {
    recordEvent(books, life.index, life.knownSec, signedUp);
    tally.events.signUps++;
  }
  const from = purchaseTimeOf(world.calendar, life.knownSec);
  const until = Math.min(interestEnds(world, life, random), world.calendar.days);
  const lively = exponential(random, 1);
  const visits = poisson(
    random,
    (world.model.visits * lively * Math.max(0, until - from)) / daysBetweenVisits,
  );
  for (let visit = 0; visit < visits; visit++) {
    const sec = secOfPurchaseTime(world.calendar, from + (until - from) * uniform(random));
    if (sec >= life.knownSec) tally.events.ofVisits += recordVisit(world, books, life.index, sec, random);
  }
}

/** Writes the visit that ended in a web order at `sec`. */
export function recordVisitOfOrder(world: World, books: Books, life: Life, sec: number, random: Random) {
  if (!chance(random, world.model.trackedShare)) return;
  const begun = Math.max(sec - 120 - Math.floor(uniform(random) * 1500), life.knownSec, sec - (sec % 86_400));
  const views = chance(random, 0.5) ? 2 : 1;
  for (let view = 0; view < views; view++)
    recordEvent(books, life.index, begun + Math.floor(((sec - begun) * view) / 3), viewed);
  recordEvent(books, life.index, begun + Math.floor((sec - begun) * 0.8), added);
  recordEvent(books, life.index, begun + Math.floor((sec - begun) * 0.9), checkout);
  books.tally.events.ofOrders += views + 2;
}

/** When a person stops coming by: leads soon, some never; buyers some months after their last order. Own time. */
function interestEnds(world: World, life: Life, random: Random): number {
  const { orders } = life;
  const curious = chance(random, 0.24);
  const fades = exponential(random, orders.count > 0 ? 150 : 60);
  if (curious) return world.calendar.days;
  const last = orders.count > 0 ? (orders.sec[orders.count - 1] as number) : life.knownSec;
  return purchaseTimeOf(world.calendar, Math.max(last, life.knownSec)) + fades;
}

/** One visit without an order. Answers how many events it left. */
function recordVisit(world: World, books: Books, person: number, sec: number, random: Random): number {
  let at = sec;
  let left = 0;
  const note = (name: number) => {
    if (at >= world.calendar.endSec) return;
    recordEvent(books, person, at, name);
    left++;
    at += 20 + Math.floor(uniform(random) * 240);
  };
  do note(viewed);
  while (chance(random, 0.55));
  const u = uniform(random);
  if (u < 0.2) note(added);
  if (u < 0.06) note(checkout);
  if (u > 0.985) note(sample);
  else if (u > 0.96) note(asked);
  return left;
}

function recordEvent(books: Books, person: number, sec: number, name: number) {
  const { columns } = books.tables.events;
  const at = books.tables.events.row();
  columns.person[at] = person;
  columns.sec[at] = sec;
  columns.name[at] = name;
}

import { chance, restart, uniform, wholeBelow } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { kinds, type Life, live } from "./life.ts";
import { nextCounting } from "./order-list.ts";
import { streams, type World } from "./world.ts";

/**
 * Writes who told of the shop: a customer to a newcomer; now and then to someone who was a customer already; and a few
 * name themselves.
 */
export function recordReferrals(world: World, books: Books, life: Life) {
  if (life.kind !== kinds.registered) return;
  const { random, tally } = books;
  const { endSec } = world.calendar;
  restart(random, world.seed, life.index, streams.referrals);
  const first = nextCounting(life.orders, 0, endSec);
  const buys = first < life.orders.count;
  if (life.referred) {
    const sec = Math.max(0, life.knownSec - wholeBelow(random, 3) * 86_400);
    const referrer = findReferrer(world, books, life, sec);
    if (referrer >= 0) {
      recordReferral(books, referrer, life.index, sec);
      if (buys) tally.referrals.converted++;
    }
    return;
  }
  const u = uniform(random);
  if (!buys || u > 0.008) return;
  const sec = (life.orders.sec[first] as number) + 86_400 * (1 + wholeBelow(random, 60));
  if (sec >= endSec) return;
  const referrer = u < 0.002 ? life.index : findReferrer(world, books, life, sec);
  if (referrer < 0) return;
  if (referrer === life.index) tally.referrals.ofOneself++;
  recordReferral(books, referrer, life.index, sec);
}

/** Someone who came before and had bought, rather content than not; -1 if a dozen tries find nobody. */
function findReferrer(world: World, books: Books, life: Life, sec: number): number {
  const { random, otherLife } = books;
  for (let attempt = 0; attempt < 12 && life.index > 0; attempt++) {
    const candidate = wholeBelow(random, life.index);
    const picky = chance(random, 0.9);
    live(world, candidate, otherLife);
    if (otherLife.kind !== kinds.registered || (picky && otherLife.content < 0.3)) continue;
    const first = nextCounting(otherLife.orders, 0, world.calendar.endSec);
    if (first < otherLife.orders.count && (otherLife.orders.sec[first] as number) < sec) return candidate;
  }
  return -1;
}

function recordReferral(books: Books, referrer: number, friend: number, sec: number) {
  books.tally.referrals.made++;
  const { columns } = books.tables.referrals;
  const at = books.tables.referrals.row();
  columns.referrer[at] = referrer;
  columns.friend[at] = friend;
  columns.sec[at] = sec;
}

import { poisson } from "../core/stats/draws.ts";
import { chance, restart, uniform } from "../core/stats/random.ts";
import { approach } from "./approach.ts";
import type { Books } from "./books.ts";
import { secondsPerDay } from "./calendar.ts";
import { kinds, type Life, live } from "./life.ts";
import { fates, orderCounts } from "./order-list.ts";
import { drawReach } from "./reach.ts";
import { recordConsents } from "./record-consents.ts";
import { recordOrder } from "./record-order.ts";
import { recordPerson } from "./record-person.ts";
import { recordReferrals } from "./record-referrals.ts";
import { recordCsat, recordSurveys } from "./record-surveys.ts";
import { addNewsletters, recordTouches } from "./record-touches.ts";
import { recordVisitOfOrder, recordVisits } from "./record-visits.ts";
import type { Sale } from "./sale.ts";
import { streams, type World } from "./world.ts";

const buyers = ["registered", "guest", "staff"] as const;

/** Lives one person's life and writes every fact of it. The same whoever was simulated before, but for the numbers of orders and touches. */
export function simulatePerson(world: World, books: Books, index: number) {
  const { life, reach } = books;
  liveWithPlays(world, books, index);
  recordNamelessOrders(world, books, index);
  if (life.kind === kinds.guest && life.orders.count === 0) return;
  recordPerson(world, books, life, reach);
  recordOrders(world, books, life);
  recordVisits(world, books, life);
  recordSurveys(world, books, life);
  addNewsletters(books, life, reach);
  recordTouches(world, books, life, reach);
  recordConsents(books, life, reach);
  recordReferrals(world, books, life);
}

/** The part of a life that decides how many orders there are. */
export function liveWithPlays(world: World, books: Books, index: number) {
  const { life, reach, touches } = books;
  live(world, index, life);
  drawReach(world, life, reach, books.random);
  touches.count = 0;
  approach(world, life, reach, touches, books.tally.plays);
}

function recordOrders(world: World, books: Books, life: Life) {
  const { tally, orderRandom } = books;
  const { orders } = life;
  let counts = false;
  let dayBefore = -1;
  for (let i = 0; i < orders.count; i++) {
    const sec = orders.sec[i] as number;
    restart(orderRandom, world.seed, life.index, streams.orders, orders.serial[i] as number);
    const sale: Sale = {
      buyer: buyers[life.kind],
      taste: life.taste,
      sec,
      fate: orders.fate[i] as number,
      fateSec: orders.fateSec[i] as number,
      origin: orders.origin[i] as number,
    };
    const loggedIn = recordOrder(world, books, sale, orderRandom);
    if (loggedIn) {
      recordVisitOfOrder(world, books, life, sec, orderRandom);
      recordCsat(world, books, life, sec, orderRandom);
    }
    counts ||= orderCounts(orders, i, world.calendar.endSec);
    const day = Math.floor(sec / secondsPerDay);
    if (day === dayBefore) tally.orders.sameDay++;
    dayBefore = day;
  }
  countPerson(books, life, counts);
}

function countPerson({ tally: { people } }: Books, life: Life, buys: boolean) {
  if (life.kind === kinds.guest) people.guests++;
  else people.registered++;
  if (life.kind === kinds.staff) people.staff++;
  if (buys) people.buyers++;
  else if (life.kind === kinds.registered) people.withoutPurchase++;
}

/** Orders over the counter that nobody's number was given for: so many for each person known. */
function recordNamelessOrders(world: World, books: Books, index: number) {
  const { random, orderRandom } = books;
  const { calendar, model } = world;
  restart(random, world.seed, index, streams.nameless);
  const orders = poisson(random, model.namelessOrders);
  for (let i = 0; i < orders; i++) {
    const day = calendar.purchase.dayAt(calendar.days * uniform(random));
    const openDay = calendar.weekday[day] === 6 ? Math.max(0, day - 1) : day;
    const sec = openDay * secondsPerDay + 36_000 + Math.floor(uniform(random) * 32_000);
    if (sec >= calendar.endSec) continue;
    restart(orderRandom, world.seed, index, streams.nameless, i);
    const fate = chance(random, 0.03) ? fates.refundedInPart : fates.fine;
    const fateSec = fate === fates.fine ? 0 : sec + 4 * secondsPerDay;
    const sale: Sale = { buyer: "nobody", taste: 0, sec, fate, fateSec, origin: 0 };
    recordOrder(world, books, sale, orderRandom);
  }
}

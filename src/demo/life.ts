import { beta, exponential, gamma, normal } from "../core/stats/draws.ts";
import { chance, type Random, randomFrom, restart, uniform } from "../core/stats/random.ts";
import { purchaseTimeOf, secOfArrival, secOfPurchaseTime, secondsPerDay } from "./calendar.ts";
import type { Model } from "./model.ts";
import { type Fate, fates, newOrderList, type OrderList, origins, putOrder } from "./order-list.ts";
import { streams, type World } from "./world.ts";

export const kinds = { registered: 0, guest: 1, staff: 2 } as const;

/** One person from first to last day; used again for the next. Instants are `sec` of the calendar. */
export interface Life {
  index: number;
  kind: 0 | 1 | 2;
  knownSec: number;
  /** Came because a customer said so. */
  referred: boolean;
  /** Signed up by oneself on the web, as against in the shop or at a fair. */
  onWeb: boolean;
  /** Purchases per own day. */
  rate: number;
  /** Has left for good: after this, only a play brings a purchase. */
  left: boolean;
  /** How dear the things are that this person buys: standard normal. */
  taste: number;
  /** How content: standard normal, higher for those who seldom leave. */
  content: number;
  readonly orders: OrderList;
  readonly random: Random;
}

export function newLife(): Life {
  return {
    index: -1,
    kind: 0,
    knownSec: 0,
    referred: false,
    onWeb: false,
    rate: 0,
    left: false,
    taste: 0,
    content: 0,
    orders: newOrderList(),
    random: randomFrom(0),
  };
}

/** Lives the life of person `index` as it goes without any play. The same every time it is asked for. */
export function live(world: World, index: number, life: Life): void {
  const { model, calendar } = world;
  const { random } = life;
  restart(random, world.seed, index, streams.life);
  life.index = index;
  life.orders.count = 0;
  life.left = false;
  const arrival = secOfArrival(calendar, (index + uniform(random)) / world.people);
  life.knownSec = Math.min(arrival, calendar.endSec - 1);
  const who = uniform(random);
  life.kind =
    who < model.guestShare
      ? kinds.guest
      : who < model.guestShare + model.staffShare
        ? kinds.staff
        : kinds.registered;
  life.referred = life.kind === kinds.registered && chance(random, model.referredShare);
  life.onWeb = chance(random, 0.55);
  life.taste = normal(random);
  life.content = normal(random);
  life.rate = model.rate.meanPerDay;
  const share = life.referred ? model.referredWouldBuyShare : model.wouldBuyShare;
  if (chance(random, share) || life.kind !== kinds.registered) buy(world, life);
}

/** A second of `days` calendar days later, at a time of day when people are up. */
export function daysLater(world: World, sec: number, days: number, random: Random): number {
  const day = Math.floor(sec / secondsPerDay) + days;
  return day * secondsPerDay + world.calendar.hours.secondAt(uniform(random));
}

/** Draws what becomes of an order made at `sec`, and puts it in. */
export function order(world: World, life: Life, sec: number, origin: number, serial: number, random: Random) {
  const fate = drawFate(world.model, random);
  putOrder(life.orders, sec, fate, fateSecOf(world, sec, fate, random), origin, serial);
}

/** When the fate of an order made at `sec` comes; 0 for one that has none. */
export function fateSecOf(world: World, sec: number, fate: Fate, random: Random): number {
  if (fate === fates.fine || fate === fates.unpaid) return 0;
  const days = fate === fates.cancelled ? 1 : 3 + Math.floor(uniform(random) ** 2 * 25);
  return daysLater(world, sec, days, random);
}

function buy(world: World, life: Life) {
  const { model, calendar } = world;
  const { random } = life;
  const { shape, meanPerDay } = model.rate;
  life.rate = gamma(random, shape, meanPerDay);
  if (chance(random, model.keen.share)) life.rate *= model.keen.rateFactor;
  const leaves = beta(random, model.dropout.a, model.dropout.b);
  life.content = 0.8 * life.content + 1.6 * (0.5 - leaves);
  const atOnce = chance(random, model.firstPurchase.atOnceShare) || life.kind === kinds.guest;
  let at = purchaseTimeOf(calendar, life.knownSec);
  if (!atOnce) at += exponential(random, model.firstPurchase.meanDelayDays);
  let serial = 0;
  while (at < calendar.days) {
    const sec = Math.max(secOfPurchaseTime(calendar, at), life.knownSec + (serial === 0 ? 120 : 0));
    if (sec >= calendar.endSec) return;
    order(world, life, sec, origins.own, serial++, random);
    if (chance(random, model.sameDayShare)) {
      const endOfDay = (Math.floor(sec / secondsPerDay) + 1) * secondsPerDay - 1;
      const again = Math.min(sec + 300 + Math.floor(uniform(random) * 10_000), endOfDay);
      if (again < calendar.endSec) order(world, life, again, origins.sameDay, serial++, random);
    }
    if (chance(random, leaves)) {
      life.left = true;
      return;
    }
    at += exponential(random, 1 / life.rate);
  }
}

/** Draws what becomes of an order. */
export function drawFate({ fate }: Model, random: Random): Fate {
  const u = uniform(random);
  const refunded = fate.refundedInPart + fate.refundedWhole;
  if (u < fate.refundedInPart) return fates.refundedInPart;
  if (u < refunded) return fates.refundedWhole;
  if (u < refunded + fate.cancelled) return fates.cancelled;
  return u < refunded + fate.cancelled + fate.unpaid ? fates.unpaid : fates.fine;
}

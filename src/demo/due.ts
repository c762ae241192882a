import type { Random } from "../core/stats/random.ts";
import { secondsPerDay } from "./calendar.ts";
import { daysLater, type Life } from "./life.ts";
import { nextCounting } from "./order-list.ts";
import type { plays } from "./plays.ts";
import type { World } from "./world.ts";

/** When a play is due for a person, by the purchases made until then; -1: never. */
type Due = (world: World, life: Life, random: Random) => number;

const silentDays = 272;

/** What each play waits for. A purchase is an order that counts. */
export const dues: Readonly<Record<(typeof plays)[number]["id"], Due>> = {
  velkommen: twoWeeksWithoutPurchase,
  "tilbake-pa-tur": aMonthWithoutSecondPurchase,
  "savner-deg": firstLongSilence,
  takk: fourthPurchase,
};

function twoWeeksWithoutPurchase(world: World, life: Life, random: Random): number {
  const sec = daysLater(world, life.knownSec, 14, random);
  const first = nextCounting(life.orders, 0, world.calendar.endSec);
  return purchaseSec(life, first) > sec ? sec : -1;
}

function aMonthWithoutSecondPurchase(world: World, life: Life, random: Random): number {
  const { endSec } = world.calendar;
  const first = nextCounting(life.orders, 0, endSec);
  if (first === life.orders.count) return -1;
  const sec = daysLater(world, purchaseSec(life, first), 31, random);
  return purchaseSec(life, nextCounting(life.orders, first + 1, endSec)) > sec ? sec : -1;
}

function firstLongSilence(world: World, life: Life, random: Random): number {
  const { endSec } = world.calendar;
  const longSec = silentDays * secondsPerDay;
  for (let i = nextCounting(life.orders, 0, endSec); i < life.orders.count; ) {
    const next = nextCounting(life.orders, i + 1, endSec);
    if (purchaseSec(life, next) - purchaseSec(life, i) > longSec)
      return daysLater(world, purchaseSec(life, i), silentDays - 1, random);
    i = next;
  }
  return -1;
}

function fourthPurchase(world: World, life: Life, random: Random): number {
  const { endSec } = world.calendar;
  let place = nextCounting(life.orders, 0, endSec);
  for (let nth = 1; nth < 4 && place < life.orders.count; nth++)
    place = nextCounting(life.orders, place + 1, endSec);
  return place < life.orders.count ? daysLater(world, purchaseSec(life, place), 2, random) : -1;
}

function purchaseSec(life: Life, place: number): number {
  return place < life.orders.count ? (life.orders.sec[place] as number) : Number.POSITIVE_INFINITY;
}

import { chance, type Random, uniform } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { secondsPerDay } from "./calendar.ts";
import { origins } from "./order-list.ts";
import { plays } from "./plays.ts";
import { coupons, identified } from "./raw-tables.ts";
import { type Bought, recordFate, statusNumber } from "./record-fate.ts";
import { recordLines } from "./record-lines.ts";
import type { Sale } from "./sale.ts";
import { nobody, writeWho } from "./who.ts";
import type { World } from "./world.ts";

/** Percent off, by coupon. All are such that every amount stays whole øre, with and without tax. */
const percentOff: Readonly<Record<(typeof coupons)[number], number>> = {
  "": 0,
  VELKOMMEN: 10,
  TUR10: 10,
  SAVNET: 20,
  BLACK20: 20,
  ANSATT30: 30,
};
const shippingOre = 9_900;
const freeShippingOre = 100_000;

/** Writes one order with its lines, and its refund or cancellation. True: a registered person made it, logged in, on the web. */
export function recordOrder(world: World, books: Books, sale: Sale, random: Random): boolean {
  const day = Math.floor(sale.sec / secondsPerDay);
  const date = world.calendar.yyyymmdd[day] as number;
  const nth = (books.ordersOfDay[day] as number) + 1;
  books.ordersOfDay[day] = nth;
  const inShop = boughtInShop(world, sale, day, random);
  const who = identityOf(sale, inShop, random);
  const coupon = couponOf(world, sale, day, random);
  const month = world.calendar.month[day] as number;
  const contents = recordLines(books, date, nth, month, sale.taste, 100 - percentOff[coupon], random);
  const shipping = inShop || contents.goods >= freeShippingOre ? 0 : shippingOre;
  const bought: Bought = { ...contents, date, nth, gross: contents.goods + shipping };
  const { columns } = books.tables.orders;
  const at = books.tables.orders.row();
  columns.day[at] = date;
  columns.nth[at] = nth;
  writeWho(columns, at, sale.buyer === "nobody" ? nobody : books.who);
  columns.sec[at] = sale.sec;
  columns.identified[at] = who;
  columns.gross[at] = bought.gross;
  columns.shipping[at] = shipping;
  columns.status[at] = statusNumber(world, sale);
  columns.coupon[at] = coupons.indexOf(coupon);
  columns.channel[at] = inShop ? 1 : 0;
  recordFate(world, books, sale, bought);
  return !inShop && who === identified.numberAndEmail;
}

/** Over the counter: on working days within opening hours. */
function boughtInShop(world: World, sale: Sale, day: number, random: Random): boolean {
  if (sale.buyer === "nobody") return true;
  const hour = ((sale.sec % secondsPerDay) / 3600) | 0;
  const open = hour >= 10 && hour < 19 && world.calendar.weekday[day] !== 6;
  return chance(random, 0.35) && open && sale.buyer !== "guest";
}

function identityOf(sale: Sale, inShop: boolean, random: Random): number {
  if (sale.buyer === "nobody") return identified.nobody;
  if (sale.buyer === "guest") return identified.email;
  if (inShop) return identified.number;
  return chance(random, 0.05) ? identified.email : identified.numberAndEmail;
}

function couponOf(world: World, sale: Sale, day: number, random: Random): (typeof coupons)[number] {
  const u = uniform(random);
  const play = plays[sale.origin - origins.firstPlay];
  if (play && play.coupon !== "") return play.coupon;
  if (sale.buyer === "staff") return "ANSATT30";
  if (world.calendar.blackWeek[day] === 1) return "BLACK20";
  return u < 0.05 && sale.buyer === "registered" ? "TUR10" : "";
}

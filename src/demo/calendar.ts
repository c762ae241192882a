import { instantOfLocal, localOf, type Zone, zoneOf } from "../core/facts/zone.ts";
import { dayHours, type HourTable } from "./hours.ts";
import { dateOf } from "./local-date.ts";
import { arrivalWeight, isBlackWeek, purchaseWeight } from "./seasons.ts";
import { type Warp, warpOf } from "./warp.ts";

/**
 * The days of the simulated shop. Inside the simulation every instant is `sec`: seconds of the local clock since midnight
 * of the first day, a whole number. Nobody does anything between midnight and six, so the hours of clock changes never occur.
 */
export interface Calendar {
  readonly timeZone: string;
  /** Local days since 1970. */
  readonly firstDay: number;
  readonly days: number;
  /** The first second that is too late. */
  readonly endSec: number;
  readonly fromUs: number;
  /** Seconds from UTC to the local clock, by day. */
  readonly offsetSec: Int32Array;
  /** The date of each day as a number: 20260331. */
  readonly yyyymmdd: Int32Array;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: Uint8Array;
  readonly month: Uint8Array;
  /** 1 in the week of Black Friday. */
  readonly blackWeek: Uint8Array;
  /** How long a day is for someone who buys: 1 on average, more before Christmas. */
  readonly purchase: Warp;
  /** How many get to know the shop, by day. */
  readonly arrival: Warp;
  readonly hours: HourTable;
}

export const secondsPerDay = 86_400;

/** The days from `years` before the local day of `untilUs` up to that day. */
export function calendarOf(untilUs: number, years: number, timeZone: string): Calendar {
  const zone = zoneOf(timeZone);
  const localUntil = Math.floor(localOf(untilUs, zone) / 1e6);
  const lastDay = Math.floor(localUntil / secondsPerDay);
  const days = Math.max(1, Math.round(years * 365.25));
  const firstDay = lastDay - days + 1;
  const dates = Array.from({ length: days }, (_, i) => dateOf(firstDay + i));
  return {
    timeZone,
    firstDay,
    days,
    endSec: localUntil - firstDay * secondsPerDay + 1,
    fromUs: instantOfLocal(firstDay * secondsPerDay * 1e6, zone),
    offsetSec: Int32Array.from(dates, (_, i) => offsetAtNoon(firstDay + i, zone)),
    yyyymmdd: Int32Array.from(dates, (d) => d.year * 10_000 + d.month * 100 + d.date),
    weekday: Uint8Array.from(dates, (d) => d.weekday),
    month: Uint8Array.from(dates, (d) => d.month - 1),
    blackWeek: Uint8Array.from(dates, (d) => (isBlackWeek(d) ? 1 : 0)),
    purchase: warpOf(dates.map(purchaseWeight)),
    arrival: warpOf(dates.map((d, i) => arrivalWeight(d, i, days))),
    hours: dayHours(),
  };
}

function offsetAtNoon(day: number, zone: Zone): number {
  const noonUs = (day * secondsPerDay + 43_200) * 1e6;
  return (noonUs - instantOfLocal(noonUs, zone)) / 1e6;
}

/** The second at which a buyer's own time `at` (days of average length since the first) has come. */
export function secOfPurchaseTime(calendar: Calendar, at: number): number {
  return secOf(calendar, calendar.purchase, at);
}

/** The second at which the share `part` (0 to 1) of everyone has got to know the shop. */
export function secOfArrival(calendar: Calendar, part: number): number {
  return secOf(calendar, calendar.arrival, part * calendar.days);
}

/** A buyer's own time at a second: the inverse of `secOfPurchaseTime`, to within a second. */
export function purchaseTimeOf(calendar: Calendar, sec: number): number {
  const day = Math.floor(sec / secondsPerDay);
  const { upTo } = calendar.purchase;
  const start = upTo[day] as number;
  const share = calendar.hours.shareBefore(sec - day * secondsPerDay);
  return start + ((upTo[day + 1] as number) - start) * share;
}

function secOf(calendar: Calendar, warp: Warp, at: number): number {
  const day = warp.dayAt(at);
  const start = warp.upTo[day] as number;
  const part = (at - start) / ((warp.upTo[day + 1] as number) - start);
  return day * secondsPerDay + calendar.hours.secondAt(Math.min(Math.max(part, 0), 1 - 1e-9));
}

import { Temporal } from "temporal-polyfill";
import { dayUs } from "../words/iso-instant.ts";

const lastUs = Date.UTC(2100, 0, 1) * 1000;

/**
 * The clock changes of a time zone from 1970 to 2100. Between `changes[i - 1].atUs` and `changes[i].atUs` the local
 * clock is UTC plus `changes[i].beforeUs`; after the last, plus `lastOffsetUs`. All in microseconds.
 */
export interface Zone {
  readonly timeZone: string;
  readonly changes: readonly { readonly atUs: number; readonly beforeUs: number; readonly afterUs: number }[];
  readonly lastOffsetUs: number;
}

/** The zone of an IANA name; throws RangeError for a name that is none. `zoneOf("Europe/Oslo").changes[0].afterUs` is 7,200,000,000: summer time of 1980. */
export function zoneOf(timeZone: string): Zone {
  const changes: { atUs: number; beforeUs: number; afterUs: number }[] = [];
  let at: Temporal.ZonedDateTime = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  let offsetUs = at.offsetNanoseconds / 1000;
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds * 1000 > lastUs) return { timeZone, changes, lastOffsetUs: offsetUs };
    const afterUs = next.offsetNanoseconds / 1000;
    if (afterUs !== offsetUs)
      changes.push({ atUs: next.epochMilliseconds * 1000, beforeUs: offsetUs, afterUs });
    offsetUs = afterUs;
    at = next;
  }
}

/**
 * The instant of a local wall time (microseconds, the wall clock read as if it were UTC). A time that comes twice means
 * the first of the two; one that does not exist is moved by the gap (Temporal's `compatible`).
 * In Oslo 2026-10-25 02:30 is 00:30 UTC, and 2026-03-29 02:30 is 01:30 UTC.
 */
export function instantOfLocal(localUs: number, zone: Zone): number {
  const change = zone.changes[firstWhere(zone, (c) => localUs < changesAtLocal(c))];
  return localUs - (change ? change.beforeUs : zone.lastOffsetUs);
}

/** The wall time of an instant, microseconds read as if UTC. */
export function localOf(us: number, zone: Zone): number {
  const change = zone.changes[firstWhere(zone, (c) => us < c.atUs)];
  return us + (change ? change.beforeUs : zone.lastOffsetUs);
}

/** The local calendar day of an instant, in days since 1970. */
export function localDay(us: number, zone: Zone): number {
  return Math.floor(localOf(us, zone) / dayUs);
}

/**
 * The same for many instants: days on which no clock changes are looked up in a table, from 1970 to 2100.
 * `localDaysIn(zoneOf("UTC"))(86_400_000_000)` is 1.
 */
export function localDaysIn(zone: Zone): (us: number) => number {
  const daysIn = knownZones.get(zone) ?? daysBy(offsetsByDay(zone), zone);
  knownZones.set(zone, daysIn);
  return daysIn;
}

/** Asked for again for every stretch of persons, and made once. */
const knownZones = new WeakMap<Zone, (us: number) => number>();

function daysBy(offsets: Float64Array, zone: Zone): (us: number) => number {
  return (us) => {
    const offset = offsets[Math.floor(us / dayUs)];
    return offset === undefined || Number.isNaN(offset)
      ? localDay(us, zone)
      : Math.floor((us + offset) / dayUs);
  };
}

/** By day of UTC since 1970 the offset of a zone; NaN: it changes on that day. */
function offsetsByDay(zone: Zone): Float64Array {
  const days = new Float64Array(Math.floor(lastUs / dayUs));
  let day = 0;
  for (const { atUs, beforeUs } of zone.changes) {
    const changing = Math.floor(atUs / dayUs);
    days.fill(beforeUs, day, changing);
    days[changing] = Number.NaN;
    day = changing + 1;
  }
  return days.fill(zone.lastOffsetUs, day);
}

/** The first instant of a local day (days since 1970). */
export function startOfDay(day: number, zone: Zone): number {
  return instantOfLocal(day * dayUs, zone);
}

/** The last microsecond of a local day (days since 1970). */
export function endOfDay(day: number, zone: Zone): number {
  return startOfDay(day + 1, zone) - 1;
}

/** The wall time from which the offset after a change holds: its end where the clock goes forward, the end of the repeated hour where it goes back. */
export function changesAtLocal(change: Zone["changes"][number]): number {
  return change.atUs + Math.max(change.beforeUs, change.afterUs);
}

function firstWhere(zone: Zone, holds: (change: Zone["changes"][number]) => boolean): number {
  let low = 0;
  let high = zone.changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = zone.changes[middle];
    if (change && holds(change)) high = middle;
    else low = middle + 1;
  }
  return low;
}

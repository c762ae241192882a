import { dayUs } from "../words/iso-instant.ts";
import { instantOfLocal, localOf, type Zone } from "./zone.ts";

/**
 * The same local time so many days later, or earlier where `days` is below 0. In Oslo, 28 days before the last microsecond
 * of 2026-04-10 is the last of 2026-03-13, though an hour was lost between.
 */
export function daysAway(us: number, days: number, zone: Zone): number {
  return instantOfLocal(localOf(us, zone) + days * dayUs, zone);
}

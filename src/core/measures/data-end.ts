import { localDay, type Zone } from "../facts/zone.ts";
import { type Message, message } from "../words/say.ts";

/** The data end so many days before the instant asked about. */
export interface DataEnd {
  readonly us: number;
  readonly days: number;
}

/** So many days without facts are said. */
const longSilent = 28;

/** Of a span that is counted, as much without facts is said: of 28 days more than two. */
const sparePart = 1 / 14;

/**
 * Where the data end long before the instant asked about, by local days; null: they do not. What is counted in a span up to then (`spanDays`) is wrong sooner:
 * an end 15 days before is none of a value, and one of a figure of 28 days.
 */
export function dataEndOf(
  us: number,
  askedUs: number,
  zone: Zone,
  spanDays = Number.POSITIVE_INFINITY,
): DataEnd | null {
  const days = localDay(askedUs, zone) - localDay(us, zone);
  return days > Math.min(longSilent, spanDays * sparePart) ? { us, days } : null;
}

/** What has to be said where the data end long before. */
export function endNotes(ended: DataEnd | null, horizonDays: number): Message[] {
  return ended === null ? [] : [message("value.dataEnd", { ...ended, horizonDays })];
}

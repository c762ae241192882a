import { localDay, type Zone } from "../facts/zone.ts";
import { type Message, message } from "../words/say.ts";

/** The data end so many days before the instant asked about. */
export interface DataEnd {
  readonly us: number;
  readonly days: number;
}

/** So many days without facts are said. */
const longSilent = 28;

/** Where the data end long before the instant asked about, by local days; null: they do not. */
export function dataEndOf(us: number, askedUs: number, zone: Zone): DataEnd | null {
  const days = localDay(askedUs, zone) - localDay(us, zone);
  return days > longSilent ? { us, days } : null;
}

/** What has to be said where the data end long before. */
export function endNotes(ended: DataEnd | null, horizonDays: number): Message[] {
  return ended === null ? [] : [message("value.dataEnd", { ...ended, horizonDays })];
}

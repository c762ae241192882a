import { endOfDay, localDay, type Zone } from "../facts/zone.ts";
import { dayUs } from "../words/iso-instant.ts";

const staleUs = 30 * dayUs;

/** The instant a question is about when none was named, and whether that is the end of old data rather than now. */
export interface DefaultAsOf {
  readonly us: number;
  readonly endOfData: boolean;
}

/**
 * Now; but where the newest order, event or answer is more than 30 days old, the end of its local day (04 semantics 6).
 * All in microseconds since 1970; `newestFactUs` null: there is no fact, and now is meant.
 */
export function defaultAsOf(nowUs: number, newestFactUs: number | null, zone: Zone): DefaultAsOf {
  if (newestFactUs === null || nowUs - newestFactUs <= staleUs) return { us: nowUs, endOfData: false };
  return { us: endOfDay(localDay(newestFactUs, zone), zone), endOfData: true };
}

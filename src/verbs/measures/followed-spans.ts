import { daysAway } from "../../core/facts/days-away.ts";
import type { Zone } from "../../core/facts/zone.ts";
import type { Span } from "../../core/measures/key-figures/measure.ts";
import { followed } from "../../core/measures/key-figures/through-time.sql.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Projection } from "../shop/shop.ts";

/** As many spans are told at most. */
const mostSpans = 24;

/** The spans in which key figures are followed up to an instant, earliest first: from the one in which the data begin, two at least. */
export function followedSpans(
  { firstUs }: Pick<Projection, "firstUs">,
  days: number,
  asOfUs: number,
  zone: Zone,
): readonly Span[] {
  const known = followed.flatMap(({ needs }) => firstUs[needs] ?? []);
  // Data that begin within the first day of a span are not too short for it.
  const told = (asOfUs - dayUs - Math.min(asOfUs, ...known)) / (days * dayUs);
  const count = Math.min(mostSpans, Math.max(2, Math.ceil(told)));
  const ends = Array.from({ length: count + 1 }, (_, i) => daysAway(asOfUs, (i - count) * days, zone));
  return ends.slice(1).map((toUs, i) => ({ fromUs: ends[i] ?? toUs, toUs, days }));
}

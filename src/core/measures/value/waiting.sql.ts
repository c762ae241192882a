import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";

/** Days since they came to a place at which what is expected of people may become another: who wants to buy does so soon. */
export const thereBands: readonly number[] = [0, 7];

/** Days of a step in which time is counted. */
export const stepDays = 7;

/** Beyond so many steps time makes no more difference. */
export const lastStep = 105;

/**
 * How somebody stands at a place before they bought: by the number of the place, and, of those who fell there from a higher one, by
 * `places` more: who was interested once and bought nothing is another than who never was.
 */
const stateOf = (places: number) => `place + case when previous > place then ${integer(places)} else 0 end`;

/** People are counted in so many parts, alike by chance, so that what differs between parts tells what chance does. */
export const peopleParts = 32;

const daysUs = (days: number) => integer(days * dayUs);

/** SQL expressions of a stay `s` of a person `p`, as `Standing` tells of those who never bought. */
export function placedBefore(
  standingUs: number,
  places: number,
): { readonly state: string; readonly step: string; readonly band: string } {
  const at = integer(standingUs);
  return {
    state: stateOf(places),
    step: `least(${lastStep}, cast(floor((${at} - p.known_us) / ${daysUs(stepDays)}) as integer))`,
    band: `${thereBands.map((days) => `case when ${at} >= s.from_us + ${daysUs(days)} then 1 else 0 end`).join(" + ")} - 1`,
  };
}

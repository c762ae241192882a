import { dayUs } from "../../words/iso-instant.ts";
import { bandOf } from "./bands.ts";
import { peopleParts, thereBands } from "./waiting.sql.ts";
import { type WaitingTime, waitedDays, waitingTime } from "./waiting-time.ts";

/** Days since somebody became known, and days waited since a landmark, in whose bands the waiting of people who never bought is counted. */
export const knownBands: readonly number[] = [0, 7, 30, 90, 180, 270, 365, 548, 730];
export const waitedBands: readonly number[] = [0, 7, 30, 90, 180, 365, 730];

const mostDaysBetween = 30;
/** So many landmarks of a past that is long enough; of one that is longer the last three years. */
const landmarks = 36;

/** Cells of one part of the people: by state, band there, band known at the landmark and band waited since. */
export const cellsOf = (states: number) =>
  states * thereBands.length * knownBands.length * waitedBands.length;

/** The number of the cell of one who stood so at a landmark, in the first band waited; the later ones follow. */
export function cellAt(state: number, there: number, known: number): number {
  return ((state * thereBands.length + there) * knownBands.length + known) * waitedBands.length;
}

/**
 * How people waited for their first purchase from each landmark on, by part of the people and cell: days at risk, first purchases, and days
 * at risk times the days that people had been known in the middle of them.
 */
export interface Waited {
  readonly states: number;
  /** Days from one landmark to the next: in a band longer than this one purchase is seen from several. */
  readonly apart: number;
  readonly days: Float64Array;
  readonly firsts: Float64Array;
  readonly daysKnown: Float64Array;
  /** First purchases of people who had been waiting. */
  readonly firstsSeen: number;
  /** The clock in whose days all this is told, but where landmarks lie and how long somebody stood there; null: the calendar's. */
  readonly time: WaitingTime | null;
}

/** Between which instants people were watched, microseconds, and how many persons one of the rows stands for. */
export interface Watched {
  readonly sinceUs: number;
  readonly untilUs: number;
  readonly states: number;
  readonly oneIn: number;
}

/**
 * Looks at everyone who had not bought at instants evenly apart, and from there on at when they bought: so what somebody's place tells is
 * learned for just as long as it is to be foretold, wherever they moved meanwhile. Columns as of `staysBefore`.
 * Source: landmarking, J. R. Anderson, K. C. Cain and R. D. Gelber, Journal of Clinical Oncology 1 (1983) 710-719; pooled over landmarks,
 * H. C. van Houwelingen, Scandinavian Journal of Statistics 34 (2007) 70-85.
 */
export function waitedFrom(columns: readonly Float64Array[], watched: Watched): Waited {
  const { sinceUs, untilUs, states, oneIn } = watched;
  const [parts, stood, known, from, to, bought] = columns as [
    ...[Float64Array, Float64Array, Float64Array],
    ...[Float64Array, Float64Array, Float64Array],
  ];
  const apart = Math.max(1, Math.min(mostDaysBetween, (untilUs - sinceUs) / dayUs / landmarks));
  const cells = cellsOf(states);
  const waited = {
    days: new Float64Array(peopleParts * cells),
    firsts: new Float64Array(peopleParts * cells),
    daysKnown: new Float64Array(peopleParts * cells),
  };
  const time = waitingTime({ known, from, to, bought }, watched);
  const clock = waitedDays(time);
  const nowOf = (us: number) => clock((untilUs - us) / dayUs);
  const markUs = new Float64Array(landmarks + 1);
  for (let mark = 0; mark <= landmarks; mark++) markUs[mark] = untilUs - mark * apart * dayUs;
  const markNow = markUs.map(nowOf);
  let firstsSeen = 0;
  for (let i = 0; i < stood.length; i++) {
    const boughtUs = bought[i] as number;
    const buys = boughtUs <= untilUs;
    const fromUs = from[i] as number;
    const endUs = Math.min(to[i] as number, buys ? boughtUs : untilUs);
    if (buys && boughtUs <= (to[i] as number) && boughtUs > sinceUs) firstsSeen += oneIn;
    const ago = (us: number) => (untilUs - us) / dayUs / apart;
    const oldest = Math.min(landmarks, Math.floor(ago(Math.max(fromUs, sinceUs))));
    // A landmark on the day of the stay's end is no more one of it.
    const youngest = ago(endUs);
    if (oldest <= youngest) continue;
    const [knownFor, ends] = [nowOf(known[i] as number), nowOf(buys ? boughtUs : untilUs)];
    for (let mark = oldest; mark > youngest; mark--) {
      const now = markNow[mark] as number;
      const age = knownFor - now;
      const there = bandOf(thereBands, ((markUs[mark] as number) - fromUs) / dayUs);
      const into = (parts[i] as number) * cells + cellAt(stood[i] as number, there, bandOf(knownBands, age));
      follow(waited, into, age, now - ends, buys);
    }
  }
  return { states, apart, firstsSeen, time, ...waited };
}

/** Days from a landmark on, through the bands waited, to the purchase or the end of watching. */
function follow(
  { days, firsts, daysKnown }: Pick<Waited, "days" | "firsts" | "daysKnown">,
  into: number,
  age: number,
  until: number,
  buys: boolean,
) {
  for (let band = 0; band < waitedBands.length; band++) {
    const from = waitedBands[band] as number;
    if (until <= from) return;
    const end = waitedBands[band + 1] ?? Number.POSITIVE_INFINITY;
    const to = Math.min(until, end);
    const cell = into + band;
    days[cell] = (days[cell] as number) + to - from;
    daysKnown[cell] = (daysKnown[cell] as number) + (to - from) * (age + (from + to) / 2);
    if (buys && until <= end) firsts[cell] = (firsts[cell] as number) + 1;
  }
}

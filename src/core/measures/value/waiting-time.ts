import { dayUs } from "../../words/iso-instant.ts";
import { type PaceFactor, type Paces, paceDays, pacesOf } from "../pace.ts";
import { bandOf } from "./bands.ts";

/**
 * Trend and season of first purchases as another clock: where more is bought time goes faster. The last year is as long as it was. By months of a
 * twelfth of a year, the nearest first; numbers alone, since it goes from thread to thread.
 */
export interface WaitingTime {
  /** How fast time went in each month before now; earlier a day is a day. */
  readonly past: readonly number[];
  /** And will in each month ahead; after a year they come again. */
  readonly coming: readonly number[];
  /** What a day within so many months ahead is beside one of the last year: `[0]` of the next alone. */
  readonly paces: readonly PaceFactor[];
}

/** Days of waiting within so many days before now; by the calendar where there is no other clock. */
export function waitedDays(time: WaitingTime | null): (days: number) => number {
  return time === null ? (days) => days : throughMonths(time.past, 1);
}

/** Days of waiting within so many days ahead. */
export function comingDays(time: WaitingTime | null): (days: number) => number {
  return time === null ? (days) => days : throughMonths(time.coming, null);
}

/** What a day within so many ahead is beside one of the last year. */
export function paceAhead({ paces }: WaitingTime, days: number): PaceFactor {
  const months = Math.max(1, Math.round(days / paceDays));
  return paces[Math.min(months, paces.length) - 1] as PaceFactor;
}

/** Days known in whose bands first purchases are expected alike. */
const ageBands: readonly number[] = [0, 7, 14, 30, 60, 90, 180, 270, 365, 548, 730, 1095];
/** Who buys at once does so when they come, whatever the season: they tell nothing of who waits. */
const atOnceDays = 7;
/** The months of fewer first purchases tell of them, not of the calendar. */
const fewestFirsts = 30;
/** Months that differ by less are not worth another clock. */
const worthwhile = 0.05;
const rounds = 8;
/** Days known are told by the calendar first, then by the clock that was found. */
const passes = 2;
const mostMonths = 36;
/** What is further ahead goes as fast as what is nearer. */
const mostAhead = 24;

/** Someone who waited, columns as of `staysBefore`: since when known, from when to when they stood, when they bought first. */
export interface WaitedStays {
  readonly known: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly bought: Float64Array;
}

/**
 * Who waits in a season in which much is bought waits for longer than their days tell. First purchases of each month are held against what the days
 * that people had been known let expect, both fitted together; a month with twice as many is two months long. Null: less than a year is
 * known, hardly anybody bought, or all months are much alike.
 * Source: rates that are products of an effect of age and one of the calendar, occurrence over exposure (N. E. Breslow and N. E. Day, Statistical
 * Methods in Cancer Research II (1987), 4.3); operational time as in `buyingTime`.
 */
export function waitingTime(
  stays: WaitedStays,
  { sinceUs, untilUs }: { readonly sinceUs: number; readonly untilUs: number },
): WaitingTime | null {
  const months = Math.min(mostMonths, Math.floor((untilUs - sinceUs) / dayUs / paceDays));
  if (months < 1) return null;
  let [past, paces] = [new Array<number>(months).fill(1), null as Paces | null];
  for (let pass = 0; pass < passes; pass++) {
    const seen = byMonthAndAge(stays, untilUs, past);
    const happened = sums(seen.firsts, months);
    if (happened.reduce((sum, n) => sum + n, 0) < fewestFirsts) return null;
    paces = pacesOf({ happened, expected: expectedOf(seen, months) });
    if (paces === null) return null;
    const found = paces;
    past = past.map((_, month) => found.factorOf(month));
  }
  const found = paces as Paces;
  const coming = Array.from({ length: 12 }, (_, month) => found.factorOf(-1 - month));
  if ([...past, ...coming].every((one) => Math.abs(one - 1) < worthwhile)) return null;
  const ahead = Array.from({ length: mostAhead }, (_, month) => found.within(-1 - month, -1));
  return { past, coming, paces: ahead };
}

/** Days at risk and first purchases, by month before now and band of days known. */
interface MonthsAndAges {
  readonly days: Float64Array;
  readonly firsts: Float64Array;
}

/** Days known are told by the clock that goes so fast in each month before now. */
function byMonthAndAge(
  { known, from, to, bought }: WaitedStays,
  untilUs: number,
  paces: readonly number[],
): MonthsAndAges {
  const [months, bands] = [paces.length, ageBands.length];
  const clock = throughMonths(paces, 1);
  const going = { speed: Float64Array.from(paces), passed: passedBy(paces) };
  const [days, firsts] = [new Float64Array(months * bands), new Float64Array(months * bands)];
  for (let i = 0; i < known.length; i++) {
    const boughtUs = bought[i] as number;
    const buys = boughtUs <= untilUs && boughtUs <= (to[i] as number);
    const ends = Math.min(to[i] as number, untilUs, buys ? boughtUs : Number.POSITIVE_INFINITY);
    const sinceKnown = (untilUs - (known[i] as number)) / dayUs;
    const age = clock(sinceKnown);
    const newest = Math.max(0, (untilUs - ends) / dayUs);
    const oldest = Math.min(
      (untilUs - (from[i] as number)) / dayUs,
      sinceKnown - atOnceDays,
      months * paceDays,
    );
    if (!(oldest > newest)) continue;
    if (buys) {
      const month = Math.min(months - 1, Math.floor(newest / paceDays));
      const cell = month * bands + bandOf(ageBands, age - clock(newest));
      firsts[cell] = (firsts[cell] as number) + 1;
    }
    growOlder(days, { oldest, newest, age }, going);
  }
  return { days, firsts };
}

const ageEdges = Float64Array.from([...ageBands, Number.POSITIVE_INFINITY]);

/**
 * Adds the days from `oldest` to `newest` before now of one who is `age` days old, by month and by how old they were. Time goes so fast in each month
 * (`speed`), and as much of it has passed since its end (`passed`).
 */
function growOlder(
  days: Float64Array,
  { oldest, newest, age }: { readonly oldest: number; readonly newest: number; readonly age: number },
  { speed, passed }: { readonly speed: Float64Array; readonly passed: Float64Array },
): void {
  const bands = ageEdges.length - 1;
  let band = 0;
  // Who waits since the first month began may be told by rounding to have waited before it.
  const first = Math.min(speed.length, Math.ceil(oldest / paceDays)) - 1;
  for (let month = first; month >= 0 && (month + 1) * paceDays > newest; month--) {
    const pace = speed[month] as number;
    const ageAt = age - (passed[month] as number);
    const from = ageAt - (Math.min(oldest, (month + 1) * paceDays) - month * paceDays) * pace;
    const to = ageAt - (Math.max(newest, month * paceDays) - month * paceDays) * pace;
    // Who grows older comes to no band that they left.
    while (from >= (ageEdges[band + 1] as number)) band++;
    for (; ; band++) {
      const [begins, ends] = [ageEdges[band] as number, ageEdges[band + 1] as number];
      const cell = month * bands + band;
      const lived = (Math.min(to, ends) - Math.max(from, begins)) / pace;
      days[cell] = (days[cell] as number) + Math.max(0, lived);
      if (to <= ends) break;
    }
  }
}

function sums(of: Float64Array, months: number): readonly number[] {
  const bands = of.length / months;
  return Array.from({ length: months }, (_, month) =>
    of.subarray(month * bands, (month + 1) * bands).reduce((sum, n) => sum + n, 0),
  );
}

/** First purchases that days known alone let expect in each month, when those are told from what months did by turns. */
function expectedOf({ days, firsts }: MonthsAndAges, months: number): readonly number[] {
  const bands = days.length / months;
  const came = sums(firsts, months);
  const expected = new Array<number>(months).fill(0);
  const paces = new Array<number>(months).fill(1);
  for (let round = 0; round < rounds; round++) {
    expected.fill(0);
    for (let band = 0; band < bands; band++) {
      let [first, risk] = [0, 0];
      for (let month = 0; month < months; month++) {
        first += firsts[month * bands + band] as number;
        risk += (days[month * bands + band] as number) * (paces[month] as number);
      }
      if (!(risk > 0)) continue;
      for (let month = 0; month < months; month++)
        expected[month] =
          (expected[month] as number) + (first / risk) * (days[month * bands + band] as number);
    }
    for (let month = 0; month < months; month++)
      paces[month] = ((came[month] as number) + 1) / ((expected[month] as number) + 1);
  }
  return expected;
}

/** How much time goes by until each month begins, going so fast in each; and until the last is over. */
function passedBy(paces: readonly number[]): Float64Array {
  const passed = new Float64Array(paces.length + 1);
  for (const [month, pace] of paces.entries())
    passed[month + 1] = (passed[month] as number) + pace * paceDays;
  return passed;
}

/** Days of waiting within so many days, through months of such paces; beyond them a day is `after`, or they come again. */
function throughMonths(told: readonly number[], after: number | null): (days: number) => number {
  // Columns of one kind, whether months are told by whole numbers or not.
  const paces = Float64Array.from(told);
  const edges = passedBy(told);
  const all = edges[paces.length] as number;
  const whole = paces.length * paceDays;
  const within = (days: number): number => {
    const month = Math.min(paces.length - 1, Math.floor(days / paceDays));
    return (edges[month] as number) + (days - month * paceDays) * (paces[month] as number);
  };
  return (days) => {
    if (days < whole) return within(Math.max(0, days));
    if (after !== null) return all + (days - whole) * after;
    const years = Math.floor(days / whole);
    return years * all + within(days - years * whole);
  };
}

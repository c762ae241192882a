import { type Pace, paceDays, paceOf, steadyPace } from "../pace.ts";
import { firstDaysLeftOut } from "./ahead.ts";
import { type Moving, stayingOf, throughOf } from "./moving.ts";
import type { PlaceStays } from "./place-stays.ts";

/** Fewer moves than this from one place to another tell nothing of a trend or a season. */
const fewestMoves = 30;

/** How fast people arrive and move beside the year learnt from: `moves[q][d]` from place q to d. */
export interface MovingPace {
  readonly arrivals: Pace;
  readonly moves: readonly (readonly Pace[])[];
}

/** What trend and season make of moves after an origin, by the months before it, of data of so many bins. */
export function movingPace(
  stays: PlaceStays,
  moving: Moving,
  {
    origin,
    history,
    binDays,
  }: { readonly origin: number; readonly history: number; readonly binDays: number },
): MovingPace {
  const { places } = moving;
  const { place, start, last, next, arrived, people } = stays;
  const months = Math.max(0, Math.floor(((history - origin) * binDays - firstDaysLeftOut) / paceDays));
  const monthOf = (bin: number) => Math.floor(((bin - origin) * binDays) / paceDays);
  const edges = Array.from({ length: months + 1 }, (_, i) => origin + Math.ceil((i * paceDays) / binDays));
  const byMonth = () => new Array<number>(months).fill(0);
  const byPair = () => Array.from({ length: places }, () => Array.from({ length: places }, byMonth));
  const [came, moved] = [byMonth(), byPair()];
  // Bins lived through at each place by age, over the months: what any rate would have brought.
  const risk = Array.from({ length: places }, () =>
    Array.from({ length: months }, () => new Float64Array(moving.ages + 1)),
  );
  const part = (m: number, q: number, from: number, newest: number, n: number) => {
    const near = Math.max(newest, edges[m] as number);
    const far = Math.min(from + 1, edges[m + 1] as number);
    if (far > near) addRisk(risk[q]?.[m] as Float64Array, from, near, far, n);
  };
  // Stays through a whole month count alike with all that began in the same bin, by differences over months.
  const through = Array.from({ length: places }, () => new Float64Array((months + 1) * moving.ages));
  for (let i = 0; i < start.length; i++) {
    const [from, left, n] = [start[i] as number, last[i] as number, people[i] as number];
    if (from < origin) continue;
    const month = monthOf(from);
    if (arrived[i] === 1 && month < months) came[month] = (came[month] as number) + n;
    const to = next[i] as number;
    const end = monthOf(left);
    const own = left >= origin && to >= 0 && end < months ? moved[place[i] as number]?.[to] : undefined;
    if (own) own[end] = (own[end] as number) + n;
    const newest = Math.max(origin, left);
    let m = Math.max(0, monthOf(newest) - 1);
    while (m < months && (edges[m] as number) < newest) part(m++, place[i] as number, from, newest, n);
    const whole = m;
    m = Math.max(m, Math.min(months, monthOf(from + 1) - 1));
    while (m < months && (edges[m + 1] as number) <= from + 1) m++;
    if (m > whole) {
      const row = through[place[i] as number] as Float64Array;
      const at = from * (months + 1);
      row[at + whole] = (row[at + whole] as number) + n;
      row[at + m] = (row[at + m] as number) - n;
    }
    if (m < months && (edges[m] as number) <= from) part(m, place[i] as number, from, newest, n);
  }
  for (const [q, row] of through.entries()) addThrough(risk[q] as Float64Array[], row, edges, origin);
  const usual = came.slice(0, 12).reduce((sum, n) => sum + n, 0) / 12;
  return {
    arrivals: paceOf({ happened: came, expected: byMonth().fill(usual) }),
    moves: moved.map((to, q) =>
      to.map((happened, d) => {
        if (happened.reduce((sum, n) => sum + n, 0) < fewestMoves) return steadyPace;
        const rate = moving.rate[q]?.[d] as Float64Array;
        return paceOf({ happened, expected: (risk[q] ?? []).map((own) => expectedOf(own, rate)) });
      }),
    ),
  };
}

function expectedOf(steps: Float64Array, rate: Float64Array): number {
  let [people, sum] = [0, 0];
  for (let age = 0; age < rate.length; age++) {
    people += steps[age] as number;
    sum += people * (rate[age] as number);
  }
  return sum;
}

/** Adds those who stayed through whole months, by the bin they came in and, as differences, by month. */
function addThrough(
  risk: readonly Float64Array[],
  through: Float64Array,
  edges: readonly number[],
  origin: number,
): void {
  const months = risk.length;
  for (let from = origin; months > 0 && from * (months + 1) < through.length; from++) {
    let n = 0;
    for (let m = 0; m < months && (edges[m + 1] as number) <= from + 1; m++) {
      n += through[from * (months + 1) + m] as number;
      if (n !== 0) addRisk(risk[m] as Float64Array, from, edges[m] as number, edges[m + 1] as number, n);
    }
  }
}

/** So many were at their ages from `near` up to before `far`, in bins before now, of those who came in a bin: by differences. */
function addRisk(risk: Float64Array, from: number, near: number, far: number, n: number): void {
  risk[from - far + 1] = (risk[from - far + 1] as number) + n;
  risk[from - near + 1] = (risk[from - near + 1] as number) - n;
}

/** Of what the pace is not known exactly: variances of logarithms, of arrivals and of each move. */
export interface PaceVariance {
  readonly arrivals: number;
  readonly moves: readonly (readonly number[])[];
}

/** How people will move within so many days ahead. */
export function atPace(
  moving: Moving,
  pace: MovingPace,
  aheadDays: number,
): { readonly moving: Moving; readonly variance: PaceVariance } {
  const { places, ages } = moving;
  const [coming, moves] = [pace.arrivals(aheadDays), pace.moves.map((to) => to.map((one) => one(aheadDays)))];
  const faster = moving.rate.map((to, q) =>
    to.map((rate, d) => rate.map((one) => one * (moves[q]?.[d]?.factor ?? 1))),
  );
  // Of people of one age no more can go than there are.
  const rate = faster.map((to) => {
    const shrink = Float64Array.from({ length: ages }, (_, age) =>
      Math.min(
        1,
        1 /
          Math.max(
            1e-12,
            to.reduce((sum, one) => sum + (one[age] as number), 0),
          ),
      ),
    );
    return to.map((one) => one.map((share, age) => share * (shrink[age] as number)));
  });
  return {
    moving: {
      ...moving,
      ...{ rate, staying: stayingOf(rate, ages), through: throughOf(rate, places) },
      arriving: moving.arriving.map((n) => n * coming.factor),
    },
    variance: { arrivals: coming.variance, moves: moves.map((to) => to.map(({ variance }) => variance)) },
  };
}

import { type Pace, paceDays, paceOf, steadyPace } from "../pace.ts";
import { firstDaysLeftOut } from "./ahead.ts";
import { type Moving, stayingOf, throughOf } from "./moving.ts";
import type { PlaceStays } from "./place-stays.ts";
import { type Across, addAcross, eachAcross, monthsBefore, nobodyAcross } from "./spans-in-months.ts";

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
  const months = Math.max(0, Math.floor(((history - origin) * binDays - firstDaysLeftOut) / paceDays));
  const within = monthsBefore(
    Array.from({ length: months + 1 }, (_, i) => origin + Math.ceil((i * paceDays) / binDays)),
    moving.ages - 2,
  );
  const { monthAt } = within;
  const monthOf = Int32Array.from({ length: monthAt.length }, (_, bin) =>
    Math.floor((bin * binDays) / paceDays),
  );
  const byMonth = () => new Float64Array(months);
  const byPair = () => Array.from({ length: places }, () => Array.from({ length: places }, byMonth));
  const [came, moved] = [byMonth(), byPair()];
  // Bins lived through at each place by age, over the months: what any rate would have brought.
  const risk = Array.from({ length: places }, () =>
    Array.from({ length: months }, () => new Float64Array(moving.ages + 1)),
  );
  const across = Array.from({ length: places }, () => nobodyAcross(within));
  addMonths(stays, { origin, months, monthOf, monthAt, came, moved, risk, across });
  for (const [q, of] of across.entries())
    eachAcross(of, (from, month, edge, n) => {
      addRisk(risk[q]?.[month - 1], from - edge + 1, n);
      addRisk(risk[q]?.[month], from - edge + 1, -n);
    });
  const usual = came.slice(0, 12).reduce((sum, n) => sum + n, 0) / 12;
  return {
    arrivals: paceOf({ happened: [...came], expected: new Array<number>(months).fill(usual) }),
    moves: moved.map((to, q) =>
      to.map((happened, d) => {
        if (happened.reduce((sum, n) => sum + n, 0) < fewestMoves) return steadyPace;
        const rate = moving.rate[q]?.[d] as Float64Array;
        return paceOf({
          happened: [...happened],
          expected: (risk[q] ?? []).map((own) => expectedOf(own, rate)),
        });
      }),
    ),
  };
}

/** What is counted by the months before an origin: who came, who moved, and who was there. */
interface ByMonth {
  readonly origin: number;
  readonly months: number;
  readonly monthOf: Int32Array;
  readonly monthAt: Int32Array;
  readonly came: Float64Array;
  readonly moved: readonly (readonly Float64Array[])[];
  readonly risk: readonly (readonly Float64Array[])[];
  readonly across: readonly Across[];
}

// A function that ends with its loop: what comes after one would be made fast without having been seen, and all of it anew.

function addMonths(
  { place, start, last, next, arrived, people }: PlaceStays,
  { origin, months, monthOf, monthAt, came, moved, risk, across }: ByMonth,
): void {
  for (let i = 0; i < start.length; i++) {
    const [from, left, n] = [start[i] as number, last[i] as number, people[i] as number];
    if (from < origin) continue;
    const month = monthOf[from - origin] as number;
    if (arrived[i] === 1 && month < months) came[month] = (came[month] as number) + n;
    const to = next[i] as number;
    if (left >= origin && to >= 0) {
      const end = monthOf[left - origin] as number;
      const own = end < months ? moved[place[i] as number]?.[to] : undefined;
      if (own) own[end] = (own[end] as number) + n;
    }
    const newest = Math.max(origin, left);
    const ages = risk[place[i] as number] as Float64Array[];
    addRisk(ages[monthAt[from - origin] as number], 0, n);
    const [until, since] = [monthAt[newest - origin] as number, monthAt[from - origin] as number];
    addRisk(ages[until], from - newest + 1, -n);
    if (until < since) addAcross(across[place[i] as number] as Across, from, until, since, n);
  }
}

function expectedOf(steps: Float64Array, rate: Float64Array): number {
  let [people, sum] = [0, 0];
  for (let age = 0; age < rate.length; age++) {
    people += steps[age] as number;
    sum += people * (rate[age] as number);
  }
  return sum;
}

/** So many more are there from an age on, by differences; of a month beyond those that are known nothing is told. */
function addRisk(risk: Float64Array | undefined, age: number, n: number): void {
  if (risk) risk[age] = (risk[age] as number) + n;
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

import type { Random } from "../../stats/random.ts";
import { bandOf } from "./bands.ts";
import { type FirstHazards, hazardsDrawn, hazardsSeen } from "./first-hazards.ts";
import { cellAt, knownBands, type Waited, waitedBands } from "./landmarks.ts";
import type { Standing } from "./standing.ts";
import type { Ahead } from "./value-of-buyers.ts";
import { lastStep, stepDays, thereBands } from "./waiting.sql.ts";
import { comingDays, waitedDays } from "./waiting-time.ts";

/** What a first purchase is worth when so many days of the horizon are left: itself and all that follows. */
export type WorthOfFirst = (daysLeft: number) => number;

/** What is expected of one who waits, and the chance to buy within the horizon, by state, steps since they became known and band there. */
export interface WaitingValue {
  readonly value: (state: number, step: number, band: number) => number;
  readonly chance: (state: number, step: number, band: number) => number;
}

/**
 * What those who never bought are worth: a first purchase comes with the hazard of one who has been known so long and stood so, and earns
 * `worth`. By steps of a week or, for long horizons, more.
 */
export function valueOfWaiting(hazards: FirstHazards, worth: WorthOfFirst, ahead: Ahead): WaitingValue {
  const { horizonDays, discount } = ahead;
  const steps = Math.max(1, Math.min(106, Math.ceil(horizonDays / stepDays)));
  const length = horizonDays / steps;
  const perDay = Math.exp(-Math.log1p(discount) / 365);
  const middles = Float64Array.from({ length: steps }, (_, i) => (i + 0.5) * length);
  const ago = waitedDays(hazards.time);
  const coming = comingDays(hazards.time);
  const later = middles.map(coming);
  const oldest = Math.ceil(ago((lastStep + 1) * stepDays) + coming(horizonDays));
  const through: Through = {
    ...{ times: hazards.times, later },
    known: Float64Array.from({ length: oldest + 1 }, (_, day) => hazards.known(day + 0.5)),
    lengths: middles.map((_, i) => coming((i + 1) * length) - coming(i * length)),
    waited: Int32Array.from(later, (days) => bandOf(waitedBands, days)),
    earned: middles.map((day) => perDay ** day * worth(horizonDays - day)),
  };
  const bands = thereBands.length;
  const at = (state: number, step: number, band: number) =>
    (state * (lastStep + 1) + Math.min(lastStep, Math.max(0, step))) * bands + band;
  // NaN: nobody who stands so was asked about yet, and of few people nobody will be.
  const values = new Float64Array(hazards.states * (lastStep + 1) * bands).fill(Number.NaN);
  const chances = new Float64Array(values.length);
  const ages = Float64Array.from({ length: lastStep + 1 }, (_, step) => ago((step + 0.5) * stepDays));
  const told = (of: Float64Array) => (state: number, step: number, band: number) => {
    const into = at(state, step, band);
    if (!(horizonDays > 0) || !(into < values.length)) return 0;
    if (Number.isNaN(values[into])) {
      const age = ages[Math.min(lastStep, Math.max(0, step))] as number;
      waitThrough(through, cellAt(state, band, bandOf(knownBands, age)), age, { values, chances }, into);
    }
    return of[into] as number;
  };
  return { value: told(values), chance: told(chances) };
}

/** The steps of the horizon, a column each, beside how likely a first purchase is in cells and by days known. */
interface Through {
  readonly times: Float64Array;
  readonly known: Float64Array;
  /** Days of waiting until the middle of a step, how many it has, their band, and what a purchase in it earns. */
  readonly later: Float64Array;
  readonly lengths: Float64Array;
  readonly waited: Int32Array;
  readonly earned: Float64Array;
}

/** One who has been known for `age` days lives through the horizon. A function of its own, which is made fast once and not anew by each caller. */
function waitThrough(
  { times, known, later, lengths, waited, earned }: Through,
  cell: number,
  age: number,
  { values, chances }: { readonly values: Float64Array; readonly chances: Float64Array },
  at: number,
): void {
  let [waits, value] = [1, 0];
  for (let i = 0; i < later.length; i++) {
    const hazard = times[cell + (waited[i] as number)] as number;
    const still =
      waits *
      Math.exp(-hazard * (lengths[i] as number) * (known[Math.floor(age + (later[i] as number))] as number));
    value += (waits - still) * (earned[i] as number);
    waits = still;
  }
  values[at] = value;
  chances[at] = 1 - waits;
}

/** What those who never bought at a place are worth together, minor units, and how far what happens may lie from it. */
export interface WaitingSum {
  readonly place: number;
  readonly people: number;
  readonly value: number;
  readonly chanceVariance: number;
  /** The value as hazards as uncertain as they are have it. */
  readonly drawn: readonly number[];
  /** Each one's value squared, added up. */
  readonly squares: number;
}

/** Sums over those who wait, by place. `spread` is the squared coefficient of variation of what a buyer earns. */
export function waitingByPlace(
  standing: readonly Standing[],
  waited: Waited,
  worth: WorthOfFirst,
  ahead: Ahead,
  { random, draws, spread }: { readonly random: Random; readonly draws: number; readonly spread: number },
): WaitingSum[] {
  const waiting = Map.groupBy(
    standing.filter(({ step }) => step !== null),
    ({ place }) => place,
  );
  if (waiting.size === 0) return [];
  const found = valueOfWaiting(hazardsSeen(waited), worth, ahead);
  const drawn = Array.from({ length: draws }, () =>
    valueOfWaiting(hazardsDrawn(waited, random), worth, ahead),
  );
  // Who buys soon brings more within the horizon than who buys late.
  const squared = valueOfWaiting(hazardsSeen(waited), (days) => worth(days) ** 2, {
    ...ahead,
    discount: (1 + ahead.discount) ** 2 - 1,
  });
  return [...waiting].map(([place, rows]) => {
    const sum = (of: WaitingValue["value"]) =>
      rows.reduce(
        (total, { state, step, band, people }) => total + people * of(state ?? 0, step ?? 0, band ?? 0),
        0,
      );
    return {
      place,
      people: rows.reduce((total, { people }) => total + people, 0),
      value: sum(found.value),
      chanceVariance: sum(squared.value) * (1 + spread),
      drawn: drawn.map((each) => sum(each.value)),
      squares: sum((...one) => found.value(...one) ** 2),
    };
  });
}

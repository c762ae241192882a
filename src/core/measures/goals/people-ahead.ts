import type { AlikePeople } from "../../stats/distributions/uncertain-count.ts";
import type { Expected } from "./ahead.ts";
import type { Moving } from "./moving.ts";
import type { PaceVariance } from "./moving-pace.ts";
import type { PlaceStays } from "./place-stays.ts";

/** The chance to stand on a rung some bins later: `at[k][q][age]` of whoever has been at q so long, `entering[k][q]` of whoever comes to q in the first of them. */
export interface ChancesOnRung {
  readonly at: readonly (readonly Float64Array[])[];
  readonly entering: readonly (readonly number[])[];
}

/** Reckons back from the end, bin by bin (Chapman and Kolmogorov, by time at a place: a semi-Markov chain). */
export function chancesOnRung(moving: Moving, rung: number, ahead: number): ChancesOnRung {
  const { places, ages, rate, staying } = moving;
  const at: Float64Array[][] = [
    Array.from({ length: places }, (_, q) => new Float64Array(ages).fill(q === rung ? 1 : 0)),
  ];
  const entering: number[][] = [Array.from({ length: places }, (_, q) => (q === rung ? 1 : 0))];
  for (let k = 1; k <= ahead; k++) {
    const before = at[k - 1] as Float64Array[];
    const settle = Array.from(
      { length: places },
      (_, q) => (staying[q]?.[0] as number) * (before[q]?.[0] as number),
    );
    const enters = moving.through.map((row) =>
      row.reduce((sum, share, d) => sum + share * (settle[d] as number), 0),
    );
    entering.push(enters.map((one) => Math.min(1, one)));
    at.push(
      before.map((own, q) => {
        const [stays, moves] = [staying[q] as Float64Array, rate[q] as readonly Float64Array[]];
        const chance = new Float64Array(ages);
        for (let age = 0; age < ages; age++) {
          const older = Math.min(age + 1, ages - 1);
          chance[age] = (stays[older] as number) * (own[older] as number);
        }
        for (let d = 0; d < places; d++) {
          const [shares, entered] = [moves[d] as Float64Array, enters[d] as number];
          for (let age = 0; age < ages; age++)
            chance[age] = (chance[age] as number) + (shares[Math.min(age + 1, ages - 1)] as number) * entered;
        }
        for (let age = 0; age < ages; age++) chance[age] = Math.min(1, chance[age] as number);
        return chance;
      }),
    );
  }
  return { at, entering };
}

/** How many stand at each place at an origin, by how many bins they have been there. */
export function standingAt(
  { place, start, last, people }: PlaceStays,
  moving: Moving,
  origin: number,
): Float64Array[] {
  const standing = Array.from({ length: moving.places }, () => new Float64Array(moving.ages));
  for (let i = 0; i < start.length; i++) {
    if ((start[i] as number) < origin || (last[i] as number) >= origin) continue;
    const own = standing[place[i] as number] as Float64Array;
    const age = Math.min(moving.ages - 1, (start[i] as number) - origin);
    own[age] = (own[age] as number) + (people[i] as number);
  }
  return standing;
}

/** How many stood on a rung at the end of the bin before `origin`. */
export function stoodAt({ place, start, last, people }: PlaceStays, rung: number, origin: number): number {
  let sum = 0;
  for (let i = 0; i < start.length; i++)
    if (place[i] === rung && (start[i] as number) >= origin && (last[i] as number) < origin)
      sum += people[i] as number;
  return sum;
}

/** Who will stand on the rung after so many bins, of those who stand somewhere now and of those who will come. */
export function peopleAhead(
  moving: Moving,
  standing: readonly Float64Array[],
  chances: ChancesOnRung,
  ahead: number,
): Pick<Expected, "groups" | "newcomers"> {
  const groups: AlikePeople[] = [];
  for (const [q, own] of standing.entries())
    for (let age = 0; age < own.length; age++)
      if ((own[age] as number) > 0)
        groups.push({ people: own[age] as number, chance: chances.at[ahead]?.[q]?.[age] ?? 0 });
  let newcomers = 0;
  for (let k = 1; k <= ahead; k++)
    for (const [q, arriving] of moving.arriving.entries())
      newcomers += arriving * (chances.entering[k]?.[q] ?? 0);
  return { groups, newcomers };
}

/**
 * The variance of how many are expected on the rung that comes of not knowing the rates exactly: by the delta method, forward with those
 * who will be of each age at each place, back with what becomes of them.
 */
export function peopleRateVariance(
  moving: Moving,
  standing: readonly Float64Array[],
  chances: ChancesOnRung,
  ahead: number,
  pace: PaceVariance | null = null,
): number {
  const { places, ages, rate, staying } = moving;
  const slopes = Array.from({ length: places }, () =>
    Array.from({ length: places + 1 }, () => new Float64Array(ages)),
  );
  let here = standing.map((own) => Float64Array.from(own));
  for (let k = 1; k <= ahead; k++) {
    const left = ahead - k;
    const comes = [...moving.arriving];
    const after = Array.from({ length: places }, () => new Float64Array(ages));
    const enters = Float64Array.from({ length: places + 1 }, (_, d) =>
      d < places ? (chances.entering[left + 1]?.[d] ?? 0) : 0,
    );
    for (let q = 0; q < places; q++) {
      const own = here[q] as Float64Array;
      const stays = chances.at[left]?.[q] as Float64Array;
      for (let d = 0; d <= places; d++)
        addLean(slopes[q]?.[d] as Float64Array, own, stays, enters[d] as number);
      for (let d = 0; d < places; d++)
        comes[d] = comingFrom(own, rate[q]?.[d] as Float64Array, comes[d] as number);
      moveOn(after[q] as Float64Array, own, staying[q] as Float64Array);
    }
    for (let q = 0; q < places; q++) {
      const entered = comes.reduce((sum, n, from) => sum + n * (moving.through[from]?.[q] as number), 0);
      const stays = chances.at[left]?.[q]?.[0] ?? 0;
      for (let d = 0; d <= places; d++) {
        const own = slopes[q]?.[d] as Float64Array;
        own[0] = (own[0] as number) + entered * ((enters[d] as number) - stays);
      }
      const own = after[q] as Float64Array;
      own[0] = (own[0] as number) + entered * (staying[q]?.[0] as number);
    }
    here = after;
  }
  return (
    slopeVariance(moving, slopes) +
    arrivalVariance(moving, chances, ahead) +
    (pace ? paceVarianceOf(moving, slopes, chances, pace, ahead) : 0)
  );
}

// Functions of their own, since they are most of the work: each is made fast once.

/** Adds what a higher rate of going changes, of people of each age who grow one older. */
function addLean(slopes: Float64Array, people: Float64Array, stays: Float64Array, enters: number): void {
  const oldest = people.length - 1;
  for (let age = 0; age <= oldest; age++) {
    const older = Math.min(age + 1, oldest);
    slopes[older] = (slopes[older] as number) + (people[age] as number) * (enters - (stays[older] as number));
  }
}

/** How many come from people of each age, at such rates, beside those who come already. */
function comingFrom(people: Float64Array, rate: Float64Array, already: number): number {
  const oldest = people.length - 1;
  let comes = already;
  for (let age = 0; age <= oldest; age++)
    comes += (people[age] as number) * (rate[Math.min(age + 1, oldest)] as number);
  return comes;
}

function moveOn(after: Float64Array, people: Float64Array, staying: Float64Array): void {
  const oldest = people.length - 1;
  for (let age = 0; age <= oldest; age++) {
    const older = Math.min(age + 1, oldest);
    after[older] = (after[older] as number) + (people[age] as number) * (staying[older] as number);
  }
}

/** What comes of not knowing how fast people move and arrive ahead: every age of a move errs together. */
function paceVarianceOf(
  { rate, arriving }: Moving,
  slopes: readonly (readonly Float64Array[])[],
  { entering }: ChancesOnRung,
  pace: PaceVariance,
  ahead: number,
): number {
  let [variance, coming] = [0, 0];
  for (const [q, own] of pace.moves.entries())
    for (const [d, one] of own.entries()) {
      const shares = rate[q]?.[d] as Float64Array;
      const lean = ((slopes[q] as readonly Float64Array[])[d] as Float64Array).reduce(
        (sum, slope, age) => sum + slope * (shares[age] as number),
        0,
      );
      variance += one * lean * lean;
    }
  for (const [q, perBin] of arriving.entries())
    for (let k = 1; k <= ahead; k++) coming += perBin * (entering[k]?.[q] ?? 0);
  return variance + pace.arrivals * coming * coming;
}

/** Rates out of one place at one age are shares of the same people; ages of a tail have one rate and err together. */
function slopeVariance(moving: Moving, slopes: readonly (readonly Float64Array[])[]): number {
  const { places, ages, seen, tail } = moving;
  let variance = 0;
  for (let q = 0; q < places; q++) {
    const from = Math.min(tail[q] as number, ages);
    const own = slopes[q] as readonly Float64Array[];
    for (let age = 0; age < from; age++)
      variance +=
        spreadOf(
          moving,
          q,
          age,
          own.map((to) => to[age] as number),
        ) / (seen[q]?.[age] as number);
    if (from >= ages) continue;
    const ofTail = own.map((to) => to.subarray(from).reduce((sum, one) => sum + one, 0));
    variance += spreadOf(moving, q, from, ofTail) / (seen[q]?.[from] as number);
  }
  return variance;
}

function spreadOf({ rate }: Moving, q: number, age: number, slopes: readonly number[]): number {
  let [squares, sum] = [0, 0];
  for (const [d, slope] of slopes.entries()) {
    const share = rate[q]?.[d]?.[age] as number;
    squares += slope * slope * share;
    sum += slope * share;
  }
  return Math.max(0, squares - sum * sum);
}

function arrivalVariance(
  { arriving, unrest, bins }: Moving,
  { entering }: ChancesOnRung,
  ahead: number,
): number {
  let variance = 0;
  for (const [q, perBin] of arriving.entries()) {
    let [sum, squares] = [0, 0];
    for (let k = 1; k <= ahead; k++) {
      sum += entering[k]?.[q] ?? 0;
      squares += (entering[k]?.[q] ?? 0) ** 2;
    }
    variance += unrest * (perBin / bins) * sum * sum + (unrest - 1) * perBin * squares;
  }
  return variance;
}

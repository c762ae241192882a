/**
 * Buying histories of many customers, alike ones counted together: one entry per unique (x, t_x, T) with its weight.
 *  - `x`: repeat purchase days, the first purchase not counted;
 *  - `last` and `age`: where in `times` the last purchase (t_x, 0 if never again) and the end of watching (T) stand, both since
 *    the first purchase; `times` rise from 0, in periods (weeks, say), which is then the unit of every rate;
 *  - `weight`: customers; not only whole numbers;
 *  - `lnGaps`: sum over all customers of ln(time between two purchases, in periods), which tells how regular they are; null where
 *    it was not counted.
 */
export interface Histories {
  readonly times: Float64Array;
  readonly x: Int32Array;
  readonly last: Int32Array;
  readonly age: Int32Array;
  readonly weight: Float64Array;
  readonly lnGaps: number | null;
}

/** Columns of one row per customer; the days are whole days since the first purchase. */
export interface DayColumns {
  readonly x: ArrayLike<number>;
  readonly lastDays: ArrayLike<number>;
  readonly ageDays: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
  /** Per customer Σ ln(days between two purchases). */
  readonly lnGapDays?: ArrayLike<number>;
}

/** Columns of one row per customer; times since the first purchase, in periods. */
export interface TimeColumns {
  readonly x: ArrayLike<number>;
  readonly last: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/**
 * Histories from whole days; a period is `periodDays` long (7: weeks). x whole, 0 <= lastDays <= ageDays, lastDays 0 just
 * where x is 0; else a RangeError that names the row.
 * Source: P. S. Fader, B. G. S. Hardie and K. L. Lee, Marketing Science 24 (2005) 275-284: (x, t_x, T) are sufficient.
 * `historiesOfDays({ x: [0, 0], lastDays: [0, 0], ageDays: [70, 70] })` has one entry of weight 2 and age 10 weeks.
 */
export function historiesOfDays(
  { x, lastDays, ageDays, weight, lnGapDays }: DayColumns,
  periodDays = 7,
): Histories {
  let longest = 0;
  for (let i = 0; i < ageDays.length; i++) {
    const age = ageDays[i] as number;
    if (!Number.isInteger(age) || !Number.isInteger(lastDays[i]))
      throw new RangeError(`row ${i}: days must be whole`);
    if (age > longest) longest = age;
  }
  const times = Float64Array.from({ length: longest + 1 }, (_, day) => day / periodDays);
  const histories = grouped(times, x, lastDays, ageDays, weight);
  if (!lnGapDays) return histories;
  let lnGaps = 0;
  for (let i = 0; i < x.length; i++)
    lnGaps += (weight?.[i] ?? 1) * ((lnGapDays[i] as number) - (x[i] as number) * Math.log(periodDays));
  return { ...histories, lnGaps };
}

/**
 * Histories from times of any grain, in periods. The same conditions as for `historiesOfDays`, but for whole numbers.
 * `historiesOfTimes({ x: [1], last: [2.5], age: [10] }).times` is `[0, 2.5, 10]`.
 */
export function historiesOfTimes({ x, last, age, weight }: TimeColumns): Histories {
  const seen = new Set<number>([0]);
  for (let i = 0; i < age.length; i++) {
    seen.add(age[i] as number);
    seen.add(last[i] as number);
  }
  const times = Float64Array.from(seen).sort();
  const index = new Map(Array.from(times, (time, i) => [time, i]));
  const at = (column: ArrayLike<number>) => Int32Array.from(column, (time) => index.get(time) as number);
  return grouped(times, x, at(last), at(age), weight);
}

/** Of very many histories an even sample, whose fit is a good place to begin: rounds through all of them are what costs. */
export function thinned({ times, lnGaps, ...columns }: Histories): Histories | null {
  const step = Math.floor(columns.x.length / 8_000);
  if (step < 4) return null;
  const pick = (column: Int32Array) => column.filter((_, i) => i % step === 0);
  const weight = columns.weight.filter((_, i) => i % step === 0);
  const thin = { times, lnGaps: lnGaps === null ? null : lnGaps / step };
  return { ...thin, x: pick(columns.x), last: pick(columns.last), age: pick(columns.age), weight };
}

type Column = ArrayLike<number>;

/** Counts alike rows together, age after age, so that the table of those seen stays small. */
function grouped(times: Float64Array, xs: Column, lasts: Column, ages: Column, weights?: Column): Histories {
  const largestX = check(xs, lasts, ages, weights);
  const { keys, weight: weightOf, starts } = byAge({ xs, lasts, ages, weights }, largestX, times.length);
  let room = 1024;
  let key = keys.slice(0, 0);
  let age = new Int32Array(0);
  let weight = new Float64Array(0);
  let size = 0;
  let slots = new Int32Array(0);
  for (let at = 0; at < times.length; at++) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    if (from === to) continue;
    const mask = 2 ** Math.ceil(Math.log2(2 * (to - from))) - 1;
    if (slots.length <= mask) slots = new Int32Array(mask + 1);
    slots.fill(-1, 0, mask + 1);
    if (size + to - from > age.length) {
      room = Math.max(2 * room, size + to - from);
      [key, age, weight] = [longer(key, room), longer(age, room), longer(weight, room)];
    }
    for (let i = from; i < to; i++) {
      const own = keys[i] as number;
      const hash = Math.imul(own | 0, 0x9e3779b1);
      let slot = (hash ^ (hash >>> 15)) & mask;
      let entry = slots[slot] as number;
      while (entry >= 0 && key[entry] !== own) {
        slot = (slot + 1) & mask;
        entry = slots[slot] as number;
      }
      if (entry < 0) {
        entry = size++;
        slots[slot] = entry;
        key[entry] = own;
        age[entry] = at;
      }
      weight[entry] = (weight[entry] as number) + (weightOf === undefined ? 1 : (weightOf[i] as number));
    }
  }
  const [x, last] = [new Int32Array(size), new Int32Array(size)];
  for (let entry = 0; entry < size; entry++) {
    x[entry] = Math.floor((key[entry] as number) / times.length);
    last[entry] = (key[entry] as number) % times.length;
  }
  return { times, x, last, age: age.slice(0, size), weight: weight.slice(0, size), lnGaps: null };
}

/** Tells the largest x. */
function check(xs: Column, lasts: Column, ages: Column, weights?: Column): number {
  let largest = 0;
  for (let i = 0; i < ages.length; i++) {
    const [x, last, age] = [xs[i] as number, lasts[i] as number, ages[i] as number];
    const weighs = weights === undefined || (weights[i] as number) >= 0;
    if (!(x >= 0 && last >= 0 && last <= age && x === (x | 0) && (x === 0) === (last === 0) && weighs))
      throw new RangeError(`row ${i}: ${x} repeat purchases, the last at ${last} of ${age}`);
    if (x > largest) largest = x;
  }
  return largest;
}

interface Rows {
  readonly xs: Column;
  readonly lasts: Column;
  readonly ages: Column;
  readonly weights: Column | undefined;
}

/**
 * Rows in the order of their age, by counting, x and last as one number, so that they are then read one after the other; those of age k stand from
 * `starts[k]` up to `starts[k + 1]`.
 */
function byAge({ xs, lasts, ages, weights }: Rows, largestX: number, distinct: number) {
  const starts = new Int32Array(distinct + 1);
  for (let i = 0; i < ages.length; i++)
    starts[(ages[i] as number) + 1] = (starts[(ages[i] as number) + 1] as number) + 1;
  for (let k = 0; k < distinct; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
  const next = starts.slice();
  const small = (largestX + 1) * distinct < 2 ** 31;
  const keys = small ? new Int32Array(ages.length) : new Float64Array(ages.length);
  const weight = weights && new Float64Array(ages.length);
  for (let i = 0; i < ages.length; i++) {
    const age = ages[i] as number;
    const place = next[age] as number;
    keys[place] = (xs[i] as number) * distinct + (lasts[i] as number);
    if (weight) weight[place] = weights[i] as number;
    next[age] = place + 1;
  }
  return { keys, weight, starts };
}

function longer<T extends Int32Array | Float64Array>(column: T, length: number): T {
  const copy = new (column.constructor as new (length: number) => T)(length);
  copy.set(column);
  return copy;
}

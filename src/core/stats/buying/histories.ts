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
  check(xs, lasts, ages, weights);
  const { order, starts } = byAge(ages, times.length);
  let room = 1024;
  let x = new Int32Array(room);
  let last = new Int32Array(room);
  let age = new Int32Array(room);
  let weight = new Float64Array(room);
  let size = 0;
  let slots = new Int32Array(0);
  for (let at = 0; at < times.length; at++) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    if (from === to) continue;
    const mask = 2 ** Math.ceil(Math.log2(2 * (to - from))) - 1;
    if (slots.length <= mask) slots = new Int32Array(mask + 1);
    slots.fill(-1, 0, mask + 1);
    if (size + to - from > room) {
      room = Math.max(2 * room, size + to - from);
      [x, last, age, weight] = [
        longer(x, room),
        longer(last, room),
        longer(age, room),
        longerFloats(weight, room),
      ];
    }
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      const [xi, li] = [xs[row] as number, lasts[row] as number];
      const hash = Math.imul(li, 0x9e3779b1) ^ Math.imul(xi, 0x85ebca6b);
      let slot = (hash ^ (hash >>> 15)) & mask;
      let entry = slots[slot] as number;
      while (entry >= 0 && !(x[entry] === xi && last[entry] === li)) {
        slot = (slot + 1) & mask;
        entry = slots[slot] as number;
      }
      if (entry < 0) {
        entry = size++;
        slots[slot] = entry;
        x[entry] = xi;
        last[entry] = li;
        age[entry] = at;
      }
      weight[entry] = (weight[entry] as number) + (weights === undefined ? 1 : (weights[row] as number));
    }
  }
  return {
    times,
    x: x.slice(0, size),
    last: last.slice(0, size),
    age: age.slice(0, size),
    weight: weight.slice(0, size),
    lnGaps: null,
  };
}

function check(xs: Column, lasts: Column, ages: Column, weights?: Column): void {
  for (let i = 0; i < ages.length; i++) {
    const [x, last, age] = [xs[i] as number, lasts[i] as number, ages[i] as number];
    const weighs = weights === undefined || (weights[i] as number) >= 0;
    if (!(x >= 0 && last >= 0 && last <= age && x === (x | 0) && (x === 0) === (last === 0) && weighs))
      throw new RangeError(`row ${i}: ${x} repeat purchases, the last at ${last} of ${age}`);
  }
}

/** Rows in the order of their age, by counting; those of age k stand from `starts[k]` up to `starts[k + 1]`. */
function byAge(ages: Column, distinct: number): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(distinct + 1);
  for (let i = 0; i < ages.length; i++)
    starts[(ages[i] as number) + 1] = (starts[(ages[i] as number) + 1] as number) + 1;
  for (let k = 0; k < distinct; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
  const next = starts.slice();
  const order = new Int32Array(ages.length);
  for (let i = 0; i < ages.length; i++) {
    const age = ages[i] as number;
    const place = next[age] as number;
    order[place] = i;
    next[age] = place + 1;
  }
  return { order, starts };
}

function longer(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(column);
  return copy;
}

function longerFloats(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(column);
  return copy;
}

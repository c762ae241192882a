/** Chance that repeats: the same seed gives the same draws. */
export interface Chance {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  between(least: number, most: number): number;
  of<T>(values: readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = (seed * 0x9e3779b1) | 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    of: (values) => values[below(values.length)] as (typeof values)[number],
    oneIn: (times) => below(times) === 0,
  };
}

/**
 * Time that runs faster on some days: `upTo[d]` is how much has passed before day d, `upTo[days]` all of it, which is as
 * much as there are days.
 */
export interface Warp {
  readonly upTo: Float64Array;
  /** The day in which `at` falls; the last day for what is beyond. */
  dayAt(at: number): number;
}

/** The warp in which each day takes its weight (above 0), scaled to one a day on average. */
export function warpOf(weights: readonly number[]): Warp {
  const days = weights.length;
  const scale = days / weights.reduce((a, b) => a + b, 0);
  const upTo = new Float64Array(days + 1);
  weights.forEach((weight, day) => {
    upTo[day + 1] = (upTo[day] as number) + weight * scale;
  });
  const firstDay = new Int32Array(days * 4 + 1);
  let day = 0;
  for (let cell = 0; cell < firstDay.length; cell++) {
    while (day < days - 1 && (upTo[day + 1] as number) <= cell / 4) day++;
    firstDay[cell] = day;
  }
  return {
    upTo,
    dayAt(at) {
      if (at >= days) return days - 1;
      let found = firstDay[Math.floor(at * 4)] as number;
      while (found < days - 1 && (upTo[found + 1] as number) <= at) found++;
      return found;
    },
  };
}

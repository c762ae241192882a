/**
 * Waiting times, a row each: `time` until something happened or watching ended; `cause` 0 where nothing had happened (censored),
 * else 1, 2, … which; `entry` when watching began (0 unless told): whoever enters late is at risk from then on. `weight` people.
 */
export interface Lives {
  readonly time: ArrayLike<number>;
  readonly cause: ArrayLike<number>;
  readonly entry?: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/** At every time at which something happened: how many were at risk just before, and to how many it happened. */
export interface Risk {
  readonly times: Float64Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
}

/**
 * Counts who is at risk: entered before and not yet gone. Rows that end before they enter, or are not numbers, are refused with
 * a RangeError; rows that end as they enter add nothing.
 * Source: Andersen et al. (1993), I.3 (left truncation). Of times [2, 3] with causes [1, 0]: 2 at risk and 1 event at 2.
 */
export function riskTable(lives: Lives): Risk {
  const { time, cause } = lives;
  const entry = (i: number) => lives.entry?.[i] ?? 0;
  const weight = (i: number) => lives.weight?.[i] ?? 1;
  const rows: number[] = [];
  for (let i = 0; i < time.length; i++) {
    if (!((time[i] as number) >= entry(i) && (cause[i] as number) >= 0 && weight(i) >= 0))
      throw new RangeError(`row ${i}: from ${entry(i)} to ${time[i]}, cause ${cause[i]}`);
    if ((time[i] as number) > entry(i)) rows.push(i);
  }
  const byEnd = [...rows].sort((i, j) => (time[i] as number) - (time[j] as number));
  const byEntry = [...rows].sort((i, j) => entry(i) - entry(j));
  const [times, atRisk, events]: number[][] = [[], [], []];
  let [entered, risk] = [0, 0];
  for (let k = 0; k < byEnd.length; ) {
    const at = time[byEnd[k] as number] as number;
    for (; entered < byEntry.length && entry(byEntry[entered] as number) < at; entered++)
      risk += weight(byEntry[entered] as number);
    let [happened, left] = [0, 0];
    for (; k < byEnd.length && time[byEnd[k] as number] === at; k++) {
      const i = byEnd[k] as number;
      left += weight(i);
      if ((cause[i] as number) > 0) happened += weight(i);
    }
    if (happened > 0) {
      times?.push(at);
      atRisk?.push(risk);
      events?.push(happened);
    }
    risk -= left;
  }
  return {
    times: Float64Array.from(times ?? []),
    atRisk: Float64Array.from(atRisk ?? []),
    events: Float64Array.from(events ?? []),
  };
}

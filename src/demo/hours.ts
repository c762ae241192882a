/** When in the day people are busy: share of the day's doings against the second of the day. */
export interface HourTable {
  /** The second of the day (6:00 to 23:59:59) before which the share `part` (0 to below 1) is done. Whole, never falling. */
  secondAt(part: number): number;
  /** The share done before a second of the day. */
  shareBefore(second: number): number;
}

/** How busy each hour is, midnight first: a lunch break, and an evening on the sofa. */
const busy = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 7, 8, 6, 5, 5, 6, 6, 7, 8, 10, 10, 7, 3];

export function dayHours(): HourTable {
  const total = busy.reduce((a, b) => a + b, 0);
  const upTo = [0];
  for (const weight of busy) upTo.push((upTo[upTo.length - 1] as number) + weight / total);
  const hourOf = new Uint8Array(256);
  for (let cell = 0, hour = 6; cell < 256; cell++) {
    while ((upTo[hour + 1] as number) <= cell / 256) hour++;
    hourOf[cell] = hour;
  }
  return {
    secondAt(part) {
      let hour = hourOf[Math.floor(part * 256)] as number;
      while (hour < 23 && (upTo[hour + 1] as number) <= part) hour++;
      const start = upTo[hour] as number;
      return Math.floor(3600 * (hour + (part - start) / ((upTo[hour + 1] as number) - start)));
    },
    shareBefore(second) {
      const hour = Math.floor(second / 3600);
      const start = upTo[hour] as number;
      return start + ((upTo[hour + 1] as number) - start) * (second / 3600 - hour);
    },
  };
}

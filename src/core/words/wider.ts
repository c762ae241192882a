/** Whether a back-test made an interval so much wider that it is worth a mark: by a tenth. `isMuchWider(1.05)` is `false`. */
export function isMuchWider(times: number): boolean {
  return times >= 1.1;
}

/** By how much an interval became wider, whole percent. `percentWider(1.25)` is `25`. */
export function percentWider(times: number): number {
  return Math.round(100 * (times - 1));
}

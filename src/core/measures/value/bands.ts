/** The band in which a number of days lies: bands by where each begins. `bandOf([0, 7, 30], 8)` is 1. */
export function bandOf(bands: readonly number[], days: number): number {
  let band = 0;
  while (band + 1 < bands.length && days >= (bands[band + 1] as number)) band++;
  return band;
}

import type { AlikePeople } from "../../stats/distributions/uncertain-count.ts";

/** Rates are those of so many days before, or of all the days that there are. */
export const rateDays = 365;

/** The first days of a shop's data are none to learn from: whoever comes then may have come before. */
export const firstDaysLeftOut = 56;

/** What the model expects some days ahead, before any back-test. */
export interface Expected {
  readonly groups: readonly AlikePeople[];
  readonly newcomers: number;
  /** Of what is expected, the variance that comes of rates not being known exactly. */
  readonly rateVariance: number;
}

/** How many are expected in all. */
export function meanOf({ groups, newcomers }: Expected): number {
  return groups.reduce((sum, { people, chance }) => sum + people * chance, newcomers);
}

/** What chance alone does to it. */
export function chanceVarianceOf({ groups, newcomers }: Expected): number {
  return groups.reduce((sum, { people, chance }) => sum + people * chance * (1 - chance), newcomers);
}

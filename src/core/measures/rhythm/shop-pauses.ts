import { fewest } from "../fewest.ts";

/** Sums over people with at least one pause between purchase days, in ln days. */
export interface PauseSums {
  readonly people: number;
  readonly pauses: number;
  /** Sum of squares of the number of pauses of each. */
  readonly squares: number;
  /** Sums over people of their mean, of their mean times their pauses, and of its square times their pauses. */
  readonly means: number;
  readonly total: number;
  readonly totalSquares: number;
  /** Sum of squares of pauses around the mean of their own person. */
  readonly scatter: number;
}

/** Sums that are added to. */
export type AddedPauses = { -readonly [K in keyof PauseSums]: PauseSums[K] };

/** Nobody yet. */
export function noPauses(): AddedPauses {
  return { people: 0, pauses: 0, squares: 0, means: 0, total: 0, totalSquares: 0, scatter: 0 };
}

/** Adds a person with so many pauses, at least one. */
export function addPauses(sums: AddedPauses, pauses: number, mean: number, scatter: number): void {
  sums.people++;
  sums.pauses += pauses;
  sums.squares += pauses * pauses;
  sums.means += mean;
  sums.total += pauses * mean;
  sums.totalSquares += pauses * mean * mean;
  sums.scatter += scatter;
}

/** Standard deviations: longer than four in five of a person's own pauses, and longer than nineteen in twenty. */
export const slippingBeyond = 0.8416212335729143;
export const lapsedBeyond = 1.6448536269514722;

/** Variance that pauses of one person have at the least, in ln days: nobody buys to the hour, whatever few pauses say. */
const leastWithin = 0.01;

/** Pauses between the purchase days of a shop's people, in ln days: a person's own mean is normal around `mean`, their pauses around their own. */
export interface ShopPauses {
  readonly mean: number;
  /** Variance of the pauses of one person. */
  readonly within: number;
  /** Variance of the means of people. */
  readonly between: number;
  /** People with at least one pause, and all their pauses. */
  readonly people: number;
  readonly pauses: number;
}

/**
 * The distribution of pauses from their sums; null on fewer than ten people who came back. Where nobody has two pauses, all variance is one
 * person's own. Source: analysis of variance of unequal groups, S. R. Searle, Linear Models (1971), 11.1.
 * Two groups of pauses 1, 3 and 5, 7: mean 4, within 2, between 7.
 */
export function shopPauses(sums: PauseSums): ShopPauses | null {
  const { people, pauses, squares, means, total, totalSquares, scatter } = sums;
  if (people < fewest) return null;
  const mean = means / people;
  const around = Math.max(0, totalSquares - (total * total) / pauses);
  if (pauses === people) return { mean, within: least(around / (people - 1)), between: 0, people, pauses };
  const within = scatter / (pauses - people);
  const size = (pauses - squares / pauses) / (people - 1);
  const between = Math.max(0, (around / (people - 1) - within) / size);
  return { mean, within: least(within), between, people, pauses };
}

const least = (variance: number) => Math.max(leastWithin, variance);

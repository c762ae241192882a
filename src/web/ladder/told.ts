import type { View } from "../address/address.ts";
import type { LadderBasis } from "./ladder-basis.ts";
import type { Worth } from "./use-worth.ts";

/** What the ladder's parts say beside its numbers. */
export interface Told {
  readonly caption: string;
  /** Length of the span of moves and changes. */
  readonly days: number;
  /** How far ahead what is certain is told of. */
  readonly aheadDays: number;
  /** The day by which what is certain comes. */
  readonly until: string;
  /** The second date; null: there is none. */
  readonly second: string | null;
  /** What follows the reader to other pages, and the span. */
  readonly carried: View;
  readonly basis: LadderBasis;
  /** Most people that ever stood on a rung, so that a mark stands for as many all the time. */
  readonly mostPeople: number;
  /** What stands beside the ladder once it is there: value, and who climbs. */
  readonly worth: Worth;
}

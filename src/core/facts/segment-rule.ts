import type { SpokenRule } from "../words/rule-sentence.ts";

/** Bounds of a number, both included; null: none. */
export interface Range {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** The scores of RFM, 1 to 5: how lately, how often and for how much somebody bought. */
export const rfmScoreNames = ["recency", "frequency", "money"] as const;
export type RfmScore = (typeof rfmScoreNames)[number];

/** A segment made by hand: everyone of whom all that is told here holds. Something is told. */
export interface SegmentRule {
  readonly name: string;
  /** Ids of places; none: wherever they stand. */
  readonly places: readonly string[];
  /** Countries that were told of them, ISO 3166 alpha-2; none: of any, or of none. */
  readonly countries: readonly string[];
  /** A condition over facts, as a rung has it; null: none. */
  readonly when: SpokenRule | null;
  /** Bounds on scores; who never bought has none, and is outside of every bound. */
  readonly rfm: { readonly [S in RfmScore]?: Range };
  /** What they are expected to bring within a year, minor units; null: no bounds. */
  readonly valueMinor: Range | null;
}

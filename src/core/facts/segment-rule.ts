import type { SpokenRule } from "../words/rule-sentence.ts";

/** Bounds of a number, both included; null: none. */
export interface Range {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** The scores of RFM, 1 to 5: how lately, how often and for how much somebody bought. */
export const rfmScoreNames = ["recency", "frequency", "money"] as const;
export type RfmScore = (typeof rfmScoreNames)[number];

/** What of names is asked for: it stands in the control store, and measures see one mark a person. */
export interface SegmentTraits {
  /** Countries that were told of them, ISO 3166 alpha-2; none: of any, or of none. */
  readonly countries: readonly string[];
  /** True: a company was told of them; false: none was; null: either. */
  readonly company: boolean | null;
}

/** Whether anything of names is asked for. */
export const asksTraits = ({ countries, company }: SegmentTraits): boolean =>
  countries.length > 0 || company !== null;

/** Whether any score is asked for. */
export const asksScores = ({ rfm }: Pick<SegmentRule, "rfm">): boolean =>
  rfmScoreNames.some((name) => rfm[name]);

/** A segment made by hand: everyone of whom all that is told here holds. Something is told. */
export interface SegmentRule extends SegmentTraits {
  readonly name: string;
  /** Ids of places; none: wherever they stand. */
  readonly places: readonly string[];
  /** A condition over facts, as a rung has it; null: none. */
  readonly when: SpokenRule | null;
  /** Bounds on scores; who never bought has none, and is outside of every bound. */
  readonly rfm: { readonly [S in RfmScore]?: Range };
  /** What they are expected to bring within a year, minor units; null: no bounds. */
  readonly valueMinor: Range | null;
}

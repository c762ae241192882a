import { asksScores, type SegmentRule } from "../../facts/segment-rule.ts";

/**
 * What of a rule cannot be followed through time: scores tell people apart from everyone else of one day, a value is forecast on one day, and
 * where somebody stands is what a goal itself counts.
 */
export type NotFollowed = "rfm" | "value" | "places";

/** Whether a rule asks for what is told of everyone at once: scores, or what somebody is expected to bring. Of a rule of a country alone: false. */
export function toldOfAll(rule: SegmentRule): boolean {
  return asksScores(rule) || rule.valueMinor !== null;
}

/** Why a segment cannot be followed through time; empty: it can. Of a segment with scores and a rung `["rfm", "places"]`. */
export function notFollowed({ rfm, valueMinor, places }: SegmentRule): readonly NotFollowed[] {
  return [
    ...(Object.values(rfm).some((range) => range !== undefined) ? (["rfm"] as const) : []),
    ...(valueMinor === null ? [] : (["value"] as const)),
    ...(places.length === 0 ? [] : (["places"] as const)),
  ];
}

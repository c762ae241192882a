import { asksScores, type SegmentRule } from "../../facts/segment-rule.ts";

/**
 * What of a rule cannot be followed through time: scores tell people apart from everyone else of one day, a value is forecast on one day, and
 * where somebody stands is what a goal itself counts.
 */
export type NotFollowed = "rfm" | "value" | "places";

/** What of a rule is told of everyone at once, so that its people are in no list of their own. */
export type NotListed = "rfm" | "value";

/** Why the people of a segment cannot be listed; empty: they can. Of a segment with scores and a country `["rfm"]`. */
export function notListed(rule: SegmentRule): readonly NotListed[] {
  return [
    ...(asksScores(rule) ? (["rfm"] as const) : []),
    ...(rule.valueMinor === null ? [] : (["value"] as const)),
  ];
}

/** Why a segment cannot be followed through time; empty: it can. Of a segment with scores and a rung `["rfm", "places"]`. */
export function notFollowed({ rfm, valueMinor, places }: SegmentRule): readonly NotFollowed[] {
  return [
    ...(Object.values(rfm).some((range) => range !== undefined) ? (["rfm"] as const) : []),
    ...(valueMinor === null ? [] : (["value"] as const)),
    ...(places.length === 0 ? [] : (["places"] as const)),
  ];
}

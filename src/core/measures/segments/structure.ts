import { adjustedRand } from "../../stats/clusters/adjusted-rand.ts";
import { type Component, chosenMixture, gaussianMixture } from "../../stats/clusters/gaussian-mixture.ts";
import { likeliestGroups, mergedModes } from "../../stats/clusters/modes.ts";
import { type Points, pointCount } from "../../stats/clusters/points.ts";
import { type Random, wholeBelow } from "../../stats/random.ts";

/** Groups that are there: how they lie, and how far refits to resampled people agree (adjusted Rand index, 1: wholly). */
export interface Structure {
  readonly components: readonly Component[];
  /** The number of the group of each component. */
  readonly groups: readonly number[];
  readonly count: number;
  readonly stability: number;
}

const mostBells = 6;
const refits = 10;
const fewestInGroup = 10;
/** Refits that agree less are as likely to have cut one cloud as to have found several. */
const stable = 0.7;

/**
 * The groups in standardised points; null where there are none. A mixture of as many bells as BIC chooses; bells without a valley between
 * them are one group. Several groups stand where each has ten points at least, and where they come again when all is done anew with
 * resampled points.
 * Source: BIC as `chosenMixture`; groups as `mergedModes`; stability: C. Hennig, Computational Statistics & Data Analysis 52 (2007)
 * 258-271, by the index of Hubert and Arabie.
 */
export function structureOf(points: Points, random: Random): Structure | null {
  const n = pointCount(points);
  if (n < 2 * fewestInGroup) return null;
  const { components } = chosenMixture(
    points,
    Math.min(mostBells, Math.floor(n / fewestInGroup)),
    random,
  ).chosen;
  const groups = mergedModes(components);
  const count = Math.max(...groups) + 1;
  if (count === 1) return null;
  const own = likeliestGroups(points, components, groups);
  if (smallest(own, count) < fewestInGroup) return null;
  const stability = stabilityOf(points, components.length, own, random);
  return stability === null ? null : { components, groups, count, stability };
}

function smallest(group: Int32Array, count: number): number {
  const sizes = new Array<number>(count).fill(0);
  for (const g of group) sizes[g] = (sizes[g] as number) + 1;
  return Math.min(...sizes);
}

/** Median agreement of refits to resampled points with the groups, over all points; null: it is not `stable`, which half of them may tell already. */
function stabilityOf(points: Points, bells: number, own: Int32Array, random: Random): number | null {
  const n = pointCount(points);
  const { values, dimensions } = points;
  const agreed: number[] = [];
  while (agreed.length < refits) {
    const again = new Float64Array(values.length);
    for (let i = 0; i < n; i++) {
      const drawn = wholeBelow(random, n) * dimensions;
      again.set(values.subarray(drawn, drawn + dimensions), i * dimensions);
    }
    const { components } = gaussianMixture({ values: again, dimensions }, bells, random);
    agreed.push(adjustedRand(likeliestGroups(points, components, mergedModes(components)), own));
    if (agreed.filter((one) => one < stable).length > refits / 2) return null;
  }
  agreed.sort((a, b) => a - b);
  const median = ((agreed[refits / 2 - 1] as number) + (agreed[refits / 2] as number)) / 2;
  return median < stable ? null : median;
}

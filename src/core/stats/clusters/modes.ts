import { inverse, product } from "../linear/solve.ts";
import { type Component, lnDensity } from "./gaussian-mixture.ts";
import { type Points, pointCount } from "./points.ts";

const stops = 24;

/**
 * Which components of a mixture are one heap: the number of its group for each. Two belong together where, on the way from one middle to
 * the other, the density of the mixture never falls below `valley` of the lower of the two (0.6: a valley less deep is no valley). A
 * cloud that is no bell takes several bells to describe, and is one group all the same.
 * Source: ridgelines of S. Ray and B. G. Lindsay, Annals of Statistics 33 (2005) 2042-2065; merging by them: C. Hennig, Advances in Data
 * Analysis and Classification 4 (2010) 3-34. Bells of variance 1, shares ½, at 0 and 2: `[0, 0]`; at 0 and 6: `[0, 1]`.
 */
export function mergedModes(components: readonly Component[], valley = 0.6): number[] {
  const group = components.map((_, c) => c);
  const dimensions = components[0]?.mean.length ?? 0;
  const densities = components.map((component) => lnDensity(dimensions, component));
  const density = (x: readonly number[]) => {
    const at = Float64Array.from(x);
    return densities.reduce((sum, ln) => sum + Math.exp(ln(at, 0)), 0);
  };
  for (let i = 0; i < components.length; i++)
    for (let j = i + 1; j < components.length; j++) {
      if (group[i] === group[j]) continue;
      const way = ridgeline(components[i] as Component, components[j] as Component).map(density);
      const ends = Math.min(way[0] as number, way.at(-1) as number);
      if (Math.min(...way) < valley * ends) continue;
      const [kept, gone] = [group[i] as number, group[j] as number];
      group.forEach((g, c) => {
        if (g === gone) group[c] = kept;
      });
    }
  const names = [...new Set(group)];
  return group.map((g) => names.indexOf(g));
}

/** Points on the curve from one middle to the other on which every mode of the two lies. */
function ridgeline(one: Component, other: Component): number[][] {
  const [a, b] = [inverse(one.cov), inverse(other.cov)];
  return Array.from({ length: stops + 1 }, (_, i) => {
    const t = i / stops;
    const straight = one.mean.map((m, d) => (1 - t) * m + t * (other.mean[d] as number));
    if (a === null || b === null) return straight;
    const both = a.map((row, r) => row.map((v, c) => (1 - t) * v + t * (b[r]?.[c] as number)));
    const back = inverse(both);
    if (back === null) return straight;
    const pull = (of: readonly (readonly number[])[], mean: readonly number[]) =>
      product(
        of,
        mean.map((m) => [m]),
      ).map(([v]) => v as number);
    const [toOne, toOther] = [pull(a, one.mean), pull(b, other.mean)];
    return pull(
      back,
      toOne.map((v, d) => (1 - t) * v + t * (toOther[d] as number)),
    );
  });
}

/**
 * The likeliest group of each point, also of points that the mixture was not fitted to; a group is one component or several, see
 * `mergedModes`. Source: Bayes' rule. Of components with shares ½, means 0 and 4 and variances 1, the points 1 and 3 belong to 0 and 1.
 */
export function likeliestGroups(
  points: Points,
  components: readonly Component[],
  groups: readonly number[] = components.map((_, c) => c),
): Int32Array {
  const { values, dimensions } = points;
  const densities = components.map((component) => lnDensity(dimensions, component));
  const ln = new Float64Array(components.length);
  const sums = new Float64Array(Math.max(0, ...groups) + 1);
  const likeliest = new Int32Array(pointCount(points));
  for (let i = 0; i < likeliest.length; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < ln.length; c++) {
      ln[c] = (densities[c] as (values: Float64Array, at: number) => number)(values, i * dimensions);
      top = Math.max(top, ln[c] as number);
    }
    sums.fill(0);
    for (let c = 0; c < ln.length; c++)
      sums[groups[c] as number] = (sums[groups[c] as number] as number) + Math.exp((ln[c] as number) - top);
    let best = 0;
    for (let g = 1; g < sums.length; g++) if ((sums[g] as number) > (sums[best] as number)) best = g;
    likeliest[i] = best;
  }
  return likeliest;
}

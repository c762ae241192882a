import { type Random, uniform, wholeBelow } from "../random.ts";
import { type Points, pointCount } from "./points.ts";

/** Groups found: which each point is in, their centres row after row, and the sum of squared distances to them. */
export interface Grouping {
  readonly group: Int32Array;
  readonly centres: Float64Array;
  readonly spread: number;
}

/**
 * k groups of points near each other; the best of `starts` tries. k is at least 1; of fewer distinct points than k some groups
 * stay empty. No points: no groups.
 * Source: S. P. Lloyd, IEEE Trans. Information Theory 28 (1982) 129-137, started as D. Arthur and S. Vassilvitskii, SODA 2007,
 * 1027-1035. Points 0, 1, 10, 11 on a line in 2 groups: spread `1`.
 * `kMeans({ values: Float64Array.of(0, 1, 10, 11), dimensions: 1 }, 2, randomFrom(1)).spread` is `1`.
 */
export function kMeans(points: Points, k: number, random: Random, starts = 4): Grouping {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`kMeans: ${k} groups`);
  const n = pointCount(points);
  if (n === 0) return { group: new Int32Array(0), centres: new Float64Array(0), spread: 0 };
  let best: Grouping | null = null;
  for (let start = 0; start < starts; start++) {
    const found = settled(points, firstCentres(points, k, random), k);
    if (best === null || found.spread < best.spread) best = found;
  }
  return best as Grouping;
}

/** Centres drawn from the points, each with a chance that grows with its squared distance to those drawn before. */
function firstCentres(points: Points, k: number, random: Random): Float64Array {
  const { values, dimensions } = points;
  const n = pointCount(points);
  const centres = new Float64Array(k * dimensions);
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  let chosen = wholeBelow(random, n);
  for (let c = 0; c < k; c++) {
    centres.set(values.subarray(chosen * dimensions, (chosen + 1) * dimensions), c * dimensions);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.min(nearest[i] as number, squaredDistance(values, i, centres, c, dimensions));
      sum += nearest[i] as number;
    }
    let left = uniform(random) * sum;
    chosen = nearest.findIndex((d) => {
      left -= d;
      return left < 0;
    });
    if (chosen < 0) chosen = wholeBelow(random, n);
  }
  return centres;
}

function settled(points: Points, centres: Float64Array, k: number): Grouping {
  const { values, dimensions } = points;
  const group = new Int32Array(pointCount(points)).fill(-1);
  let spread = 0;
  for (let round = 0; round < 200; round++) {
    let moved = false;
    spread = 0;
    const sums = new Float64Array(k * dimensions);
    const sizes = new Float64Array(k);
    for (let i = 0; i < group.length; i++) {
      let [nearest, least] = [0, Number.POSITIVE_INFINITY];
      for (let c = 0; c < k; c++) {
        const distance = squaredDistance(values, i, centres, c, dimensions);
        if (distance < least) [nearest, least] = [c, distance];
      }
      if (group[i] !== nearest) moved = true;
      group[i] = nearest;
      spread += least;
      sizes[nearest] = (sizes[nearest] as number) + 1;
      for (let d = 0; d < dimensions; d++)
        sums[nearest * dimensions + d] =
          (sums[nearest * dimensions + d] as number) + (values[i * dimensions + d] as number);
    }
    if (!moved) break;
    sums.forEach((sum, at) => {
      const size = sizes[Math.floor(at / dimensions)] as number;
      if (size > 0) centres[at] = sum / size;
    });
  }
  return { group, centres, spread };
}

function squaredDistance(
  values: Float64Array,
  i: number,
  centres: Float64Array,
  c: number,
  dimensions: number,
): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) {
    const away = (values[i * dimensions + d] as number) - (centres[c * dimensions + d] as number);
    sum += away * away;
  }
  return sum;
}

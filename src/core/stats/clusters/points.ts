/** Points in a space of `dimensions`, row after row: the i-th stands in `values` from i · dimensions on. Finite numbers. */
export interface Points {
  readonly values: Float64Array;
  readonly dimensions: number;
}

/** How many points there are. */
export function pointCount({ values, dimensions }: Points): number {
  return dimensions > 0 ? values.length / dimensions : 0;
}

/**
 * Points with mean 0 and standard deviation 1 in every dimension (0 where all are alike), and what takes them back.
 * Source: definition, with n. Of [1], [3]: -1 and 1, mean 2, scale 1.
 */
export function standardised(points: Points): {
  readonly points: Points;
  readonly mean: Float64Array;
  readonly scale: Float64Array;
} {
  const { values, dimensions } = points;
  const n = pointCount(points);
  const mean = new Float64Array(dimensions);
  const scale = new Float64Array(dimensions);
  for (let i = 0; i < values.length; i++)
    mean[i % dimensions] = (mean[i % dimensions] as number) + (values[i] as number) / n;
  for (let i = 0; i < values.length; i++)
    scale[i % dimensions] =
      (scale[i % dimensions] as number) + ((values[i] as number) - (mean[i % dimensions] as number)) ** 2 / n;
  for (let d = 0; d < dimensions; d++) scale[d] = Math.sqrt(scale[d] as number);
  const moved = values.map((v, i) => {
    const s = scale[i % dimensions] as number;
    return s > 0 ? (v - (mean[i % dimensions] as number)) / s : 0;
  });
  return { points: { values: moved, dimensions }, mean, scale };
}

import type { Curved } from "./newton.ts";

/** From derivatives in parameters to derivatives in their logarithms. */
export function inLogs(
  value: number,
  gradient: readonly number[],
  hessian: readonly (readonly number[])[],
  params: readonly number[],
): Curved {
  const slope = gradient.map((v, i) => v * (params[i] as number));
  return {
    value,
    gradient: slope,
    hessian: hessian.map((row, i) =>
      row.map(
        (v, j) => v * (params[i] as number) * (params[j] as number) + (i === j ? (slope[i] as number) : 0),
      ),
    ),
  };
}

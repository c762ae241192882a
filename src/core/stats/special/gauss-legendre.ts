/** Points in -1..1 and their weights. */
export interface Nodes {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Nodes of Gauss-Legendre quadrature of n points, for integrals over -1..1; exact for polynomials up to degree 2n - 1.
 * Source: Newton on Legendre's recurrence, W. H. Press et al., Numerical Recipes (2007), 4.6.1.
 * `gaussLegendre(2).at` is `[-0.5773502691896257, 0.5773502691896257]`.
 */
export function gaussLegendre(n: number): Nodes {
  const at = new Float64Array(n);
  const weight = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let z = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      let [p, before] = [1, 0];
      for (let j = 1; j <= n; j++) [p, before] = [((2 * j - 1) * z * p - (j - 1) * before) / j, p];
      slope = (n * (z * p - before)) / (z * z - 1);
      const step = p / slope;
      z -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    at[i] = z;
    weight[i] = 2 / ((1 - z * z) * slope * slope);
  }
  return { at, weight };
}

/** Integral of f over from..to by the nodes. */
export function integrate(f: (x: number) => number, from: number, to: number, nodes: Nodes): number {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  let sum = 0;
  for (let i = 0; i < nodes.at.length; i++)
    sum += (nodes.weight[i] as number) * f(middle + half * (nodes.at[i] as number));
  return half * sum;
}

/**
 * ln(1 + e^z) for any z, without over- or underflow.
 * Source: M. Mächler, Accurately computing log(1 - exp(-|a|)) (2012), eq. 10. `softplus(0)` is `0.6931471805599453`.
 */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/**
 * 1 / (1 + e^-z), 0 to 1, for any z; the derivative of `softplus`. Source: definition. `sigmoid(2)` is `0.8807970779778823`.
 */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

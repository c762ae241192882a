/**
 * Pareto/NBD: purchase rate gamma (shape r, rate alpha), rate of stopping gamma (shape s, rate beta), both across customers
 * and per period. All above 0. A customer may stop at any time.
 * Source: D. C. Schmittlein, D. G. Morrison and R. Colombo, Management Science 33 (1987) 1-24.
 */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** The reduced model: all stop at the same rate mu per period. The limit of s and beta without end, s / beta = mu. */
export interface CommonLifetime {
  readonly r: number;
  readonly alpha: number;
  readonly mu: number;
}

export type ParetoParams = ParetoNbd | CommonLifetime;

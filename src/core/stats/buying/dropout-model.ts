/**
 * Which model of the (M)BG/CNBD-k family: purchases come with a waiting time of k exponential steps (k = 1: at random),
 * at a rate of each customer's own (gamma across customers); after a purchase a customer stops with a chance of their own
 * (beta across customers). `first`: whether they may stop after the first purchase too (MBG) or only after a repeat (BG).
 */
export interface DropoutModel {
  readonly name: string;
  readonly first: boolean;
  readonly k: number;
}

/**
 * MBG/NBD, the default: a one-time buyer may be gone.
 * Source: E. P. Batislam, M. Denizel and A. Filiztekin, Int. J. Research in Marketing 24 (2007) 201-209.
 */
export const mbgNbd: DropoutModel = { name: "mbg-nbd", first: true, k: 1 };

/** BG/NBD. Source: P. S. Fader, B. G. S. Hardie and K. L. Lee, Marketing Science 24 (2005) 275-284. */
export const bgNbd: DropoutModel = { name: "bg-nbd", first: false, k: 1 };

/**
 * MBG/CNBD-k: regular buyers. k whole, 1 to 20, else a RangeError. `mbgCnbd(1)` is MBG/NBD.
 * Source: M. Platzer and T. Reutterer, Marketing Science 35 (2016) 779-799; R package BTYDplus, `mbg-cnbd-k.R`.
 */
export function mbgCnbd(k: number): DropoutModel {
  if (!(Number.isInteger(k) && k >= 1 && k <= 20)) throw new RangeError(`mbgCnbd: k ${k}`);
  return k === 1 ? mbgNbd : { name: `mbg-cnbd-${k}`, first: true, k };
}

/** Purchase rate gamma (shape r, rate alpha in periods), chance to stop after a purchase beta (a, b). All above 0. */
export interface BetaDropout {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** The reduced model: the chance to stop after a purchase, p (0 to 1), is the same for all. The limit of a, b without end. */
export interface CommonDropout {
  readonly r: number;
  readonly alpha: number;
  readonly p: number;
}

export type DropoutParams = BetaDropout | CommonDropout;

/** One customer: x repeat purchase days, the last at `last` (t_x), watched up to `age` (T); times since the first, in periods. */
export interface History {
  readonly x: number;
  readonly last: number;
  readonly age: number;
}

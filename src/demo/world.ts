import type { Calendar } from "./calendar.ts";
import type { Model } from "./model.ts";

/** All that one person's life depends on, beside the person's number. */
export interface World {
  readonly seed: number;
  readonly people: number;
  readonly calendar: Calendar;
  readonly model: Model;
  /** Two numbers in the register that are one human being; the shop found out. Null in the smallest shops. */
  readonly twins: { readonly kept: number; readonly gone: number } | null;
}

/** Each purpose draws from a stream of its own, so that a change in one leaves the others as they were. */
export const streams = {
  life: 1,
  name: 2,
  orders: 3,
  visits: 4,
  consents: 5,
  surveys: 6,
  mail: 7,
  referrals: 8,
  nameless: 9,
  shop: 10,
  /** Plus the number of the play. */
  play: 20,
} as const;

/**
 * Which kinds of fact the shop has brought, as far as a ladder asks: decides *not measured* and silences exits that ask
 * for `none` of events nobody records. Taken from all facts known, never from cut ones.
 */
export interface Brought {
  readonly orders: boolean;
  /** Some order has a margin. */
  readonly margin: boolean;
  /** Every event name seen at least once, lower case. */
  readonly eventNames: ReadonlySet<string>;
  readonly answers: boolean;
  readonly referrals: boolean;
  readonly consents: boolean;
}

/**
 * What the ladder reads about one person, as plain values: for *why*, for the oracle, for tests. Only what counts stands
 * here: cancelled and wholly refunded orders are gone, money is net of part refunds, referrals are converted.
 * Instants are microseconds since 1970 in UTC; every list is in time order.
 */
export interface PersonFacts {
  readonly knownUs: number;
  readonly excluded: boolean;
  readonly erasedUs: number | null;
  readonly orders: readonly OrderFact[];
  readonly events: readonly { readonly happenedUs: number; readonly name: string }[];
  /** NPS answers only. */
  readonly answers: readonly { readonly answeredUs: number; readonly score: number }[];
  /** Instants at which a friend this person referred bought for the first time. */
  readonly convertedUs: readonly number[];
  readonly consents: readonly {
    readonly givenUs: number;
    readonly channel: string;
    readonly purpose: string;
    readonly granted: boolean;
  }[];
  readonly overrides: readonly OverrideFact[];
}

export interface OrderFact {
  readonly orderedUs: number;
  /** Days since 1970 of the shop's local calendar. */
  readonly localDay: number;
  /** Net revenue in minor units of the shop's currency; null: not known (an order without a rate). */
  readonly revenueMinor: number | null;
  readonly marginMinor: number | null;
  readonly channel: string | null;
  readonly lines: readonly {
    readonly sku: string | null;
    readonly product: string | null;
    readonly category: string | null;
  }[];
}

export interface OverrideFact {
  /** Id of a rung; one that the ladder lacks is ignored. */
  readonly rung: string;
  readonly recordedUs: number;
  /** In force during [recordedUs, min(untilUs, revokedUs)). */
  readonly untilUs: number;
  readonly revokedUs: number | null;
}

/** A person in a place during [fromUs, toUs). `previous` is the place before, null on arrival. Places by id. */
export interface Stay {
  readonly place: string;
  readonly fromUs: number;
  readonly toUs: number;
  readonly previous: string | null;
}

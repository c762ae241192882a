/** What is true of a simulated shop, written beside its files as `truth.json`. Money in minor units, instants in microseconds since 1970. */
export interface DemoTruth {
  readonly shop: {
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly country: string;
    readonly marginRate: number;
    /** Who should stand nowhere: patterns for `exclude.emails` of `stige.yaml`. */
    readonly excludeEmails: readonly string[];
  };
  readonly seed: number;
  readonly years: number;
  /** Start of the first local day; the last instant at which something may have happened. */
  readonly fromUs: number;
  readonly untilUs: number;
  readonly format: "csv" | "parquet";
  /** Rows of each file, by file name. */
  readonly rows: Readonly<Record<string, number>>;
  readonly people: PeopleTruth;
  readonly orders: OrdersTruth;
  readonly money: MoneyTruth;
  readonly referrals: { readonly made: number; readonly ofOneself: number; readonly converted: number };
  readonly answers: { readonly nps: number; readonly csat: number; readonly promoters: number };
  readonly model: ModelTruth;
  readonly plays: readonly PlayTruth[];
}

/** Numbers of persons. `all` = registered + guests; staff are registered too. */
export interface PeopleTruth {
  readonly all: number;
  readonly registered: number;
  readonly guests: number;
  readonly staff: number;
  /** Persons with at least one order that counts. */
  readonly buyers: number;
  /** Registered persons, staff aside, without an order that counts: leads who have not bought. */
  readonly withoutPurchase: number;
  /** Share of registered persons who would ever buy of their own accord, given time: the parameter, not the count. */
  readonly wouldBuyShare: number;
}

/** Numbers of orders, as known at `untilUs`. `all` = counting + cancelled + unpaid + refunded whole. */
export interface OrdersTruth {
  readonly all: number;
  readonly counting: number;
  readonly cancelled: number;
  readonly unpaid: number;
  readonly refundedWhole: number;
  readonly refundedInPart: number;
  /** Counting orders that belong to nobody. */
  readonly countingWithoutPerson: number;
  /** Orders of a person on a local day on which the person had ordered already. */
  readonly sameDay: number;
  readonly lines: number;
}

/** Sums over orders. Revenue is goods after discount, without tax and shipping. */
export interface MoneyTruth {
  readonly grossMinor: number;
  readonly revenueMinor: number;
  readonly countingGrossMinor: number;
  /** Of counting orders, before part refunds. */
  readonly countingRevenueMinor: number;
  readonly refundedGrossMinor: number;
  readonly partRefundedRevenueMinor: number;
  readonly countingRevenueWithoutPersonMinor: number;
  readonly spendMinor: number;
}

/**
 * The parameters behind every person's purchases. A buyer has a rate ~ Gamma(shape, mean) per year of season-free time and
 * a chance ~ Beta(a, b) to leave for good after each purchase, the first included (as in MBG/NBD).
 */
export interface ModelTruth {
  readonly rate: { readonly shape: number; readonly meanPerYear: number };
  readonly dropout: { readonly a: number; readonly b: number };
  /** This share of buyers buys at `rateFactor` times their rate: outside the gamma, on purpose. */
  readonly keen: { readonly share: number; readonly rateFactor: number };
  /** Share of purchases followed by another order on the same day. */
  readonly sameDayShare: number;
  readonly firstPurchase: { readonly atOnceShare: number; readonly meanDelayDays: number };
  /** Lines of an order, and revenue of counting orders: mean and standard deviation, minor units. */
  readonly spend: {
    readonly meanLines: number;
    readonly meanRevenueMinor: number;
    readonly sdRevenueMinor: number;
  };
}

/**
 * What one play truly does. Every person of the audience has two known outcomes, with the touch and without; the
 * effect is their mean difference over the audience whose window had closed by `untilUs` (`mature`).
 */
export interface PlayTruth {
  readonly id: string;
  readonly step: { readonly from: string; readonly to: string } | null;
  readonly windowDays: number;
  readonly heldOutShare: number;
  readonly costMinor: number;
  readonly treated: number;
  readonly heldOut: number;
  readonly matureTreated: number;
  readonly matureHeldOut: number;
  /** Share with an order that counts inside the window `(sent, sent + windowDays]`, had nobody and had everybody been treated. */
  readonly shareUntreated: number;
  readonly shareTreated: number;
  /** `shareTreated - shareUntreated`: climbs caused per treated person. */
  readonly climbsPerTreated: number;
  /** Orders that count inside the window caused per treated person. */
  readonly purchasesPerTreated: number;
}

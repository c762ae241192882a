/**
 * The parameters of the simulated shop. Times are in own days: days of average length of `Calendar.purchase`.
 * A buyer's rate is gamma, the chance to leave after each purchase beta, as in MBG/NBD; seasons, keen buyers, same-day
 * orders and plays make the shop differ from that model on purpose.
 */
export interface Model {
  readonly guestShare: number;
  readonly staffShare: number;
  /** Of registered persons, how many would ever buy of their own accord. */
  readonly wouldBuyShare: number;
  /** How many of those whom a customer referred. */
  readonly referredWouldBuyShare: number;
  readonly rate: { readonly shape: number; readonly meanPerDay: number };
  readonly dropout: { readonly a: number; readonly b: number };
  readonly keen: { readonly share: number; readonly rateFactor: number };
  readonly sameDayShare: number;
  /** First purchase after getting to know the shop: at once, else after an exponential time. */
  readonly firstPurchase: { readonly atOnceShare: number; readonly meanDelayDays: number };
  /** Orders without any identity for each person. */
  readonly namelessOrders: number;
  /** Shares of orders. The rest comes to a good end. */
  readonly fate: {
    readonly cancelled: number;
    readonly unpaid: number;
    readonly refundedWhole: number;
    readonly refundedInPart: number;
  };
  readonly referredShare: number;
  /** Share of web orders of registered people that leave events, and a factor on visits that end without one. */
  readonly trackedShare: number;
  readonly visits: number;
}

/** The shop as it is when nothing else is wished for. */
export const usualModel: Model = {
  guestShare: 0.06,
  staffShare: 0.002,
  wouldBuyShare: 0.45,
  referredWouldBuyShare: 0.6,
  rate: { shape: 0.7, meanPerDay: 1.4 / 365.25 },
  dropout: { a: 0.9, b: 2.1 },
  keen: { share: 0.01, rateFactor: 6 },
  sameDayShare: 0.025,
  firstPurchase: { atOnceShare: 0.45, meanDelayDays: 110 },
  namelessOrders: 0.05,
  fate: { cancelled: 0.022, unpaid: 0.012, refundedWhole: 0.03, refundedInPart: 0.04 },
  referredShare: 0.015,
  trackedShare: 0.8,
  visits: 1,
};

/**
 * The same shop with more or fewer orders: rates are `times` as high and a purchase ends the relation that much less
 * often, so that people stay as long as before. Well below the usual number fewer people buy at all.
 */
export function busier(model: Model, times: number): Model {
  const leaves = Math.min(0.95, model.dropout.a / (model.dropout.a + model.dropout.b) / times);
  const buys = Math.min(1, times / 0.3);
  return {
    ...model,
    guestShare: model.guestShare * buys,
    wouldBuyShare: model.wouldBuyShare * buys,
    referredWouldBuyShare: model.referredWouldBuyShare * buys,
    rate: { ...model.rate, meanPerDay: model.rate.meanPerDay * times },
    dropout: { a: model.dropout.a, b: model.dropout.a * (1 / leaves - 1) },
  };
}

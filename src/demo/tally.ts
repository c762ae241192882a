import { newTallies, type PlayTally } from "./approach.ts";

/** What is counted while the shop is simulated; the truth is made from it. Money in øre. */
export interface Tally {
  people: { registered: number; guests: number; staff: number; buyers: number; withoutPurchase: number };
  orders: {
    all: number;
    counting: number;
    cancelled: number;
    unpaid: number;
    refundedWhole: number;
    refundedInPart: number;
    countingWithoutPerson: number;
    sameDay: number;
    lines: number;
  };
  money: {
    grossMinor: number;
    revenueMinor: number;
    countingGrossMinor: number;
    countingRevenueMinor: number;
    refundedGrossMinor: number;
    partRefundedRevenueMinor: number;
    countingRevenueWithoutPersonMinor: number;
    spendMinor: number;
  };
  /** Sum of squares of the revenue of counting orders, in kroner. */
  countingRevenueSquares: number;
  events: { signUps: number; ofOrders: number; ofVisits: number };
  referrals: { made: number; ofOneself: number; converted: number };
  answers: { nps: number; csat: number; promoters: number };
  plays: PlayTally[];
}

export function newTally(): Tally {
  return {
    people: { registered: 0, guests: 0, staff: 0, buyers: 0, withoutPurchase: 0 },
    orders: {
      all: 0,
      counting: 0,
      cancelled: 0,
      unpaid: 0,
      refundedWhole: 0,
      refundedInPart: 0,
      countingWithoutPerson: 0,
      sameDay: 0,
      lines: 0,
    },
    money: {
      grossMinor: 0,
      revenueMinor: 0,
      countingGrossMinor: 0,
      countingRevenueMinor: 0,
      refundedGrossMinor: 0,
      partRefundedRevenueMinor: 0,
      countingRevenueWithoutPersonMinor: 0,
      spendMinor: 0,
    },
    countingRevenueSquares: 0,
    events: { signUps: 0, ofOrders: 0, ofVisits: 0 },
    referrals: { made: 0, ofOneself: 0, converted: 0 },
    answers: { nps: 0, csat: 0, promoters: 0 },
    plays: newTallies(),
  };
}

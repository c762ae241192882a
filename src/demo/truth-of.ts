import type { PlayTally } from "./approach.ts";
import type { Books } from "./books.ts";
import type { DemoTruth, ModelTruth, PlayTruth } from "./demo-truth.ts";
import { staffDomain } from "./names.ts";
import { type Play, plays } from "./plays.ts";
import type { World } from "./world.ts";

/** The truth about a shop that was simulated and written. */
export function truthOf(made: {
  world: World;
  books: Books;
  years: number;
  untilUs: number;
  format: "csv" | "parquet";
  rows: Readonly<Record<string, number>>;
}): DemoTruth {
  const { world, books, years, untilUs, format, rows } = made;
  const { tally } = books;
  return {
    shop: {
      name: "Fjellbutikken",
      timeZone: world.calendar.timeZone,
      currency: "NOK",
      country: "NO",
      marginRate: 0.4,
      excludeEmails: [`@${staffDomain}`],
    },
    seed: world.seed,
    years,
    fromUs: world.calendar.fromUs,
    untilUs,
    format,
    rows,
    people: {
      all: tally.people.registered + tally.people.guests,
      ...tally.people,
      wouldBuyShare: world.model.wouldBuyShare,
    },
    orders: tally.orders,
    money: tally.money,
    referrals: tally.referrals,
    answers: tally.answers,
    model: modelOf(world, books),
    plays: plays.map((play, number) => playOf(play, tally.plays[number] as PlayTally)),
  };
}

function modelOf({ model }: World, { tally }: Books): ModelTruth {
  const counting = Math.max(1, tally.orders.counting);
  const mean = tally.money.countingRevenueMinor / counting;
  const variance = tally.countingRevenueSquares / counting - (mean / 100) ** 2;
  return {
    rate: { shape: model.rate.shape, meanPerYear: model.rate.meanPerDay * 365.25 },
    dropout: model.dropout,
    keen: model.keen,
    sameDayShare: model.sameDayShare,
    firstPurchase: model.firstPurchase,
    spend: {
      meanLines: tally.orders.lines / Math.max(1, tally.orders.all),
      meanRevenueMinor: mean,
      sdRevenueMinor: 100 * Math.sqrt(Math.max(0, variance)),
    },
  };
}

function playOf(play: Play, tally: PlayTally): PlayTruth {
  const people = Math.max(1, tally.matureTreated + tally.matureHeldOut);
  return {
    id: play.id,
    step: play.step,
    windowDays: play.windowDays,
    heldOutShare: play.heldOutShare,
    costMinor: play.costMinor,
    treated: tally.treated,
    heldOut: tally.heldOut,
    matureTreated: tally.matureTreated,
    matureHeldOut: tally.matureHeldOut,
    shareUntreated: tally.buyersUntreated / people,
    shareTreated: tally.buyersTreated / people,
    climbsPerTreated: (tally.buyersTreated - tally.buyersUntreated) / people,
    purchasesPerTreated: (tally.purchasesTreated - tally.purchasesUntreated) / people,
  };
}

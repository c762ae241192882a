import type { SpentByPeople } from "../../core/measures/by-person/orders-of-people.sql.ts";
import {
  capOf,
  firstDaySql,
  type SpendQuantiles,
  spendQuantilesSql,
} from "../../core/measures/value/buyers.sql.ts";
import { type Buyers, roomForBuyers } from "../../core/measures/value/buyers.ts";
import { firstWeeksDays } from "../../core/measures/value/fit-buyers.ts";
import type { KnownThen } from "../../core/measures/value/forecast.ts";
import type { CountedAt } from "../../core/measures/value/foretold-then.ts";
import {
  type Cut,
  lastRefundSql,
  type Money,
  type MoneySums,
  moneySumsSql,
} from "../../core/measures/value/money.sql.ts";
import { seasonAhead } from "../../core/measures/value/season.ts";
import { spentByDay } from "../../core/measures/value/spent-by-day.ts";
import type { AskedKnown } from "../../core/measures/value/tally.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { beside } from "../../io/beside/beside.ts";
import { onceInReading } from "../asking/once-in-reading.ts";
import type { EveryPerson, FactsOfStretch } from "../measures/by-person.ts";
import { tallyOf } from "../measures/tallied.ts";

/** The most that a purchase day brings is found from about so many persons. */
const personsForCap = 100_000;
/** And how people wait for their first purchase. */
const personsForWaiting = 200_000;

/** Of a sample, which is to be told at once, fewer do. */
const [personsForCapOfSample, personsForWaitingOfSample] = [5_000, 4_000];

/** Fewer stays of theirs are followed sooner than a thread begins. */
const staysBeside = 50_000;

/** An instant to know things at. */
export interface Then {
  readonly us: number;
  /** Up to when people were watched: the instant, or the end of the data where that is earlier. */
  readonly untilUs: number;
  readonly day: number;
  /** The first order of the shop. */
  readonly sinceUs: number;
}

/** What the orders up to an instant tell of money. */
export async function moneySumsAt(engine: Engine, untilUs: number): Promise<MoneySums | undefined> {
  const [sums] = await onceInReading(engine, `money ${untilUs}`, () =>
    engine.rows<MoneySums>(moneySumsSql(untilUs)),
  );
  return sums;
}

/** The facts as they were at an instant. */
export async function cutAt(engine: Engine, untilUs: number, money: Money): Promise<Cut> {
  const [last] = await onceInReading(engine, "last refund", () =>
    engine.rows<{ us: number | null }>(lastRefundSql),
  );
  return { untilUs, refunded: (last?.us ?? Number.NEGATIVE_INFINITY) > untilUs, money };
}

/** What was known then of everyone on the ladder: buyers one by one, those who wait in numbers. */
export interface KnowingThen {
  readonly cut: Cut;
  take(facts: FactsOfStretch): Promise<void>;
  /** Once all were taken. */
  buyers(): Promise<Buyers>;
  known(): Promise<KnownThen>;
  /** The same before it is told how those waited who never bought. */
  counted(): Promise<CountedAt>;
  gone(): void;
}

/** What has to be known of all to count them then. `last`: the largest person id. */
export async function askedThen(
  engine: Engine,
  last: number,
  cut: Cut,
  then: Pick<Then, "us" | "day">,
  places: number,
): Promise<AskedKnown> {
  const [firstDay, cap] = [await firstDayAt(engine, cut), await capAt(engine, last, cut)];
  return askedBy(cut, then, places, { firstDay, cap, oneIn: oneInOf(last, personsForWaiting) });
}

/** The same of few people, whose facts stay in memory. */
async function askedOfSample(
  everyone: EveryPerson,
  cut: Cut,
  then: Pick<Then, "us" | "day">,
  places: number,
): Promise<AskedKnown> {
  const parts: SpentByPeople[] = [];
  await everyone.each(async (facts) => {
    parts.push(await facts.spent(cut));
  });
  const { last } = everyone;
  const { firstDay, quantiles } = spentByDay(parts, cut.untilUs, oneInOf(last, personsForCapOfSample));
  const oneIn = oneInOf(last, personsForWaitingOfSample);
  return askedBy(cut, then, places, { firstDay, cap: capOf(quantiles), oneIn });
}

const oneInOf = (last: number, persons: number) => Math.max(1, Math.floor(last / persons));

function askedBy(
  { untilUs }: Cut,
  { us, day }: Pick<Then, "us" | "day">,
  places: number,
  { firstDay, ...told }: { readonly firstDay: number | null } & Pick<AskedKnown, "cap" | "oneIn">,
): AskedKnown {
  return {
    ...{ untilUs, day, standingUs: us, places, ...told },
    countedFromDay: (firstDay ?? day) + firstWeeksDays,
  };
}

/** Finds what was known then, of stretch after stretch of persons. `ofSample`: they are few, whose facts stay in memory. */
export async function knowingThen(
  engine: Engine,
  everyone: EveryPerson,
  cut: Cut,
  then: Then,
  {
    places,
    horizonDays,
    ofSample,
  }: { readonly places: number; readonly horizonDays: number; readonly ofSample: boolean },
): Promise<KnowingThen> {
  const { last } = everyone;
  const asked = await (ofSample
    ? askedOfSample(everyone, cut, then, places)
    : askedThen(engine, last, cut, then, places));
  const { oneIn } = asked;
  const tally = tallyOf(everyone, "countedThen", asked, roomForBuyers(last + 1));
  let counted: ReturnType<typeof tally.told> | null = null;
  const told = () => {
    counted ??= tally.told();
    return counted;
  };
  const countedAt = async (): Promise<CountedAt> => {
    const { buyers, repeats, orders, standing, before } = await told();
    const season = seasonAhead(orders, (then.untilUs - then.sinceUs) / dayUs, { horizonDays });
    return {
      known: { buyers, repeats, standing, places, season },
      stays: before,
      watched: { sinceUs: then.sinceUs, untilUs: cut.untilUs, states: 2 * places, oneIn },
    };
  };
  return {
    ...{ cut, gone: tally.gone },
    take: async (facts) => tally.take(await facts.stays(), await facts.spent(cut), await facts.known()),
    buyers: async () => (await told()).buyers,
    async known() {
      const { known, stays, watched } = await countedAt();
      const isLong = (stays[0]?.length ?? 0) >= staysBeside;
      return { ...known, before: await beside(isLong, "waitedFrom", stays, watched) };
    },
    counted: countedAt,
  };
}

/** What those who stood somewhere at the earlier cut bought between both, of stretch after stretch of persons. */
export function happeningBetween(everyone: EveryPerson, before: Cut, now: Cut) {
  const tally = tallyOf(everyone, "boughtAfter", { us: before.untilUs, untilUs: now.untilUs });
  return {
    ...{ told: tally.told, gone: tally.gone },
    async take(facts: FactsOfStretch): Promise<void> {
      const [stays, spent] = [await facts.stays(), await facts.spent(now)];
      await tally.take(stays, spent, before.refunded ? await facts.spent(before) : spent);
    },
  };
}

async function firstDayAt(engine: Engine, cut: Cut): Promise<number | null> {
  const [opened] = await engine.rows<{ day: number | null }>(firstDaySql(cut));
  return opened?.day ?? null;
}

async function capAt(engine: Engine, last: number, cut: Cut): Promise<number> {
  const oneIn = Math.max(1, Math.floor(last / personsForCap));
  const [quantiles] = await engine.rows<SpendQuantiles>(spendQuantilesSql(cut, oneIn));
  return quantiles ? capOf(quantiles) : Number.POSITIVE_INFINITY;
}

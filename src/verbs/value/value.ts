import { daysAway } from "../../core/facts/days-away.ts";
import { endOfDay, localDay, type Zone } from "../../core/facts/zone.ts";
import { dataEndOf } from "../../core/measures/data-end.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import {
  backTestOfEveryone,
  forecastOfEveryone,
  valueOfEveryone,
} from "../../core/measures/sampled/value-of-everyone.ts";
import { type BackTest, backTest, testDays } from "../../core/measures/value/back-test.ts";
import type { Buyers } from "../../core/measures/value/buyers.ts";
import { littleEffort, usualEffort } from "../../core/measures/value/effort.ts";
import type { Forecast, KnownThen } from "../../core/measures/value/forecast.ts";
import type { Happened } from "../../core/measures/value/happened-since.ts";
import type { Waited } from "../../core/measures/value/landmarks.ts";
import { type Cut, type Money, moneyOf } from "../../core/measures/value/money.sql.ts";
import { type NoValue, notesOf } from "../../core/measures/value/notes.ts";
import type { Ahead } from "../../core/measures/value/value-of-buyers.ts";
import { type ValueOfPlaces, valueOfPlaces } from "../../core/measures/value/value-of-places.ts";
import type { Engine } from "../../core/sql/engine.ts";
import type { Message } from "../../core/words/say.ts";
import { beside } from "../../io/beside/beside.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { onceInReading } from "../asking/once-in-reading.ts";
import {
  type AskedAbout,
  type AskedOfSample,
  knownUntilUs,
  type Standpoint,
  standpoint,
} from "../asking/standpoint.ts";
import { type EveryPerson, everyPerson, type FactsOfStretch } from "../measures/by-person.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { cutAt, happeningBetween, type KnowingThen, knowingThen, moneySumsAt } from "./known-then.ts";
import { standingOfAll } from "./standing-of-all.ts";

/** How far ahead, in days (365), and the discount of a year in percent (10). */
export interface AskedValue extends AskedAbout, AskedOfSample {
  readonly horizonDays?: number | undefined;
  readonly discountPercent?: number | undefined;
  /** Reckoned on threads of its own, however few they are: so much is asked that others would wait. */
  readonly apart?: boolean | undefined;
  /** It is told beside another of the same people, whose back-test says how far forecasts err: of a sample no test of its own is made. */
  readonly second?: boolean | undefined;
}

/** What people are worth. Instants in microseconds since 1970, money in minor units. */
export interface ValueAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly version: number;
  readonly endOfData: boolean;
  /** Up to when purchases are known: the instant, or the end of the data. */
  readonly watchedUntilUs: number;
  readonly horizonDays: number;
  readonly discount: number;
  readonly currency: string;
  /**
   * What it is told by: people by place are counted, all else is estimated from those in the sample, and who is worth most is not told. Buyers, and what is
   * forecast of each, are those of the sample. Null: by everyone.
   */
  readonly sample: SampleSize | null;
  /** Null: no order tells money. */
  readonly money: Money | null;
  /** Null: there is no value to tell, and `notes` says why. */
  readonly valued: ValueOfPlaces | null;
  readonly backTest: BackTest | null;
  readonly notes: readonly Message[];
  readonly forecast: Forecast | null;
  readonly buyers: Buyers | null;
  /** How those who never bought waited and moved. */
  readonly before: Waited | null;
  readonly ladder: Projection["ladder"];
  /** By place: the shop brought what it asks for. */
  readonly measured: readonly boolean[];
}

const usualHorizonDays = 365;
const usualDiscountPercent = 10;
/** A back-test looks ahead at least so long, and the fit has as much before it. */
const shortestTestDays = 28;

/** Answers `stige value`: what people are worth within a horizon, each and on each rung, and how far the past bears that out. */
export const value = ofOneReading(async (shop: Shop, asked: AskedValue): Promise<ValueAnswer> => {
  const { answer } = await valueSoon(shop, asked);
  return answer;
});

/** The same, and the buyers as soon as they are counted, for whoever need not wait for what they are worth; null: there are none. */
export interface ValueSoon {
  readonly buyers: Promise<Buyers | null>;
  readonly answer: Promise<ValueAnswer>;
}

/** Within a reading: asks what people are worth. */
export async function valueSoon(shop: Shop, asked: AskedValue): Promise<ValueSoon> {
  const at = await standpoint(shop, asked, { small: asked.sample });
  const { engine, sample } = at.projection;
  const { horizonDays = usualHorizonDays, discountPercent = usualDiscountPercent } = asked;
  const second = sample !== null && (asked.second ?? false);
  const key = `value ${at.asOfUs} ${horizonDays} ${discountPercent} ${second}`;
  const counted = await onceInReading(engine, `buyers of ${key}`, async () =>
    Promise.withResolvers<Buyers | null>(),
  );
  const standing = sample && standingOfAll(shop, at, asked.version);
  // Whoever waits for the answer is told what went wrong.
  standing?.catch(() => {});
  const answer = onceInReading(engine, key, () =>
    valueAt(
      shop,
      { ...at, standing, second, apart: asked.apart ?? false },
      horizonDays,
      discountPercent / 100,
      counted.resolve,
    ).finally(() => counted.resolve(null)),
  );
  const told = await (sample ? answer : null);
  // That so few tell nothing does not say that all would not; that the data are too young does.
  if (told?.valued === null && told.sample) return valueSoon(shop, { ...asked, sample: false });
  return {
    buyers: counted.promise,
    answer: answer.then((told) => ({ ...told, knownAtUs: at.knownAtUs })),
  };
}

/** How it is told: of a sample, with how many of everyone stand where; see `AskedValue`. */
interface Telling {
  readonly standing: Promise<readonly number[]> | null;
  readonly apart: boolean;
  readonly second: boolean;
}

async function valueAt(
  shop: Shop,
  at: Standpoint & Telling,
  horizonDays: number,
  discount: number,
  tell: (buyers: Buyers) => void,
): Promise<ValueAnswer> {
  const { projection, asOfUs, zone } = at;
  const { engine, ladder } = projection;
  const untilUs = knownUntilUs(at);
  const sums = await moneySumsAt(engine, untilUs);
  const money = sums ? moneyOf(sums) : null;
  const { sample } = projection;
  const about = {
    ...{ sample, asOfUs, knownAtUs: at.knownAtUs, version: projection.version, endOfData: at.endOfData },
    ...{ watchedUntilUs: untilUs, horizonDays, discount, currency: shop.settings.currency, money, ladder },
    measured: reachOf(projection).map(({ bring }) => bring === null),
  };
  const days = watchedDays(projection, untilUs, zone);
  /** What everyone's orders say, or how long they are known, is true of everyone, by whomever it is told. */
  const nothing = (why: NoValue, ofEveryone = true): ValueAnswer => ({
    ...about,
    sample: ofEveryone ? null : sample,
    ...{ valued: null, backTest: null, forecast: null, buyers: null, before: null },
    notes: notesOf({ none: why, days }),
  });
  if (!sums || sums.orders === 0 || projection.firstUs.orders === null) return nothing("no-orders");
  if (money === null) return nothing("no-money");
  const sinceUs = projection.firstUs.orders;
  const places = ladder.rungs.length + ladder.offLadder.length;
  const cut = await cutAt(engine, untilUs, money);
  const asking = { untilUs, sinceUs, horizonDays };
  const now = { us: asOfUs, untilUs, day: localDay(untilUs, zone), sinceUs };
  const everyone = await everyPerson(projection);
  const ofSample = sample !== null;
  // Beside another it is reckoned here, while that one is on other threads.
  const how = { ofSample, apart: ofSample ? !at.second : at.apart };
  const knowing = await knowingThen(engine, everyone, cut, now, { places, horizonDays, ofSample });
  const from = { now: cut, places, how };
  const looks = at.second ? [] : await looksBack(engine, everyone, at, asking, from);
  await countAll(everyone, [knowing, ...looks]);
  tell(await knowing.buyers());
  const foretold = foretell(knowing, { horizonDays, discount }, how);
  const before = looks.map((look) => look.foretold());
  const { made, ...known } = await foretold;
  if (made === null) return nothing(whyNothing(known.buyers), days < shortestTestDays);
  // Where trend and season were reckoned with, it is tried from a day when they could be known too.
  const which = looks.findIndex(({ knowsPace }) => knowsPace.includes(made.knowsPace));
  const look = looks[which];
  const then = await before[which];
  const tested = look && then?.made ? look.tested(then.made, then.happened, made.paceVariance) : null;
  const notes = notesOf({
    ...{ made, tested, longEnough: look !== undefined, money, horizonDays },
    ended: dataEndOf(untilUs, asOfUs, zone),
  });
  const { buyers, before: waited } = known;
  return {
    ...about,
    ...(at.standing
      ? inAll({ backTest: tested, notes }, made, buyers, about, await at.standing)
      : {
          valued: valueOfPlaces(made, buyers, tested, horizonDays, ladder.rungs.length),
          ...{ backTest: tested, notes, forecast: made },
        }),
    ...{ buyers, before: waited },
  };
}

/** Why nothing can be told of buyers whom no model can be fitted to. */
function whyNothing({ count, ageDays }: Buyers): NoValue {
  if (count === 0) return "no-orders";
  return ageDays.some((age) => age >= shortestTestDays) ? "no-gain" : "too-short";
}

/** Hands everyone's facts to all that counts them. */
async function countAll(
  everyone: EveryPerson,
  counting: readonly Pick<LookBack, "take" | "gone">[],
): Promise<void> {
  try {
    await everyone.each(async (facts) => {
      for (const one of counting) await one.take(facts);
    });
  } catch (error) {
    for (const one of counting) one.gone();
    throw error;
  }
}

/** What some tell of everyone, of whom so many stand at each place: how many is counted, who is worth most is not known. */
function inAll(
  { backTest: tested, notes }: Pick<ValueAnswer, "backTest" | "notes">,
  made: Forecast,
  buyers: Buyers,
  { sample, ladder, horizonDays }: Pick<ValueAnswer, "sample" | "ladder" | "horizonDays">,
  standing: readonly number[],
): Pick<ValueAnswer, "valued" | "backTest" | "notes" | "forecast"> {
  const forecast = forecastOfEveryone(made, buyers, standing);
  const about = { horizonDays, rungs: ladder.rungs.length };
  return {
    valued: valueOfEveryone(forecast, buyers, tested, about, (place) => standing[place] ?? 0),
    backTest: sample && tested && backTestOfEveryone(tested, sample.people / sample.sampled),
    // It is the sample that is small.
    notes: notes.filter(({ key }) => key !== "value.smallShop"),
    forecast,
  };
}

function watchedDays(projection: Projection, untilUs: number, zone: Zone): number {
  const first = projection.firstUs.orders;
  return first === null ? 0 : Math.max(0, localDay(untilUs, zone) - localDay(first, zone));
}

/** From when a forecast is made to be held against what came, and how far it looks. */
interface Trying {
  readonly originUs: number;
  readonly day: number;
  readonly sinceUs: number;
  readonly horizonDays: number;
  /** Of the days that are known now, the share that was known then. */
  readonly known: number;
}

/** The instant less the horizon, or less half of all history; null: too short. */
function tryingBack(
  { zone }: Standpoint,
  asked: { readonly untilUs: number; readonly sinceUs: number; readonly horizonDays: number },
  knowsPace: boolean,
): Trying | null {
  const { untilUs, sinceUs } = asked;
  const history = localDay(untilUs, zone) - localDay(sinceUs, zone);
  const horizonDays = testDays(history, asked.horizonDays, knowsPace);
  if (horizonDays < shortestTestDays) return null;
  const originUs = endOfDay(localDay(daysAway(untilUs, -horizonDays, zone), zone), zone);
  const known = 1 - horizonDays / history;
  return { originUs, day: localDay(originUs, zone), sinceUs, horizonDays, known };
}

/** What fewer buyers bring is foretold sooner than a thread begins. */
const fewestBeside = 50_000;

/** How a forecast is reckoned: with little effort, of a sample; on another thread, however few they are. */
interface Reckoned {
  readonly ofSample: boolean;
  readonly apart: boolean;
}

/** What was known then and what it lets expect; null: nothing to forecast. */
async function foretell(
  knowing: KnowingThen,
  ahead: Ahead,
  { ofSample, apart }: Reckoned,
): Promise<Pick<KnownThen, "buyers" | "before"> & { readonly made: Forecast | null }> {
  if (ofSample || apart) {
    const counted = await knowing.counted();
    const effort = ofSample ? littleEffort : usualEffort;
    return { ...counted.known, ...(await beside(apart, "foretoldThen", counted, ahead, effort)) };
  }
  const known = await knowing.known();
  return { ...known, made: await beside(known.buyers.count >= fewestBeside, "forecast", known, ahead) };
}

/** A look back: from when, and for which forecasts, those that know trend and season or those that do not. */
interface LookBack {
  readonly knowsPace: readonly boolean[];
  take(facts: FactsOfStretch): Promise<void>;
  /** The forecast from the facts as they were at the origin (null: nothing to forecast), and what happened since. */
  foretold(): Promise<{ readonly made: Forecast | null; readonly happened: readonly Happened[] }>;
  /** Holds one against the other. */
  tested(made: Forecast, happened: readonly Happened[], paceVariance: number): BackTest | null;
  /** Nobody will ask. */
  gone(): void;
}

/** The looks back that may be wanted: mostly one, whether trend and season turn out to be known or not. */
async function looksBack(
  engine: Engine,
  everyone: EveryPerson,
  at: Standpoint,
  asking: Parameters<typeof tryingBack>[1],
  from: LookedFrom,
): Promise<readonly LookBack[]> {
  const [without, withPace] = [false, true].map((knowsPace) => tryingBack(at, asking, knowsPace));
  if (without && without.originUs === withPace?.originUs)
    return [await lookBack(engine, everyone, without, from, [false, true])];
  const looks: LookBack[] = [];
  for (const [trying, knowsPace] of [
    [without, false],
    [withPace, true],
  ] as const)
    if (trying) looks.push(await lookBack(engine, everyone, trying, from, [knowsPace]));
  return looks;
}

/** From where it is looked back. */
interface LookedFrom {
  readonly now: Cut;
  readonly places: number;
  readonly how: Reckoned;
}

async function lookBack(
  engine: Engine,
  everyone: EveryPerson,
  { originUs, day, sinceUs, horizonDays, known: share }: Trying,
  { now, places, how }: LookedFrom,
  knowsPace: readonly boolean[],
): Promise<LookBack> {
  const before = await cutAt(engine, originUs, now.money);
  const then = { us: originUs, untilUs: originUs, day, sinceUs };
  const { ofSample } = how;
  const knowing = await knowingThen(engine, everyone, before, then, { places, horizonDays, ofSample });
  const happening = happeningBetween(everyone, before, now);
  return {
    knowsPace,
    async take(facts) {
      await knowing.take(facts);
      await happening.take(facts);
    },
    async foretold() {
      const foretold = foretell(knowing, { horizonDays, discount: 0 }, how);
      const [{ made }, happened] = await Promise.all([foretold, happening.told()]);
      return { made, happened };
    },
    gone() {
      knowing.gone();
      happening.gone();
    },
    tested: (made, happened, paceVariance) =>
      backTest(made, happened, { originUs, horizonDays, known: share, paceVariance }),
  };
}

import { daysAway } from "../../core/facts/days-away.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { placeId } from "../../core/ladder/ladder.ts";
import { fewest } from "../../core/measures/fewest.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { valueOfEveryone } from "../../core/measures/sampled/value-of-everyone.ts";
import { differenceOf, meanOfSome } from "../../core/measures/value/value-of-places.ts";
import type { Estimate } from "../../core/stats/sum-of-estimates.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { type Message, message } from "../../core/words/say.ts";
import { askedDays } from "../asking/asked-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, type AskedOfSample, notAhead, standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { discountPercent, estimateJson } from "../value/estimate-json.ts";
import { type ValueAnswer, value } from "../value/value.ts";
import { type AskedKpis, movedBy, usualKpiDays } from "./kpis.ts";

/** Value of one on average, minor units, at an instant, and of how many; `mean` null: nobody stands there, fewer than ten do, or no value is told. */
export interface ClvThen {
  readonly people: number;
  readonly mean: Estimate | null;
}

/** Value of one on average now and a span before. */
export interface Clv {
  readonly now: ClvThen;
  readonly before: ClvThen;
  /** How much more now, at 90 %; null: one of the two is not told. */
  readonly change: Estimate | null;
  /** The interval of the change leaves 0 out. */
  readonly moved: "better" | "worse" | null;
}

/** Customer lifetime value as a key figure. Instants in microseconds since 1970. */
export interface ClvAnswer
  extends Pick<ValueAnswer, "asOfUs" | "knownAtUs" | "endOfData" | "version" | "sample"> {
  readonly days: number;
  readonly fromUs: number;
  readonly horizonDays: number;
  readonly discount: number;
  /** What it is a value of; null: no order tells money. */
  readonly basis: "margin" | "revenue" | null;
  /** Of those who stand on a rung that an order gives; null: the ladder has none. */
  readonly customers: Clv | null;
  /** Rungs lowest first, then the places off the ladder. */
  readonly places: readonly (Clv & {
    readonly id: string;
    readonly name: Name;
    readonly off: boolean;
    /** The shop brought what the place asks for. */
    readonly measured: boolean;
  })[];
  /** What has to be said of the values as they are now. */
  readonly notes: readonly Message[];
}

/** What customers are worth now and what they were a span before, as known now, by rung; told apart from other key figures since it takes longer. */
export const clv = ofOneReading(async (shop: Shop, asked: AskedKpis & AskedOfSample): Promise<ClvAnswer> => {
  const days = askedDays(asked.days, usualKpiDays);
  const { asOf, knownAt, version } = notAhead(shop, asked);
  const about = { asOf, knownAt, version };
  const { asOfUs } = await standpoint(shop, about, { small: asked.sample });
  const fromUs = daysAway(asOfUs, -days, zoneOf(shop.settings.timeZone));
  const [now, before] = await bothValues(shop, about, { ...about, asOf: isoInstant(fromUs) }, asked.sample);
  const { ladder } = now;
  const first = customerPlace(ladder);
  const some = (isOne: (place: number) => boolean) => clvOf(thenOf(now, isOne), thenOf(before, isOne));
  const places = [...ladder.rungs, ...ladder.offLadder].map(({ name }, at) => ({
    ...{ id: placeId(ladder, at), name, off: at >= ladder.rungs.length, measured: now.measured[at] ?? true },
    ...clvOf(placeThen(now, at), placeThen(before, at)),
  }));
  // Of a value that could be told, but of too few, what it rests on is not why it is not told.
  const tooFew = now.valued !== null && places.every((one) => one.now.mean === null);
  return {
    ...{ asOfUs: now.asOfUs, knownAtUs: now.knownAtUs, endOfData: now.endOfData, version: now.version },
    ...{
      days,
      fromUs,
      horizonDays: now.horizonDays,
      discount: now.discount,
      sample: now.sample ?? before.sample,
    },
    basis: now.money?.basis ?? null,
    customers: first === null ? null : some((place) => place >= first && place < ladder.rungs.length),
    places,
    notes: tooFew ? [message("kpis.clv.tooFew", { fewest })] : now.notes,
  };
});

/** Both told by the same people: of a sample at once, where both can be told by it; everyone one after the other, since what is read of them fills the memory. */
async function bothValues(
  shop: Shop,
  now: AskedAbout,
  before: AskedAbout,
  sample = false,
): Promise<readonly [ValueAnswer, ValueAnswer]> {
  if (sample) {
    const [one, other] = await Promise.all([
      value(shop, { ...now, sample }),
      value(shop, { ...before, sample, second: true }),
    ]);
    // Where nothing can be told it is nobody's.
    const alike = (one.sample === null) === (other.sample === null) || !one.valued || !other.valued;
    if (alike) return [one, testedBy(other, one)];
  }
  return [await value(shop, now), await value(shop, before)];
}

/** A value of a sample as wide as the back-test of a later one of the same people says that forecasts err. */
function testedBy(answer: ValueAnswer, { backTest }: ValueAnswer): ValueAnswer {
  const { forecast, buyers, valued, horizonDays, ladder } = answer;
  if (!forecast || !buyers || !valued) return answer;
  const about = { horizonDays, rungs: ladder.rungs.length };
  const peopleAt = (place: number) => valued.places.find((one) => one.place === place)?.people ?? 0;
  return { ...answer, backTest, valued: valueOfEveryone(forecast, buyers, backTest, about, peopleAt) };
}

/** What one of those at some places is worth by an answer. */
export function thenOf(
  { forecast, backTest, horizonDays }: Pick<ValueAnswer, "forecast" | "backTest" | "horizonDays">,
  isOne: (place: number) => boolean,
): ClvThen {
  return forecast ? meanOfSome(forecast, backTest, horizonDays, isOne) : { people: 0, mean: null };
}

function placeThen({ valued }: ValueAnswer, at: number): ClvThen {
  const one = valued?.places.find(({ place }) => place === at);
  return { people: one?.people ?? 0, mean: one?.mean ?? null };
}

function clvOf(now: ClvThen, before: ClvThen): Clv {
  const change = now.mean && before.mean ? differenceOf(now.mean, before.mean) : null;
  return { now, before, change, moved: movedBy(change?.interval ?? null, "more") };
}

/** The answer as JSON: money in minor units, rounded; `say` puts what has to be said beside it into words. */
export function clvJson(
  { asOfUs, knownAtUs, endOfData, version, ...answer }: ClvAnswer,
  say: (said: Message) => string = ({ key }) => key,
) {
  const { days, fromUs, horizonDays, discount, basis, customers, places, notes } = answer;
  return {
    ...{ asOf: isoInstant(asOfUs), knownAt: isoInstant(knownAtUs), endOfData, ladder: version },
    sample: answer.sample,
    ...{ days, since: isoInstant(fromUs), horizonDays, discountPercent: discountPercent(discount) },
    basis,
    customers: customers && oneJson(customers),
    places: places.map(({ id, name, off, measured, ...one }) => ({
      id,
      name,
      off,
      measured,
      ...oneJson(one),
    })),
    notes: notes.map((note) => ({ code: note.key.split(".").at(-1) ?? "", text: say(note) })),
  };
}

const oneJson = ({ now, before, change, moved }: Clv) => ({
  now: { people: now.people, mean: now.mean && estimateJson(now.mean) },
  before: { people: before.people, mean: before.mean && estimateJson(before.mean) },
  change: change && estimateJson(change),
  moved,
});

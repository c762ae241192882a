import { localDay, zoneOf } from "../../core/facts/zone.ts";
import { placeId } from "../../core/ladder/ladder.ts";
import { knownPeople, knownPeopleSql } from "../../core/measures/by-person/known-people.sql.ts";
import { spentByPeople, spentByPeopleSql } from "../../core/measures/by-person/orders-of-people.sql.ts";
import {
  rowsStanding,
  staysOfPeople,
  staysOfPeopleSql,
} from "../../core/measures/by-person/stays-of-people.sql.ts";
import { fewest } from "../../core/measures/fewest.ts";
import { type Buyers, roomForBuyers } from "../../core/measures/value/buyers.ts";
import type { Cut } from "../../core/measures/value/money.sql.ts";
import { type AskedKnown, countedThen } from "../../core/measures/value/tally.ts";
import {
  type ValueModel,
  type ValueOfOne,
  valueModelOf,
  valueOfBuyer,
  valueOfWaiting,
} from "../../core/measures/value/value-of-one.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { type Message, message } from "../../core/words/say.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type KeptOnce, onceOfLast } from "../asking/once-in-reading.ts";
import { type AskedAbout, notAhead, standpoint } from "../asking/standpoint.ts";
import { everyPerson } from "../measures/by-person.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { discountPercent, estimateJson } from "../value/estimate-json.ts";
import { askedThen, cutAt } from "../value/known-then.ts";
import { type ValueAnswer, value } from "../value/value.ts";
import { findPerson } from "./find-person.ts";

/** What somebody is expected to bring. Instants in microseconds since 1970, money in minor units. */
export interface PersonValueAnswer
  extends Pick<
    ValueAnswer,
    "asOfUs" | "knownAtUs" | "endOfData" | "version" | "horizonDays" | "discount" | "currency"
  > {
  readonly personId: number;
  /** Of somebody who has bought it is told by their own purchases; of others what those of their place bring on average. */
  readonly by: "own" | "place" | null;
  /** Null: see `notes`. */
  readonly told: ValueOfOne | null;
  readonly place: { readonly id: string; readonly name: Name } | null;
  readonly basis: "margin" | "revenue" | null;
  /** Buyers that the model was fitted to, and of them those who came back; or those at the place who never bought. */
  readonly restsOn: {
    readonly buyers: number;
    readonly repeatBuyers: number;
    readonly waiting: number | null;
  };
  /** What has to be said beside it, or why nothing is told. */
  readonly notes: readonly Message[];
}

/** What the values of everyone leave to reckon one by; model null: none is told. Nothing of it is of anybody. */
interface Kept extends Pick<ValueAnswer, "asOfUs" | "horizonDays" | "discount" | "currency" | "notes"> {
  readonly basis: "margin" | "revenue" | null;
  readonly model: ValueModel | null;
  readonly cut: Cut | null;
  readonly counting: AskedKnown | null;
}

/** Models that were asked for last, by what they rest on: everyone is forecast once, not for each person that somebody looks at. */
const models: KeptOnce = new Map();
const mostModels = 4;

/** What somebody is expected to bring within a year: of who has bought the same number as in the list of everyone's values. */
export const personValue = ofOneReading(
  async (
    shop: Shop,
    given: AskedAbout & { readonly person: string | number },
  ): Promise<PersonValueAnswer> => {
    const asked = notAhead(shop, given);
    const { projection, zone, asOfUs, endOfData, knownAtUs } = await standpoint(shop, asked);
    const { personId } = await findPerson(shop, asked.person);
    const { ladder, version } = projection;
    const kept = await keptModel(shop, projection, asked, localDay(asOfUs, zone));
    const { model } = kept;
    const { place, buyers } = await theOne(projection, personId, kept);
    const own = buyers.count > 0;
    const at = model?.places.find((one) => one.place === place);
    return {
      ...{ personId, asOfUs, knownAtUs, endOfData, version },
      ...{ horizonDays: kept.horizonDays, discount: kept.discount, currency: kept.currency },
      basis: kept.basis,
      by: place < 0 ? null : own ? "own" : "place",
      place:
        place < 0
          ? null
          : { id: placeId(ladder, place), name: [...ladder.rungs, ...ladder.offLadder][place]?.name ?? {} },
      restsOn: {
        ...{ buyers: model?.buyers ?? 0, repeatBuyers: model?.repeatBuyers ?? 0 },
        waiting: own || !at ? null : at.people - at.buyers,
      },
      ...(place < 0 ? { told: null, notes: [] } : toldOf(kept, place, buyers)),
    };
  },
);

/** What is told of the one buyer of `buyers`, or of nobody who bought at a place. */
function toldOf(
  { model, notes }: Pick<Kept, "model" | "notes">,
  place: number,
  buyers: Buyers,
): Pick<PersonValueAnswer, "told" | "notes"> {
  if (!model) return { told: null, notes };
  if (model.buyers < fewest)
    return { told: null, notes: [message("value.one.fewBuyers", { buyers: model.buyers, fewest })] };
  const told = buyers.count > 0 ? valueOfBuyer(model, buyers) : valueOfWaiting(model, place);
  return told ? { told, notes } : { told, notes: [message("value.one.fewWaiting", { fewest })] };
}

/** Where somebody stands, and them as a buyer; nobody in `buyers`: they have not bought. */
async function theOne(
  { engine }: Projection,
  personId: number,
  { cut, counting, asOfUs }: Pick<Kept, "cut" | "counting" | "asOfUs">,
): Promise<{ readonly place: number; readonly buyers: Buyers }> {
  const stretch = { from: personId, to: personId + 1 };
  const stays = staysOfPeople(stretch, await engine.columns(staysOfPeopleSql(stretch)));
  const row = rowsStanding(stays, asOfUs)[0] ?? -1;
  const room = roomForBuyers(1);
  if (row < 0 || !cut || !counting)
    return { place: row < 0 ? -1 : (stays.place[row] as number), buyers: room };
  const spent = spentByPeople(stretch, await engine.columns(spentByPeopleSql(cut, stretch)));
  const known = knownPeople(stretch, await engine.columns(knownPeopleSql(stretch)));
  const tally = countedThen(counting, room);
  tally.take(stays, spent, known);
  return { place: stays.place[row] as number, buyers: tally.told().buyers };
}

/** The model behind everyone's values, reckoned once for all who are looked at while the facts stay as they are. */
async function keptModel(shop: Shop, projection: Projection, asked: AskedAbout, day: number): Promise<Kept> {
  const [made] = await projection.engine.rows<{ key: string }>("select key from made_from");
  const about = [made?.key, projection.version, asked.asOf ?? day, asked.knownAt, shop.settings];
  const key = JSON.stringify(about);
  return onceOfLast(models, mostModels, key, () => modelAt(shop, projection, asked));
}

async function modelAt(
  shop: Shop,
  { engine, ladder, smallShop, facts }: Projection,
  asked: AskedAbout,
): Promise<Kept> {
  const { asOf, knownAt, version } = asked;
  const answer = await value(shop, { asOf, knownAt, version });
  const { asOfUs, watchedUntilUs: untilUs, money, forecast, backTest, horizonDays } = answer;
  const { discount, currency, notes } = answer;
  const kept = { asOfUs, horizonDays, discount, currency, notes, basis: money?.basis ?? null };
  if (!forecast || !money) return { ...kept, model: null, cut: null, counting: null };
  const cut = await cutAt(engine, untilUs, money);
  const { last } = await everyPerson({ engine, smallShop, facts });
  const then = { us: asOfUs, day: localDay(untilUs, zoneOf(shop.settings.timeZone)) };
  const places = ladder.rungs.length + ladder.offLadder.length;
  const counting = await askedThen(engine, last, cut, then, places);
  return { ...kept, model: valueModelOf(forecast, backTest, horizonDays), cut, counting };
}

/** The answer as JSON: money in minor units, rounded; `say` puts what has to be said beside it into words. */
export function personValueJson(
  { asOfUs, knownAtUs, endOfData, version, told, discount, restsOn, notes, ...answer }: PersonValueAnswer,
  say: (said: Message) => string,
) {
  const { personId, horizonDays, currency, basis, by, place } = answer;
  const chance = told?.chance;
  return {
    ...{ personId, asOf: isoInstant(asOfUs), knownAt: isoInstant(knownAtUs), endOfData, ladder: version },
    ...{ horizonDays, discountPercent: discountPercent(discount), currency, basis, by, place },
    value: told && estimateJson(told.value),
    chance: chance ? { share: chance.value, low: chance.interval.low, high: chance.interval.high } : null,
    ...restsOn,
    notes: notes.map((note) => ({ code: note.key.slice("value.".length), text: say(note) })),
  };
}

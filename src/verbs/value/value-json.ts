import { type Ladder, placeId } from "../../core/ladder/ladder.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import type { BackTest } from "../../core/measures/value/back-test.ts";
import { sumOfSome, type ValueOfPlaces } from "../../core/measures/value/value-of-places.ts";
import { csvLine } from "../../core/words/csv.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Message } from "../../core/words/say.ts";
import type { Shop } from "../shop/shop.ts";
import { discountPercent, estimatePairJson } from "./estimate-json.ts";
import type { ValueAnswer } from "./value.ts";

/** The answer as JSON. Money in minor units, rounded; intervals 90 %; `say` puts what has to be said beside it into words. */
export async function valueJson(
  shop: Shop,
  answer: ValueAnswer,
  say: (said: Message) => string = ({ key }) => key,
) {
  const { ladder, valued, money, backTest, forecast } = answer;
  return {
    asOf: isoInstant(answer.asOfUs),
    knownAt: isoInstant(answer.knownAtUs),
    ladder: answer.version,
    sample: answer.sample,
    endOfData: answer.endOfData,
    watchedUntil: isoInstant(answer.watchedUntilUs),
    horizonDays: answer.horizonDays,
    discountPercent: discountPercent(answer.discount),
    firstBought: customerPlace(ladder),
    currency: answer.currency,
    money: money && { basis: money.basis, measured: money.measured },
    notes: answer.notes.map((note) => ({ code: note.key.slice("value.".length), text: say(note) })),
    all: valued && estimatePairJson(valued.all),
    onLadder: valued && onLadderJson(answer),
    rungs: (valued?.places ?? []).map((one) => ({
      rung: placeId(ladder, one.place),
      name: nameOf(ladder, one.place),
      off: one.place >= ladder.rungs.length,
      measured: answer.measured[one.place] ?? true,
      people: one.people,
      bought: one.buyers,
      mean: one.mean && estimatePairJson(one.mean),
      total: one.total && estimatePairJson(one.total),
      spread: one.spread && rounded(one.spread),
    })),
    differences: (valued?.differences ?? []).map(({ from, to, difference }) => ({
      from: placeId(ladder, from),
      to: placeId(ladder, to),
      difference: estimatePairJson(difference),
    })),
    backTest: backTest && backTestJson(backTest, ladder),
    abc: valued?.abc ?? null,
    top: valued ? await topJson(shop, answer, valued) : [],
    model: forecast && {
      name: "mbg-nbd",
      params: { ...forecast.fit.buying.params },
      logLik: forecast.fit.buying.logLik,
      identified: forecast.fit.buying.identified,
      priorPull: forecast.fit.buying.priorPull,
      spend: { ...forecast.fit.spending.params },
      buyers: forecast.fit.buyers,
      repeatBuyers: forecast.fit.repeatBuyers,
    },
  };
}

/** Of everyone who stands on a rung; null: nobody does. */
function onLadderJson({ ladder, forecast, backTest, horizonDays }: ValueAnswer) {
  const sum = forecast && sumOfSome(forecast, backTest, horizonDays, (place) => place < ladder.rungs.length);
  return sum?.total ? estimatePairJson(sum.total) : null;
}

const nameOf = ({ rungs, offLadder }: Ladder, place: number) => [...rungs, ...offLadder][place]?.name ?? {};

const rounded = ({
  p5,
  p25,
  p50,
  p75,
  p95,
  mean,
}: NonNullable<ValueOfPlaces["places"][number]["spread"]>) => ({
  ...{ p5: Math.round(p5), p25: Math.round(p25), p50: Math.round(p50) },
  ...{ p75: Math.round(p75), p95: Math.round(p95), mean: Math.round(mean) },
});

function backTestJson(test: BackTest, ladder: Ladder) {
  return {
    origin: isoInstant(test.originUs),
    horizonDays: test.horizonDays,
    predicted: estimatePairJson(test.predicted),
    happened: Math.round(test.happened),
    purchases: {
      predicted: Math.round(test.purchases.predicted * 10) / 10,
      happened: test.purchases.happened,
    },
    held: test.places.filter(({ held }) => held).length,
    of: test.places.length,
    rungs: test.places.map((one) => ({
      rung: placeId(ladder, one.place),
      people: one.people,
      predicted: estimatePairJson(one.predicted),
      happened: Math.round(one.happened),
      held: one.held,
    })),
  };
}

async function topJson(shop: Shop, { buyers, forecast, ladder }: ValueAnswer, { top }: ValueOfPlaces) {
  if (!buyers || !forecast) return [];
  const known = await shop.directory.describe(top.map((row) => buyers.personId[row] as number));
  return top.map((row) => {
    const personId = buyers.personId[row] as number;
    const person = known.get(personId) ?? null;
    return {
      personId,
      key: person?.key ?? null,
      name: person?.name ?? null,
      rung: placeId(ladder, buyers.place[row] as number),
      purchases: (buyers.x[row] as number) + 1,
      silentDays: (buyers.ageDays[row] as number) - (buyers.lastDays[row] as number),
      expectedPurchases: Math.round((forecast.purchases[row] as number) * 1000) / 1000,
      value: Math.round(forecast.values[row] as number),
    };
  });
}

const linesAtOnce = 10_000;

/** Everyone who has bought as lines of CSV, some thousand at a time: by number of the person, without names. */
export function* peopleOfValue({ buyers, forecast, ladder }: ValueAnswer): Generator<string> {
  yield "person_id,rung,purchases,silent_days,expected_purchases,value_minor\n";
  if (!buyers || !forecast) return;
  for (let from = 0; from < buyers.count; from += linesAtOnce) {
    const lines: string[] = [];
    for (let i = from; i < Math.min(buyers.count, from + linesAtOnce); i++)
      lines.push(
        csvLine([
          buyers.personId[i] as number,
          placeId(ladder, buyers.place[i] as number),
          (buyers.x[i] as number) + 1,
          (buyers.ageDays[i] as number) - (buyers.lastDays[i] as number),
          Math.round((forecast.purchases[i] as number) * 1e4) / 1e4,
          Math.round(forecast.values[i] as number),
        ]),
      );
    yield `${lines.join("\n")}\n`;
  }
}

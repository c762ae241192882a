import type { Figure, Span } from "../../core/measures/key-figures/measure.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { says } from "../../core/words/say.ts";
import { askedDays } from "../asking/asked-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { standpointOfPast } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { discountPercent, estimateJson } from "../value/estimate-json.ts";
import { type ValueAnswer, value } from "../value/value.ts";
import { thenOf } from "./clv.ts";
import { followedSpans } from "./followed-spans.ts";
import { type AskedKpis, figureJson, usualKpiDays } from "./kpis.ts";

/** Customer lifetime value through time. Instants in microseconds since 1970. */
export interface ClvHistoryAnswer
  extends Pick<ValueAnswer, "asOfUs" | "knownAtUs" | "endOfData" | "version" | "horizonDays" | "discount"> {
  readonly days: number;
  /** As those of `kpiHistory`. */
  readonly spans: readonly Span[];
  /** What it is a value of, in the last span; null: no order tells money. */
  readonly basis: "margin" | "revenue" | null;
  /** Of many people it is told by some; null: by everyone. */
  readonly sample: SampleSize | null;
  /** Of one customer on average, minor units, at the end of each span; null: no rung asks for an order. */
  readonly figures: readonly Figure[] | null;
}

/**
 * What one customer is worth on average at the end of span after span, each forecast from what had happened by then. So many forecasts of everyone take a
 * minute in a large shop: there all are made of the same some, and none is held against one of everyone.
 */
export const clvHistory = ofOneReading(async (shop: Shop, asked: AskedKpis): Promise<ClvHistoryAnswer> => {
  const { projection, zone, asOfUs, endOfData, knownAtUs } = await standpointOfPast(shop, asked);
  const days = askedDays(asked.days, usualKpiDays);
  const spans = followedSpans(projection, days, asOfUs, zone);
  const first = customerPlace(projection.ladder);
  const { rungs } = projection.ladder;
  const isCustomer = (place: number) => first !== null && place >= first && place < rungs.length;
  const figures: Figure[] = [];
  let last: ValueAnswer | null = null;
  let sample: SampleSize | null = null;
  for (const { toUs } of spans) {
    const { knownAt, version } = asked;
    last = await value(shop, { asOf: isoInstant(toUs), knownAt, version, sample: true, apart: true });
    sample = last.sample ?? sample;
    figures.push(figureOf(last, projection, toUs, isCustomer));
  }
  return {
    ...{ asOfUs, knownAtUs, endOfData, version: projection.version, days, spans, sample },
    ...{
      horizonDays: last?.horizonDays ?? 0,
      discount: last?.discount ?? 0,
      basis: last?.money?.basis ?? null,
    },
    figures: first === null ? null : figures,
  };
});

function figureOf(
  answer: ValueAnswer,
  { firstUs }: Projection,
  toUs: number,
  isCustomer: (place: number) => boolean,
): Figure {
  const { people, mean } = thenOf(answer, isCustomer);
  if (mean) return { ...mean, restsOn: people };
  if (answer.valued) return { tooFew: people };
  if (firstUs.orders === null) return { bring: "orders" };
  const [why] = answer.notes;
  if (why && says(why, "value.noMoney") && firstUs.orders <= toUs) return { bring: "margin" };
  if (firstUs.orders > toUs || (why && says(why, "value.tooShort"))) return { tooShort: true };
  return { tooFew: 0 };
}

/** The answer as JSON: instants ISO in UTC, money in minor units, rounded; a figure that is not told is null with its reason. */
export function clvHistoryJson(answer: ClvHistoryAnswer) {
  const { asOfUs, knownAtUs, endOfData, version, days, spans, horizonDays, discount } = answer;
  return {
    ...{ asOf: isoInstant(asOfUs), knownAt: isoInstant(knownAtUs), endOfData, ladder: version },
    ...{ sample: answer.sample, days, horizonDays, discountPercent: discountPercent(discount) },
    basis: answer.basis,
    spans: spans.map(({ fromUs, toUs }) => ({ from: isoInstant(fromUs), to: isoInstant(toUs) })),
    figures: answer.figures?.map((figure) => figureJson(rounded(figure))) ?? null,
  };
}

function rounded(figure: Figure): Figure {
  if (!("value" in figure)) return figure;
  const { value, interval } = figure;
  return {
    ...figure,
    ...(interval ? estimateJson({ value, interval }) : { value: Math.round(value) }),
  };
}

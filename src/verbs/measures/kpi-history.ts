import { type DataEnd, dataEndOf } from "../../core/measures/data-end.ts";
import type { Counted, Figure, Measure, Span } from "../../core/measures/key-figures/measure.ts";
import {
  followed,
  type ThroughTimeRow,
  throughTimeSql,
} from "../../core/measures/key-figures/through-time.sql.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { askedDays } from "../asking/asked-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { standpointOfPast } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { followedSpans } from "./followed-spans.ts";
import { type AskedKpis, figureIn, figureJson, usualKpiDays } from "./kpis.ts";

export const followedKpis = followed.map(({ id }) => id);

/** A key figure in each span, as `spans` lists them. */
export interface FollowedKpi extends Pick<Measure, "unit" | "restsOn" | "better"> {
  readonly id: (typeof followed)[number]["id"];
  readonly figures: readonly Figure[];
}

/** Key figures through time. Instants in microseconds since 1970. */
export interface KpiHistoryAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly endOfData: boolean;
  /** The data end before the instant asked about, by more than a fourteenth of the span; null: they do not. */
  readonly dataEnd: DataEnd | null;
  readonly version: number;
  readonly days: number;
  /** Earliest first, each ends where the next begins, the last at `asOfUs`; from the one in which the data begin, 24 at most. */
  readonly spans: readonly Span[];
  readonly kpis: readonly FollowedKpi[];
}

/** New customers, repurchase rate and net promoter score in span after span of as many days, up to an instant: in the last two they are what `kpis` tells. */
export const kpiHistory = ofOneReading(async (shop: Shop, asked: AskedKpis): Promise<KpiHistoryAnswer> => {
  const { projection, zone, asOfUs, endOfData, knownAtUs } = await standpointOfPast(shop, asked);
  const days = askedDays(asked.days, usualKpiDays);
  const spans = followedSpans(projection, days, asOfUs, zone);
  const rows = await projection.engine.rows<ThroughTimeRow>(throughTimeSql(spans));
  const countedIn = (id: FollowedKpi["id"], at: number): Counted =>
    rows.find((row) => row.id === id && row.place === at) ?? {};
  return {
    ...{ asOfUs, knownAtUs, endOfData, version: projection.version, days, spans },
    dataEnd: dataEndOf(projection.newestFactUs ?? asOfUs, asOfUs, zone, days),
    kpis: followed.map((measure) => {
      const { id, unit, restsOn, better } = measure;
      const figures = spans.map((span, at) => figureIn(projection, measure, span, countedIn(id, at)));
      return { id, unit, restsOn, better, figures };
    }),
  };
});

/** The answer as JSON: instants ISO in UTC; a figure that is not told is null with its reason. */
export function kpiHistoryJson(answer: KpiHistoryAnswer) {
  const { asOfUs, knownAtUs, endOfData, dataEnd, version, days, spans, kpis } = answer;
  return {
    asOf: isoInstant(asOfUs),
    knownAt: isoInstant(knownAtUs),
    endOfData,
    dataEnd: dataEnd && isoInstant(dataEnd.us),
    ladder: version,
    days,
    spans: spans.map(({ fromUs, toUs }) => ({ from: isoInstant(fromUs), to: isoInstant(toUs) })),
    kpis: kpis.map(({ figures, ...kpi }) => ({ ...kpi, figures: figures.map(figureJson) })),
  };
}

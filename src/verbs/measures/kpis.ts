import { daysAway } from "../../core/facts/days-away.ts";
import { type DataEnd, dataEndOf } from "../../core/measures/data-end.ts";
import { type RungFigures, rungFiguresOf } from "../../core/measures/key-figures/by-rung.sql.ts";
import {
  type CountedRow,
  countedAs,
  countedSql,
  type RungRow,
} from "../../core/measures/key-figures/counted.sql.ts";
import { keyFigures } from "../../core/measures/key-figures/key-figures.ts";
import type { Counted, Figure, Measure, NotTold, Span } from "../../core/measures/key-figures/measure.ts";
import { netPromoterScore } from "../../core/measures/key-figures/recommendation.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import type { Interval } from "../../core/stats/wilson.ts";
import type { Bring } from "../../core/words/bring.ts";
import { dayUs, isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { askedDays } from "../asking/asked-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpointOfPast } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";

/** Days of a span unless others are asked for. */
export const usualKpiDays = 90;

export type KpiId = (typeof keyFigures)[number]["id"];

export const kpiIds: readonly KpiId[] = keyFigures.map(({ id }) => id);

/** A key figure in a span and in the one before. */
export interface Kpi extends Pick<Measure, "unit" | "restsOn" | "better"> {
  readonly id: KpiId;
  readonly now: Figure;
  readonly before: Figure;
  /** How much more now, at 90 %; null: it counts and stands for nothing else, or one of the two is not told. */
  readonly change: Interval | null;
  /** Beyond what chance does: both ends of `change` on one side. */
  readonly moved: "better" | "worse" | null;
}

/** A rung, or a place off the ladder: who stands there at the end of the span, and what they did within it. */
export interface KpiRung {
  readonly id: string;
  readonly name: Name;
  readonly onLadder: boolean;
  /** What would make it measured; null: it is. */
  readonly bring: readonly (readonly Bring[])[] | null;
  /** Null: not measured. */
  readonly figures: RungFigures | null;
  /** Null: fewer than ten answers. */
  readonly nps: { readonly score: number; readonly interval: Interval; readonly answers: number } | null;
}

/** The key figures of a shop. Instants in microseconds since 1970. */
export interface KpisAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly endOfData: boolean;
  /** The data end before the instant asked about, by more than a fourteenth of the span; null: they do not. */
  readonly dataEnd: DataEnd | null;
  readonly version: number;
  readonly days: number;
  readonly fromUs: number;
  readonly kpis: readonly Kpi[];
  readonly behind: BehindKpis;
  /** Rungs lowest first, then the places off the ladder. */
  readonly places: readonly KpiRung[];
}

/** Who stands behind figures that are no numbers of people, in the span. */
export interface BehindKpis {
  /** By their latest answer; null: the net promoter score is not measured. */
  readonly nps: { readonly promoters: number; readonly passives: number; readonly detractors: number } | null;
  /** Who were referred and became customers, of whom it is known who they are, and who referred them; null: not measured. */
  readonly referrals: { readonly friends: number; readonly referrers: number } | null;
}

/** The length of a span in days; left out: `usualKpiDays`. */
export interface AskedKpis extends AskedAbout {
  readonly days?: number | null | undefined;
}

/** Answers `stige kpis`: every key figure in a span and in the one before, and by rung. */
export const kpis = ofOneReading(async (shop: Shop, asked: AskedKpis): Promise<KpisAnswer> => {
  const { projection, zone, asOfUs, endOfData, knownAtUs } = await standpointOfPast(shop, asked);
  const days = askedDays(asked.days, usualKpiDays);
  const fromUs = daysAway(asOfUs, -days, zone);
  const now = { fromUs, toUs: asOfUs, days };
  const before = { fromUs: daysAway(asOfUs, -2 * days, zone), toUs: fromUs, days };
  const { counted, rungs } = await countedIn(projection, [before, now], now);
  return {
    ...{ asOfUs, knownAtUs, endOfData, version: projection.version, days, fromUs },
    dataEnd: dataEndOf(projection.newestFactUs ?? asOfUs, asOfUs, zone, days),
    kpis: keyFigures.map((measure, i) => kpiOf(measure, counted[2 * i] ?? {}, counted[2 * i + 1] ?? {})),
    behind: behindOf((id) => counted[2 * kpiIds.indexOf(id) + 1] ?? {}),
    places: placesOf(projection, rungs),
  };
});

function behindOf(countedOf: (id: KpiId) => CountedOrNot): BehindKpis {
  const [answers, referred] = [countedOf("nps"), countedOf("referrals")];
  const { promoters = 0, passives = 0, detractors = 0 }: Counted = isCounted(answers) ? answers : {};
  const { friends = 0, referrers = 0 }: Counted = isCounted(referred) ? referred : {};
  return {
    nps: isCounted(answers) ? { promoters, passives, detractors } : null,
    referrals: isCounted(referred) ? { friends, referrers } : null,
  };
}

type Entry = (typeof keyFigures)[number];

/** What a measure counts in a span, or why it is not told. */
type CountedOrNot = Counted | NotTold;

function kpiOf(measure: Entry, was: CountedOrNot, is: CountedOrNot): Kpi {
  const { id, unit, restsOn, better } = measure;
  const figures = { now: figureOf(measure, is), before: figureOf(measure, was) };
  const told = "value" in figures.now && "value" in figures.before;
  const change = told && isCounted(was) && isCounted(is) ? measure.change(was, is) : null;
  return { id, unit, restsOn, better, ...figures, change, moved: movedBy(change, better) };
}

/** The row of every measure in every span, or why there is none: those of one measure one after the other. And those by rung. */
async function countedIn(
  projection: Projection,
  spans: readonly Span[],
  byRung: Span,
): Promise<{ readonly counted: readonly CountedOrNot[]; readonly rungs: readonly RungFigures[] }> {
  const all = keyFigures.flatMap((measure) =>
    spans.map((span) => ({ measure, span, not: notToldIn(projection, measure, span) })),
  );
  const asked = all.filter(({ not }) => not === null);
  const rows = await projection.engine.rows<CountedRow | RungRow>(countedSql(asked, byRung));
  const rowOf = (one: (typeof asked)[number]) => {
    const as = countedAs(asked, asked.indexOf(one));
    return rows.find((row): row is CountedRow => row.asked === as) ?? {};
  };
  return {
    counted: all.map((one) => one.not ?? rowOf(one)),
    rungs: rows.filter((row) => row.asked === null).map(rungFiguresOf),
  };
}

/** Data that begin within the first day of a time are not too short for it. */
function notToldIn({ firstUs }: Projection, measure: Measure, span: Span): NotTold | null {
  const sinceUs = firstUs[measure.needs];
  if (sinceUs === null) return { bring: measure.needs };
  if (sinceUs > span.toUs) return { tooShort: true };
  const { spansBefore } = measure;
  const neededUs = spansBefore === null ? span.toUs : span.fromUs - spansBefore * (span.toUs - span.fromUs);
  return sinceUs > neededUs + dayUs ? { tooShort: true } : null;
}

/** What a measure tells of a span in which it counted so much. */
export function figureIn(projection: Projection, measure: Measure, span: Span, counted: Counted): Figure {
  return notToldIn(projection, measure, span) ?? measure.figure(counted);
}

function isCounted(row: CountedOrNot): row is Counted {
  return !("bring" in row || "tooShort" in row || "tooFew" in row);
}

function figureOf(measure: Measure, row: CountedOrNot): Figure {
  return isCounted(row) ? measure.figure(row) : row;
}

/** Whether a change is for the better or the worse; null: its interval does not leave 0 out, or there is none. */
export function movedBy(change: Interval | null, better: Measure["better"]): Kpi["moved"] {
  if (change === null || (change.low <= 0 && change.high >= 0)) return null;
  return change.low > 0 === (better === "more") ? "better" : "worse";
}

function placesOf(projection: Projection, rows: readonly RungFigures[]): readonly KpiRung[] {
  const { ladder } = projection;
  const reach = reachOf(projection);
  return [...ladder.rungs, ...ladder.offLadder].map(({ id, name }, place) => {
    const bring = reach[place]?.bring ?? null;
    const found = rows.find((row) => row.place === place) ?? nobody(place);
    const { promoters, passives, detractors } = found;
    const score = netPromoterScore.figure({ promoters, passives, detractors });
    return {
      ...{ id, name, onLadder: place < ladder.rungs.length, bring, figures: bring ? null : found },
      nps:
        bring || "tooFew" in score
          ? null
          : { score: score.value, interval: score.interval, answers: score.restsOn },
    };
  });
}

const nobody = (place: number): RungFigures => ({
  ...{ place, people: 0, buyers: 0, orders: 0, revenueMinor: 0, marginMinor: null },
  ...{ promoters: 0, passives: 0, detractors: 0 },
});

/** The answer as JSON: instants ISO in UTC; a figure that is not told is null with its reason. */
export function kpisJson({
  asOfUs,
  knownAtUs,
  endOfData,
  dataEnd,
  version,
  days,
  fromUs,
  kpis: told,
  behind,
  places,
}: KpisAnswer) {
  return {
    asOf: isoInstant(asOfUs),
    knownAt: isoInstant(knownAtUs),
    endOfData,
    dataEnd: dataEnd && isoInstant(dataEnd.us),
    ladder: version,
    days,
    since: isoInstant(fromUs),
    kpis: told.map(({ now, before, ...kpi }) => ({
      ...kpi,
      now: figureJson(now),
      before: figureJson(before),
    })),
    behind,
    places: places.map(({ figures, bring, ...place }) => ({
      ...place,
      measured: bring === null,
      bring,
      figures: figures && withoutPlace(figures),
    })),
  };
}

function withoutPlace({ place: _, ...figures }: RungFigures) {
  return figures;
}

/** A figure as JSON. */
export function figureJson(figure: Figure) {
  if ("value" in figure) return { ...figure, why: null, bring: null };
  const restsOn = "tooFew" in figure ? figure.tooFew : 0;
  const why = "tooFew" in figure ? "too-few" : "tooShort" in figure ? "too-short" : "not-measured";
  const bring = "bring" in figure ? figure.bring : null;
  return { value: null, interval: null, restsOn, why, bring } as const;
}

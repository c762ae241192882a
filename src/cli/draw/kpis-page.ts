import { valueText } from "../../core/words/figure-text.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { KpiHistoryAnswer } from "../../verbs/measures/kpi-history.ts";
import type { Kpi, KpiRung, KpisAnswer } from "../../verbs/measures/kpis.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { sparkline } from "./sparkline.ts";
import { table, visible } from "./table.ts";

type Figure = Kpi["now"];

/** The answer to `stige kpis`: a line a figure, then a line a rung, the top one first. `how`: also how each is counted. */
export function kpisPage(
  answer: KpisAnswer,
  history: KpiHistoryAnswer,
  how: boolean,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const { days, asOfUs } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const heads = ["", say(message("kpis.column.now")), "", say(message("kpis.column.before", { days }))];
  const columns = heads.map((head, i) => ({ head, right: i > 0 }));
  const rows = answer.kpis.flatMap((kpi) => kpiRows(kpi, reader, paint));
  const lines = [
    ...told(message("kpis.title", { days, asOfUs })).map(paint.bold),
    ...(answer.dataEnd ? told(message("kpis.dataEnd", answer.dataEnd)) : []),
    ...told(message("kpis.basis")).map(paint.dim),
    "",
    ...table(columns, rows, paint),
    ...throughTime(history, reader, paint, width),
    ...(how ? ["", ...answer.kpis.flatMap((kpi) => howLines(kpi, reader, width))] : []),
    "",
    ...told(message("kpis.byRung")).map(paint.bold),
    ...byRung(answer.places, reader, paint, width),
  ];
  return `${lines.join("\n")}\n`;
}

/** What is followed through time, each figure as a row of blocks; nothing where there are but the two spans that the table tells. */
function throughTime(
  { days, spans, kpis }: KpiHistoryAnswer,
  reader: Reader,
  paint: Paint,
  width: number,
): string[] {
  if (spans.length < 3) return [];
  const { say } = reader;
  const rows = kpis.map(({ id, unit, figures }) => {
    const last = figures.at(-1);
    return [
      say(message(`kpis.name.${id}`)),
      sparkline(figures.map((figure) => ("value" in figure ? figure.value : null))),
      last ? figureText(last, unit, reader) : "",
    ];
  });
  const about = message("charts.kpis", { days, spans: spans.length, fromUs: spans[0]?.fromUs ?? 0 });
  return [
    "",
    ...table(
      [false, false, true].map((right) => ({ head: "", right })),
      rows,
      paint,
    ),
    ...wrap(`  ${say(about)}`, width, "  ").map(paint.dim),
  ];
}

/** A table without those columns that are the first to go, one after the other, until it fits. */
function fitted(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  dispensable: readonly number[],
  paint: Paint,
  width: number,
): string[] {
  const columns = heads.map((head, i) => ({ head, right: i > 0 }));
  const lines = table(columns, rows, paint);
  const [first, ...others] = dispensable;
  if (first === undefined || lines.every((line) => visible(line) <= width)) return lines;
  const kept = <T>(row: readonly T[]) => row.filter((_, i) => i !== first);
  const moved = others.map((i) => (i > first ? i - 1 : i));
  return fitted(kept(heads), rows.map(kept), moved, paint, width);
}

/** Two rows: the figure, and below it what it rests on and its interval. */
function kpiRows(kpi: Kpi, reader: Reader, paint: Paint): string[][] {
  const { say } = reader;
  const { id, unit, now, before, moved } = kpi;
  const figures = [
    say(message(`kpis.name.${id}`)),
    figureText(now, unit, reader),
    moved ? paint.bold(say(message(`kpis.${moved}`))) : "",
    figureText(before, unit, reader),
  ];
  if ("bring" in now)
    return [figures, [paint.dim(`  ${say(message("kpis.bring", { bring: now.bring }))}`), "", "", ""]];
  const [basis, beforeBasis] = [basisOf(now, kpi, reader), basisOf(before, kpi, reader)];
  if (basis === null && beforeBasis === null) return [figures];
  return [
    figures,
    [`  ${basis?.restsOn ?? ""}`, basis?.interval ?? "", "", beforeBasis?.interval ?? ""].map((cell) =>
      paint.dim(cell),
    ),
  ];
}

/** What a figure rests on, where that is not the figure itself. */
function basisOf(figure: Figure, { unit, restsOn }: Kpi, reader: Reader) {
  if (!("value" in figure) || (unit === "people" && figure.interval === null)) return null;
  const { interval } = figure;
  const ends = interval && [interval.low, interval.high].map((end) => valueText(end, unit, reader.formats));
  return {
    restsOn: reader.say(message(`kpis.on.${restsOn}`, { n: figure.restsOn })),
    interval: ends ? reader.formats.between(ends[0] ?? "", ends[1] ?? "") : "",
  };
}

function howLines({ id }: Kpi, { say }: Reader, width: number): string[] {
  return wrap(`  ${say(message(`kpis.name.${id}`))}: ${say(message(`kpis.how.${id}`))}`, width, "    ");
}

/** A figure, or why there is none. */
export function figureText(figure: Figure, unit: Kpi["unit"], reader: Reader): string {
  if ("value" in figure) return valueText(figure.value, unit, reader.formats);
  const why = "tooFew" in figure ? "tooFew" : "tooShort" in figure ? "tooShort" : "notMeasured";
  return reader.say(message(`kpis.${why}`));
}

function byRung(places: readonly KpiRung[], reader: Reader, paint: Paint, width: number): string[] {
  const { say, formats } = reader;
  const ordered = [
    ...places.filter((place) => place.onLadder).toReversed(),
    ...places.filter((place) => !place.onLadder),
  ];
  const heads = (["rung", "people", "bought", "revenue", "margin", "nps"] as const).map((name) =>
    say(message(`kpis.rung.${name}`)),
  );
  const notMeasured = say(message("kpis.notMeasured"));
  const score = (value: number) => valueText(value, "score", reader.formats);
  const rows = ordered.map(({ id, name, figures, nps }) => [
    formats.name(name, id),
    ...(figures === null
      ? [notMeasured, "", "", "", ""]
      : [
          formats.count(figures.people),
          formats.count(figures.buyers),
          formats.money(figures.revenueMinor),
          figures.marginMinor === null ? "–" : formats.money(figures.marginMinor),
          nps
            ? `${score(nps.score)} (${formats.between(score(nps.interval.low), score(nps.interval.high))})`
            : "–",
        ]),
  ]);
  return fitted(heads, rows, [5, 4], paint, width);
}

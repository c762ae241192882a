import { type Message, message } from "../../core/words/say.ts";
import { searchNotes } from "../../verbs/segments/search-notes.ts";
import type { Segment, SegmentsAnswer } from "../../verbs/segments/segment-answer.ts";
import { segmentNameOf } from "../../verbs/segments/segment-name-of.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { intervalBars } from "./interval-bars.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

/** The answer to `stige segments`: those made and those found, ranked, and what the order rests on. */
export function segmentsPage(
  answer: SegmentsAnswer,
  withMade: boolean,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const { made, found, value } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const ranked = message("segments.ranked", {
    days: value.horizonDays,
    percent: Math.round(value.discount * 1e4) / 100,
    margin: value.money?.basis === "margin",
  });
  const part = (head: Message, segments: readonly Segment[]) => [
    "",
    ...told(head).map(paint.bold),
    ...ranking(segments, answer, reader, paint),
    ...drawn(segments, answer, reader, paint, width),
  ];
  const lines = [
    ...told(titleOf(answer, reader)).map(paint.bold),
    ...(made.length > 0 ? part(message("segments.made"), made) : []),
    ...(made.length > 1 ? told(message("segments.overlap")).map(paint.dim) : []),
    ...(found.length > 0 ? part(message("segments.found"), found) : []),
    ...searchNotes(answer).flatMap(told).map(paint.dim),
    "",
    ...(answer.outlook ? [...told(ranked), ...told(message("segments.order"))] : []),
    ...(withMade && made.length === 0 ? told(message("segments.noneMade")) : []),
    ...value.notes.flatMap(told),
  ];
  return `${lines.join("\n")}\n`;
}

/** The best of all: what is made goes before what is found where both bring as much. */
function titleOf(answer: SegmentsAnswer, { say }: Reader): Message {
  const { made, found, value, people } = answer;
  if (people.count === 0) return message("segments.nobody");
  const [best] = [made[0], found[0]]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => (b.figures?.value.value ?? 0) - (a.figures?.value.value ?? 0));
  if (!best?.figures) return message("segments.sizesOnly");
  return message("segments.title", {
    name: segmentNameOf(answer, say)(best),
    people: best.people,
    chance: best.figures.chance.value,
    amountMinor: best.figures.value.value,
    days: value.horizonDays,
  });
}

/** What segments bring together, in their order, on one scale. */
function drawn(
  segments: readonly Segment[],
  answer: SegmentsAnswer,
  { say, formats }: Reader,
  paint: Paint,
  width: number,
): string[] {
  const nameOf = segmentNameOf(answer, say);
  const bars = segments.flatMap((segment) => {
    const value = segment.figures?.value;
    if (!value) return [];
    const told = formats.estimate(value.value);
    return { label: nameOf(segment), told, value: value.value, ...value.interval, goal: null };
  });
  const lines = intervalBars(bars, paint, width);
  if (lines.length === 0) return [];
  const dim = (said: Message) => wrap(`  ${say(said)}`, width, "  ").map(paint.dim);
  return ["", ...dim(message("charts.segments")), ...lines, ...dim(message("charts.interval"))];
}

function ranking(
  segments: readonly Segment[],
  answer: SegmentsAnswer,
  { say, formats }: Reader,
  paint: Paint,
): string[] {
  const nameOf = segmentNameOf(answer, say);
  const rows = segments.map((segment) => {
    const { people, figures, aboveNext, measured } = segment;
    if (!measured) return [nameOf(segment), say(message("kpis.notMeasured"))];
    if (!figures)
      return [nameOf(segment), formats.count(people), answer.outlook ? say(message("segments.tooFew")) : ""];
    const { chance, given, value } = figures;
    return [
      nameOf(segment),
      formats.count(people),
      formats.percent(chance.value),
      say(message("segments.share", chance.interval)),
      given ? formats.estimate(given.value) : "",
      formats.estimate(value.value),
      say(message("value.interval", value.interval)),
      aboveNext === null ? "" : formats.chance(aboveNext),
    ];
  });
  const columns = (
    ["segment", "people", "chance", "interval", "given", "value", "interval", "above"] as const
  ).map((column, i) => ({ head: say(message(`segments.column.${column}`)), right: i > 0 }));
  return table(columns, rows, paint);
}

import { message } from "../../core/words/say.ts";
import type { HistoryAnswer } from "../../verbs/ladder/history.ts";
import { length, padEnd, shorten, wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { timeAxis } from "./time-axis.ts";

const rows = 3;
const blocks = " ▁▂▃▄▅▆▇█";

/** The answer to `stige history`: a small chart for every place, each on its own scale from 0, above one axis of time. */
export function historyPage(
  answer: HistoryAnswer,
  shop: string,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say, formats } = reader;
  const { places, rungs, startUs } = answer;
  const labels = places.map(({ id, name }) => shorten(formats.name(name, id), 22));
  const left = Math.max(...labels.map(length), 14) + 4;
  const columns = Math.min(width - left - 1, 110);
  const days = startUs.length;
  // The last day of each column: what is drawn is how it stood then.
  const dayOf = Array.from({ length: columns }, (_, c) => Math.floor(((c + 1) * days) / columns - 1e-9));
  const shown = dayOf.map((day) => Math.min(days - 1, Math.max(0, day)));
  const fromUs = startUs[0] ?? 0;
  const toUs = startUs.at(-1) ?? 0;
  const lines = [
    ...(answer.endOfData ? wrap(`  ${say(message("history.endOfData", { us: toUs }))}`, width, "  ") : []),
    ...(answer.toAhead ? wrap(`  ${say(message("history.toAhead"))}`, width, "  ") : []),
    ...wrap(`  ${say(message("history.title", { shop, fromUs, toUs }))}`, width, "  ").map(paint.bold),
    "",
  ];
  const order = [...places.keys()]
    .slice(0, rungs)
    .reverse()
    .concat([...places.keys()].slice(rungs));
  for (const place of order)
    lines.push(...drawPlace(place, answer, { label: labels[place] ?? "", left, shown }, reader, paint));
  lines.push(
    ...timeAxis(answer.fromDay, shown, formats.language).map((line) => paint.dim(" ".repeat(left) + line)),
  );
  if (lines.some((line) => line.includes("░"))) lines.push("", `  ${say(message("history.tooShort"))}`);
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

interface Frame {
  readonly label: string;
  readonly left: number;
  /** The day of each column. */
  readonly shown: readonly number[];
}

function drawPlace(
  place: number,
  answer: HistoryAnswer,
  { label, left, shown }: Frame,
  { say, formats }: Reader,
  paint: Paint,
): string[] {
  const about = answer.places[place];
  const people = answer.people[place];
  if (!about || !people) return [];
  const head = (text: string, style = (t: string) => t) => style(padEnd(`  ${text}`, left));
  if (!about.measured)
    return [head(label, paint.bold), head(say(message("ladder.notMeasured")), paint.dim), ""];
  const values = shown.map((day) => people[day] ?? 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const doubtful = shown.map(
    (day) => about.trustedSinceUs !== null && (answer.startUs[day] ?? 0) < about.trustedSinceUs,
  );
  const mark = place < answer.rungs ? paint.rung(place, answer.rungs, answer.firstBought) : paint.off;
  const chart = Array.from({ length: rows }, (_, row) =>
    mark(values.map((value, c) => cell(value, most, row, doubtful[c] ?? false)).join("")),
  );
  const now = formats.count(people.at(-1) ?? 0);
  const labels = [
    head(label, paint.bold),
    head(now),
    head(say(message("history.most", { people: most })), paint.dim),
  ];
  return [...labels.map((text, row) => text + (chart[row] ?? "")), ""];
}

/** One character of a chart: an eighth of a row is the finest step; anyone at all shows. Ground that is not to be trusted is hatched. */
function cell(value: number, most: number, row: number, doubtful: boolean): string {
  const bottom = row === rows - 1;
  if (most === 0 || value === 0) return bottom ? (doubtful ? "░" : "─") : " ";
  const eighths = Math.max(1, Math.round((value / most) * rows * 8));
  const here = Math.min(8, Math.max(0, eighths - (rows - 1 - row) * 8));
  return doubtful && here > 0 ? "░" : (blocks[here] ?? " ");
}

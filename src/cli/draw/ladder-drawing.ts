import { signed } from "../../core/words/moment.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { LadderAnswer } from "../../verbs/ladder/ladder.ts";
import { length, padEnd, padStart, shorten } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";

type PlaceCount = LadderAnswer["rungs"][number];

/** One column of numbers right of the ladder. */
interface Column {
  readonly head: string;
  readonly of: (place: PlaceCount) => number | null;
  readonly signed?: true;
}

/** Where everything stands on a line of the drawing. */
interface Layout {
  readonly name: number;
  readonly people: number;
  readonly share: number;
  /** Between the rails. */
  readonly rung: number;
  readonly columns: readonly (Column & { readonly width: number })[];
}

const margin = "  ";
const leastRung = 10;
const shortestRung = 6;
/** Three blanks and the two rails. */
const railsWidth = 5;
const mostRung = 40;

/** The ladder itself: rails, a rung per line with its people, and the ground with who stands off it. */
export function drawRungs(answer: LadderAnswer, reader: Reader, paint: Paint, width: number): string[] {
  const layout = layOut(answer, reader, width);
  const most = Math.max(1, ...[...answer.rungs, ...answer.off].map((place) => place.people ?? 0));
  const lines = [...heads(answer, layout, reader, paint), rails(layout, paint)];
  const { rungs } = answer;
  for (let place = rungs.length - 1; place >= 0; place--) {
    const rung = rungs[place];
    if (!rung) continue;
    const mark = paint.rung(place, rungs.length, answer.firstBought);
    const [, below] = nameLines(rung, layout, reader);
    lines.push(drawRung(rung, most, mark, layout, reader, paint), rails(layout, paint, below));
  }
  if (answer.off.length > 0) lines.push(ground(layout, reader, paint));
  for (const place of answer.off) lines.push(...drawOff(place, most, layout, reader, paint));
  return lines.map((line) => line.trimEnd());
}

function layOut(answer: LadderAnswer, { say, formats }: Reader, width: number): Layout {
  const places = [...answer.rungs, ...answer.off];
  const widest = (...texts: readonly string[]) => Math.max(...texts.map(length));
  const names = places.map((p) => formats.name(p.name, p.id));
  const name = Math.min(24, widest(...names));
  const folded = Math.min(name, Math.max(...names.map(foldedWidth)));
  const counts = places.map((p) => formats.count(p.people ?? 0));
  const people = widest(say(message("ladder.column.people")), ...counts);
  const shares = places.map((p) => formats.percent(p.share ?? 0));
  const share = widest(say(message("ladder.column.share")), ...shares);
  const all = columnsOf(say).map((column) => ({
    ...column,
    width: widest(column.head, ...answer.rungs.map((p) => written(column, p, formats))),
  }));
  const build = (count: number, gap: number, side: number, nameWidth: number): Layout => {
    const columns = all.slice(0, count).map((column) => ({ ...column, width: column.width + gap }));
    const taken = margin.length + nameWidth + people + share + 2 * side + railsWidth + widthOf(columns);
    const rung = Math.min(mostRung, width - taken);
    return { name: nameWidth, people: people + side, share: share + side, rung, columns };
  };
  // Where there is no room, the last column follows from the others; then names go on below their rung.
  const few = all.length - 1;
  const roomy = [build(all.length, 2, 2, name), build(few, 2, 2, name), build(few, 1, 2, name)];
  const tight = [build(few, 1, 2, folded), build(few, 1, 1, folded)];
  const short = Array.from({ length: few }, (_, less) => build(few - less, 1, 1, Math.min(16, folded)));
  const fitting =
    roomy.find((layout) => layout.rung >= leastRung) ??
    [...tight, ...short].find((layout) => layout.rung >= shortestRung) ??
    build(1, 1, 1, Math.min(16, folded));
  return { ...fitting, rung: Math.max(shortestRung, fitting.rung) };
}

/** How wide a name is that may be broken at one of its spaces. */
function foldedWidth(name: string): number {
  return Math.min(length(name), ...breaks(name).map((parts) => Math.max(...parts.map(length))));
}

function breaks(name: string): [string, string][] {
  return [...name.matchAll(/ /g)].map(({ index }) => [name.slice(0, index), name.slice(index + 1)]);
}

/** A name in its column: on one line, else on two, else shortened. */
function nameLines(place: PlaceCount, layout: Layout, { formats }: Reader): [string, string] {
  const name = formats.name(place.name, place.id);
  if (length(name) <= layout.name) return [name, ""];
  const fit = breaks(name).findLast((parts) => parts.every((part) => length(part) <= layout.name));
  return fit ?? [shorten(name, layout.name), ""];
}

const widthOf = (columns: readonly { readonly width: number }[]) =>
  columns.reduce((sum, column) => sum + column.width, 0);

function columnsOf(say: (said: Message) => string): readonly Column[] {
  return [
    { head: say(message("ladder.column.change")), of: (p) => p.change, signed: true },
    { head: say(message("ladder.column.climbed")), of: (p) => p.came?.climbed ?? null },
    { head: say(message("ladder.column.fell")), of: (p) => p.came?.fell ?? null },
    { head: say(message("ladder.column.returned")), of: (p) => p.came?.returned ?? null },
    { head: say(message("ladder.column.arrived")), of: (p) => p.came?.arrived ?? null },
    { head: say(message("ladder.column.left")), of: (p) => p.left },
  ];
}

function written(column: Column, place: PlaceCount, formats: Reader["formats"]): string {
  const n = column.of(place);
  if (n === null) return "";
  if (column.signed) return signed(n, formats);
  return n === 0 ? "·" : formats.count(n);
}

function heads(answer: LadderAnswer, layout: Layout, { say }: Reader, paint: Paint): string[] {
  const before = margin.length + layout.name + layout.people + layout.share + railsWidth + layout.rung;
  const span = padStart(
    say(message("ladder.span", { days: answer.spanDays })),
    before + widthOf(layout.columns),
  );
  const head =
    margin +
    " ".repeat(layout.name) +
    padStart(say(message("ladder.column.people")), layout.people) +
    padStart(say(message("ladder.column.share")), layout.share) +
    " ".repeat(railsWidth + layout.rung) +
    layout.columns.map((column) => padStart(column.head, column.width)).join("");
  return [paint.dim(span), paint.dim(head)];
}

function rails(layout: Layout, paint: Paint, name = ""): string {
  const before = " ".repeat(layout.people + layout.share + 3);
  return `${margin}${paint.bold(padEnd(name, layout.name))}${before}${paint.dim(`┃${" ".repeat(layout.rung)}┃`)}`;
}

function drawRung(
  place: PlaceCount,
  most: number,
  mark: (text: string) => string,
  layout: Layout,
  reader: Reader,
  paint: Paint,
): string {
  const name = padEnd(nameLines(place, layout, reader)[0], layout.name);
  if (place.people === null) return unmeasured(name, layout, reader, paint);
  const full = filled(place.people, most, layout.rung);
  const bar = mark("━".repeat(full)) + paint.dim("─".repeat(layout.rung - full));
  const cells = layout.columns.map((column) => {
    const cell = padStart(written(column, place, reader.formats), column.width);
    return cell.endsWith(" ·") ? paint.dim(cell) : cell;
  });
  return `${margin}${paint.bold(name)}${peopleCells(place, layout, reader)}   ${paint.dim("┣")}${bar}${paint.dim("┫")}${cells.join("")}`;
}

function peopleCells(place: PlaceCount, layout: Layout, { formats }: Reader): string {
  const people = padStart(formats.count(place.people ?? 0), layout.people);
  return people + padStart(formats.percent(place.share ?? 0), layout.share);
}

function unmeasured(name: string, layout: Layout, reader: Reader, paint: Paint): string {
  const text = padStart(reader.say(message("ladder.notMeasured")), layout.people + layout.share);
  return `${margin}${paint.bold(name)}${paint.dim(text)}   ${paint.dim(`┣${"╌".repeat(layout.rung)}┫`)}`;
}

function ground(layout: Layout, { say }: Reader, paint: Paint): string {
  const word = ` ${say(message("ladder.off"))} `;
  const width =
    layout.name + layout.people + layout.share + railsWidth + layout.rung + widthOf(layout.columns);
  return `${margin}${paint.dim(`─${word}${"─".repeat(Math.max(0, width - length(word) - 1))}`)}`;
}

function drawOff(place: PlaceCount, most: number, layout: Layout, reader: Reader, paint: Paint): string[] {
  const [first, below] = nameLines(place, layout, reader);
  const name = padEnd(first, layout.name);
  const under = paint.bold(padEnd(below, layout.name));
  if (place.people === null) {
    const text = padStart(reader.say(message("ladder.notMeasured")), layout.people + layout.share);
    return [`${margin}${paint.bold(name)}${paint.dim(text)}`, ...(below ? [margin + under] : [])];
  }
  const full = filled(place.people, most, layout.rung);
  const bar = paint.off(padEnd("╍".repeat(full), layout.rung));
  const change = padStart(signed(place.change ?? 0, reader.formats), layout.columns[0]?.width ?? 0);
  const lines = [`${margin}${paint.bold(name)}${peopleCells(place, layout, reader)}    ${bar} ${change}`];
  const lapsed = (place.came?.lapsed ?? 0) + (place.came?.arrived ?? 0);
  if (lapsed + (place.left ?? 0) > 0) {
    const moves = reader.say(message("ladder.offMoves", { lapsed, left: place.left ?? 0 }));
    lines.push(margin + under + " ".repeat(layout.people + layout.share + 4) + paint.dim(moves));
  } else if (below) lines.push(margin + under);
  return lines;
}

/** Characters of a bar: at least one where there is anyone. */
function filled(people: number, most: number, width: number): number {
  if (people === 0) return 0;
  return Math.max(1, Math.round((people / most) * width));
}

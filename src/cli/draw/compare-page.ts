import { dayMs } from "../../core/words/iso-instant.ts";
import { signed } from "../../core/words/moment.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { CompareAnswer } from "../../verbs/comparing/compared.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

type Side = CompareAnswer["a"];

const periods = 12;
const mostMoves = 20;

/** The answer to `stige compare`: what differs in the rules, people under both, who would move, and both through time. */
export function comparePage(answer: CompareAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say, formats } = reader;
  const { a, b, moves, changes } = answer;
  const called = ({ version }: Side) =>
    say(version === 0 ? message("compare.draft") : message("compare.version", { version }));
  const names = [called(a), called(b)] as const;
  const moved = moves.filter(({ from, to }) => from !== to);
  const title = message("compare.title", { a: names[0], b: names[1], us: answer.asOfUs });
  const lines = [
    ...wrap(`  ${say(headline(answer))}`, width, "  ").map(paint.bold),
    paint.dim(`  ${say(title)}`),
    ...(answer.sample
      ? wrap(`  ${say(message("compare.sample", { ...answer.sample }))}`, width, "  ").map(paint.dim)
      : []),
    ...changes.flatMap((change) => wrap(`  ${say(change)}`, width, "    ")),
    "",
    ...bothNow(answer, names, reader, paint),
  ];
  const biggest = [...moved].sort((x, y) => y.people - x.people).slice(0, mostMoves);
  if (biggest.length > 0)
    lines.push(
      "",
      ...biggest.map(
        ({ from, to, people: n, interval }) =>
          `  ${formats.count(n).padStart(9)}  ${nameOf(from, answer, reader)} → ${nameOf(to, answer, reader)}${
            interval ? paint.dim(`  ${say(message("compare.fromTo", { ...interval }))}`) : ""
          }`,
      ),
    );
  lines.push(
    "",
    `  ${paint.bold(say(message("compare.through")))}`,
    ...through(answer, reader, paint, width),
  );
  return `${lines.join("\n")}\n`;
}

/** How many would stand elsewhere, and what tells it. */
function headline({ sample, moved: { people: moved, interval }, moves }: CompareAnswer): Message {
  const people = sample?.people ?? moves.reduce((sum, row) => sum + row.people, 0);
  if (!sample || !interval)
    return moved === 0
      ? message("compare.same")
      : message("compare.moved", { moved, people, share: moved / people });
  return moved === 0
    ? message("compare.sameBySample", { sampled: sample.sampled, high: interval.high })
    : message("compare.movedBySample", { moved, people, share: moved / people, ...interval });
}

/** What a place is called; with its id where the other ladder calls another one the same. */
function nameOf(id: string | null, { a, b }: CompareAnswer, { say, formats }: Reader): string {
  const all = [...a.places, ...b.places];
  const place = all.find((other) => other.id === id);
  if (!place) return say(message("compare.nowhere"));
  const name = formats.name(place.name, place.id);
  const twin = all.some((other) => other.id !== id && formats.name(other.name, other.id) === name);
  return twin ? `${name} (${place.id})` : name;
}

/** The places of both, top rung first; those of only the second stand where they stand there. */
function placesOf({ a, b }: CompareAnswer): string[] {
  const topFirst = ({ places, rungs }: Side) =>
    [...places.slice(0, rungs).reverse(), ...places.slice(rungs)].map(({ id }) => id);
  const all = topFirst(b);
  topFirst(a).forEach((id, i) => {
    if (!all.includes(id)) all.splice(Math.min(i, all.length), 0, id);
  });
  return all;
}

function bothNow(
  answer: CompareAnswer,
  names: readonly [string, string],
  reader: Reader,
  paint: Paint,
): string[] {
  const { say, formats } = reader;
  const { a, b, sample } = answer;
  const placeIn = ({ places }: Side, id: string) => places.find((place) => place.id === id) ?? null;
  const cell = (n: number | null) => (n === null ? paint.dim("–") : formats.count(n));
  const between = sample ? [say(message("compare.between"))] : [];
  const columns = ["", ...names, ...between, say(message("compare.difference"))].map((head, i) => ({
    head,
    right: i > 0,
  }));
  const rows = placesOf(answer).map((id) => {
    const [before, after] = [placeIn(a, id)?.people ?? null, placeIn(b, id)?.people ?? null];
    const interval = placeIn(b, id)?.interval;
    const difference = (after ?? 0) - (before ?? 0);
    const shown = difference === 0 ? paint.dim("·") : signed(difference, formats);
    const ends = interval ? say(message("compare.fromTo", { ...interval })) : "";
    return [nameOf(id, answer, reader), cell(before), cell(after), ...(sample ? [ends] : []), shown];
  });
  return table(columns, rows, paint);
}

/** People under both at the end of each of some periods: first, then second. */
function through(answer: CompareAnswer, reader: Reader, paint: Paint, width: number): string[] {
  const { a, b } = answer;
  const days = a.history.toDay - a.history.fromDay + 1;
  const room = Math.max(2, Math.min(periods, Math.floor((width - 26) / 15)));
  const steps = Math.min(room, days);
  const shown = Array.from({ length: steps }, (_, i) => Math.ceil(((i + 1) * days) / steps) - 1);
  const isoOf = (i: number) => new Date((a.history.fromDay + i) * dayMs).toISOString().slice(0, 10);
  const columns = ["", ...shown.map(isoOf)].map((head, i) => ({ head, right: i > 0 }));
  const at = ({ places, history }: Side, id: string, i: number) => {
    const place = places.findIndex((other) => other.id === id);
    return places[place]?.people == null ? null : (history.people[place]?.[i] ?? 0);
  };
  const rows = placesOf(answer).map((id) => [
    nameOf(id, answer, reader),
    ...shown.map((i) => both(at(a, id, i), at(b, id, i), reader, paint)),
  ]);
  return table(columns, rows, paint);
}

function both(before: number | null, after: number | null, { formats }: Reader, paint: Paint): string {
  const cell = (n: number | null) => (n === null ? "–" : formats.count(n));
  return before === after ? paint.dim(cell(before)) : `${cell(before)} → ${cell(after)}`;
}

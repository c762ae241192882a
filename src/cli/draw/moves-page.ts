import { message } from "../../core/words/say.ts";
import type { MovesAnswer } from "../../verbs/ladder/moves.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table, visible } from "./table.ts";

/** The answer to `stige moves`: what it comes to, then the matrix, the top rung first, the diagonal dim. */
export function movesPage(answer: MovesAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say, formats } = reader;
  const { places, rungs, moves, fromUs, toUs } = answer;
  const order = [...places.keys()]
    .slice(0, rungs)
    .reverse()
    .concat([...places.keys()].slice(rungs));
  const name = (place: number | null, none: string) => {
    const found = place === null ? null : places[place];
    return found ? formats.name(found.name, found.id) : none;
  };
  const erased = moves.some(({ is }) => is === null);
  const to: (number | null)[] = erased ? [...order, null] : order;
  const from: (number | null)[] = [...order, null];
  const people = (was: number | null, is: number | null) =>
    moves.find((row) => row.was === was && row.is === is)?.people ?? 0;
  const cell = (was: number | null, is: number | null) => {
    const n = people(was, is);
    if (n === 0) return paint.dim("·");
    return was === is ? paint.dim(formats.count(n)) : formats.count(n);
  };
  const sum = (cells: readonly number[]) => formats.count(cells.reduce((total, n) => total + n, 0));
  const rows = from.map((was) => [
    name(was, say(message("moves.new"))),
    ...to.map((is) => cell(was, is)),
    sum(to.map((is) => people(was, is))),
  ]);
  rows.push([
    paint.dim(say(message("moves.sum"))),
    ...to.map((is) => sum(from.map((was) => people(was, is)))),
    sum(moves.map((row) => row.people)),
  ]);
  const corner = `${say(message("moves.from"))} \\ ${say(message("moves.to"))}`;
  const names = to.map((is) => name(is, say(message("moves.erased"))));
  const heads = (of: readonly string[]) =>
    [corner, ...of, say(message("moves.sum"))].map((head, i) => ({ head, right: i > 0 }));
  let matrix = table(heads(names), rows, paint);
  if (matrix.some((line) => visible(line) > width)) {
    // No room for the names above: the places are numbered from the top instead.
    const numbered = rows.map(([first = "", ...cells], i) => [
      i < order.length ? `${i + 1} ${first}` : `  ${first}`,
      ...cells,
    ]);
    matrix = table(
      heads(names.map((erasedOrName, i) => (i < order.length ? String(i + 1) : erasedOrName))),
      numbered,
      paint,
    );
  }
  const lines = [
    ...wrap(`  ${say(message("moves.sums", sums(answer)))}`, width, "  ").map(paint.bold),
    ...wrap(`  ${say(message("moves.title", { fromUs, toUs }))}`, width, "  ").map(paint.dim),
    "",
    ...matrix,
  ];
  return `${lines.join("\n")}\n`;
}

function sums({ moves, rungs }: MovesAnswer) {
  const all = { climbed: 0, fell: 0, lapsed: 0, returned: 0, arrived: 0, stayed: 0 };
  for (const { was, is, people } of moves) if (is !== null) all[kindOf(was, is, rungs)] += people;
  return all;
}

function kindOf(was: number | null, is: number, rungs: number) {
  if (was === null) return "arrived";
  if (was === is) return "stayed";
  if (is >= rungs) return "lapsed";
  if (was >= rungs) return "returned";
  return is > was ? "climbed" : "fell";
}

import { type Message, message } from "../../core/words/say.ts";
import type { BalanceAnswer, BalancePlace } from "../../verbs/measures/balance.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table, visible } from "./table.ts";

/** The answer to `stige balance`: a line a rung, the top one first, then off the ladder, and where the money went in all. */
export function balancePage(answer: BalanceAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say } = reader;
  const { days, asOfUs } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const title = told(message("balance.title", { days, asOfUs })).map(paint.bold);
  if (answer.empty) return `${[...title, ...told(message("balance.none", { days }))].join("\n")}\n`;
  const heads = [
    message("balance.column.rung"),
    message("balance.column.spend"),
    message("balance.column.touchCost"),
    message("balance.column.perClimb"),
    message("balance.column.climbed"),
    message("balance.column.touches"),
  ].map((head, i) => ({ head: say(head), right: i > 0 }));
  const places = [
    ...answer.places.filter(({ onLadder }) => onLadder).toReversed(),
    ...answer.places.filter(({ onLadder }) => !onLadder),
  ];
  const rows = places.map((place) => rowOf(place, reader));
  const lines = [
    ...title,
    ...told(message("balance.basis")).map(paint.dim),
    "",
    ...fitted(heads, rows, paint, width),
    "",
    ...notesOf(answer).flatMap(told),
  ];
  return `${lines.join("\n")}\n`;
}

/** The last columns are the first to go where there is no room; they stand in --json. */
function fitted(
  heads: readonly { readonly head: string; readonly right: boolean }[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  width: number,
): string[] {
  const lines = table(heads, rows, paint);
  if (heads.length <= 4 || lines.every((line) => visible(line) <= width)) return lines;
  return fitted(
    heads.slice(0, -1),
    rows.map((row) => row.slice(0, -1)),
    paint,
    width,
  );
}

function rowOf(place: BalancePlace, { say, formats }: Reader): string[] {
  const { perClimb } = place;
  const climb =
    perClimb === null
      ? "–"
      : say("minor" in perClimb ? message("balance.perClimb", perClimb) : message("balance.tooFew"));
  return [
    formats.name(place.name, place.id),
    formats.money(place.spendMinor),
    formats.money(place.touchMinor),
    climb,
    place.climbed === null ? "–" : formats.count(place.climbed),
    formats.count(place.touches),
  ];
}

function notesOf({ byAim, allOnWinning, unsaidMinor, withoutRate, withoutCost }: BalanceAnswer): Message[] {
  const { winning, keeping, "winning-back": back } = byAim;
  return [
    message("balance.aims", { winning, keeping, back }),
    ...(allOnWinning
      ? [message("balance.allOnWinning", { share: winning / (winning + keeping + back) })]
      : []),
    ...(unsaidMinor > 0 ? [message("balance.unsaid", { minor: unsaidMinor })] : []),
    ...(withoutRate > 0 ? [message("balance.withoutRate", { rows: withoutRate })] : []),
    ...(withoutCost > 0 ? [message("balance.withoutCost", { touches: withoutCost })] : []),
  ];
}

import { message } from "../../core/words/say.ts";
import type { PersonAnswer } from "../../verbs/people/person.ts";
import { length, padEnd, wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";

type Entry = PersonAnswer["entries"][number];

const signs = { arrival: "●", climb: "▲", fall: "▽", lapse: "○", return: "▲" } as const;

/** The answer to `stige person`: who it is, then the way, a rail in the colour of the rung beside the facts. */
export function personPage(answer: PersonAnswer, reader: Reader, paint: Paint, width: number): string {
  const { person, called, entries, nowUs } = answer;
  const reached = [...person.emails, ...person.phones].filter((text) => text !== person.key).join(" · ");
  const lines = [paint.bold(`  ${called}`)];
  if (reached) lines.push(...wrap(`  ${reached}`, width, "  ").map(paint.dim));
  if (answer.excluded) lines.push(`  ${reader.say(message("person.excluded"))}`);
  if (person.objection) {
    const { sinceUs, by } = person.objection;
    const said = message(by === "self" ? "person.objected" : "person.objectedByPhone", { us: sinceUs });
    lines.push(...wrap(`  ${reader.say(said)}`, width, "  "));
  }
  lines.push("");
  const dateWidth = Math.max(0, ...entries.map(({ us }) => length(reader.formats.day(us))));
  let rail = " ";
  let before = "";
  let ahead = false;
  for (const entry of entries) {
    if (!ahead && entry.us > nowUs) {
      ahead = true;
      const now = `${padEnd(reader.formats.day(nowUs), dateWidth)}  ┄  ${reader.say(message("person.now"))}`;
      lines.push(paint.dim(`  ${now}`));
    }
    const date = reader.formats.day(entry.us);
    if (entry.move) rail = railOf(entry.move.index, answer, paint);
    const sign = entry.move ? rail.replace(/[┃┊]/, signs[entry.move.kind]) : rail;
    const text = textLines(entry, reader, paint, width - dateWidth - 7);
    lines.push(`  ${paint.dim(padEnd(date === before ? "" : date, dateWidth))}  ${sign}  ${text[0] ?? ""}`);
    for (const more of text.slice(1)) lines.push(`  ${" ".repeat(dateWidth)}  ${rail}  ${more}`);
    before = date;
  }
  return `${lines.join("\n")}\n`;
}

function textLines({ said, move }: Entry, reader: Reader, paint: Paint, width: number): string[] {
  const lines = wrap(reader.say(said), Math.max(24, width));
  return move ? lines.map(paint.bold) : lines;
}

function railOf(index: number, { rungs, firstBought }: PersonAnswer, paint: Paint): string {
  return index < rungs ? paint.rung(index, rungs, firstBought)("┃") : paint.off("┊");
}

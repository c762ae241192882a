import { message } from "../../core/words/say.ts";
import type { WhyAnswer } from "../../verbs/people/why.ts";
import { length, padEnd, wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";

type Section = WhyAnswer["explained"]["sections"][number];
type Line = Section["lines"][number];

const marks = { holds: "✓", lacks: "✗", plain: "" } as const;

/** The answer to `stige why`: the headline, then each section with its lines. */
export function whyPage(answer: WhyAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say } = reader;
  const { headline, sections } = answer.explained;
  const [first, ...rest] = headline.map(say);
  const lines: string[] = [];
  if (answer.endOfData)
    lines.push(...wrap(`  ${say(message("why.endOfData", { us: answer.asOfUs }))}`, width, "  "), "");
  lines.push(...wrap(`  ${first ?? ""}`, width, "  ").map(paint.bold));
  if (rest.length > 0) lines.push(...wrap(`  ${rest.join(" ")}`, width, "  ").map(paint.dim));
  for (const section of sections) lines.push("", ...drawSection(section, reader, paint, width));
  return `${lines.join("\n")}\n`;
}

function drawSection({ title, lines }: Section, reader: Reader, paint: Paint, width: number): string[] {
  const dates = lines.map(({ atUs }) => (atUs === null ? "" : reader.formats.day(atUs)));
  const dateWidth = Math.max(0, ...dates.map(length));
  const body = lines.flatMap((line, i) => drawLine(line, dates[i] ?? "", dateWidth, reader, paint, width));
  return [`  ${paint.bold(reader.say(title))}`, ...body];
}

function drawLine(
  { mark, depth, said }: Line,
  date: string,
  dateWidth: number,
  reader: Reader,
  paint: Paint,
  width: number,
): string[] {
  const sign = marks[mark];
  const lead = `    ${"  ".repeat(depth)}${sign ? `${sign} ` : ""}${dateWidth > 0 ? `${padEnd(date, dateWidth)}   ` : ""}`;
  const [happens = "", ...because] = said.map(reader.say);
  const reasons = because.length > 0 ? `: ${because.join(", ")}` : "";
  const text = dateWidth > 0 ? happens + reasons : [happens, ...because].join(" ");
  const [first = "", ...more] = wrap(text, width - length(lead));
  const painted = sign ? lead.replace(sign, paint.mark(mark)(sign)) : lead;
  return [painted + first, ...more.map((line) => " ".repeat(length(lead)) + line)];
}

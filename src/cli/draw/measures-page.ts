import { message } from "../../core/words/say.ts";
import type { MeasuresAnswer, ToldMeasure } from "../../verbs/measures/measures.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { figureText } from "./kpis-page.ts";
import type { Paint } from "./paint.ts";

/** The answer to `stige measures`: each with how it is counted, what it needs, and where it is asked. */
export function measuresPage(
  { days, measures }: MeasuresAnswer,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const lines = [
    paint.bold(`  ${say(message("measures.title"))}`),
    ...(measures.some(({ kpi }) => kpi) ? [paint.dim(`  ${say(message("measures.days", { days }))}`)] : []),
    ...measures.flatMap((one) => ["", ...linesOf(one, reader, paint, width)]),
  ];
  return `${lines.join("\n")}\n`;
}

function linesOf(one: ToldMeasure, reader: Reader, paint: Paint, width: number): string[] {
  const { say } = reader;
  const now = one.kpi ? `: ${figureText(one.kpi.now, one.kpi.unit, reader)}` : "";
  const asked = [
    one.id,
    say(message("measures.needs", { kind: say(message(`measures.needs.${one.needs}`)) })),
    one.command,
    ...(one.perPerson ? [say(message("measures.perPerson", { command: one.perPerson }))] : []),
  ].join(" · ");
  return [
    `  ${paint.bold(say(one.name))}${now}`,
    ...wrap(`    ${say(one.how)}`, width, "    "),
    ...wrap(`    ${asked}`, width, "    ").map(paint.dim),
  ];
}

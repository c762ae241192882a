import { type Message, message } from "../../core/words/say.ts";
import type { Clv, ClvAnswer, ClvThen } from "../../verbs/measures/clv.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

/** Customer lifetime value as a part of `stige kpis`: all customers, then a line a rung, the top one first. */
export function clvPage(answer: ClvAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say, formats } = reader;
  const { customers, places, basis, days, horizonDays, discount, notes } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  if (places.every(({ now }) => now.mean === null))
    return `${["", ...told(message("kpis.clv.none")).map(paint.bold), ...notes.flatMap(told)].join("\n")}\n`;
  const percent = Math.round(discount * 1e4) / 100;
  const heads = [
    ...[message("kpis.rung.rung"), message("kpis.rung.people"), message("kpis.column.now")],
    ...[null, null, message("kpis.column.before", { days })],
  ];
  const columns = heads.map((head, i) => ({ head: head ? say(head) : "", right: i > 0 }));
  const line = (name: string, one: Clv) => [
    ...[name, formats.count(one.now.people), ...meanCells(one.now, reader)],
    ...[
      one.moved ? paint.bold(say(message(`kpis.${one.moved}`))) : "",
      meanCells(one.before, reader)[0] ?? "",
    ],
  ];
  const ordered = [...places.filter(({ off }) => !off).toReversed(), ...places.filter(({ off }) => off)];
  const lines = [
    "",
    ...told(message("kpis.clv", { revenue: basis === "revenue", days: horizonDays, percent })).map(
      paint.bold,
    ),
    ...table(
      columns,
      [
        ...(customers ? [line(say(message("kpis.clv.customers")), customers)] : []),
        ...ordered.map((one) => {
          const name = formats.name(one.name, one.id);
          return one.measured ? line(name, one) : [name, "", say(message("kpis.notMeasured")), "", "", ""];
        }),
      ],
      paint,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function meanCells({ people, mean }: ClvThen, { say, formats }: Reader): readonly string[] {
  if (mean === null) return [people === 0 ? "–" : say(message("kpis.tooFew")), ""];
  const { low, high } = mean.interval;
  return [formats.estimate(mean.value), formats.between(formats.estimate(low), formats.estimate(high))];
}

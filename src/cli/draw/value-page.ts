import type { Key, Message } from "../../core/words/say.ts";
import { message } from "../../core/words/say.ts";
import type { ValueAnswer } from "../../verbs/value/value.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { intervalBars } from "./interval-bars.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

type ValueOfPlaces = NonNullable<ValueAnswer["valued"]>;
type BackTest = NonNullable<ValueAnswer["backTest"]>;
type Estimate = ValueOfPlaces["all"];
type Column = Extract<Key, `value.column.${string}`>;

/** The answer to `stige value`: what a rung's people are worth, top rung first, the differences, and what the back-test found. */
export function valuePage(answer: ValueAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say } = reader;
  const { valued, backTest, money, horizonDays, discount, notes } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const remarks = notes.length > 0 ? ["", ...notes.flatMap(told)] : [];
  if (!valued) return `${[...told(message("value.none")).map(paint.bold), ...remarks].join("\n")}\n`;
  const percent = Math.round(discount * 1e4) / 100;
  const basis = message(money?.basis === "margin" ? "value.margin" : "value.ofRevenue", { percent });
  const head = message("value.title", { amountMinor: valued.all.value, days: horizonDays });
  const lines = [
    ...told(head).map(paint.bold),
    `  ${paint.dim(`${interval(valued.all, reader)} · ${say(basis)}`)}`,
    "",
    ...rungs(answer, valued, reader, paint),
    ...told(message("value.intervals")).map(paint.dim),
    ...drawn(answer, valued, reader, paint, width),
    ...differences(answer, valued, reader, paint, told),
    ...(backTest ? tested(answer, backTest, reader, paint, told) : []),
    ...(valued.abc ? ["", ...told(message("value.abc", valued.abc))] : []),
    ...remarks,
  ];
  return `${lines.join("\n")}\n`;
}

function heads(say: Reader["say"], ...keys: readonly Column[]) {
  return keys.map((key, i) => ({ head: say({ key, params: {} }), right: i > 0 }));
}

const interval = ({ interval: ends }: Estimate, { say }: Reader) => say(message("value.interval", ends));

function nameOf({ ladder }: ValueAnswer, place: number, { formats }: Reader): string {
  const found = [...ladder.rungs, ...ladder.offLadder][place];
  return formats.name(found?.name ?? {}, found?.id ?? "");
}

function rungs(answer: ValueAnswer, { places }: ValueOfPlaces, reader: Reader, paint: Paint): string[] {
  const { say, formats } = reader;
  const on = answer.ladder.rungs.length;
  const order = [...places.slice(0, on).reverse(), ...places.slice(on)];
  const [nobody, few] = [say(message("value.nobody")), say(message("kpis.tooFew"))];
  const rows = order.map((one) => {
    const name = nameOf(answer, one.place, reader);
    if (!answer.measured[one.place]) return [name, say(message("kpis.notMeasured")), "", "", "", ""];
    const none = one.people === 0 ? nobody : few;
    return [
      name,
      formats.count(one.people),
      formats.count(one.buyers),
      one.mean ? formats.estimate(one.mean.value) : none,
      one.mean ? interval(one.mean, reader) : none,
      one.total ? formats.estimate(one.total.value) : none,
    ];
  });
  const columns = heads(
    say,
    "value.column.rung",
    "value.column.people",
    "value.column.bought",
    "value.column.mean",
    "value.column.interval",
    "value.column.total",
  );
  return table(columns, rows, paint);
}

/** What one of each rung is worth, on one scale. */
function drawn(
  answer: ValueAnswer,
  { places }: ValueOfPlaces,
  reader: Reader,
  paint: Paint,
  width: number,
): string[] {
  const { ladder } = answer;
  const on = ladder.rungs.length;
  const bars = [...places.slice(0, on).reverse(), ...places.slice(on)].flatMap(({ place, mean }) =>
    mean
      ? {
          label: nameOf(answer, place, reader),
          told: reader.formats.estimate(mean.value),
          ...{ value: mean.value, ...mean.interval, goal: null },
        }
      : [],
  );
  const lines = intervalBars(bars, paint, width);
  if (lines.length === 0) return [];
  const head = wrap(`  ${reader.say(message("charts.value"))}`, width, "  ").map(paint.bold);
  return [
    "",
    ...head,
    ...lines,
    ...wrap(`  ${reader.say(message("charts.interval"))}`, width, "  ").map(paint.dim),
  ];
}

function differences(
  answer: ValueAnswer,
  { differences: all }: ValueOfPlaces,
  reader: Reader,
  paint: Paint,
  told: (said: Message) => string[],
): string[] {
  const { say, formats } = reader;
  if (all.length === 0) return [];
  const rows = all
    .toReversed()
    .map(({ from, to, difference }) => [
      say(
        message("value.difference", { from: nameOf(answer, from, reader), to: nameOf(answer, to, reader) }),
      ),
      formats.estimate(difference.value),
      interval(difference, reader),
    ]);
  const columns = [false, true, true].map((right) => ({ head: "", right }));
  return [
    "",
    ...told(message("value.differences")).map(paint.bold),
    ...table(columns, rows, paint),
    ...told(message("value.selection")).map(paint.dim),
  ];
}

function tested(
  answer: ValueAnswer,
  test: BackTest,
  reader: Reader,
  paint: Paint,
  told: (said: Message) => string[],
): string[] {
  const { say, formats } = reader;
  const rows = test.places
    .toReversed()
    .map((one) => [
      nameOf(answer, one.place, reader),
      formats.count(one.people),
      formats.estimate(one.predicted.value),
      interval(one.predicted, reader),
      formats.money(one.happened),
      say(message(one.held ? "value.held" : "value.notHeld")),
    ]);
  const columns = heads(
    say,
    "value.column.rung",
    "value.column.people",
    "value.column.predicted",
    "value.column.interval",
    "value.column.happened",
    "value.column.held",
  );
  const { predicted, happened, purchases } = test;
  const held = test.places.filter((place) => place.held).length;
  return [
    "",
    ...told(message("value.backTest", { us: test.originUs, days: test.horizonDays })).map(paint.bold),
    ...table(columns, rows, paint),
    ...told(message("value.backTest.all", { predicted: predicted.value, ...predicted.interval, happened })),
    ...told(message("value.backTest.purchases", purchases)),
    ...told(message("value.backTest.held", { held, of: test.places.length })),
  ];
}

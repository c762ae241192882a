import type { Key, Message } from "../../core/words/say.ts";
import { message } from "../../core/words/say.ts";
import type { keyCustomersJson, ProfitAnswer } from "../../verbs/measures/profit.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

type Listed = Awaited<ReturnType<typeof keyCustomersJson>>;
type Column = Extract<Key, `profit.column.${string}`>;

/** The answer to `stige value --abc`, and with `--key-customers` the most profitable one by one. */
export function profitPage(
  answer: ProfitAnswer,
  list: Listed,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say, formats } = reader;
  const { told, money, days, sinceUs, untilUs } = answer;
  const lines = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const abc = told?.abc;
  if (!told || !abc) return `${lines(message("profit.none")).map(paint.bold).join("\n")}\n`;
  const span = { fromUs: sinceUs, toUs: untilUs };
  const basis = money?.basis === "margin" ? message("profit.margin", span) : message("profit.revenue", span);
  const { customers, losing } = told;
  const classes = (["a", "b", "c"] as const).map((one) => [
    say(message(`profit.class.${one}`)),
    formats.count(abc[one]),
    formats.percent(abc[one] / customers),
  ]);
  const lost = { customers: losing.customers, lostMinor: losing.lost };
  return `${[
    ...lines(message("profit.title", { customers, totalMinor: told.total, days })).map(paint.bold),
    ...lines(basis).map(paint.dim),
    "",
    ...table(
      heads(say, "profit.column.class", "profit.column.customers", "profit.column.share"),
      classes,
      paint,
    ),
    ...(losing.customers > 0 ? lines(message("profit.losing", lost)) : []),
    ...(list.length > 0 ? ["", ...listed(list, abc.a, reader, paint)] : []),
  ].join("\n")}\n`;
}

function heads(say: Reader["say"], ...keys: readonly Column[]) {
  const left: readonly Column[] = ["profit.column.class", "profit.column.person", "profit.column.rung"];
  return keys.map((key) => ({ head: say({ key, params: {} }), right: !left.includes(key) }));
}

function listed(list: Listed, ofClassA: number, { say, formats }: Reader, paint: Paint): string[] {
  const rows = list.map((one) => [
    one.name ?? one.key ?? `${one.personId}`,
    one.rung,
    formats.money(one.profitMinor),
    formats.percent(one.upTo),
    formats.count(one.purchaseDays),
    one.lastDay,
  ]);
  const shown = list.filter((one) => one.class === "a").length;
  return [
    paint.bold(`  ${say(message("profit.key", { shown, of: ofClassA }))}`),
    ...table(
      heads(
        say,
        "profit.column.person",
        "profit.column.rung",
        "profit.column.brought",
        "profit.column.upTo",
        "profit.column.days",
        "profit.column.last",
      ),
      rows,
      paint,
    ),
  ];
}

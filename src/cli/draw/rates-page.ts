import { isoDay } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { RatesAnswer } from "../../verbs/shop/rates.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

const names = ["currency", "rates", "from", "to", "daysWithout", "orders", "withoutRate"] as const;
const texts: readonly string[] = ["currency", "from", "to"];

/** The answer to `stige rates`: a row a currency, then what has no rate. */
export function ratesPage(answer: RatesAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say, formats } = reader;
  const { currency, currencies } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  if (currencies.length === 0) return `${told(message("rates.none", { currency })).join("\n")}\n`;
  const columns = names.map((name) => ({
    head: say(message(`rates.column.${name}`)),
    right: !texts.includes(name),
  }));
  const day = (at: number | null) => (at === null ? "–" : isoDay(at));
  const rows = currencies.map((row) => [
    row.currency,
    formats.count(row.rates),
    day(row.firstDay),
    day(row.lastDay),
    formats.count(row.daysWithout),
    formats.count(row.orders),
    formats.count(row.withoutRate),
  ]);
  const notes = notesOf(answer);
  return `${[
    paint.bold(`  ${say(message("rates.title", { currency }))}`),
    "",
    ...table(columns, rows, paint),
    "",
    ...(notes.length > 0 ? [...notes, message("rates.fix", { currency })] : [message("rates.all")]).flatMap(
      told,
    ),
  ].join("\n")}\n`;
}

function notesOf({ currencies }: RatesAnswer): Message[] {
  return currencies.flatMap((row) => {
    const { currency, withoutRate, withoutFrom, withoutTo, refundWithoutRate, spendWithoutRate } = row;
    const notes: Message[] = [];
    if (refundWithoutRate > 0) notes.push(message("rates.refund", { orders: refundWithoutRate }));
    if (withoutRate > 0 && withoutFrom !== null && withoutTo !== null)
      notes.push(
        message("rates.missing", { currency, orders: withoutRate, from: withoutFrom, to: withoutTo }),
      );
    if (spendWithoutRate > 0) notes.push(message("rates.spend", { currency, rows: spendWithoutRate }));
    return notes;
  });
}

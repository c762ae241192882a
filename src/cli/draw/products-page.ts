import { isoDay } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { ProductsAnswer } from "../../verbs/shop/products.ts";
import { shorten, wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

const shown = 20;

/** The answer to `stige products`: what is known, what margins rest on, and what was sold without a cost; with `all` every product. */
export function productsPage(
  answer: ProductsAnswer,
  all: boolean,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const lines = [...told(message("products.title", answer)).map(paint.bold)];
  if (answer.costSince !== null) lines.push(...told(message("products.since", { day: answer.costSince })));
  if (answer.costAlways > 0) lines.push(...told(message("products.always", { products: answer.costAlways })));
  lines.push("", ...marginLines(answer, reader, paint));
  const notes: Message[] = [];
  if (answer.orders > 0 && answer.lines === 0) notes.push(message("products.noLines"));
  if (answer.linesWithoutSku > 0)
    notes.push(message("products.withoutSku", { lines: answer.linesWithoutSku, of: answer.lines }));
  if (notes.length > 0) lines.push("", ...notes.flatMap(told));
  const listed = all ? answer.all : answer.withoutCost;
  if (listed.length > 0) {
    const title = message(all ? "products.list" : "products.without");
    lines.push("", `  ${paint.bold(say(title))}`, "", ...productLines(listed, all, reader, paint));
    if (!all && listed.length > shown)
      lines.push("", ...told(message("products.more", { shown, all: listed.length })));
    if (!all) lines.push("", ...told(message("products.fix")));
  }
  return `${lines.join("\n")}\n`;
}

function marginLines(answer: ProductsAnswer, { say, formats }: Reader, paint: Paint): string[] {
  const { orders, fromOrder, fromProducts, fromRate, notMeasured, marginRate } = answer;
  if (orders === 0) return [`  ${say(message("products.noOrders"))}`];
  const rows = (
    [
      [fromOrder, message("products.fromOrder")],
      [fromProducts, message("products.fromProducts")],
      [fromRate, message("products.fromRate", { rate: marginRate ?? 0 })],
      [notMeasured, message("products.notMeasured")],
    ] as const
  ).filter(([count]) => count > 0);
  const columns = [true, true, false].map((right) => ({ head: "", right }));
  return [
    `  ${say(message("products.margin", { orders }))}`,
    ...table(
      columns,
      rows.map(([count, said]) => [formats.count(count), formats.percent(count / orders), say(said)]),
      paint,
      "    ",
    ),
  ];
}

function productLines(
  listed: ProductsAnswer["all"],
  all: boolean,
  { say, formats }: Reader,
  paint: Paint,
): string[] {
  const names = all
    ? (["sku", "name", "category", "cost", "since", "lines", "revenue"] as const)
    : (["sku", "name", "lines", "revenue"] as const);
  const columns = names.map((name) => ({
    head: say(message(`products.column.${name}`)),
    right: name === "lines" || name === "revenue" || name === "cost",
  }));
  const rows = (all ? listed : listed.slice(0, shown)).map((row) => {
    const cost =
      row.costMinor === null || row.costCurrency === null
        ? ["–", ""]
        : [
            formats.moneyIn(row.costMinor, row.costCurrency),
            row.costSince === null ? say(message("products.holdsAlways")) : isoDay(row.costSince),
          ];
    const name = shorten(row.name ?? "", 30);
    return all
      ? [
          row.sku,
          name,
          shorten(row.category ?? "", 20),
          ...cost,
          formats.count(row.lines),
          formats.money(row.revenueMinor),
        ]
      : [row.sku, name, formats.count(row.linesWithoutCost), formats.money(row.revenueWithoutCostMinor)];
  });
  return table(columns, rows, paint);
}

import { isoDay } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { type SpendAnswer, spend, spendJson } from "../../verbs/shop/spend.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { shorten, wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader } from "../world.ts";

const shown = 20;

export const command: Command = {
  usage: "spend [--all]",
  options: [{ name: "all", value: null, about: "option.all" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige spend", "stige spend --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await spend(shop);
      if (asked.flag("json")) return world.out(`${JSON.stringify(spendJson(answer), null, 2)}\n`);
      await world.out(spendPage(answer, asked.flag("all"), reader, paint(world.colour), world.width));
    }),
};

/** What was spent on each campaign, most first. */
export function spendPage(
  answer: SpendAnswer,
  all: boolean,
  reader: Reader,
  colours: ReturnType<typeof paint>,
  width: number,
): string {
  const { say, formats } = reader;
  const { campaigns, amountMinor, withoutRate } = answer;
  if (campaigns.length === 0) return `${wrap(`  ${say(message("spend.none"))}`, width, "  ").join("\n")}\n`;
  const texts: readonly string[] = ["channel", "campaign", "from", "to"];
  const columns = (["channel", "campaign", "from", "to", "days", "amount"] as const).map((name) => ({
    head: say(message(`spend.column.${name}`)),
    right: !texts.includes(name),
  }));
  const told = all ? campaigns : campaigns.slice(0, shown);
  const rows = told.map((row) => [
    shorten(row.channel ?? "–", 12),
    shorten(row.campaign ?? "–", 24),
    isoDay(row.firstDay),
    isoDay(row.lastDay),
    formats.count(row.days),
    formats.money(row.amountMinor),
  ]);
  const notes = [
    ...(told.length < campaigns.length ? [message("products.more", { shown, all: campaigns.length })] : []),
    ...(withoutRate > 0 ? [message("spend.withoutRate", { rows: withoutRate })] : []),
  ];
  const lines = [
    ...wrap(`  ${say(message("spend.title", { amountMinor }))}`, width, "  ").map(colours.bold),
    "",
    ...table(columns, rows, colours),
  ];
  if (notes.length > 0) lines.push("", ...notes.flatMap((note) => wrap(`  ${say(note)}`, width, "  ")));
  return `${lines.join("\n")}\n`;
}

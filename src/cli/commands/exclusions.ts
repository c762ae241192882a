import { type Message, message } from "../../core/words/say.ts";
import { type ExclusionsAnswer, exclusions, type RuleAnswer } from "../../verbs/shop/exclusions.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { shorten, wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader } from "../world.ts";

export const command: Command = {
  usage: "exclusions",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige exclusions", "stige exclusions --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await exclusions(shop);
      if (asked.flag("json")) return world.out(`${JSON.stringify(answer, null, 2)}\n`);
      const told = (said: Message) => wrap(`  ${reader.say(said)}`, world.width, "  ");
      const colours = paint(world.colour);
      const lines = told(message("exclusions.people", { people: answer.people })).map(colours.bold);
      if (answer.rules.length > 0) lines.push("", ...ruleLines(answer.rules, reader, colours));
      const notes = notesOf(answer);
      if (notes.length > 0) lines.push("", ...notes.flatMap(told));
      await world.out(`${lines.join("\n")}\n`);
    }),
};

function ruleLines(
  rules: readonly RuleAnswer[],
  { say, formats }: Reader,
  colours: ReturnType<typeof paint>,
): string[] {
  const columns = (["rule", "people", "orders", "revenue"] as const).map((name) => ({
    head: say(message(`exclusions.column.${name}`)),
    right: name !== "rule",
  }));
  const rows = rules.map((rule) => [
    "text" in rule ? `${rule.by}: ${shorten(rule.text, 34)}` : `${rule.by}: true`,
    formats.count(rule.people),
    formats.count(rule.orders),
    formats.money(rule.revenueMinor),
  ]);
  return table(columns, rows, colours);
}

function notesOf({ rules, erased, found }: ExclusionsAnswer): Message[] {
  const { relays, companies } = found;
  const notes: Message[] = [];
  if (rules.length > 1) notes.push(message("exclusions.several"));
  if (erased > 0) notes.push(message("exclusions.erased", { people: erased }));
  if (relays > 0) notes.push(message("exclusions.relays", { addresses: relays }));
  if (companies !== null && companies > 0) notes.push(message("exclusions.companies", { people: companies }));
  if (companies === null) notes.push(message("exclusions.companiesUnknown"));
  return notes;
}

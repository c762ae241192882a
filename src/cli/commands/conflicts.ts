import { message } from "../../core/words/say.ts";
import { shellWord } from "../../core/words/shell-word.ts";
import { type ConflictLine, conflicts } from "../../verbs/merging/conflicts.ts";
import type { Command } from "../command.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

const shown = 100;

export const command: Command = {
  usage: "conflicts [--all]",
  options: [{ name: "all", value: null, about: "option.all" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige conflicts", "stige conflicts --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const { say } = reader;
      const found = await conflicts(shop);
      if (asked.flag("json")) return world.out(`${JSON.stringify(found, null, 2)}\n`);
      if (found.length === 0) return world.out(`  ${say(message("conflicts.none"))}\n`);
      const told = asked.flag("all") ? found : found.slice(0, shown);
      const lines = wrap(`  ${say(message("conflicts.fix"))}`, world.width, "  ");
      for (const line of told) lines.push("", ...conflictLines(line, reader, world));
      lines.push("", ...wrap(`  ${say(message("conflicts.undo"))}`, world.width, "  "));
      if (told.length < found.length)
        lines.push(`  ${say(message("conflicts.more", { shown, all: found.length }))}`);
      await world.out(`${lines.join("\n")}\n`);
    }),
};

function conflictLines(
  { numbers, emails, merges }: ConflictLine,
  { say, formats }: Reader,
  world: World,
): string[] {
  const told = formats.list(
    numbers.map(({ source, number }) => (source === "own" ? number : `${number} (${source})`)),
  );
  const said =
    emails.length > 0
      ? message("conflicts.line", { numbers: told, emails: formats.list(emails) })
      : message("conflicts.lineNumbers", { numbers: told });
  return [
    ...wrap(`  ${say(said)}`, world.width, "    "),
    ...merges.map(({ kept, gone }) => `    ${world.called} merge ${shellWord(kept)} ${shellWord(gone)}`),
  ];
}

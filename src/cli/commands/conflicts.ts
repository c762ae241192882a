import { message } from "../../core/words/say.ts";
import { conflicts } from "../../verbs/conflicts.ts";
import type { Command } from "../command.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "conflicts",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige conflicts"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, { say, formats }) => {
      const found = await conflicts(shop);
      if (asked.flag("json")) return world.out(`${JSON.stringify(found, null, 2)}\n`);
      if (found.length === 0) return world.out(`  ${say(message("conflicts.none"))}\n`);
      const lines = found.flatMap(({ numbers, emails }) => {
        const told = formats.list(
          numbers.map(({ source, number }) => (source === "own" ? number : `${number} (${source})`)),
        );
        const said =
          emails.length > 0
            ? message("conflicts.line", { numbers: told, emails: formats.list(emails) })
            : message("conflicts.lineNumbers", { numbers: told });
        return wrap(`  ${say(said)}`, world.width, "    ");
      });
      await world.out(
        `${[...lines, "", ...wrap(`  ${say(message("conflicts.fix"))}`, world.width, "  ")].join("\n")}\n`,
      );
    }),
};

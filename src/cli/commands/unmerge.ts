import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { unmerge } from "../../verbs/merging/unmerge.ts";
import type { Command } from "../command.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "unmerge KEPT GONE",
  options: [],
  words: { atLeast: 2, atMost: 2 },
  examples: ["stige unmerge 1001 1002"],
  more: [message("help.unmerge.more"), message("help.who")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, { say }) => {
        const [kept = "", gone = ""] = asked.words;
        const { undoneUs, ...answer } = await unmerge(shop, { kept, gone });
        if (asked.flag("json")) {
          const written = { ...answer, undone: isoInstant(undoneUs) };
          return world.out(`${JSON.stringify(written, null, 2)}\n`);
        }
        const said = answer.still
          ? message("unmerge.still", { kept, gone, called: answer.kept })
          : message("unmerge.done", answer);
        await world.out(`${wrap(`  ${say(said)}`, world.width, "  ").join("\n")}\n`);
      },
      { changes: true },
    ),
};

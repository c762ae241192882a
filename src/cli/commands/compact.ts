import { message } from "../../core/words/say.ts";
import { compact } from "../../verbs/forgetting/compact.ts";
import type { Command } from "../command.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "compact",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige compact"],
  more: [message("help.compact.more")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, reader) => {
        const answer = await compact(shop);
        if (asked.flag("json")) return world.out(`${JSON.stringify(answer, null, 2)}\n`);
        const said = [
          ...(answer.identities > 0 ? [message("compact.rewritten", answer)] : []),
          ...answer.cleared.map((one) => message("compact.cleared", one)),
        ];
        if (said.length === 0) said.push(message("compact.nothing"));
        await tellSentences(said, reader, world);
      },
      { changes: true },
    ),
};

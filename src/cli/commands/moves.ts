import { message } from "../../core/words/say.ts";
import { moves, movesJson } from "../../verbs/ladder/moves.ts";
import type { Command } from "../command.ts";
import { movesPage } from "../draw/moves-page.ts";
import { paint } from "../draw/paint.ts";
import { needed } from "../parse.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "moves --from D --to D [--known-at T] [--ladder N]",
  options: [
    { name: "from", value: "D", about: "option.from" },
    { name: "to", value: "D", about: "option.to" },
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige moves --from 2026-01-01 --to 2026-03-31"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await moves(shop, {
        from: needed(asked, "from", command),
        to: needed(asked, "to", command),
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(movesJson(answer), null, 2)}\n`
          : movesPage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

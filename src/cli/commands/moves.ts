import { message } from "../../core/words/say.ts";
import { moves, movesJson } from "../../verbs/ladder/moves.ts";
import type { Command } from "../command.ts";
import { movesPage } from "../draw/moves-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "moves (--from D --to D | --vs D [--as-of T]) [--known-at T] [--ladder N]",
  options: [
    { name: "from", value: "D", about: "option.from" },
    { name: "to", value: "D", about: "option.to" },
    { name: "vs", value: "D", about: "option.vs" },
    { name: "as-of", value: "T", about: "option.asOf" },
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: [
    "stige moves --from 2026-01-01 --to 2026-03-31",
    "stige moves --vs 2025-12-31 --as-of 2026-03-31",
  ],
  more: [message("help.moves.more"), message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await moves(shop, {
        from: asked.text("from"),
        to: asked.text("to"),
        vs: asked.text("vs"),
        asOf: asked.text("as-of"),
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

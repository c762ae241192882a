import { message } from "../../core/words/say.ts";
import { history, historyCsv, historyJson } from "../../verbs/ladder/history.ts";
import type { Command } from "../command.ts";
import { historyPage } from "../draw/history-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "history [--from D] [--to D] [--csv] [--known-at T] [--ladder N]",
  options: [
    { name: "from", value: "D", about: "option.from" },
    { name: "to", value: "D", about: "option.to" },
    { name: "csv", value: null, about: "option.csv" },
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige history", "stige history --from 2025-01-01 --csv > history.csv"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await history(shop, {
        from: asked.text("from"),
        to: asked.text("to"),
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      if (asked.flag("json")) return world.out(`${JSON.stringify(historyJson(answer), null, 2)}\n`);
      if (asked.flag("csv")) return world.out(historyCsv(answer));
      await world.out(historyPage(answer, shop.settings.name, reader, paint(world.colour), world.width));
    }),
};

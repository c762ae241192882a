import { message } from "../../core/words/say.ts";
import { windowsAnswer, windowsJson, writeWindows } from "../../verbs/rules/windows.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { windowsPage } from "../draw/windows-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "windows [--as-of T] [--write]",
  options: [
    { name: "as-of", value: "T", about: "option.asOf" },
    { name: "write", value: null, about: "option.write" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige windows", "stige windows --write", "stige windows --json"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await windowsAnswer(shop, { asOf: asked.text("as-of") });
      if (asked.flag("write")) writeWindows(shop, answer);
      const written = asked.flag("write") && answer.changes.length > 0;
      if (asked.flag("json")) return world.out(`${JSON.stringify(windowsJson(answer, written), null, 2)}\n`);
      const shown = { shop: shop.settings.name, written, table: true };
      await world.out(windowsPage(answer, shown, reader, paint(world.colour), world.width));
    }),
};

import { message } from "../../core/words/say.ts";
import { measuresJson, measuresOf } from "../../verbs/measures/measures.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { measuresPage } from "../draw/measures-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "measures [MEASURE] [--days 90] [--as-of T] [--known-at T] [--ladder N]",
  options: [{ name: "days", value: "N", about: "option.days" }, ...aboutOptions],
  words: { atLeast: 0, atMost: 1 },
  examples: ["stige measures", "stige measures value", "stige measures --json"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await measuresOf(shop, {
        ...askedAbout(asked),
        ...{ days: asked.number("days"), id: asked.words[0] },
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(measuresJson(answer), null, 2)}\n`
          : measuresPage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

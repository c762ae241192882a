import { message } from "../../core/words/say.ts";
import { why, whyJson } from "../../verbs/people/why.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { whyPage } from "../draw/why-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "why PERSON [--as-of T] [--known-at T] [--ladder N]",
  options: [...aboutOptions],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige why 1001", "stige why kari@example.no --as-of 2026-03-31"],
  more: [message("help.who"), message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await why(shop, {
        person: asked.words[0] ?? "",
        ...askedAbout(asked),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(whyJson(answer, reader.say), null, 2)}\n`
          : whyPage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

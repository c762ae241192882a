import { message } from "../../core/words/say.ts";
import { ladder, ladderJson } from "../../verbs/ladder/ladder.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { ladderPage } from "../draw/ladder-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "ladder [--as-of T] [--known-at T] [--ladder N]",
  options: [...aboutOptions],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige ladder", "stige ladder --as-of 2026-03-31", "stige ladder --json"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await ladder(shop, {
        ...askedAbout(asked),
      });
      if (asked.flag("json")) return world.out(`${JSON.stringify(ladderJson(answer), null, 2)}\n`);
      const stand = {
        shop: shop.settings.name,
        knownAt: asked.text("known-at") !== null,
        lastVersion: shop.ladders.at(-1)?.version ?? answer.version,
        ordersFrom: shop.settings.ordersFrom,
      };
      await world.out(ladderPage(answer, stand, reader, paint(world.colour), world.width));
    }),
};

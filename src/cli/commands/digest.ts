import { digest } from "../../verbs/ladder/digest.ts";
import type { Command } from "../command.ts";
import { digestTable } from "../draw/digest-table.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "digest [--known-at T] [--ladder N]",
  options: [
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige digest", "stige digest --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await digest(shop, {
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      if (asked.flag("json"))
        return world.out(`${JSON.stringify({ ladder: answer.version, places: answer.places }, null, 2)}\n`);
      await world.out(`${digestTable(answer.places, reader, paint(world.colour)).join("\n")}\n`);
    }),
};

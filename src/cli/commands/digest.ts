import { message } from "../../core/words/say.ts";
import { digest } from "../../verbs/digest.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
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
    withShop(asked, world, async (shop, { say }) => {
      const answer = await digest(shop, {
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      if (asked.flag("json"))
        return world.out(`${JSON.stringify({ ladder: answer.version, places: answer.places }, null, 2)}\n`);
      const heads = ["stays", "people", "fromSum", "toSum"] as const;
      const columns = [
        { head: "", right: false },
        ...heads.map((head) => ({ head: say(message(`digest.${head}`)), right: true })),
      ];
      const rows = answer.places.map((place) => [place.place, ...heads.map((head) => String(place[head]))]);
      await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
    }),
};

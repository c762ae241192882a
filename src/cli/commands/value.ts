import { message } from "../../core/words/say.ts";
import { discountOf, horizonOf } from "../../verbs/value/asked-ahead.ts";
import { peopleOfValue, valueJson } from "../../verbs/value/value-json.ts";
import { value } from "../../verbs/value.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { valuePage } from "../draw/value-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "value [--as-of T] [--horizon 365d] [--discount 10] [--per-person]",
  options: [
    { name: "as-of", value: "T", about: "option.asOf" },
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
    { name: "horizon", value: "DAYS", about: "option.horizon" },
    { name: "discount", value: "PERCENT", about: "option.discount" },
    { name: "per-person", value: null, about: "option.perPerson" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige value", "stige value --horizon 730d --discount 8", "stige value --per-person"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await value(shop, {
        asOf: asked.text("as-of"),
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
        horizonDays: horizonOf(asked.text("horizon")),
        discountPercent: discountOf(asked.text("discount")),
      });
      if (asked.flag("per-person")) {
        for (const lines of peopleOfValue(answer)) await world.out(lines);
        return;
      }
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(await valueJson(shop, answer, reader.say), null, 2)}\n`
          : valuePage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

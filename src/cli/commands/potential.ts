import { message } from "../../core/words/say.ts";
import { potential, potentialJson, shareOf } from "../../verbs/measures/potential.ts";
import { discountOf, horizonOf } from "../../verbs/value/asked-ahead.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { potentialPage } from "../draw/potential-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "potential [--step customer-repeat --to 30%] [--as-of T] [--horizon 365d]",
  options: [
    { name: "step", value: "STEP", about: "option.goalStep" },
    { name: "to", value: "SHARE", about: "option.goalShare" },
    ...aboutOptions,
    { name: "horizon", value: "DAYS", about: "option.horizon" },
    { name: "discount", value: "PERCENT", about: "option.discount" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige potential", "stige potential --step customer-repeat --to 30%"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await potential(shop, {
        ...askedAbout(asked),
        horizonDays: horizonOf(asked.text("horizon")),
        discountPercent: discountOf(asked.text("discount")),
        step: asked.text("step"),
        to: shareOf(asked.text("to")),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(potentialJson(answer, reader.say), null, 2)}\n`
          : potentialPage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

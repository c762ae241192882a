import { message } from "../../core/words/say.ts";
import { conversion, conversionJson, stepNamed } from "../../verbs/measures/conversion.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { conversionPage } from "../draw/conversion-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "conversion [--step customer-repeat] [--as-of T] [--known-at T] [--ladder N]",
  options: [{ name: "step", value: "STEP", about: "option.step" }, ...aboutOptions],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige conversion", "stige conversion --step customer-repeat"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await conversion(shop, {
        ...askedAbout(asked),
      });
      const named = asked.text("step");
      const step = named === null ? null : stepNamed(answer, named);
      if (!asked.flag("json"))
        return world.out(conversionPage(answer, step, reader, paint(world.colour), world.width));
      const told = step ? { ...answer, steps: [step] } : answer;
      await world.out(`${JSON.stringify(conversionJson(told), null, 2)}\n`);
    }),
};

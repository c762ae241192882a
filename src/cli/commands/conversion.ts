import { message } from "../../core/words/say.ts";
import { conversion, conversionJson, stepNamed } from "../../verbs/conversion.ts";
import type { Command } from "../command.ts";
import { conversionPage } from "../draw/conversion-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "conversion [--step customer-repeat] [--as-of T] [--known-at T] [--ladder N]",
  options: [
    { name: "step", value: "STEP", about: "option.step" },
    { name: "as-of", value: "T", about: "option.asOf" },
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige conversion", "stige conversion --step customer-repeat"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await conversion(shop, {
        asOf: asked.text("as-of"),
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      const named = asked.text("step");
      const step = named === null ? null : stepNamed(answer, named);
      if (!asked.flag("json"))
        return world.out(conversionPage(answer, step, reader, paint(world.colour), world.width));
      const told = step ? { ...answer, steps: [step] } : answer;
      await world.out(`${JSON.stringify(conversionJson(told), null, 2)}\n`);
    }),
};

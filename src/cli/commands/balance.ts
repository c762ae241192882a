import { message } from "../../core/words/say.ts";
import { balance, balanceJson } from "../../verbs/measures/balance.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { balancePage } from "../draw/balance-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "balance [--days 90] [--as-of T] [--known-at T] [--ladder N]",
  options: [{ name: "days", value: "N", about: "option.days" }, ...aboutOptions],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige balance", "stige balance --days 365 --json"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await balance(shop, {
        ...askedAbout(asked),
        days: asked.number("days"),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(balanceJson(answer), null, 2)}\n`
          : balancePage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

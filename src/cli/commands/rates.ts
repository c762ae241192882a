import { rates, ratesJson } from "../../verbs/shop/rates.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { ratesPage } from "../draw/rates-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "rates",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige rates", "stige rates --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await rates(shop);
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(ratesJson(answer), null, 2)}\n`
          : ratesPage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

import { products, productsJson } from "../../verbs/shop/products.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { productsPage } from "../draw/products-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "products [--all]",
  options: [{ name: "all", value: null, about: "option.all" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige products", "stige products --all", "stige products --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await products(shop);
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(productsJson(answer), null, 2)}\n`
          : productsPage(answer, asked.flag("all"), reader, paint(world.colour), world.width),
      );
    }),
};

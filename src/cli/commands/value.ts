import { message } from "../../core/words/say.ts";
import { keyCustomersJson, profit, profitJson } from "../../verbs/measures/profit.ts";
import { discountOf, horizonOf } from "../../verbs/value/asked-ahead.ts";
import { value } from "../../verbs/value/value.ts";
import { peopleOfValue, valueJson } from "../../verbs/value/value-json.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { profitPage } from "../draw/profit-page.ts";
import { valuePage } from "../draw/value-page.ts";
import { withShop } from "../with-shop.ts";

/** The most profitable that are told by name. */
const keyCustomersShown = 20;

export const command: Command = {
  usage: "value [--as-of T] [--horizon 365d] [--discount 10] [--per-person] [--abc] [--key-customers]",
  options: [
    ...aboutOptions,
    { name: "horizon", value: "DAYS", about: "option.horizon" },
    { name: "discount", value: "PERCENT", about: "option.discount" },
    { name: "per-person", value: null, about: "option.perPerson" },
    { name: "abc", value: null, about: "option.abc" },
    { name: "key-customers", value: null, about: "option.keyCustomers" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: [
    "stige value",
    "stige value --horizon 730d --discount 8",
    "stige value --per-person",
    "stige value --key-customers",
  ],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const about = {
        ...askedAbout(asked),
      };
      if (asked.flag("abc") || asked.flag("key-customers")) {
        const shown = asked.flag("key-customers") ? keyCustomersShown : 0;
        const found = await profit(shop, { ...about, keyCustomers: shown });
        const list = await keyCustomersJson(shop, found);
        await world.out(
          asked.flag("json")
            ? `${JSON.stringify({ ...profitJson(found), keyCustomers: list }, null, 2)}\n`
            : profitPage(found, list, reader, paint(world.colour), world.width),
        );
        return;
      }
      const answer = await value(shop, {
        ...about,
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

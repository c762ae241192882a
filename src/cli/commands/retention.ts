import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { retention, retentionJson } from "../../verbs/measures/retention.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { type RetentionShown, retentionPage, retentionShown } from "../draw/retention-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "retention [--show again] [--as-of T] [--known-at T] [--ladder N]",
  options: [{ name: "show", value: "WHAT", about: "option.retentionShow" }, ...aboutOptions],
  words: { atLeast: 0, atMost: 0 },
  examples: [
    "stige retention",
    "stige retention --show revenue --as-of 2026-03-31",
    "stige retention --json",
  ],
  more: [message("help.instants")],
  run: (asked, world) => {
    const shown = askedShown(asked.text("show"));
    return withShop(asked, world, async (shop, reader) => {
      const answer = await retention(shop, {
        ...askedAbout(asked),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(retentionJson(answer), null, 2)}\n`
          : retentionPage(answer, shown, reader, paint(world.colour), world.width),
      );
    });
  },
};

function askedShown(given: string | null): RetentionShown {
  const found = retentionShown.find((shown) => shown === (given ?? "bought"));
  if (found) return found;
  const allowed = retentionShown.join(", ");
  throw new StigeError("asked", message("cli.oneOf", { name: "--show", given: given ?? "", allowed }));
}

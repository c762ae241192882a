import { message } from "../../core/words/say.ts";
import { segmentNameOf } from "../../verbs/segments/segment-name-of.ts";
import { segments } from "../../verbs/segments/segments.ts";
import { peopleOfSegments, segmentsJson } from "../../verbs/segments/segments-json.ts";
import { discountOf, horizonOf } from "../../verbs/value/asked-ahead.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { segmentsPage } from "../draw/segments-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "segments [--found] [--as-of T] [--horizon 365d] [--discount 10] [--per-person]",
  options: [
    { name: "found", value: null, about: "option.found" },
    ...aboutOptions,
    { name: "horizon", value: "DAYS", about: "option.horizon" },
    { name: "discount", value: "PERCENT", about: "option.discount" },
    { name: "per-person", value: null, about: "option.everyPerson" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige segments", "stige segments --found --horizon 180d", "stige segments --per-person"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await segments(shop, {
        ...askedAbout(asked),
        horizonDays: horizonOf(asked.text("horizon")),
        discountPercent: discountOf(asked.text("discount")),
        scored: asked.flag("per-person"),
      });
      if (asked.flag("per-person")) {
        for (const lines of peopleOfSegments(answer, segmentNameOf(answer, reader.say)))
          await world.out(lines);
        return;
      }
      const shown = asked.flag("found") ? { ...answer, made: [] } : answer;
      const { interest } = shop.settings;
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(segmentsJson(shown, interest, reader.say), null, 2)}\n`
          : segmentsPage(shown, !asked.flag("found"), reader, paint(world.colour), world.width),
      );
    }),
};

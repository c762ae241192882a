import { message } from "../../core/words/say.ts";
import { person, personJson } from "../../verbs/people/person.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { personPage } from "../draw/person-page.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "person PERSON [--known-at T] [--ladder N]",
  options: [
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige person 1001", "stige person kari@example.no --json"],
  more: [message("help.who")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await person(shop, {
        person: asked.words[0] ?? "",
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(personJson(answer, reader.say), null, 2)}\n`
          : personPage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

import { message } from "../../core/words/say.ts";
import { object } from "../../verbs/forgetting/object.ts";
import type { Command } from "../command.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "object PERSON [--withdraw]",
  options: [{ name: "withdraw", value: null, about: "option.withdraw" }],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige object kari@example.no", "stige object 1001 --withdraw"],
  more: [message("help.object.more"), message("help.who")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, { say }) => {
        const answer = await object(shop, asked.words[0] ?? "", { withdraw: asked.flag("withdraw") });
        if (asked.flag("json")) return world.out(`${JSON.stringify(answer, null, 2)}\n`);
        const { called: who, objects, already } = answer;
        const said = objects
          ? message(already ? "object.already" : "object.done", { who })
          : message(already ? "object.never" : "object.withdrawn", { who });
        await world.out(`${wrap(`  ${say(said)}`, world.width, "  ").join("\n")}\n`);
      },
      { changes: true },
    ),
};

import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { exportPerson } from "../../verbs/forgetting/export-person.ts";
import type { Command } from "../command.ts";
import { needed } from "../parse.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "export-person PERSON --out FILE.json",
  options: [{ name: "out", value: "FILE", about: "option.outJson" }],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige export-person kari@example.no --out kari.json"],
  more: [message("help.export-person.more"), message("help.who")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, { say }) => {
      const { file, rows } = await exportPerson(shop, {
        person: asked.words[0] ?? "",
        out: resolve(world.folder, needed(asked, "out", command)),
      });
      if (asked.flag("json")) return world.out(`${JSON.stringify({ file, rows }, null, 2)}\n`);
      const said = message("export-person.done", { file, facts: rows });
      await world.out(`${wrap(`  ${say(said)}`, world.width, "  ").join("\n")}\n`);
    }),
};

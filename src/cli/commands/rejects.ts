import { message } from "../../core/words/say.ts";
import { rejects } from "../../verbs/loading/loads.ts";
import type { Command } from "../command.ts";
import { saidReason } from "../said-reason.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

const shown = 100;

export const command: Command = {
  usage: "rejects [--load N] [--all]",
  options: [
    { name: "load", value: "N", about: "option.load" },
    { name: "all", value: null, about: "option.all" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige rejects", "stige rejects --load 3 --all"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const { say } = reader;
      const limit = asked.flag("all") || asked.flag("json") ? Number.MAX_SAFE_INTEGER : shown + 1;
      const found = await rejects(shop, { load: asked.number("load") ?? undefined, limit });
      if (asked.flag("json")) {
        const written = found.map(({ load, line, column, cell, messageId, ...why }) => ({
          load,
          line,
          column,
          cell,
          message: messageId,
          reason: saidReason({ ...why, column: null, cell: null }, reader),
          code: why.reason,
        }));
        return world.out(`${JSON.stringify(written, null, 2)}\n`);
      }
      if (found.length === 0) return world.out(`  ${say(message("rejects.none"))}\n`);
      const more = limit === shown + 1 && found.length > shown;
      const lines = (more ? found.slice(0, shown) : found).flatMap((row) => {
        const reason = saidReason(row, reader);
        const { messageId: id } = row;
        return [
          ...wrap(
            `  ${say(message("rejects.line", { load: row.load, line: row.line, reason }))}`,
            world.width,
            "    ",
          ),
          // By which the sender finds it.
          ...(id === null ? [] : [`    ${say(message("rejects.message", { id }))}`]),
        ];
      });
      if (more) lines.push("", `  ${say(message("rejects.more", { shown }))}`);
      await world.out(`${lines.join("\n")}\n`);
    }),
};

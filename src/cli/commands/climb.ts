import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { ladderVersions } from "../../verbs/ladder-versions.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { showLadder } from "../show-ladder.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "climb",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige climb"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const { say } = reader;
      const { inForce, before, changes } = await ladderVersions(shop);
      if (asked.flag("json")) {
        const written = {
          ladder: inForce.version,
          recorded: isoInstant(inForce.recordedUs),
          before: before?.version ?? null,
          changes: changes.map(say),
        };
        return world.out(`${JSON.stringify(written, null, 2)}\n`);
      }
      const { version, recordedUs } = inForce;
      const lines = [
        paint(world.colour).bold(`  ${say(message("climb.inForce", { version, us: recordedUs }))}`),
      ];
      if (before) {
        lines.push("", `  ${say(message("climb.changes", { from: before.version }))}`);
        lines.push(...changes.flatMap((change) => wrap(`    ${say(change)}`, world.width, "      ")));
        lines.push("", `  ${say(message("climb.see", { from: before.version, to: version }))}`);
      }
      await world.out(`${lines.join("\n")}\n\n`);
      await showLadder(shop, reader, asked, world);
    }),
};

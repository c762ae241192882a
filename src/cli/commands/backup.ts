import { resolve } from "node:path";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { shellWord } from "../../core/words/shell-word.ts";
import { backup } from "../../verbs/backups/backup.ts";
import type { Command } from "../command.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "backup DIR",
  options: [],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige backup backups/2026-11-26"],
  more: [message("help.backup.more")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, reader) => {
        const [given = ""] = asked.words;
        const answer = await backup(shop, resolve(world.folder, given), world.version);
        const { takenUs, files, bytes, folder, lastLoad } = answer;
        if (asked.flag("json"))
          return world.out(
            `${JSON.stringify({ ...answer, takenUs: undefined, taken: isoInstant(takenUs) }, null, 2)}\n`,
          );
        const said = [
          message("backup.done", { files, megabytes: Math.ceil(bytes / 1e6), folder }),
          message("backup.holds", { lastLoad, us: takenUs }),
          message("backup.back", {
            command: `${world.called} restore ${shellWord(given)} --shop DIR --tombstones FILE`,
          }),
        ];
        await tellSentences(said, reader, world);
      },
      { changes: true },
    ),
};

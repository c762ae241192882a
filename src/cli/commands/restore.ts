import { resolve } from "node:path";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { hasSameLadder, otherLadder, restoreFiles, takeBackRestored } from "../../verbs/backups/restore.ts";
import { applyTombstones, readTombstones } from "../../verbs/forgetting/tombstones.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import { askedLanguage, reader } from "../reader.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader } from "../world.ts";

export const command: Command = {
  usage: "restore BACKUP --shop DIR (--tombstones FILE | --nobody-erased)",
  options: [
    { name: "tombstones", value: "FILE", about: "option.tombstonesFile" },
    { name: "nobody-erased", value: null, about: "option.nobodyErased" },
  ],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige restore backups/2026-11-26 --shop again --tombstones tombstones.json"],
  more: [message("help.restore.more")],
  async run(asked, world) {
    const given = asked.text("tombstones");
    if ((given === null) !== asked.flag("nobody-erased"))
      throw new StigeError("asked", message("restore.whoErased"), message("restore.whoErased.fix"));
    const folder = resolve(world.folder, asked.text("shop") ?? ".");
    const tombstones = given === null ? null : resolve(world.folder, given);
    if (tombstones !== null) readTombstones(tombstones);
    const from = resolve(world.folder, asked.words[0] ?? "");
    const bar = world.bar(reader(askedLanguage(asked.text("language")) ?? world.systemLanguage));
    const forgets = tombstones !== null;
    const told = await restoreFiles(from, folder, bar.progress, forgets).finally(() => bar.stop());
    let forgotten = tombstones === null;
    const tell = async (shop: Workshop, reader: Reader) => {
      const isSame = await hasSameLadder(shop, told);
      const forgot = tombstones === null ? null : await applyTombstones(shop, tombstones);
      forgotten = true;
      if (!isSame) throw otherLadder();
      if (asked.flag("json"))
        return world.out(
          `${JSON.stringify({ shop: told.shop, folder, taken: isoInstant(told.takenUs), files: told.files.length, forgot }, null, 2)}\n`,
        );
      const said = [
        message("restore.done", { shop: told.shop, us: told.takenUs, folder }),
        ...(forgot ? [message("restore.forgot", forgot)] : []),
      ];
      await tellSentences(said, reader, world);
    };
    try {
      await withShop(asked, world, tell, { adopt: true });
    } catch (error) {
      // In a database it is taken back by dropping its schema, which is not ours to do.
      if (!forgotten && !world.server.database) takeBackRestored(folder);
      throw error;
    }
  },
};

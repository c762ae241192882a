import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { applyTombstones, countTombstones, saveTombstones } from "../../verbs/forgetting/tombstones.ts";
import type { Command } from "../command.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "tombstones [--apply FILE] [--out FILE]",
  options: [
    { name: "apply", value: "FILE", about: "option.applyTombstones" },
    { name: "out", value: "FILE", about: "option.saveTombstones" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige tombstones --out tombstones.json", "stige tombstones --apply tombstones.json"],
  more: [message("help.tombstones.more")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, reader) => {
        const [from, out] = [asked.text("apply"), asked.text("out")].map((file) =>
          file === null || file === undefined ? null : resolve(world.folder, file),
        );
        const applied = from ? await applyTombstones(shop, from) : null;
        const counts = out ? await saveTombstones(shop, out) : await countTombstones(shop);
        if (asked.flag("json"))
          return world.out(`${JSON.stringify({ ...counts, applied, file: out ?? null }, null, 2)}\n`);
        const said = [
          ...(applied ? [message("tombstones.applied", applied)] : []),
          ...(out ? [message("tombstones.saved", { ...counts, file: out })] : []),
        ];
        if (said.length === 0) said.push(message("tombstones.count", counts));
        await tellSentences(said, reader, world);
      },
      { changes: asked.text("apply") !== null },
    ),
};

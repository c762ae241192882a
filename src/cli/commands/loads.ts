import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { loads } from "../../verbs/loads.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "loads",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige loads"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, { say, formats }) => {
      const all = await loads(shop);
      if (asked.flag("json")) {
        const written = all.map(({ receivedUs, undoneUs, ...line }) => ({
          ...line,
          received: isoInstant(receivedUs),
          undone: undoneUs === null ? null : isoInstant(undoneUs),
        }));
        return world.out(`${JSON.stringify(written, null, 2)}\n`);
      }
      if (all.length === 0) return world.out(`  ${say(message("loads.none"))}\n`);
      const ownOnly = all.every(({ source }) => source === "own");
      const texts = (["load", "file", "kind", "source", "received"] as const).filter(
        (name) => name !== "source" || !ownOnly,
      );
      const counts = ["read", "rejected", "new", "changed", "same"] as const;
      const columns = [
        ...texts.map((name) => ({ head: say(message(`loads.column.${name}`)), right: name === "load" })),
        ...counts.map((name) => ({ head: say(message(`loads.column.${name}`)), right: true })),
        { head: "", right: false },
      ];
      const rows = all.map((line) => [
        String(line.load),
        line.file,
        line.kind,
        ...(ownOnly ? [] : [line.source]),
        formats.day(line.receivedUs),
        ...counts.map((name) => formats.count(line[name])),
        line.undoneUs === null ? "" : say(message("loads.undone", { us: line.undoneUs })),
      ]);
      await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
    }),
};

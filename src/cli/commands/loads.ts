import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { type LoadLine, loads } from "../../verbs/loading/loads.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { withShop } from "../with-shop.ts";
import type { Reader } from "../world.ts";

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
      const ownOnly = all.every(({ source, kind }) => source === "own" || kind === "merges");
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
        fate(line, say),
      ]);
      await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
    }),
};

/** What became of a load, and what it took the place of. */
function fate(line: LoadLine, say: Reader["say"]): string {
  const { undoneUs, replaces, replacedBy, origin, standsAs } = line;
  const said = [
    origin === null ? null : message("loads.origin", { of: origin }),
    replaces === null ? null : message("loads.replaces", { load: replaces }),
    undoneUs === null
      ? null
      : replacedBy === null
        ? message("loads.undone", { us: undoneUs })
        : message("loads.replaced", { by: replacedBy }),
    standsAs === null ? null : message("loads.standsAs", { as: standsAs }),
  ];
  return said.flatMap((one) => (one === null ? [] : [say(one)])).join(", ");
}

import { actionSaid } from "../../core/words/audit-actions.ts";
import { aboutSaid, whoSaid } from "../../core/words/audit-line.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { audit } from "../../verbs/accounts/audit.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { withShop } from "../with-shop.ts";

const shown = 100;

export const command: Command = {
  usage: "audit [--all]",
  options: [{ name: "all", value: null, about: "option.all" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige audit", "stige audit --all --json"],
  run: (asked, world) =>
    withShop(asked, world, async (shop, { say, formats }) => {
      const limit = asked.flag("all") ? Number.MAX_SAFE_INTEGER : shown + 1;
      const found = await audit(shop, { before: null, limit });
      if (asked.flag("json")) {
        const written = found
          .slice(0, asked.flag("all") ? undefined : shown)
          .map(({ us, ...line }) => ({ at: isoInstant(us), ...line }));
        return world.out(`${JSON.stringify(written, null, 2)}\n`);
      }
      if (found.length === 0) return world.out(`  ${say(message("audit.none"))}\n`);
      const told = asked.flag("all") ? found : found.slice(0, shown);
      const columns = (["at", "who", "action", "object"] as const).map((name) => ({
        head: say(message(`audit.${name}`)),
        right: false,
      }));
      const rows = told.map((line) => [
        formats.minute(line.us),
        whoSaid(line, formats),
        actionSaid(line.action, formats.language),
        aboutSaid(line, formats),
      ]);
      const lines = table(columns, rows, paint(world.colour));
      if (told.length < found.length) lines.push(`  ${say(message("audit.more"))}`);
      await world.out(`${lines.join("\n")}\n`);
    }),
};

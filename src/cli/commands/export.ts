import { resolve } from "node:path";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { exportRows } from "../../verbs/exporting/export.ts";
import { exportMembership } from "../../verbs/out/export-membership.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { needed } from "../parse.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage:
    "export stays|people|membership --out FILE [--rung ID] [--as-of T] [--known-at T] [--ladder N] [--changed-since T]",
  options: [
    { name: "out", value: "FILE", about: "option.out" },
    { name: "rung", value: "ID", about: "option.rung" },
    { name: "changed-since", value: "T", about: "option.changedSince" },
    ...aboutOptions,
  ],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige export stays --out stays.parquet", "stige export people --rung lapsed --out lapsed.csv"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, { say }) => {
      const [what = ""] = asked.words;
      const out = resolve(world.folder, needed(asked, "out", command));
      if (what === "membership") {
        const changedSince = asked.text("changed-since");
        const { file, rows, complete, untilUs } = await exportMembership(shop, { out, changedSince });
        const until = isoInstant(untilUs);
        await world.out(
          asked.flag("json")
            ? `${JSON.stringify({ file, rows, complete, until }, null, 2)}\n`
            : `  ${say(message("out.written", { rows, file }))}\n  ${say(message("out.membership", { complete, until }))}\n`,
        );
        return;
      }
      if (what !== "stays" && what !== "people")
        throw new StigeError(
          "asked",
          message("cli.oneOf", { name: "export", given: what, allowed: "stays, people, membership" }),
        );
      const { file, rows } = await exportRows(shop, {
        what,
        out,
        rung: asked.text("rung"),
        ...askedAbout(asked),
        progress: shop.progress,
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify({ file, rows }, null, 2)}\n`
          : `  ${say(message("out.written", { rows, file }))}\n`,
      );
    }),
};

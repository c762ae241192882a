import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { shellWord } from "../../core/words/shell-word.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { merge } from "../../verbs/merging/merge.ts";
import { mergeLines } from "../../verbs/merging/merges-in-force.ts";
import { calledBy } from "../../verbs/people/find-person.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import type { Asked } from "../parse.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "merge [KEPT GONE] [--reason TEXT]",
  options: [{ name: "reason", value: "TEXT", about: "option.reason" }],
  words: { atLeast: 0, atMost: 2 },
  examples: [
    "stige merge 1001 1002",
    'stige merge 1001 kari@example.no --reason "new address"',
    "stige merge",
  ],
  more: [message("help.merge.more"), message("help.who")],
  run(asked, world) {
    const [kept, gone] = asked.words;
    const half = kept !== undefined && gone === undefined;
    if (half || (kept === undefined && asked.text("reason") !== null))
      throw new StigeError("asked", message("cli.tooFew", { usage: `stige ${command.usage}` }));
    return withShop(
      asked,
      world,
      (shop, reader) =>
        kept === undefined || gone === undefined
          ? list(shop, reader, asked, world)
          : mergeTwo(shop, { kept, gone, reason: asked.text("reason") }, reader, asked, world),
      { changes: kept !== undefined },
    );
  },
};

async function mergeTwo(
  shop: Workshop,
  wish: Parameters<typeof merge>[1],
  { say }: Reader,
  asked: Asked,
  world: World,
): Promise<void> {
  const { load, kept, gone, recordedUs, reason, names, conflicts } = await merge(shop, wish);
  if (asked.flag("json")) {
    const [keptName, goneName] = names;
    const recorded = isoInstant(recordedUs);
    const written = { load, kept: keptName, gone: goneName, recorded, reason, conflicts };
    return world.out(`${JSON.stringify(written, null, 2)}\n`);
  }
  const undo = `${world.called} unmerge ${names.map(shellWord).join(" ")}`;
  const lines = [
    message("merge.done", { kept: calledBy(kept), gone: calledBy(gone) }),
    message("merge.undo", { command: undo }),
    message("merge.left", { conflicts }),
  ].flatMap((said) => wrap(`  ${say(said)}`, world.width, "  "));
  await world.out(`${lines.join("\n")}\n`);
}

async function list(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const { say, formats } = reader;
  const lines = await mergeLines(shop);
  if (asked.flag("json")) {
    const written = lines.map(({ recordedUs, ...line }) => ({ ...line, recorded: isoInstant(recordedUs) }));
    return world.out(`${JSON.stringify(written, null, 2)}\n`);
  }
  if (lines.length === 0) return world.out(`  ${say(message("merge.none"))}\n`);
  const columns = (["kept", "gone", "since", "reason"] as const).map((name) => ({
    head: say(message(`merge.column.${name}`)),
    right: false,
  }));
  const rows = lines.map(({ kept, gone, recordedUs, reason }) => [
    kept,
    gone,
    formats.day(recordedUs),
    reason ?? "",
  ]);
  await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
}

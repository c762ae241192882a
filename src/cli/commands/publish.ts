import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { publishLadder } from "../../verbs/rules/publish-ladder.ts";
import { type VersionLine, versions, versionsJson } from "../../verbs/rules/rules.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import type { Asked } from "../parse.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "publish [FILE] [--back N] [--note TEXT]",
  options: [
    { name: "back", value: "N", about: "option.back" },
    { name: "note", value: "TEXT", about: "option.note" },
  ],
  words: { atLeast: 0, atMost: 1 },
  examples: [
    'stige publish draft.yaml --note "half a year is too long"',
    "stige publish --back 1",
    "stige publish",
  ],
  more: [message("help.publish.more")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      (shop, reader) => {
        const ladder = ladderAsked(asked, world);
        if (ladder === null) return list(shop, reader, asked, world);
        return publish(shop, { ladder, from: null, note: asked.text("note") }, reader, asked, world);
      },
      { changes: asked.words.length > 0 || asked.text("back") !== null },
    ),
};

/** What is to be published; null: nothing is. */
function ladderAsked(asked: Asked, world: World): string | number | null {
  const [file] = asked.words;
  const back = asked.number("back");
  if (file === undefined) return back;
  if (back === null) return textOf(resolve(world.folder, file), file);
  throw new StigeError("asked", message("publish.oneOf"), message("help.publish.more"));
}

function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new StigeError("file", message("publish.unreadable", { file }), message("publish.unreadable.fix"));
  }
}

async function publish(
  shop: Workshop,
  wish: Parameters<typeof publishLadder>[1],
  { say }: Reader,
  asked: Asked,
  world: World,
): Promise<void> {
  const before = shop.ladders.at(-1)?.version ?? 0;
  const { version, recordedUs } = await publishLadder(shop, wish);
  if (asked.flag("json"))
    return world.out(`${JSON.stringify({ ladder: version, recorded: isoInstant(recordedUs) }, null, 2)}\n`);
  const lines = [
    message("publish.done", { version }),
    message("publish.back", { command: `${world.called} publish --back ${before}` }),
  ];
  await world.out(`${lines.map((line) => `  ${say(line)}`).join("\n")}\n`);
}

async function list(shop: Workshop, { say, formats }: Reader, asked: Asked, world: World): Promise<void> {
  const lines = await versions(shop);
  if (asked.flag("json")) return world.out(`${JSON.stringify(versionsJson(lines), null, 2)}\n`);
  const columns = (["version", "from", "who", "note"] as const).map((name) => ({
    head: say(message(`publish.column.${name}`)),
    right: name === "version",
  }));
  const whoOf = ({ who, by }: VersionLine) => by ?? who ?? say(message("publish.byHand"));
  const rows = lines
    .toReversed()
    .map((line) => [String(line.version), formats.minute(line.recordedUs), whoOf(line), line.note ?? ""]);
  await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
}

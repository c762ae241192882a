import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type AskedCompare, compare } from "../../verbs/comparing/compare.ts";
import { compareJson } from "../../verbs/comparing/compare-json.ts";
import type { Command } from "../command.ts";
import { comparePage } from "../draw/compare-page.ts";
import { paint } from "../draw/paint.ts";
import type { Asked } from "../parse.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "compare --versions A B | --with FILE [--sample] [--as-of T] [--known-at T]",
  options: [
    { name: "versions", value: "A B", about: "option.versions" },
    { name: "with", value: "FILE", about: "option.with" },
    { name: "sample", value: null, about: "option.sample" },
    { name: "as-of", value: "T", about: "option.asOf" },
    { name: "known-at", value: "T", about: "option.knownAt" },
  ],
  words: { atLeast: 0, atMost: 1 },
  examples: ["stige compare --versions 1 2", "stige compare --with draft.yaml --sample --as-of 2026-03-31"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const answer = await compare(shop, {
        ladders: laddersOf(asked, world.folder),
        sample: asked.flag("sample"),
        asOf: asked.text("as-of"),
        knownAt: asked.text("known-at"),
      });
      await world.out(
        asked.flag("json")
          ? `${JSON.stringify(compareJson(answer), null, 2)}\n`
          : comparePage(answer, reader, paint(world.colour), world.width),
      );
    }),
};

/** `--versions 1 2`, `--versions 1,2` or `--with draft.yaml`. */
function laddersOf(asked: Asked, folder: string): AskedCompare["ladders"] {
  const draft = asked.text("with");
  const given = asked.text("versions");
  if (draft !== null && given === null && asked.words.length === 0) return { draft: resolve(folder, draft) };
  const [a, b, ...more] = [...(given?.split(",") ?? []), ...asked.words].map(Number);
  if (draft === null && a && b && more.length === 0 && Number.isInteger(a) && Number.isInteger(b))
    return { versions: [a, b] };
  throw new StigeError("asked", message("cli.tooFew", { usage: `stige ${command.usage}` }));
}

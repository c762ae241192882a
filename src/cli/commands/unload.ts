import { isoInstant } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { putBack } from "../../verbs/loading/put-back.ts";
import { unload } from "../../verbs/loading/unload.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import type { Asked } from "../parse.ts";
import { showLadder } from "../show-ladder.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "unload LOAD [--undo [--adds]]",
  options: [
    { name: "undo", value: null, about: "option.undo" },
    { name: "adds", value: null, about: "option.adds" },
  ],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige unload 3", "stige unload 3 --undo"],
  more: [message("help.unload.more")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      (shop, reader) => {
        if (asked.flag("adds") && !asked.flag("undo"))
          throw new StigeError("asked", message("putBack.addsAlone"));
        const load = loadNumber(asked.words[0] ?? "");
        return asked.flag("undo")
          ? putOneBack(shop, load, reader, asked, world)
          : takeBack(shop, load, reader, asked, world);
      },
      { changes: true },
    ),
};

function loadNumber(given: string): number {
  const load = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(load) && load > 0) return load;
  throw new StigeError("asked", message("cli.notNumber", { name: "LOAD", given }));
}

async function takeBack(shop: Workshop, load: number, reader: Reader, asked: Asked, world: World) {
  const { undoneUs, ...answer } = await unload(shop, load);
  if (asked.flag("json")) {
    const written = { ...answer, undone: isoInstant(undoneUs) };
    return world.out(`${JSON.stringify(written, null, 2)}\n`);
  }
  const undo = (of: number) => `${world.called} unload ${of} --undo`;
  const said = [
    message("unload.done", answer),
    message("unload.before"),
    message("unload.undo", { command: undo(load) }),
  ];
  const { replaced, emptyBook } = answer;
  if (replaced !== null) said.push(message("unload.replaced", { load: replaced, command: undo(replaced) }));
  if (emptyBook !== null) said.push(message("unload.emptyBook", { source: emptyBook }));
  await told(said, reader, world);
  await showLadder(shop, reader, asked, world);
}

async function putOneBack(shop: Workshop, load: number, reader: Reader, asked: Asked, world: World) {
  const { receivedUs, ...answer } = await putBack(shop, load, { adds: asked.flag("adds") });
  if (asked.flag("json")) {
    const written = { ...answer, received: isoInstant(receivedUs) };
    return world.out(`${JSON.stringify(written, null, 2)}\n`);
  }
  await told([message("putBack.done", answer)], reader, world);
  await showLadder(shop, reader, asked, world);
}

async function told(said: readonly Message[], { say }: Reader, world: World): Promise<void> {
  const lines = said.flatMap((one) => wrap(`  ${say(one)}`, world.width, "  "));
  await world.out(`${lines.join("\n")}\n\n`);
}

import { resolve } from "node:path";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { addNewConnection, connectionList, dropConnection } from "../../verbs/connections/connections.ts";
import { readKeyFile } from "../../verbs/connections/read-key-file.ts";
import { type Settings, services } from "../../verbs/connections/services.ts";
import type { Workshop } from "../../verbs/workshop.ts";
import type { Command } from "../command.ts";
import { connectionsPage } from "../draw/connections-page.ts";
import { paint } from "../draw/paint.ts";
import { type Asked, needed } from "../parse.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "connections [add SERVICE --address URL --key-file FILE | remove N]",
  options: [
    { name: "address", value: "URL", about: "option.address" },
    { name: "key-file", value: "FILE", about: "option.keyFile" },
    { name: "from", value: "DAY", about: "option.readFrom" },
    { name: "every", value: "SPAN", about: "option.readEvery" },
  ],
  words: { atLeast: 0, atMost: 2 },
  examples: [
    "stige connections",
    "stige connections add woo --address https://shop.example --key-file key.txt --from 2024-01-01",
    "stige connections remove 1",
  ],
  more: [message("help.connections.more")],
  run(asked, world) {
    const [what = "list"] = asked.words;
    const does = doings.get(what);
    if (!does) throw wrongWords();
    return withShop(asked, world, (shop, reader) => does(shop, reader, asked, world), {
      changes: what !== "list",
    });
  },
};

const wrongWords = () =>
  new StigeError("asked", message("connections.command", { usage: `stige ${command.usage}` }));

type Doing = (shop: Workshop, reader: Reader, asked: Asked, world: World) => Promise<void>;

const doings: ReadonlyMap<string, Doing> = new Map<string, Doing>([
  ["list", list],
  ["add", add],
  ["remove", remove],
]);

async function list(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const lines = await connectionList(shop);
  if (asked.flag("json")) {
    const told = lines.map(({ madeUs, nextUs, last, ...line }) => ({
      ...{ ...line, made: isoInstant(madeUs), next: nextUs === null ? null : isoInstant(nextUs) },
      last: last && {
        ...{ run: last.id, begun: isoInstant(last.begunUs), counts: last.counts },
        ended: last.endedUs === null ? null : isoInstant(last.endedUs),
        problem: last.problem && reader.say(last.problem.sentence),
      },
    }));
    return world.out(`${JSON.stringify(told, null, 2)}\n`);
  }
  if (lines.length === 0) return tellSentences([message("connections.empty")], reader, world);
  await world.out(connectionsPage(lines, reader, paint(world.colour), world.width));
}

async function add(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const service = services.find((one) => one === asked.words[1]);
  if (!service) throw wrongWords();
  const secret = readKeyFile(resolve(world.folder, needed(asked, "key-file", command)));
  const settings: Settings = Object.fromEntries(
    ["address", "from", "every"].flatMap((name) => {
      const given = asked.text(name);
      return given === null ? [] : [[name, given]];
    }),
  );
  const id = await addNewConnection(shop, shop.by, { service, settings, secret });
  if (asked.flag("json")) return world.out(`${JSON.stringify({ id })}\n`);
  const next = `${world.called} sync ${id}`;
  await tellSentences([message("connections.made", { id, service, command: next })], reader, world);
}

async function remove(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const id = Number(asked.words[1]);
  if (!Number.isInteger(id)) throw wrongWords();
  await dropConnection(shop, shop.by, id);
  if (asked.flag("json")) return world.out(`${JSON.stringify({ removed: id })}\n`);
  await tellSentences([message("connections.removed", { id })], reader, world);
}

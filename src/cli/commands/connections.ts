import { resolve } from "node:path";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { addNewConnection, connectionList, dropConnection } from "../../verbs/connections/connections.ts";
import { readKeyFile } from "../../verbs/connections/read-key-file.ts";
import { isTold, type Settings, services } from "../../verbs/connections/services.ts";
import { refusedList } from "../../verbs/profiles/refused-list.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import { type Doing, wrongWords } from "../doing.ts";
import { connectionsPage } from "../draw/connections-page.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { type Asked, needed } from "../parse.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "connections [add SERVICE --key-file FILE [--address URL] | refused N | remove N [--leave]]",
  options: [
    { name: "address", value: "URL", about: "option.address" },
    { name: "key-file", value: "FILE", about: "option.keyFile" },
    { name: "from", value: "DAY", about: "option.readFrom" },
    { name: "list", value: "ID", about: "option.audience" },
    { name: "purpose", value: "WORD", about: "option.purpose" },
    { name: "every", value: "SPAN", about: "option.readEvery" },
    { name: "leave", value: null, about: "option.leave" },
  ],
  words: { atLeast: 0, atMost: 2 },
  examples: [
    "stige connections",
    "stige connections add woo --address https://shop.example --key-file key.txt --from 2024-01-01",
    "stige connections add klaviyo --key-file key.txt",
    "stige connections add mailchimp --list a1b2c3d4e5 --key-file key.txt",
    "stige connections refused 2",
    "stige connections remove 1",
  ],
  more: [message("help.connections.more")],
  run(asked, world) {
    const [what = "list"] = asked.words;
    const does = doings.get(what);
    if (!does) throw wrongWords(command.usage);
    return withShop(asked, world, (shop, reader) => does(shop, reader, asked, world), {
      changes: what === "add" || what === "remove",
    });
  },
};

const doings: ReadonlyMap<string, Doing> = new Map<string, Doing>([
  ["list", list],
  ["add", add],
  ["refused", refused],
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
  if (!service) throw wrongWords(command.usage);
  const secret = readKeyFile(resolve(world.folder, needed(asked, "key-file", command)));
  const settings: Settings = Object.fromEntries(
    ["address", "from", "list", "purpose", "every"].flatMap((name) => {
      const given = asked.text(name);
      return given === null ? [] : [[name, given]];
    }),
  );
  const id = await addNewConnection(shop, shop.by, { service, settings, secret });
  if (asked.flag("json")) return world.out(`${JSON.stringify({ id })}\n`);
  const next = `${world.called} sync ${id}`;
  const made = isTold(service) ? "profiles.made" : "connections.made";
  await tellSentences([message(made, { id, service, command: next })], reader, world);
}

/** Whom a service refused the last time: with names, since whoever may type here may see people. */
async function refused(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const id = Number(asked.words[1]);
  if (!Number.isInteger(id)) throw wrongWords(command.usage);
  const { list } = await refusedList(shop, id, { after: null, limit: mostRefused });
  const people = await shop.directory.describe(list.map(({ personId }) => personId));
  const key = (personId: number) => people.get(personId)?.key ?? String(personId);
  if (asked.flag("json")) {
    const told = list.map(({ personId, atUs, said }) => ({
      ...{ person: key(personId), personId, at: isoInstant(atUs), said },
    }));
    return world.out(`${JSON.stringify(told, null, 2)}\n`);
  }
  if (list.length === 0) return tellSentences([message("profiles.nobodyRefused")], reader, world);
  const columns = (["person", "at", "why"] as const).map((name) => ({
    ...{ head: reader.say(message(`profiles.column.${name}`)), right: false },
  }));
  const rows = list.map(({ personId, atUs, said }) => [key(personId), reader.formats.minute(atUs), said]);
  await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
}

/** As many as somebody may look through. */
const mostRefused = 1000;

async function remove(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const id = Number(asked.words[1]);
  if (!Number.isInteger(id)) throw wrongWords(command.usage);
  const { gone, toClear } = await dropConnection(shop, shop.by, id, { leave: asked.flag("leave") });
  if (asked.flag("json"))
    return world.out(`${JSON.stringify(gone ? { removed: id } : { leaving: id, toClear })}\n`);
  const { called } = world;
  const clearing = {
    id,
    profiles: toClear,
    sync: `${called} sync ${id}`,
    leave: `${called} connections remove ${id} --leave`,
  };
  await tellSentences(
    [gone ? message("connections.removed", { id }) : message("connections.clearing", clearing)],
    reader,
    world,
  );
}

import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type KeyLine, keyList, makeKey, revokeKey } from "../../verbs/accounts/api-keys.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import type { Doing } from "../doing.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import type { Asked } from "../parse.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "keys [make NAME [--scope SCOPE] | revoke KEY]",
  options: [
    { name: "scope", value: "SCOPE", about: "option.scope" },
    { name: "people", value: null, about: "option.keyPeople" },
    { name: "origins", value: "LIST", about: "option.origins" },
    { name: "days", value: "N", about: "option.keyDays" },
  ],
  words: { atLeast: 0, atMost: 2 },
  examples: [
    "stige keys",
    "stige keys make till --scope write --days 365",
    "stige keys make pages --scope browser --origins https://shop.example",
    "stige keys revoke 1a2b3c4d",
  ],
  more: [message("help.keys.more")],
  run(asked, world) {
    const [what = "list", about] = asked.words;
    const does = doings.get(what);
    if (!does || (about === undefined) !== (what === "list")) throw wrongWords();
    return withShop(asked, world, (shop, reader) => does(shop, reader, asked, world), {
      changes: what !== "list",
    });
  },
};

const wrongWords = () => new StigeError("asked", message("keys.usage", { usage: `stige ${command.usage}` }));

const doings: ReadonlyMap<string, Doing> = new Map<string, Doing>([
  ["list", list],
  ["make", make],
  ["revoke", revoke],
]);

async function list(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const keys = await keyList(shop, "terminal");
  if (asked.flag("json")) return world.out(`${JSON.stringify(keys.map(keyJson), null, 2)}\n`);
  if (keys.length === 0) return tellSentences([message("keys.none")], reader, world);
  const { say, formats } = reader;
  const columns = (["prefix", "name", "scopes", "origins", "expires", "used"] as const).map((name) => ({
    head: say(message(`keys.column.${name}`)),
    right: false,
  }));
  const rows = keys.map((key) => [
    ...[key.prefix, key.name, key.scopes.join(" "), key.origins.join(" ")],
    key.revokedUs === null
      ? key.expiresUs === null
        ? ""
        : formats.day(key.expiresUs)
      : say(message("keys.ended")),
    key.usedUs === null ? "" : formats.minute(key.usedUs),
  ]);
  await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
}

function keyJson({ createdUs, expiresUs, usedUs, revokedUs, ...line }: KeyLine): object {
  const written = (us: number | null) => (us === null ? null : isoInstant(us));
  const instants = { created: written(createdUs), expires: written(expiresUs) };
  return { ...line, ...instants, used: written(usedUs), revoked: written(revokedUs) };
}

async function make(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const name = asked.words[1] ?? "";
  const origins = (asked.text("origins") ?? "").split(/[\s,]+/).filter((origin) => origin !== "");
  const about = { name, scope: asked.text("scope") ?? "read", people: asked.flag("people") };
  const days = asked.text("days");
  const wish = { ...about, origins, days: days === null ? null : Number(days.replaceAll(/[_\s]/g, "")) };
  const { prefix, key, expiresUs } = await makeKey(shop, "terminal", wish);
  if (asked.flag("json")) {
    const expires = expiresUs === null ? null : isoInstant(expiresUs);
    return world.out(`${JSON.stringify({ prefix, key, expires })}\n`);
  }
  await tellSentences([message("keys.made", { name })], reader, world);
  await world.out(`  ${key}\n`);
}

async function revoke(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const prefix = (asked.words[1] ?? "").replace(/^stige_/, "").slice(0, 8);
  await revokeKey(shop, "terminal", prefix);
  if (asked.flag("json")) return world.out(`${JSON.stringify({ revoked: prefix })}\n`);
  await tellSentences([message("keys.revoked", { prefix })], reader, world);
}

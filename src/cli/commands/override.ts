import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { shellWord } from "../../core/words/shell-word.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { calledBy } from "../../verbs/people/find-person.ts";
import {
  type OverrideAnswer,
  type OverrideWish,
  override,
  revokeOverride,
} from "../../verbs/people/override.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import { type Asked, needed } from "../parse.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "override PERSON [RUNG --until T --reason TEXT | --revoke]",
  options: [
    { name: "until", value: "T", about: "option.until" },
    { name: "reason", value: "TEXT", about: "option.reason" },
    { name: "revoke", value: null, about: "option.revoke" },
  ],
  words: { atLeast: 1, atMost: 2 },
  examples: [
    'stige override 1001 loyal --until 2026-12-31 --reason "runs our fan club"',
    "stige override 1001 --revoke",
  ],
  more: [message("help.who")],
  run(asked, world) {
    const [person = "", rung] = asked.words;
    const revoke = asked.flag("revoke");
    if ((rung === undefined) !== revoke)
      throw new StigeError("asked", message("cli.tooFew", { usage: `stige ${command.usage}` }));
    return withShop(
      asked,
      world,
      (shop, reader) =>
        rung === undefined
          ? takeBack(shop, person, reader, asked, world)
          : set(shop, { person, rung, ...said(asked) }, reader, asked, world),
      { changes: true },
    );
  },
};

const said = (asked: Asked) => ({
  until: needed(asked, "until", command),
  reason: needed(asked, "reason", command),
});

async function set(
  shop: Workshop,
  wish: OverrideWish & { readonly person: string },
  { say, formats }: Reader,
  asked: Asked,
  world: World,
): Promise<void> {
  const done = await override(shop, wish);
  if (asked.flag("json")) return world.out(`${JSON.stringify(json(done), null, 2)}\n`);
  const named = shop.ladders.at(-1)?.ladder.rungs.find(({ id }) => id === wish.rung);
  const told = { who: calledBy(done.person), rung: formats.name(named?.name ?? {}, wish.rung) };
  const undo = `${world.called} override ${shellWord(wish.person)} --revoke`;
  const lines = [
    message("override.done", { ...told, untilUs: done.untilUs }),
    message("override.undo", { command: undo }),
  ].flatMap((line) => wrap(`  ${say(line)}`, world.width, "  "));
  await world.out(`${lines.join("\n")}\n`);
}

async function takeBack(
  shop: Workshop,
  person: string,
  { say }: Reader,
  asked: Asked,
  world: World,
): Promise<void> {
  const taken = await revokeOverride(shop, person);
  if (asked.flag("json")) return world.out(`${JSON.stringify(taken.map(json), null, 2)}\n`);
  const [first] = taken;
  const who = first ? calledBy(first.person) : person;
  await world.out(`  ${say(message("override.revoked", { who }))}\n`);
}

const json = ({ load, person, rung, recordedUs, untilUs, reason }: OverrideAnswer) => ({
  ...{ load, person: person.key, rung },
  ...{ recorded: isoInstant(recordedUs), until: isoInstant(untilUs), reason },
});

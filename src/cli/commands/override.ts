import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { shellWord } from "../../core/words/shell-word.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { calledBy } from "../../verbs/find-person.ts";
import { type OverrideAnswer, override, revokeOverride } from "../../verbs/override.ts";
import type { Command } from "../command.ts";
import { needed } from "../parse.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

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
    return withShop(asked, world, async (shop, { say, formats }) => {
      if (rung === undefined) {
        const taken = await revokeOverride(shop, person);
        if (asked.flag("json")) return world.out(`${JSON.stringify(taken.map(json), null, 2)}\n`);
        const [first] = taken;
        const who = first ? calledBy(first.person) : person;
        return world.out(`  ${say(message("override.revoked", { who }))}\n`);
      }
      const until = needed(asked, "until", command);
      const set = await override(shop, { person, rung, until, reason: needed(asked, "reason", command) });
      if (asked.flag("json")) return world.out(`${JSON.stringify(json(set), null, 2)}\n`);
      const named = shop.ladders.at(-1)?.ladder.rungs.find(({ id }) => id === rung);
      const told = { who: calledBy(set.person), rung: formats.name(named?.name ?? {}, rung) };
      const lines = [
        message("override.done", { ...told, untilUs: set.untilUs }),
        message("override.undo", { command: `${world.called} override ${shellWord(person)} --revoke` }),
      ].flatMap((said) => wrap(`  ${say(said)}`, world.width, "  "));
      await world.out(`${lines.join("\n")}\n`);
    });
  },
};

const json = ({ load, person, rung, recordedUs, untilUs, reason }: OverrideAnswer) => ({
  ...{ load, person: person.key, rung },
  ...{ recorded: isoInstant(recordedUs), until: isoInstant(untilUs), reason },
});

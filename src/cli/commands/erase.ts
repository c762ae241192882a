import { isoInstant } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { erase } from "../../verbs/forgetting/erase.ts";
import { type ErasePlan, erasePlan } from "../../verbs/forgetting/erase-plan.ts";
import { sealInbox } from "../../verbs/live/seal-inbox.ts";
import type { Command } from "../command.ts";
import type { Asked } from "../parse.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "erase PERSON [--yes] [--no-marketing]",
  options: [
    { name: "yes", value: null, about: "option.yes" },
    { name: "no-marketing", value: null, about: "option.noMarketing" },
  ],
  words: { atLeast: 1, atMost: 1 },
  examples: ["stige erase 1001", "stige erase kari@example.no --yes --no-marketing"],
  more: [message("help.erase.more"), message("help.who")],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, reader) => {
        // What a program told of them goes with them.
        await sealInbox(shop);
        const plan = await erasePlan(shop, asked.words[0] ?? "");
        if (!(await agreed(plan, reader, asked, world)))
          return world.out(`  ${reader.say(message("erase.left"))}\n`);
        const objects = plan.objects || asked.flag("no-marketing");
        const { erasedUs, rewriteByUs, ...answer } = await erase(shop, plan, { objects });
        const { files, sharing, inYaml } = plan;
        if (asked.flag("json")) {
          const when = { erased: isoInstant(erasedUs), rewriteBy: isoInstant(rewriteByUs) };
          return world.out(`${JSON.stringify({ ...when, ...answer, files, sharing, inYaml }, null, 2)}\n`);
        }
        const said = [message("erase.done", answer)];
        if (answer.identities > 0)
          said.push(message("erase.rewrite", { byUs: rewriteByUs, command: `${world.called} compact` }));
        if (answer.objects) said.push(message("erase.objects"));
        await tellSentences([...said, ...leftToDo(plan, reader)], reader, world);
      },
      { changes: true },
    ),
};

/** Says who goes, and asks where somebody can be asked. Throws `asked` where nobody can, unless it was said with --yes. */
async function agreed(plan: ErasePlan, reader: Reader, asked: Asked, world: World): Promise<boolean> {
  if (asked.flag("yes")) return true;
  if (!world.interactive || asked.flag("json"))
    throw new StigeError("asked", message("erase.needsYes"), message("erase.needsYes.fix"));
  const { called, facts, files, sharing } = plan;
  const said = [
    message("erase.who", { who: called, facts, files: files.length }),
    message("erase.whatGoes"),
    message("erase.cannotUndo"),
  ];
  if (sharing.length > 0)
    said.splice(1, 0, message("erase.sharing", { others: reader.formats.list([...sharing]) }));
  await tellSentences(said, reader, world);
  const yes = reader.say(message("erase.ask.yes"));
  const question = reader.say(message("erase.ask", { who: called }));
  return (await world.choose(question, [reader.say(message("erase.ask.no")), yes])) === yes;
}

/** What only the shop's owner can take out, and who stays though they look alike. */
function leftToDo({ sharing, inYaml, files }: ErasePlan, { formats }: Reader): Message[] {
  const said: Message[] = [];
  if (sharing.length > 0) said.push(message("erase.sharing", { others: formats.list([...sharing]) }));
  if (inYaml) said.push(message("erase.inYaml"));
  if (files.length > 0) said.push(message("erase.files", { files: formats.list([...files]) }));
  return said;
}

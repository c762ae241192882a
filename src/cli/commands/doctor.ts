import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { doctor } from "../../verbs/health/doctor.ts";
import { type Finding, sound, wrong } from "../../verbs/health/finding.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { systemTrouble } from "../../verbs/system-trouble.ts";
import type { Command } from "../command.ts";
import { paint } from "../draw/paint.ts";
import type { Asked } from "../parse.ts";
import { askedLanguage, reader } from "../reader.ts";
import { failedBefore, problemJson, tellProblem } from "../tell-error.ts";
import { wrap } from "../text.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "doctor [--deep]",
  options: [{ name: "deep", value: null, about: "option.deep" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige doctor", "stige doctor --deep --json"],
  more: [message("help.doctor.more")],
  async run(asked, world) {
    const folder = resolve(world.folder, asked.text("shop") ?? ".");
    const { found, spoken } = await findings(folder, asked, world);
    await world.out(asked.flag("json") ? json(found, spoken) : lines(found, spoken, world));
    const bad = found.filter(({ state }) => state === "wrong").length;
    if (bad > 0)
      throw failedBefore(spoken, new StigeError("damaged", message("doctor.failed", { wrong: bad })));
  },
};

/** What is found, also where the shop cannot be opened: then why. */
async function findings(
  folder: string,
  asked: Asked,
  world: World,
): Promise<{ readonly found: readonly Finding[]; readonly spoken: Reader }> {
  const wanted = askedLanguage(asked.text("language"));
  const found: Finding[] = [];
  const inWords = (error: unknown) => {
    const { sentence, fix, problems } = systemTrouble(error);
    return wrong(sentence, fix, problems);
  };
  const settings = await world.settingsIn(folder).catch((error) => {
    found.push(inWords(error));
    return null;
  });
  const spoken = reader(wanted ?? settings?.language ?? world.systemLanguage, settings ?? undefined);
  if (settings) found.push(sound(message("doctor.settings")));
  else if (found.length === 0) found.push(sound(message("doctor.noSettings")));
  const bar = world.bar(spoken);
  const deep = asked.flag("deep");
  let shop: Workshop;
  try {
    shop = await world.openShop(folder, bar, { changes: deep });
  } catch (error) {
    // Held by another or not there at all, there is no shop to look at.
    if (error instanceof StigeError && (error.code === "locked" || error.code === "not-found")) throw error;
    if (!found.some(({ state }) => state === "wrong")) found.push(inWords(error));
    return { found, spoken };
  }
  try {
    found.push(sound(message("doctor.opens", { version: world.version })), ...(await doctor(shop, { deep })));
  } finally {
    bar.stop();
    await shop.close();
  }
  return { found, spoken };
}

function lines(found: readonly Finding[], reader: Reader, { colour, width }: World): string {
  const { mark } = paint(colour);
  const signs = { sound: mark("holds")("✓"), warning: mark("lacks")("!"), wrong: mark("lacks")("✗") };
  const told = found.flatMap(({ state, sentence, fix, problems }) => [
    ...wrap(`  ${signs[state]} ${reader.say(sentence)}`, width, "    "),
    ...problems.flatMap((problem) => tellProblem(problem, reader).map((line) => `  ${line}`)),
    ...(fix && problems.length === 0 ? wrap(`    ${reader.say(fix)}`, width, "    ") : []),
  ]);
  return `${told.join("\n")}\n`;
}

function json(found: readonly Finding[], spoken: Reader): string {
  const told = found.map(({ state, sentence, fix, problems }) => ({
    state,
    message: spoken.say(sentence),
    remedy: fix && spoken.say(fix),
    problems: problems.map((problem) => problemJson(problem, spoken)),
  }));
  return `${JSON.stringify(told, null, 2)}\n`;
}

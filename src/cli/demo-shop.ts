import { relative, resolve } from "node:path";
import { message } from "../core/words/say.ts";
import { shellWord } from "../core/words/shell-word.ts";
import { someone } from "../verbs/people/someone.ts";
import { type AskedDemo, hasDemo, loadDemo, makeDemo } from "../verbs/shop/demo.ts";
import { paint } from "./draw/paint.ts";
import { ownShopSteps } from "./next-steps.ts";
import type { Asked } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { showLadder } from "./show-ladder.ts";
import type { World } from "./world.ts";

/** Where the demo shop lives below the folder of the command. */
export function demoFolder(world: World): string {
  return resolve(world.folder, "stige-demo");
}

/** What may be wished of a demo. */
export type DemoSizes = Pick<AskedDemo, "people" | "years" | "orders" | "events" | "seed" | "until">;

export const usualDemo: DemoSizes = {
  people: null,
  years: null,
  orders: null,
  events: null,
  seed: null,
  until: null,
};

/** Makes a demo shop and takes its files in. */
export async function makeDemoIn(
  folder: string,
  sizes: DemoSizes,
  asked: Asked,
  world: World,
): Promise<void> {
  const language = askedLanguage(asked.text("language")) ?? world.systemLanguage;
  const spoken = reader(language);
  const bar = world.bar(spoken);
  const made = await makeDemo({ ...sizes, folder, language, nowUs: world.now(), progress: bar.progress });
  const shop = await world.openShop(folder, bar, { mayBegin: true, changes: true });
  try {
    await loadDemo(shop, made);
    await shop.projection();
  } finally {
    bar.stop();
    await shop.close();
  }
  if (asked.flag("json")) return;
  const told = message("demo.made", {
    folder: relative(world.folder, folder) || folder,
    people: made.people,
  });
  await world.out(`  ${spoken.say(told)}\n\n`);
}

/** The folder of the demo shop, which is made if there is none. */
export async function demoThere(
  asked: Asked,
  world: World,
  folder = demoFolder(world),
  sizes = usualDemo,
): Promise<string> {
  if (!hasDemo(folder)) await makeDemoIn(folder, sizes, asked, world);
  return folder;
}

/** Draws a demo shop's ladder, and says what to ask next. */
export async function showDemo(folder: string, asked: Asked, world: World): Promise<void> {
  const wanted = askedLanguage(asked.text("language"));
  const bar = world.bar(reader(wanted ?? world.systemLanguage));
  const shop = await world.openShop(folder, bar, {});
  const spoken = reader(wanted ?? shop.settings.language, shop.settings);
  const { dim, bold } = paint(world.colour);
  const { say } = spoken;
  try {
    if (!asked.flag("json")) await world.out(`  ${dim(say(message("demo.banner")))}\n\n`);
    await showLadder(shop, spoken, asked, world);
    if (asked.flag("json")) return;
    const somebody = (await someone(shop))?.key ?? null;
    const shown = relative(world.folder, folder) || folder;
    const why = `    ${world.called} why ${somebody} --shop ${shellWord(shown)}`;
    const lines = somebody === null ? [] : [bold(`  ${say(message("start.why"))}`), why, ""];
    await world.out(`\n${[...lines, ...ownShopSteps(spoken, world)].join("\n")}\n`);
  } finally {
    bar.stop();
    await shop.close();
  }
}

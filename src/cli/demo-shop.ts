import { relative, resolve } from "node:path";
import { message } from "../core/words/say.ts";
import { type AskedDemo, hasDemo, loadDemo, makeDemo } from "../verbs/demo.ts";
import { someone } from "../verbs/someone.ts";
import { paint } from "./draw/paint.ts";
import type { Asked } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { showLadder } from "./show-ladder.ts";
import type { Reader, World } from "./world.ts";

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
  const shop = await world.openShop(folder, bar, true);
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

/** Draws the demo shop's ladder, making the shop if there is none. Gives its reader, and the key of somebody worth asking about. */
export async function showDemo(
  asked: Asked,
  world: World,
): Promise<{ readonly reader: Reader; readonly someone: string | null }> {
  const folder = demoFolder(world);
  if (!hasDemo(folder)) await makeDemoIn(folder, usualDemo, asked, world);
  const wanted = askedLanguage(asked.text("language"));
  const bar = world.bar(reader(wanted ?? world.systemLanguage));
  const shop = await world.openShop(folder, bar, false);
  const spoken = reader(wanted ?? shop.settings.language, shop.settings);
  try {
    if (!asked.flag("json"))
      await world.out(`  ${paint(world.colour).dim(spoken.say(message("demo.banner")))}\n\n`);
    await showLadder(shop, spoken, asked, world);
    return { reader: spoken, someone: (await someone(shop))?.key ?? null };
  } finally {
    bar.stop();
    await shop.close();
  }
}

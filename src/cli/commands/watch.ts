import { join, resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { askedKind } from "../../verbs/asking/asked-kind.ts";
import { type WatchEvent, watch } from "../../verbs/loading/watch.ts";
import type { Shop } from "../../verbs/shop/shop.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import type { Asked } from "../parse.ts";
import { askedLanguage, reader } from "../reader.ts";
import { failedBefore } from "../tell-error.ts";
import { failureText, watchJson, watchLines } from "../watch-lines.ts";
import { readerOf } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

const settleSeconds = 3;

export const command: Command = {
  usage: "watch [DIR] [--once] [--every SECONDS] [--source NAME] [--kind KIND] [--accept-rejects]",
  options: [
    { name: "once", value: null, about: "option.once" },
    { name: "every", value: "SECONDS", about: "option.every" },
    { name: "source", value: "NAME", about: "option.source" },
    { name: "kind", value: "KIND", about: "option.kind" },
    { name: "accept-rejects", value: null, about: "option.acceptRejects" },
  ],
  words: { atLeast: 0, atMost: 1 },
  examples: ["stige watch inbox", "stige watch --once"],
  more: [message("help.watch.more")],
  async run(asked, world) {
    const shopFolder = resolve(world.folder, asked.text("shop") ?? ".");
    const settings = await world.settingsIn(shopFolder);
    const before = firstReader(settings, asked, world);
    try {
      await watching(shopFolder, folderOf(asked, settings, shopFolder, world), before, asked, world);
    } catch (error) {
      throw failedBefore(before, error);
    }
  },
};

function firstReader(settings: Shop["settings"] | null, asked: Asked, world: World): Reader {
  const language = askedLanguage(asked.text("language")) ?? settings?.language ?? world.systemLanguage;
  return reader(language, settings ?? { timeZone: world.timeZone, currency: "EUR" });
}

function folderOf(asked: Asked, settings: Shop["settings"] | null, shopFolder: string, world: World): string {
  const [dir] = asked.words;
  if (dir !== undefined) return resolve(world.folder, dir);
  if (settings?.watch) return resolve(shopFolder, settings.watch);
  throw new StigeError("asked", message("watch.notNamed"), message("watch.notNamed.fix"));
}

async function watching(
  shopFolder: string,
  folder: string,
  before: Reader,
  asked: Asked,
  world: World,
): Promise<void> {
  const json = asked.flag("json");
  const once = asked.flag("once");
  let spoken = before;
  const bar = world.bar(before);
  const kind = askedKind(asked.text("kind"));
  const stop = world.untilStopped();
  // A first load decides the shop's language and currency.
  const readerFor = (shop: Workshop | null) => {
    if (shop) spoken = readerOf(shop, asked, world);
    return spoken;
  };
  const tell = async (event: WatchEvent, shop: Workshop | null) => {
    bar.stop();
    const nowUs = world.now();
    const now = readerFor(shop);
    const told = json ? [JSON.stringify(watchJson(event, nowUs, now))] : watchLines(event, nowUs, now);
    await world.out(`${told.join("\n")}\n`);
  };
  const settleMs = (asked.number("every") ?? settleSeconds) * 1000;
  const choices = {
    source: asked.text("source"),
    kind,
    acceptRejects: asked.flag("accept-rejects"),
  };
  const { loaded, same, failed } = await watch(
    { folder, shopFolder, once, settleMs, ...choices },
    {
      now: world.now,
      stop,
      openShop: () => world.openShop(shopFolder, bar, { mayBegin: true, passing: true, changes: true }),
      told: tell,
      async begins() {
        if (!json && !once) await world.out(`${spoken.say(message("watch.begins", { folder }))}\n`);
      },
      reason: (failure, shop) => failureText(failure, folder, readerFor(shop), world),
    },
  );
  if (!json && !once)
    await world.out(`${spoken.say(message("watch.ended", { loaded: loaded + same, failed }))}\n`);
  if (once && failed > 0)
    throw failedBefore(
      spoken,
      new StigeError(
        "refused",
        message("watch.someFailed", { failed }),
        message("watch.someFailed.fix", { folder: join(folder, "failed") }),
      ),
    );
}

import { basename, resolve } from "node:path";
import { fileName } from "../../core/words/file-name.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { askedKind } from "../../verbs/asking/asked-kind.ts";
import { wishesWithin } from "../../verbs/forgetting/wishes-within.ts";
import { type LoadAnswer, type LoadWish, load } from "../../verbs/loading/load.ts";
import { loads } from "../../verbs/loading/loads.ts";
import { readMap } from "../../verbs/loading/read-map.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { askColumns, askWho, mapYaml } from "../ask-columns.ts";
import type { Command } from "../command.ts";
import { loadPage } from "../draw/load-page.ts";
import { paint } from "../draw/paint.ts";
import type { Asked } from "../parse.ts";
import { showLadder } from "../show-ladder.ts";
import { showWindows } from "../show-windows.ts";
import { tellError } from "../tell-error.ts";
import { readerOf, withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage:
    "load FILE… [--map FILE] [--sheet NAME] [--source NAME] [--kind KIND] [--dry-run] [--accept-rejects] [--replaces LOAD] [--adds]",
  options: [
    { name: "map", value: "FILE", about: "option.map" },
    { name: "sheet", value: "NAME", about: "option.sheet" },
    { name: "source", value: "NAME", about: "option.source" },
    { name: "kind", value: "KIND", about: "option.kind" },
    { name: "dry-run", value: null, about: "option.dryRun" },
    { name: "accept-rejects", value: null, about: "option.acceptRejects" },
    { name: "replaces", value: "LOAD", about: "option.replaces" },
    { name: "adds", value: null, about: "option.adds" },
  ],
  words: { atLeast: 1, atMost: Number.POSITIVE_INFINITY },
  examples: [
    "stige load orders.csv --dry-run",
    "stige load orders.csv customers.csv",
    "stige load --map map.yaml till.csv",
    "stige load books.xlsx --sheet Orders",
  ],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop) => {
        const wishes = wishesOf(asked, world);
        const hadOrders = await hasOrders(shop);
        const answers: LoadAnswer[] = [];
        for (const wish of wishes) {
          try {
            answers.push(...(await loadGiven(shop, wish, asked, world)));
          } catch (error) {
            if (!asked.flag("json")) tellTakenIn(answers, readerOf(shop, asked, world), world);
            else if (answers.length > 0) await world.out(`${JSON.stringify(answers, null, 2)}\n`);
            throw error;
          }
        }
        if (asked.flag("json"))
          return world.out(`${JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2)}\n`);
        if (!answers.some((answer) => answer.load !== null)) return;
        const reader = readerOf(shop, asked, world);
        try {
          await showLadder(shop, reader, asked, world);
          if (!hadOrders && (await hasOrders(shop))) await showWindows(shop, reader, world);
        } catch (error) {
          tellNotShown(answers, error, reader, world);
        }
      },
      { mayBegin: true, changes: !asked.flag("dry-run") },
    ),
};

/** A file that stops a load of several does not take back those before it. */
function tellTakenIn(answers: readonly LoadAnswer[], { say }: Reader, world: World): void {
  const files = filesTakenIn(answers);
  if (files.length > 0) world.err(`${say(message("load.stopped", { files }))}\n`);
}

/** What was loaded counts, also where the ladder cannot be drawn, as on a full disk. */
function tellNotShown(answers: readonly LoadAnswer[], error: unknown, reader: Reader, world: World): void {
  const files = filesTakenIn(answers);
  world.err(`${reader.say(message("load.notShown", { files }))}\n${tellError(error, reader, world.debug)}\n`);
}

const filesTakenIn = (answers: readonly LoadAnswer[]) =>
  answers.filter(({ load }) => load !== null).map(({ file }) => fileName(file));

const hasOrders = async (shop: Workshop) => (await loads(shop)).some(({ kind }) => kind === "orders");

function wishesOf(asked: Asked, world: World): LoadWish[] {
  const map = asked.text("map");
  const common = {
    map: withSheet(map === null ? null : readMap(resolve(world.folder, map)), asked.text("sheet")),
    source: asked.text("source"),
    kind: askedKind(asked.text("kind")),
    dryRun: asked.flag("dry-run"),
    acceptRejects: asked.flag("accept-rejects"),
    replaces: asked.number("replaces"),
    adds: asked.flag("adds"),
  };
  if (common.replaces !== null && asked.words.length > 1)
    throw new StigeError(
      "asked",
      message("cli.tooMany", { given: asked.words[1] ?? "", usage: `stige ${command.usage}` }),
    );
  return asked.words.map((file) => ({ ...common, file: resolve(world.folder, file) }));
}

/** What is said beside a map is said over it. */
function withSheet(
  map: ReturnType<typeof readMap> | null,
  sheet: string | null,
): ReturnType<typeof readMap> | null {
  return sheet === null ? map : { ...map, sheet };
}

/** Loads one file, or each file of an archive. */
async function loadGiven(shop: Workshop, given: LoadWish, asked: Asked, world: World): Promise<LoadAnswer[]> {
  const answers: LoadAnswer[] = [];
  const wishes = await wishesWithin(given);
  if (wishes.length > 1 && !asked.flag("json")) {
    const files = wishes.map(({ packed }) => packed ?? "");
    const said = message("load.severalFiles", { file: basename(given.file), files });
    await world.out(`  ${readerOf(shop, asked, world).say(said)}\n\n`);
  }
  for (const wish of wishes) answers.push(await loadOne(shop, wish, asked, world));
  return answers;
}

/** Loads one file; what it does not tell is asked on the terminal, as long as somebody answers. */
async function loadOne(shop: Workshop, wish: LoadWish, asked: Asked, world: World): Promise<LoadAnswer> {
  const name = basename(wish.packed ?? wish.file);
  let map = wish.map ?? null;
  for (;;) {
    try {
      if (map && map !== wish.map) {
        const seen = await load(shop, { ...wish, map, dryRun: true });
        map = (await askWho(seen, name, map, world, readerOf(shop, asked, world))) ?? map;
      }
      const answer = await load(shop, { ...wish, map });
      // The first load decides the shop's language and currency.
      const reader = readerOf(shop, asked, world);
      if (!asked.flag("json")) {
        const page = loadPage(answer, asked.flag("dry-run"), reader, paint(world.colour), world.width);
        await world.out(`${page}\n`);
        if (map && map !== wish.map)
          await world.out(`  ${reader.say(message("loaded.ask.map"))}\n\n${indented(mapYaml(map))}\n\n`);
      }
      return answer;
    } catch (error) {
      const told = await askColumns(error, name, map, world, readerOf(shop, asked, world));
      if (told === null) throw error;
      map = told;
    }
  }
}

const indented = (text: string) => text.replaceAll(/^/gm, "    ");

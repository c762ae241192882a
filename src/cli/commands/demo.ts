import { join, resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import type { Command } from "../command.ts";
import { demoFolder, demoThere, makeDemoIn, showDemo } from "../demo-shop.ts";
import { showLadder } from "../show-ladder.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "demo [--ladder] [--people N] [--years N] [--orders N] [--events N] [--seed S] [--until DATE]",
  options: [
    { name: "ladder", value: null, about: "option.demoLadder" },
    { name: "people", value: "N", about: "option.people" },
    { name: "years", value: "N", about: "option.years" },
    { name: "orders", value: "N", about: "option.orders" },
    { name: "events", value: "N", about: "option.events" },
    { name: "seed", value: "S", about: "option.seed" },
    { name: "until", value: "DATE", about: "option.until" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige demo", "stige demo --ladder", "stige demo --people 500 --years 2 --seed 7"],
  async run(asked, world) {
    const given = asked.text("shop");
    const folder = given === null ? demoFolder(world) : resolve(world.folder, given);
    const sizes = {
      people: asked.number("people"),
      years: asked.number("years"),
      orders: asked.number("orders"),
      events: asked.number("events"),
      seed: asked.number("seed"),
      until: asked.text("until"),
    };
    if (asked.flag("ladder")) return showDemo(await demoThere(asked, world, folder, sizes), asked, world);
    await makeDemoIn(folder, sizes, asked, world);
    const there = { ...asked, text: (name: string) => (name === "shop" ? folder : asked.text(name)) };
    await withShop(there, world, async (shop, reader) => {
      await showLadder(shop, reader, asked, world);
      if (asked.flag("json")) return;
      await world.out(`\n  ${reader.say(message("demo.truth", { file: join(folder, "truth.json") }))}\n`);
    });
  },
};

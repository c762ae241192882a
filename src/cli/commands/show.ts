import { StigeError } from "../../core/words/stige-error.ts";
import type { Command } from "../command.ts";
import { demoThere, showDemo } from "../demo-shop.ts";
import { showLadder } from "../show-ladder.ts";
import { withShop } from "../with-shop.ts";

const nothing: readonly string[] = ["store.noShop", "store.noFolder", "ask.nothingLoaded"];

/** `stige` alone: the ladder of this folder's shop, else of the demo. */
export const command: Command = {
  usage: "[--shop DIR]",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige", "stige --shop my-shop"],
  async run(asked, world) {
    try {
      await withShop(asked, world, (shop, reader) => showLadder(shop, reader, asked, world));
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const nothingHere = cause instanceof StigeError && nothing.includes(cause.sentence.key);
      if (!nothingHere || asked.text("shop") !== null) throw error;
      await showDemo(await demoThere(asked, world), asked, world);
    }
  },
};

import { message } from "../../core/words/say.ts";
import type { Command } from "../command.ts";
import { showDemo } from "../demo-shop.ts";
import { paint } from "../draw/paint.ts";
import { columns } from "../text.ts";

export const command: Command = {
  usage: "start",
  options: [],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige start"],
  async run(asked, world) {
    const { say } = await showDemo(asked, world);
    const stige = world.called;
    const steps = columns(
      [
        [`    ${stige} load orders.csv --dry-run`, say(message("start.look"))],
        [`    ${stige} load orders.csv`, say(message("start.load"))],
        [`    ${stige} why 1001`, say(message("start.why"))],
        [`    ${stige} --help`, say(message("start.help"))],
      ],
      world.width,
    );
    const title = paint(world.colour).bold(`  ${say(message("start.next"))}`);
    await world.out(`\n${[title, ...steps].join("\n")}\n`);
  },
};

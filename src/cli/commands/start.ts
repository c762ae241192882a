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
    const { reader, someone } = await showDemo(asked, world);
    if (asked.flag("json")) return;
    const { say } = reader;
    const stige = world.called;
    const steps = columns(
      [
        [`    ${stige} load orders.csv --dry-run`, say(message("start.look"))],
        [`    ${stige} load orders.csv`, say(message("start.load"))],
        [`    ${stige} ladder`, say(message("start.ladder"))],
        [`    ${stige} --help`, say(message("start.help"))],
      ],
      world.width,
    );
    const { bold } = paint(world.colour);
    const lines = [bold(`  ${say(message("start.next"))}`), ...steps];
    if (someone !== null)
      lines.unshift(
        bold(`  ${say(message("start.why"))}`),
        `    ${stige} why ${someone} --shop stige-demo`,
        "",
      );
    await world.out(`\n${lines.join("\n")}\n`);
  },
};

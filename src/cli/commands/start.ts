import { resolve } from "node:path";
import type { Command } from "../command.ts";
import { demoFolder, demoThere } from "../demo-shop.ts";
import { ownShopSteps } from "../next-steps.ts";
import { checkedConfig, serveUntilStopped } from "../serve-shop.ts";

export const command: Command = {
  usage: "start [--port N]",
  options: [{ name: "port", value: "N", about: "option.port" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige start", "stige start --shop my-demo"],
  async run(asked, world) {
    // Before the minute that making the demo takes.
    const config = await checkedConfig(null, asked, world, "warn");
    const given = asked.text("shop");
    const folder = await demoThere(
      asked,
      world,
      given === null ? demoFolder(world) : resolve(world.folder, given),
    );
    await serveUntilStopped({ folder, config, anyPort: true }, asked, world, (reader) =>
      ownShopSteps(reader, world),
    );
  },
};

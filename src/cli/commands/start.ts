import type { Command } from "../command.ts";
import { demoThere } from "../demo-shop.ts";
import { ownShopSteps } from "../next-steps.ts";
import { checkedConfig, serveUntilStopped } from "../serve-shop.ts";

export const command: Command = {
  usage: "start [--port N]",
  options: [{ name: "port", value: "N", about: "option.port" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige start"],
  async run(asked, world) {
    // Before the minute that making the demo takes.
    const config = await checkedConfig(null, asked, world, "warn");
    const folder = await demoThere(asked, world);
    await serveUntilStopped({ folder, config, anyPort: true }, asked, world, (reader) =>
      ownShopSteps(reader, world),
    );
  },
};

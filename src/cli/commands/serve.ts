import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import type { Command } from "../command.ts";
import { checkedConfig, serveUntilStopped } from "../serve-shop.ts";

export const command: Command = {
  usage: "serve [--port N] [--new-owner]",
  options: [
    { name: "port", value: "N", about: "option.port" },
    { name: "new-owner", value: null, about: "option.newOwner" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige serve --shop stige-demo", "STIGE_LOG=warn stige serve --port 8080 --shop stige-demo"],
  more: [message("help.serve.environment")],
  async run(asked, world) {
    const folder = resolve(world.folder, asked.text("shop") ?? ".");
    const config = await checkedConfig(folder, asked, world, "info");
    await serveUntilStopped(
      { folder, config, anyPort: false, newOwner: asked.flag("new-owner") },
      asked,
      world,
    );
  },
};

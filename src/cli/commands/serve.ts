import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { knownMigrations } from "../../verbs/health/migrations.ts";
import type { Command } from "../command.ts";
import type { Asked } from "../parse.ts";
import { askedLanguage, reader } from "../reader.ts";
import { checkedConfig, serveUntilStopped } from "../serve-shop.ts";
import type { World } from "../world.ts";

/** What starting would change in the store; of a shop that is served, its server tells what starting this Stige in its place would. */
async function tellMigrations(folder: string, asked: Asked, world: World): Promise<void> {
  const lacking = await world.lackingMigrations(folder).catch((error) => {
    if (!(error instanceof StigeError) || error.code !== "locked") throw error;
    return error;
  });
  if (lacking instanceof StigeError) {
    const language = asked.text("language");
    const words = ["serve", "--dry-run", "--shop", folder, ...(asked.flag("json") ? ["--json"] : [])];
    const argv = [...words, ...(language ? ["--language", language] : [])];
    const told = await world.handOver(folder, argv, knownMigrations);
    // Nobody hears there, or an older Stige that refuses.
    if (told !== 0) throw lacking;
    return;
  }
  const { say } = reader(askedLanguage(asked.text("language")) ?? world.systemLanguage);
  if (asked.flag("json"))
    return world.out(`${JSON.stringify({ store: lacking !== null, migrations: lacking ?? [] })}\n`);
  const told =
    lacking === null
      ? [message("migrations.noStore")]
      : lacking.length === 0
        ? [message("migrations.none")]
        : [message("migrations.lacking", { n: lacking.length })];
  const lines = [
    ...told.map(say),
    ...(lacking ?? []).map((name) => `  ${name}`),
    say(message("migrations.nothingDone")),
  ];
  await world.out(`${lines.map((line) => `  ${line}`).join("\n")}\n`);
}

export const command: Command = {
  usage: "serve [--port N] [--new-owner] [--dry-run]",
  options: [
    { name: "port", value: "N", about: "option.port" },
    { name: "new-owner", value: null, about: "option.newOwner" },
    { name: "dry-run", value: null, about: "option.dryServe" },
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige serve --shop stige-demo", "STIGE_LOG=warn stige serve --port 8080 --shop stige-demo"],
  more: [message("help.serve.environment")],
  async run(asked, world) {
    const folder = resolve(world.folder, asked.text("shop") ?? ".");
    const config = await checkedConfig(folder, asked, world, "info");
    if (asked.flag("dry-run")) return tellMigrations(folder, asked, world);
    await serveUntilStopped(
      { folder, config, anyPort: false, newOwner: asked.flag("new-owner") },
      asked,
      world,
    );
  },
};

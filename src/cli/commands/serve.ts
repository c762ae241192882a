import { resolve } from "node:path";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { readConfig, type ServerConfig } from "../../server/config.ts";
import type { Command } from "../command.ts";
import type { Asked } from "../parse.ts";
import { askedLanguage, reader } from "../reader.ts";
import { failedBefore } from "../tell-error.ts";
import type { World } from "../world.ts";

export const command: Command = {
  usage: "serve [--port N]",
  options: [{ name: "port", value: "N", about: "option.port" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige serve --shop stige-demo", "STIGE_LOG=warn stige serve --port 8080 --shop stige-demo"],
  more: [message("help.serve.environment")],
  async run(asked, world) {
    const folder = resolve(world.folder, asked.text("shop") ?? ".");
    await serveUntilStopped(folder, await checkedConfig(folder, asked, world), asked, world);
  },
};

/** The server's settings; throws with every mistake in them and in the folder's `stige.yaml` at once. */
export async function checkedConfig(
  folder: string,
  asked: Asked,
  world: World,
  logLevel: string | null = null,
): Promise<ServerConfig> {
  const port = asked.text("port");
  const written = {
    port: port ?? world.server.port,
    host: world.server.host,
    logLevel: world.server.logLevel ?? logLevel,
  };
  const places = { port: port === null ? "STIGE_PORT" : "--port", host: "STIGE_HOST", logLevel: "STIGE_LOG" };
  const { config, problems } = readConfig(written, places);
  if (problems.length === 0) return config;
  throw new StigeError("asked", message("server.configWrong"), message("server.configWrong.fix"), [
    ...problems,
    ...(await mistakesOf(folder, world)),
  ]);
}

/** What is wrong in the folder's `stige.yaml`. */
async function mistakesOf(folder: string, world: World): Promise<readonly Problem[]> {
  try {
    await world.settingsIn(folder);
    return [];
  } catch (error) {
    if (!(error instanceof StigeError) || error.code !== "file") throw error;
    return error.problems.map((problem) => ({ ...problem, place: `stige.yaml ${problem.place}` }));
  }
}

/** Serves a shop and says where, until somebody asks it to end. */
export async function serveUntilStopped(
  folder: string,
  config: ServerConfig,
  asked: Asked,
  world: World,
  anyPort = false,
): Promise<void> {
  const wanted = askedLanguage(asked.text("language"));
  const bar = world.bar(reader(wanted ?? world.systemLanguage));
  // From here on the signals are the server's: whoever asks to end while it starts is heard too.
  const stop = world.untilStopped();
  const serving = await world.serve({ folder, config, anyPort }, bar).finally(() => bar.stop());
  const { shop, address, port } = serving;
  const spoken = reader(wanted ?? shop.language, shop);
  try {
    if (asked.flag("json"))
      await world.out(`${JSON.stringify({ address, port, demo: true, readOnly: true })}\n`);
    else {
      const { say } = spoken;
      const lines = [
        message("server.banner"),
        ...(config.port !== 0 && port !== config.port
          ? [message("server.otherPort", { port, taken: config.port })]
          : []),
        message("server.at", { shop: shop.name, address }),
        message("server.api", { address: `${address}api/v1` }),
        message("server.stop"),
      ];
      await world.out(`${lines.map((line) => `  ${say(line)}`).join("\n")}\n`);
    }
    const failed = await Promise.race([stopped(stop), serving.failed]);
    await serving.stop(failed ? "failed" : "asked");
    if (failed) throw failed;
    if (!asked.flag("json")) await world.out(`  ${spoken.say(message("server.stopped"))}\n`);
  } catch (error) {
    throw failedBefore(spoken, error);
  }
}

function stopped(signal: AbortSignal): Promise<null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((done) => signal.addEventListener("abort", () => done(null), { once: true }));
}

import { isoInstant } from "../core/words/iso-instant.ts";
import type { Problem } from "../core/words/problem.ts";
import { type Message, message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { type LogLevel, readConfig, type ServerConfig } from "../server/config.ts";
import type { Serving } from "../server/serve.ts";
import type { Asked } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { failedBefore } from "./tell-error.ts";
import type { Reader, ServeWish, World } from "./world.ts";

/** The server's settings; throws with every mistake in them and in the `stige.yaml` of `folder` (null: none is there yet) at once. */
export async function checkedConfig(
  folder: string | null,
  asked: Asked,
  world: World,
  usualLevel: LogLevel,
): Promise<ServerConfig> {
  const port = asked.text("port");
  const { host, logLevel, address, database, privateHosts = [] } = world.server;
  const { config, problems } = readConfig(
    {
      port: port ?? world.server.port,
      host,
      logLevel: logLevel ?? usualLevel,
      ...{ address, privateHosts },
      ...(database && { database }),
    },
    {
      port: port === null ? "STIGE_PORT" : "--port",
      ...{ host: "STIGE_HOST", logLevel: "STIGE_LOG", address: "STIGE_ADDRESS" },
    },
  );
  if (problems.length === 0) return config;
  const more = folder === null ? [] : await mistakesOf(folder, world);
  throw new StigeError("asked", message("server.configWrong"), message("server.configWrong.fix"), [
    ...problems,
    ...more,
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

/** Serves a shop and says where, until somebody asks it to end. `also` are lines below the address. */
export async function serveUntilStopped(
  wish: ServeWish,
  asked: Asked,
  world: World,
  also: (reader: Reader) => readonly string[] = () => [],
): Promise<void> {
  const wanted = askedLanguage(asked.text("language"));
  const bar = world.bar(reader(wanted ?? world.systemLanguage));
  // From here on the signals are the server's: whoever asks it to end while it starts is heard too.
  const stop = world.untilStopped();
  const serving = await world
    .serve({ ...wish, stop }, bar)
    .catch((error) => {
      // Asked to end before it served.
      if (stop.aborted) return null;
      throw error;
    })
    .finally(() => bar.stop());
  if (serving === null) return;
  const spoken = reader(wanted ?? serving.shop.language, serving.shop);
  const json = asked.flag("json");
  try {
    const { address, port } = serving;
    await world.out(
      json
        ? `${JSON.stringify(servedJson(serving, address, port))}\n`
        : `${[...whereLines(serving, wish, spoken), ...also(spoken)].join("\n")}\n`,
    );
    const failed = await Promise.race([stopped(stop), serving.failed]);
    await serving.stop(failed ? "failed" : "asked");
    if (failed) throw failed;
    if (!json) await world.out(`  ${spoken.say(message("server.stopped"))}\n`);
  } catch (error) {
    throw failedBefore(spoken, error);
  }
}

function servedJson({ shop: { demo, ownerCode } }: Serving, address: string, port: number) {
  const code = ownerCode && { code: ownerCode.code, expires: isoInstant(ownerCode.expiresUs) };
  return { address, port, demo, readOnly: demo, ...(code ? { ownerCode: code } : {}) };
}

function whereLines(
  { shop, address, port }: Serving,
  { config, newOwner = false }: ServeWish,
  { say }: Reader,
): string[] {
  const taken = config.port !== 0 && port !== config.port ? config.port : null;
  return [
    ...(shop.demo ? [message("server.banner")] : []),
    ...(taken === null ? [] : [message("server.otherPort", { port, taken })]),
    message("server.at", { shop: shop.name, address }),
    ...ownerLines(shop, address, newOwner),
    message("server.api", { address: `${address}api/v1` }),
    message("server.stop"),
    null,
  ].map((line) => (line === null ? "" : `  ${say(line)}`));
}

/** The code by which whoever sits here becomes owner. */
function ownerLines({ ownerCode }: Serving["shop"], address: string, newOwner: boolean): Message[] {
  if (!ownerCode) return [];
  const told = { address: `${address}owner`, code: ownerCode.code, untilUs: ownerCode.expiresUs };
  return [message(newOwner ? "accounts.newOwnerCode" : "accounts.ownerCode", told)];
}

function stopped(signal: AbortSignal): Promise<null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((done) => signal.addEventListener("abort", () => done(null), { once: true }));
}

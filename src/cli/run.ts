import { resolve } from "node:path";
import { nearestWord } from "../core/words/nearest-word.ts";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { allCommands } from "./commands.ts";
import { harmlessWorld } from "./harmless.ts";
import { commandHelp, overallHelp } from "./help.ts";
import { parse } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { errorJson, exitCode, tellError, toldTo } from "./tell-error.ts";
import type { ExitCode, Reader, World } from "./world.ts";

/** Does what the words after `stige` ask, and gives the exit code: 0 done, 1 failed, 2 asked wrongly. */
export async function run(argv: readonly string[], outer: World): Promise<ExitCode> {
  const json = argv.includes("--json");
  const world = harmlessWorld(outer, json);
  let spoken = reader(world.systemLanguage);
  try {
    const { name, rest } = split(argv);
    const done = rest.includes("--help") ? null : await doneByHolder(name, argv, outer);
    if (done !== null) return done;
    spoken = reader(askedLanguage(optionIn(argv, "--language")) ?? world.systemLanguage);
    if (name === "--version") await world.out(`${outer.version}\n`);
    else if (name === "--help" || name === "help") await help(rest, spoken, world);
    else await runCommand(name, rest, spoken, world);
    return 0;
  } catch (thrown) {
    const { error, reader: told } = toldTo(thrown, await shopsReader(argv, world, spoken));
    if ((error as { code?: unknown } | null)?.code === "EPIPE") return 0;
    world.err(
      json
        ? `${JSON.stringify(errorJson(error, told), null, 2)}\n`
        : `${tellError(error, told, world.debug)}\n`,
    );
    return exitCode(error);
  }
}

/** What holds the shop itself, or makes one, is not done by another process; nor what needs no shop. */
const ownOnly = ["serve", "start", "demo", "help", "--help", "--version"];

/** Where another process serves the shop, it does the command: gives its exit code, null where there is none. */
async function doneByHolder(name: string, argv: readonly string[], world: World): Promise<ExitCode | null> {
  if (ownOnly.includes(name)) return null;
  return world.handOver(resolve(world.folder, optionIn(argv, "--shop") ?? "."), argv);
}

async function runCommand(
  name: string,
  argv: readonly string[],
  spoken: Reader,
  world: World,
): Promise<void> {
  const listed = allCommands.find((c) => c.name === name);
  if (!listed) throw unknownCommand(name);
  const { command } = await listed.load();
  const asked = parse(name, command, argv);
  askedLanguage(asked.text("language"));
  if (asked.flag("help"))
    await world.out(`${commandHelp(name, message(listed.about), command, spoken, world.width)}\n`);
  else await command.run(asked, world);
}

async function help(rest: readonly string[], spoken: Reader, world: World): Promise<void> {
  const [name] = rest.filter((word) => !word.startsWith("-"));
  if (name && allCommands.some((c) => c.name === name)) return runCommand(name, ["--help"], spoken, world);
  await world.out(`${overallHelp(spoken, world.width)}\n`);
}

/** The command's name and the words after it. Common options may stand before the name. */
function split(argv: readonly string[]): { name: string; rest: string[] } {
  const before: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--version" || word === "--help" || word === "-h")
      return { name: word === "-h" ? "--help" : word, rest: [...before, ...argv.slice(i + 1)] };
    if (!word.startsWith("-")) return { name: word, rest: [...before, ...argv.slice(i + 1)] };
    before.push(word);
    if (word === "--shop" || word === "--language") before.push(argv[++i] ?? "");
  }
  return { name: "show", rest: before };
}

/** The reader to whom an error is told that came before a shop was open: in the shop's language, where there is one. */
async function shopsReader(argv: readonly string[], world: World, otherwise: Reader): Promise<Reader> {
  if (optionIn(argv, "--language") !== null) return otherwise;
  try {
    const settings = await world.settingsIn(resolve(world.folder, optionIn(argv, "--shop") ?? "."));
    return settings ? reader(settings.language, settings) : otherwise;
  } catch {
    return otherwise;
  }
}

function optionIn(argv: readonly string[], name: string): string | null {
  const at = argv.indexOf(name);
  if (at >= 0) return argv[at + 1] ?? null;
  return argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

function unknownCommand(name: string): StigeError {
  const found = nearestWord(
    name,
    allCommands.map((c) => c.name),
  );
  return new StigeError(
    "asked",
    message("cli.unknownCommand", { name }),
    found
      ? message("cli.didYouMean", { nearest: `stige ${found}` })
      : message("cli.seeHelp", { command: "stige" }),
  );
}

import { nearestWord } from "../core/words/nearest-word.ts";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { allCommands } from "./commands.ts";
import { commandHelp, overallHelp } from "./help.ts";

import { parse } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { exitCode, tellError, toldTo } from "./tell-error.ts";
import type { Reader, World } from "./world.ts";

/** Does what the words after `stige` ask, and gives the exit code: 0 done, 1 failed, 2 asked wrongly. */
export async function run(argv: readonly string[], world: World, version: string): Promise<0 | 1 | 2> {
  let spoken = reader(world.systemLanguage);
  try {
    const { name, rest } = split(argv);
    spoken = reader(askedLanguage(languageIn(argv)) ?? world.systemLanguage);
    if (name === "--version") await world.out(`${version}\n`);
    else if (name === "--help" || name === "help") await help(rest, spoken, world);
    else await runCommand(name, rest, spoken, world);
    return 0;
  } catch (thrown) {
    const { error, reader: told } = toldTo(thrown, spoken);
    if ((error as { code?: unknown } | null)?.code === "EPIPE") return 0;
    world.err(`${tellError(error, told, world.debug)}
`);
    return exitCode(error);
  }
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

function languageIn(argv: readonly string[]): string | null {
  const at = argv.indexOf("--language");
  if (at >= 0) return argv[at + 1] ?? null;
  return argv.find((word) => word.startsWith("--language="))?.slice("--language=".length) ?? null;
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

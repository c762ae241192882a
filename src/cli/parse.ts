import { parseArgs } from "node:util";
import { nearestWord } from "../core/words/nearest-word.ts";
import { message } from "../core/words/say.ts";
import { shellWord } from "../core/words/shell-word.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { type Command, commonOptions, type Option } from "./command.ts";

/** What was asked of a command. */
export interface Asked {
  /** The value of an option; null: not given. Of one given twice, the last. */
  text(name: string): string | null;
  flag(name: string): boolean;
  /** A whole number above 0; null: not given. */
  number(name: string): number | null;
  /** The words beside the options. */
  readonly words: readonly string[];
}

/** Reads the words after a command's name; throws `asked` with the nearest name for an option it does not have. */
export function parse(name: string, command: Command, argv: readonly string[]): Asked {
  const options = [...command.options, ...commonOptions];
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      options.map((o) => [
        o.name,
        {
          type: o.value === null ? ("boolean" as const) : ("string" as const),
          ...(o.name === "help" ? { short: "h" } : {}),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const option = options.find((o) => o.name === token.name);
    if (!option) {
      const given = argv[token.index] ?? token.rawName;
      throw command.words.atMost > 0 && /^-[^-]/.test(given)
        ? wordOrOption(given, name)
        : unknownOption(token.rawName, name, options);
    }
    values.set(token.name, optionValue(option, token.value, token.inlineValue ?? false));
  }
  if (!values.has("help")) checkCount(words, command);
  return { words, ...readers(values) };
}

function readers(values: ReadonlyMap<string, string | true>): Omit<Asked, "words"> {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? value : null;
  };
  return {
    text,
    flag: (name) => values.has(name),
    number(name) {
      const given = text(name);
      if (given === null) return null;
      const number = Number(given.replaceAll(/[_\s]/g, ""));
      if (Number.isInteger(number) && number > 0) return number;
      throw new StigeError("asked", message("cli.notNumber", { name: `--${name}`, given }));
    },
  };
}

function optionValue(option: Option, given: string | undefined, joined: boolean): string | true {
  const name = `--${option.name}`;
  if (option.value === null) {
    if (given !== undefined) throw new StigeError("asked", message("cli.takesNoValue", { name }));
    return true;
  }
  // A value that looks like the next option was forgotten, unless it was written with "=".
  if (given === undefined || given === "" || (!joined && given.startsWith("--")))
    throw new StigeError("asked", message("cli.needsValue", { name }));
  return given;
}

function unknownOption(given: string, command: string, options: readonly Option[]): StigeError {
  const found = nearestWord(
    given,
    options.map((o) => `--${o.name}`),
  );
  return new StigeError(
    "asked",
    message("cli.unknownOption", { name: given, command }),
    found
      ? message("cli.didYouMean", { nearest: found })
      : message("cli.seeHelp", { command: `stige ${command}` }),
  );
}

/** `-5` may be meant as a word. */
function wordOrOption(given: string, command: string): StigeError {
  return new StigeError(
    "asked",
    message("cli.unknownOption", { name: given, command }),
    message("cli.afterDashes", { given, example: `stige ${command} -- ${shellWord(given)}` }),
  );
}

function checkCount(words: readonly string[], command: Command): void {
  const usage = `stige ${command.usage}`;
  if (words.length < command.words.atLeast) throw new StigeError("asked", message("cli.tooFew", { usage }));
  const extra = words[command.words.atMost];
  if (extra !== undefined) throw new StigeError("asked", message("cli.tooMany", { given: extra, usage }));
}

/** The value of an option that must be given; throws `asked` with how the command is written. */
export function needed(asked: Asked, name: string, command: Command): string {
  const value = asked.text(name);
  if (value !== null) return value;
  throw new StigeError("asked", message("cli.tooFew", { usage: `stige ${command.usage}` }));
}

import { message } from "../core/words/say.ts";
import { type Command, commonOptions, type Option } from "./command.ts";
import { commands } from "./commands.ts";
import { columns, wrap } from "./text.ts";
import type { Reader } from "./world.ts";

/** `stige --help`. */
export function overallHelp(reader: Reader, width: number): string {
  const { say } = reader;
  const lines = [...wrap(`stige: ${say(message("help.tagline"))}`, width), "", say(message("help.usage"))];
  lines.push(`  stige ${say(message("help.command"))} [--shop DIR] [--json] [--language nb|da|en]`);
  const longest = Math.max(0, ...commands.flatMap((g) => g.commands.map((c) => c.name.length)));
  for (const { group, commands: listed } of commands)
    lines.push(
      "",
      say(message(group)),
      ...columns(
        listed.map((c) => [`  ${c.name.padEnd(longest)}`, say(message(c.about))]),
        width,
      ),
    );
  lines.push("", say(message("help.more")));
  return lines.join("\n");
}

/** `stige COMMAND --help`. */
export function commandHelp(
  name: string,
  about: Parameters<Reader["say"]>[0],
  command: Command,
  reader: Reader,
  width: number,
): string {
  const { say } = reader;
  const options = [...command.options, ...commonOptions];
  const lines = [...wrap(`stige ${name}: ${say(about)}`, width), "", say(message("help.usage"))];
  lines.push(...wrap(`  stige ${command.usage}`, width, "    "));
  lines.push("", say(message("help.options")));
  lines.push(
    ...columns(
      options.map((o) => [`  ${written(o)}`, say(message(o.about))]),
      width,
    ),
  );
  for (const more of command.more ?? []) {
    const isView = more.key === "sql.view";
    lines.push(...(isView ? wrap(`  ${say(more)}`, width, "    ") : ["", ...wrap(say(more), width)]));
  }
  lines.push("", say(message("help.examples")), ...command.examples.map((example) => `  ${example}`));
  return lines.join("\n");
}

function written(option: Option): string {
  return option.value === null ? `--${option.name}` : `--${option.name} ${option.value}`;
}

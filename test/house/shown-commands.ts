/** A call of `stige` that a page shows as code. */
export interface ShownCommand {
  readonly name: string;
  /** Without the dashes. */
  readonly options: readonly string[];
}

/** Every call of `stige` in a page: in code spans, and in indented or fenced lines. */
export function shownCommands(page: string): ShownCommand[] {
  return codeIn(page).flatMap((code) => {
    const [, name, rest = ""] =
      /^(?:npx |npm run -s )?stige (?:-- )?([a-z]+(?:-[a-z]+)*)\b(.*)/.exec(code) ?? [];
    if (name === undefined) return [];
    return [{ name, options: [...rest.matchAll(/ --([a-z-]+)/g)].map(([, option = ""]) => option) }];
  });
}

function codeIn(page: string): string[] {
  let fenced = false;
  return page.split("\n").flatMap((line) => {
    if (line.startsWith("```")) fenced = !fenced;
    if (fenced || line.startsWith("    ")) return [line.trim()];
    return [...line.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span);
  });
}

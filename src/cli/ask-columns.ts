import { message, says } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import type { LoadAnswer, LoadWish } from "../verbs/loading/load.ts";
import type { Reader, World } from "./world.ts";

type WrittenMap = NonNullable<LoadWish["map"]>;

/**
 * Asks on the terminal what a file did not tell: its kind, or which of its columns is one that must be there. Gives the
 * map with the answer in it; null: nothing here can be asked, or nobody answered.
 */
export async function askColumns(
  error: unknown,
  file: string,
  map: WrittenMap | null,
  world: World,
  { say }: Reader,
): Promise<WrittenMap | null> {
  if (!world.interactive || !(error instanceof StigeError) || error.code !== "file") return null;
  for (const { sentence, fix } of error.problems) {
    if (says(sentence, "files.problem.unknownKind") && says(fix, "files.problem.unknownKind.fix")) {
      const kind = await world.choose(say(message("loaded.ask.kind", { file })), fix.params.kinds);
      // The reader of files checks it again: it is one of the kinds it offered.
      return kind === null ? null : { ...map, kind: kind as NonNullable<WrittenMap["kind"]> };
    }
    if (!says(sentence, "files.problem.missingTarget")) continue;
    const { target, columns } = sentence.params;
    const none = say(message("loaded.ask.none"));
    const column = await world.choose(say(message("loaded.ask.column", { target, file })), [
      ...columns,
      none,
    ]);
    if (column === null || column === none) return null;
    return { ...map, columns: { ...map?.columns, [target]: column } };
  }
  return null;
}

/** Asks which column says who it was, where a file of orders that was asked about names nobody; null: none of them. */
export async function askWho(
  { kind, mapping }: Pick<LoadAnswer, "kind" | "mapping">,
  file: string,
  map: WrittenMap,
  world: World,
  { say }: Reader,
): Promise<WrittenMap | null> {
  const named = mapping.some(({ target }) => target?.startsWith("person_"));
  const free = mapping.filter(({ target }) => target === null).map(({ header }) => header);
  if (kind !== "orders" || named || free.length === 0) return null;
  const none = say(message("loaded.ask.none"));
  const column = await world.choose(say(message("loaded.ask.who", { file })), [...free, none]);
  if (column === null || column === none) return null;
  return { ...map, columns: { ...map.columns, person_number: column } };
}

/** A map as the YAML that `--map` reads. */
export function mapYaml(map: WrittenMap): string {
  const lines: string[] = [];
  if (map.kind) lines.push(`kind: ${map.kind}`);
  if (map.sheet !== undefined) lines.push(`sheet: ${JSON.stringify(map.sheet)}`);
  const columns = Object.entries(map.columns ?? {});
  if (columns.length > 0) lines.push("columns:");
  for (const [target, column] of columns) lines.push(`  ${target}: ${JSON.stringify(column)}`);
  return lines.join("\n");
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { type Field, kinds } from "../../core/facts/kinds.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";

/** The first and last instant of a cleaned file's own kind as written, microseconds; null where it has none, or no row of its kind. */
export async function spanOfFile(
  scratch: DuckDBConnection,
  { kind, kinds: made }: Pick<FileRead, "kind" | "kinds">,
): Promise<{ firstUs: number; lastUs: number } | null> {
  if (!made.includes(kind)) return null;
  const fields: readonly Field[] = kinds[kind].fields;
  const instant = fields.find((field) => field.type === "instant" && field.name !== "updated");
  if (!instant) return null;
  const reader = await scratch.runAndReadAll(
    `SELECT min(${instant.name}_at)::DOUBLE, max(${instant.name}_at)::DOUBLE FROM clean_${kind}`,
  );
  const [first, last] = (reader.getRows()[0] ?? []) as (number | null)[];
  return first === null || first === undefined || last === null || last === undefined
    ? null
    : { firstUs: first, lastUs: last };
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { type Field, type KindName, kinds } from "../core/facts/kinds.ts";

/** The first and last instant of a cleaned file as written, microseconds; null where its kind has none. */
export async function spanOfFile(
  scratch: DuckDBConnection,
  kind: KindName,
): Promise<{ firstUs: number; lastUs: number } | null> {
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

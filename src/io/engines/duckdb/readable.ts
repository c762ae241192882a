import type { DuckDBConnection } from "@duckdb/node-api";
import { text } from "../../../core/sql/literal.ts";
import { exactPattern } from "../../files/exact-path.ts";

/** How many rows a Parquet file holds, or why it cannot be read. `whole`: every value is read, not its footer alone. */
export async function readable(
  connection: DuckDBConnection,
  path: string,
  whole: boolean,
): Promise<{ readonly rows: number } | { readonly error: string }> {
  const file = text(exactPattern(path));
  const sql = whole
    ? `SELECT count(*)::BIGINT, bit_xor(hash(t)) FROM read_parquet(${file}) AS t`
    : `SELECT coalesce(sum(num_rows), 0)::BIGINT FROM parquet_file_metadata(${file})`;
  try {
    const [row] = (await connection.runAndReadAll(sql)).getRows();
    return { rows: Number(row?.[0] ?? 0) };
  } catch (error) {
    return { error: (error as Error).message.split("\n")[0] ?? "" };
  }
}

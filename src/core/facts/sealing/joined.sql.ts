import { text } from "../../sql/literal.ts";

/** The rows of sealed files as those of one, in the order in which they were sealed. */
export function joinedSql(paths: readonly string[]): string {
  return `SELECT * FROM read_parquet([${paths.map(text).join(", ")}], union_by_name = true) ORDER BY received_us, line`;
}

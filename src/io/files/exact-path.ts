import { resolve } from "node:path";
import { text } from "../../core/sql/literal.ts";

/** A path as SQL for DuckDB's readers, which take `*`, `?` and `[` for patterns: so written that only this file fits. */
export function exactPath(path: string): string {
  return text(resolve(path).replace(/[*?[]/g, "[$&]"));
}

import { resolve } from "node:path";
import { text } from "../../core/sql/literal.ts";

/** A path as DuckDB's readers take it, for which `*`, `?` and `[` are patterns: so written that only this file fits. */
export function exactPattern(path: string): string {
  return resolve(path).replace(/[*?[]/g, "[$&]");
}

/** `exactPattern` as SQL. */
export function exactPath(path: string): string {
  return text(exactPattern(path));
}

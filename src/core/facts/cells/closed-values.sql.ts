import { text } from "../../sql/literal.ts";
import type { ValueList } from "./closed-values.ts";

/** A word as it is compared: without case, blanks, hyphens and underscores. */
const bare = (word: string) => word.toLowerCase().replace(/[ _-]/g, "");
const bareSql = (cell: string) => `lower(replace(replace(replace(${cell}, ' ', ''), '_', ''), '-', ''))`;

/** The word of a list that a cell means; of an open list, else what stands there. Null where it means none. */
export function listedSql(cell: string, { names, open }: ValueList): string {
  const cases = Object.entries(names).map(([name, also]) => {
    const words = [...new Set([name, ...also.split(",")].map(bare))];
    return `WHEN list_contains([${words.map(text).join(", ")}], ${bareSql(cell)}) THEN ${text(name)}`;
  });
  return `CASE ${cases.join(" ")} ELSE ${open ? cell : "NULL"} END`;
}

import { text } from "../../sql/literal.ts";

/** What shops write as the customer number of one who has none. */
const guests = ["guest", "gest", "gjest", "gæst", "anonym", "anonymous"];
const longest = Math.max(...guests.map((word) => word.length));

/**
 * Whether a cell of customer numbers is exactly 0 or a word for guests. `namesNobodySql("c")` holds for `0` and `Gjest`, not
 * for `00`. What begins with a digit is told apart first: it is what most cells are.
 */
export function namesNobodySql(cell: string): string {
  const word = `strlen(${cell}) <= ${longest} AND list_contains([${guests.map(text).join(", ")}], lower(${cell}))`;
  return `(${cell} = '0' OR ${cell} = '0.0' OR (${cell} > ':' AND ${word}))`;
}

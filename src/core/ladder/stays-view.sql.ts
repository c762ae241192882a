import { text } from "../sql/literal.ts";
import { type Ladder, placeId } from "./ladder.ts";

/** The `stays` of `projectedTables` over a table of stored stays: places by number and by id. */
export function staysViewSql(ladder: Ladder, table: string): string {
  const places = Array.from({ length: ladder.rungs.length + ladder.offLadder.length }, (_, place) => place);
  const id = (column: string) =>
    `CASE ${column} ${places.map((place) => `WHEN ${place} THEN ${text(placeId(ladder, place))}`).join(" ")} END`;
  return `SELECT person_id, place, previous, from_us, to_us, ${id("place")} AS rung, ${id("previous")} AS previous_rung FROM ${table}`;
}

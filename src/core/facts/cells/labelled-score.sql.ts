import { text } from "../../sql/literal.ts";

/** A score with what it means after it: `10 - Svært sannsynlig`, `0 - Not at all likely`. */
const labelled = text("(10|[0-9])[ ]*[-–—:=.,(]?[ ]+[^0-9]*\\pL[^0-9]*");

/** How the scores of a column are written, as one row: how many are labelled, and one of these. */
export function labelledScoresSql(relation: string, cell: string): string {
  return `SELECT count(*) FILTER (regexp_full_match(${cell}, ${labelled})) AS labelled,
      min(${cell}) FILTER (regexp_full_match(${cell}, ${labelled})) AS example
    FROM ${relation} WHERE bad IS NULL`;
}

/** The number with which a labelled score begins; any other cell as it is. */
export function scoreOfLabelSql(cell: string): string {
  return `CASE WHEN regexp_full_match(${cell}, ${labelled}) THEN regexp_extract(${cell}, '^(10|[0-9])', 1) ELSE ${cell} END`;
}

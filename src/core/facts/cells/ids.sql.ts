/** Records with an id and all of them; of ids that are whole numbers also the least and the greatest. */
export interface IdCount {
  readonly rows: number;
  readonly filled: number;
  readonly least: number | null;
  readonly most: number | null;
}

/** One row, see `IdCount`. `value` is the id as text; `whole` the column that holds it as a whole number, null: none does. */
export function idCountSql(relation: string, value: string, whole: string | null): string {
  const [least, most] = whole ? [`min(${whole})`, `max(${whole})`] : ["NULL", "NULL"];
  return `SELECT count(*) AS rows, count(${whole ?? value}) AS filled, ${least} AS least, ${most} AS most FROM ${relation} WHERE bad IS NULL`;
}

/** As many numbers may lie between the least and the greatest: one bit is kept for each. */
const widest = 2 ** 28;

/** Whether no id stands twice, as one row: `differ`. Null where the ids lie so far apart that this is not the way to find out. */
export function wholeIdsDifferSql(
  relation: string,
  whole: string,
  { filled, least, most }: IdCount,
): string | null {
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most)) return null;
  const width = (most as number) - (least as number) + 1;
  if (width < filled || width > Math.min(widest, 16 * filled + 1024)) return null;
  return `SELECT bit_count(bitstring_agg(CAST(${whole} AS BIGINT), ${least}::BIGINT, ${most}::BIGINT)) = count(${whole}) AS differ
    FROM ${relation} WHERE bad IS NULL`;
}

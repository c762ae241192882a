/** Records with an id and all of them; of ids that are whole numbers also how many these are, the least and the greatest. */
export interface IdCount {
  readonly rows: number;
  readonly filled: number;
  readonly numbers: number;
  readonly least: number | null;
  readonly most: number | null;
}

/** One row, see `IdCount`. `value` is the id as text; `whole` SQL of it as a whole number, null: it is none. */
export function idCountSql(relation: string, value: string, whole: string | null): string {
  const numbers = whole
    ? `count(${whole}) AS numbers, min(${whole}) AS least, max(${whole}) AS most`
    : "0 AS numbers, NULL AS least, NULL AS most";
  return `SELECT count(*) AS rows, count(${value}) AS filled, ${numbers} FROM ${relation} WHERE bad IS NULL`;
}

/** SQL of an id that is a text as the whole number that it says; null where it says none. Texts that differ may say the same. */
export const saidNumberSql = (value: string) => `TRY_CAST(${value} AS BIGINT)`;

/** Whether the first ids that are texts say whole numbers, as one row: `numbers`. A cast that fails is dear. */
export function firstSayNumbersSql(relation: string, value: string): string {
  return `SELECT count(*) = count(${saidNumberSql("id")}) AND count(*) > 0 AS numbers
    FROM (SELECT ${value} AS id FROM ${relation} WHERE bad IS NULL AND ${value} IS NOT NULL LIMIT 1000)`;
}

/** As many numbers may lie between the least and the greatest: one bit is kept for each. */
const widest = 2 ** 28;

/** Whether no id stands twice, as one row: `differ`. Null where the ids lie so far apart that this is not the way to find out. */
export function wholeIdsDifferSql(
  relation: string,
  whole: string,
  { filled, numbers, least, most }: IdCount,
): string | null {
  if (numbers !== filled) return null;
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most)) return null;
  const width = (most as number) - (least as number) + 1;
  if (width < filled || width > Math.min(widest, 16 * filled + 1024)) return null;
  return `SELECT bit_count(bitstring_agg(CAST(${whole} AS BIGINT), ${least}::BIGINT, ${most}::BIGINT)) = count(${whole}) AS differ
    FROM ${relation} WHERE bad IS NULL`;
}

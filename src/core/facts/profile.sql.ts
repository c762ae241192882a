import { numberPattern } from "./number-form.ts";

/** What is to be known of a text column before its cells are cleaned. */
export interface ProfileAsk {
  readonly target: string;
  /** Its column in the relation of records. */
  readonly cell: string;
  /** `amount` and `moment`: the file holds numbers or instants as such. */
  /** Only whole numbers will do. */
  readonly whole?: boolean;
  readonly as: "number" | "instant" | "mail" | "id" | "amount" | "moment";
}

/** Counts over all cells of one column that are not empty. */
export interface QuickProfile {
  readonly filled: number;
  /** Numbers as SQL writes them; instants of one of the usual forms; what is a mail address; ids that hold an @. */
  readonly plain: number;
  /** Numbers whose dot can only be a decimal sign; ids written with `.0`; zero dates. */
  readonly dotted: number;
  /** Numbers with a dot before their last three digits. */
  readonly three: number;
  readonly shortest: number;
  readonly longest: number;
  /** Least and greatest number, or instant in microseconds, among the plain ones; null where there are none. */
  readonly least: number | null;
  readonly most: number | null;
}

/** One row: `total`, and for each asked column the columns `q0_filled` and so on, as `QuickProfile`. One pass over the records. */
export function quickProfileSql(relation: string, asks: readonly ProfileAsk[]): string {
  const read = asks.map((ask, i) => `${readOnce(ask)} AS v${i}`);
  const columns = asks.flatMap((ask, i) =>
    Object.entries(counts(ask, `v${i}`)).map(([name, sql]) => `${sql} AS q${i}_${name}`),
  );
  return `SELECT ${["count(*) AS total", ...columns].join(", ")} FROM (SELECT ${["*", ...read].join(", ")} FROM ${relation} WHERE bad IS NULL)`;
}

/** What several counts of one column need. */
function readOnce({ cell, as }: ProfileAsk): string {
  switch (as) {
    case "number":
      return `TRY_CAST(${cell} AS DECIMAL(18, 4))`;
    case "instant":
      return `CASE WHEN ${usualInstant(cell)} THEN TRY_CAST(${cell} AS TIMESTAMP) END`;
    case "moment":
      return `CASE WHEN isfinite(${cell}) THEN ${cell} END`;
    case "mail":
    case "id":
    case "amount":
      return cell;
  }
}

function counts({ cell, as }: ProfileAsk, read: string): Record<keyof QuickProfile, string> {
  const where = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
  const filled = `count(${cell})`;
  const none = {
    filled,
    plain: "0",
    dotted: "0",
    three: "0",
    shortest: "0",
    longest: "0",
    least: "NULL",
    most: "NULL",
  };
  const between = (value: (cell: string) => string) => ({
    plain: `count(${read})`,
    least: value(`min(${read})`),
    most: value(`max(${read})`),
  });
  switch (as) {
    case "number": {
      const fromDot = `strlen(${cell}) - strpos(${cell}, '.')`;
      const zeroLed = `(starts_with(${cell}, '0.') OR starts_with(${cell}, '-0.'))`;
      return {
        ...none,
        ...between((number) => `CAST(${number} AS DOUBLE)`),
        plain: where(`${read} IS NOT NULL AND strpos(${cell}, '_') = 0`),
        dotted: where(`strpos(${cell}, '.') > 0 AND (${fromDot} <> 3 OR ${zeroLed})`),
        three: where(`strpos(${cell}, '.') > 0 AND ${fromDot} = 3 AND NOT ${zeroLed}`),
      };
    }
    case "instant":
      return {
        ...none,
        ...between((instant) => `epoch_us(${instant})`),
        shortest: `coalesce(min(strlen(${cell})), 0)`,
        longest: `coalesce(max(strlen(${cell})), 0)`,
      };
    case "amount":
      return { ...none, ...between((number) => `CAST(${number} AS DOUBLE)`) };
    case "moment":
      return { ...none, ...between((instant) => `epoch_us(${instant})`) };
    case "mail":
      return { ...none, plain: where(`regexp_full_match(${cell}, '[^@\\s]+@[^@\\s]+')`) };
    case "id":
      return { ...none, plain: where(`strpos(${cell}, '@') > 0`), dotted: where(`ends_with(${cell}, '.0')`) };
  }
}

/** `2024-05-01`, `2024-05-01 10:00` and `2024-05-01 10:00:00`, also with T. */
function usualInstant(cell: string): string {
  const like = (pattern: string) => `${cell} LIKE '${pattern}'`;
  return `CASE strlen(${cell}) WHEN 10 THEN ${like("____-__-__")} WHEN 16 THEN ${like("____-__-_____:__")} WHEN 19 THEN ${like("____-__-_____:__:__")} END`;
}

/** How many shapes of a column are looked at. */
const mostShapes = 2000;

/** The shapes of a column's cells, most frequent first: `shape`, `rows`, `zero_led` (see `Shape`), `zeros` (cells of zeros only). */
export function shapesSql(relation: string, cell: string): string {
  return `SELECT regexp_replace(${cell}, '[0-9]', '0', 'g') AS shape, count(*) AS rows,
      count(*) FILTER (WHERE regexp_matches(${cell}, '^[^0-9,.]*0[.,]')) AS zero_led,
      count(*) FILTER (WHERE regexp_full_match(${cell}, '[0:./ T+Z-]+')) AS zeros
    FROM ${relation} WHERE bad IS NULL AND ${cell} IS NOT NULL GROUP BY 1 ORDER BY rows DESC, shape LIMIT ${mostShapes}`;
}

/** How many of a column's dates can be read day first only (`day_first`) and month first only (`month_first`). */
export function shortDatesSql(relation: string, cell: string): string {
  const part = (group: number) =>
    `TRY_CAST(regexp_extract(${cell}, '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{2}', ${group}) AS INTEGER)`;
  return `SELECT count(*) FILTER (WHERE a BETWEEN 13 AND 31 AND b BETWEEN 1 AND 12) AS day_first,
      count(*) FILTER (WHERE b BETWEEN 13 AND 31 AND a BETWEEN 1 AND 12) AS month_first
    FROM (SELECT ${part(1)} AS a, ${part(2)} AS b FROM ${relation} WHERE bad IS NULL)`;
}

/** The different texts of a column and their numbers, most frequent first, at most 1,000: `word`, `rows`. */
export function wordsSql(relation: string, word: string): string {
  return `SELECT ${word} AS word, count(*) AS rows FROM ${relation} WHERE bad IS NULL AND ${word} IS NOT NULL
    GROUP BY 1 ORDER BY rows DESC, word LIMIT 1000`;
}

/** Whether a shape needs no more than a comma made a dot. `isPlainComma("-000,00")` is true. */
export function isPlainComma(shape: string): boolean {
  return /^-?0+(?:,0*)?$/.test(shape);
}

/** Whether a shape is a number at all, with either decimal sign. */
export function isNumberShape(shape: string): boolean {
  return anyNumber.test(shape);
}

const anyNumber = new RegExp(`^(?:${numberPattern("comma")}|${numberPattern("dot")})$`, "u");

import { text } from "../../sql/literal.ts";
import { namesNobodySql } from "../cleaning/names-nobody.sql.ts";
import type { DateForm } from "./date-form.ts";
import { instantSql } from "./instant-cell.sql.ts";
import { numberPattern } from "./number-form.ts";

/** What is to be known of a column before its cells are cleaned. */
export interface ProfileAsk {
  readonly target: string;
  /** Its column in the relation of records. */
  readonly cell: string;
  /** `amount` and `moment`: the file holds numbers or instants as such. */
  readonly as: "number" | "instant" | "mail" | "id" | "amount" | "moment";
  /** Only whole numbers will do. */
  readonly whole?: boolean;
  readonly hint: Hint;
}

/** What the first cells look like: the decimal sign and the sign between thousands of numbers, and the one shape of instants with how it is read. */
export interface Hint {
  /** Null: they are no numbers, or with more beside them than these signs. */
  readonly sign: "." | "," | null;
  readonly group: string | null;
  readonly instant: { readonly shape: string; readonly form: DateForm } | null;
}

export const noHint: Hint = { sign: null, group: null, instant: null };

/** Counts over all cells of one column that are not empty. */
export interface QuickProfile {
  readonly filled: number;
  /** Numbers without anything but the hinted sign; instants of the hinted shape; mail addresses; ids that hold an @. */
  readonly plain: number;
  /** Numbers whose sign can only be a decimal sign; ids written with `.0`. */
  readonly dotted: number;
  /** Numbers with the sign before their last three digits; ids that name nobody. */
  readonly three: number;
  /** Least and greatest number, or instant in microseconds, among the plain ones; null where there are none. */
  readonly least: number | null;
  readonly most: number | null;
  /** The greatest of the numbers with which instants begin; null where they do not begin with the day or month. */
  readonly first: number | null;
}

/**
 * One row: `total`, and for each asked column the columns `q0_filled` and so on, as `QuickProfile`. One pass over the records.
 * `times`: the column of `relation` that says how many records a row stands for; then all asked are `mail` or `id`.
 */
export function quickProfileSql(
  relation: string,
  asks: readonly ProfileAsk[],
  times: string | null = null,
): string {
  const read = asks.map((ask, i) => `${readOnce(ask)} AS v${i}`);
  const columns = asks.flatMap((ask, i) =>
    Object.entries(counts(ask, `v${i}`, times)).map(([name, sql]) => `${sql} AS q${i}_${name}`),
  );
  const total = `${times ? `sum(${times})::BIGINT` : "count(*)"} AS total`;
  return `SELECT ${[total, ...columns].join(", ")} FROM (SELECT ${["*", ...read].join(", ")} FROM ${relation}${times ? "" : " WHERE bad IS NULL"})`;
}

/** What several counts of one column need. */
function readOnce({ cell, as, hint }: ProfileAsk): string {
  switch (as) {
    case "number":
      return hintedNumber(cell, hint);
    case "instant": {
      if (!hint.instant) return "NULL::BIGINT";
      const { shape, form } = hint.instant;
      return `CASE WHEN ${cell} LIKE ${text(shape.replaceAll("0", "_"))} THEN ${instantSql(cell, form, false).at} END`;
    }
    case "moment":
      return `CASE WHEN isfinite(${cell}) THEN epoch_us(${cell}) END`;
    case "mail":
    case "id":
    case "amount":
      return cell;
  }
}

/** A number written as hinted, null for others. A failing cast is dear: what is surely none is not cast. */
function hintedNumber(cell: string, { sign, group }: Hint): string {
  if (sign === null) return "NULL::DECIMAL(18, 4)";
  const pointed = (bare: string) => (sign === "," ? `replace(${bare}, ',', '.')` : bare);
  if (group !== null) {
    const pattern = `-?([0-9]{1,3}([${group}][0-9]{3})+|[0-9]+)([${sign}][0-9]*)?`;
    return `CASE WHEN regexp_full_match(${cell}, ${text(pattern)})
      THEN TRY_CAST(${pointed(`replace(${cell}, ${text(group)}, '')`)} AS DECIMAL(18, 4)) END`;
  }
  const cast = `TRY_CAST(${pointed(cell)} AS DECIMAL(18, 4))`;
  return sign === "." ? cast : `CASE WHEN strpos(${cell}, '.') = 0 THEN ${cast} END`;
}

function counts(
  { cell, as, hint }: ProfileAsk,
  read: string,
  times: string | null,
): Record<keyof QuickProfile, string> {
  const where = (condition: string) =>
    times
      ? `coalesce(sum(${times}) FILTER (WHERE ${condition}), 0)::BIGINT`
      : `count(*) FILTER (WHERE ${condition})`;
  const none = {
    filled: times ? where(`${cell} IS NOT NULL`) : `count(${cell})`,
    plain: "0",
    dotted: "0",
    three: "0",
    least: "NULL",
    most: "NULL",
    first: "NULL",
  };
  const between = { plain: `count(${read})`, least: `min(${read})`, most: `max(${read})` };
  const asDouble = {
    ...between,
    least: `CAST(min(${read}) AS DOUBLE)`,
    most: `CAST(max(${read}) AS DOUBLE)`,
  };
  switch (as) {
    case "number": {
      if (hint.sign === null) return none;
      const at = `strpos(${cell}, '${hint.sign}')`;
      const after = `strlen(${cell}) - ${at}`;
      const zeroLed = `(starts_with(${cell}, '0${hint.sign}') OR starts_with(${cell}, '-0${hint.sign}'))`;
      return {
        ...none,
        ...asDouble,
        plain: where(`${read} IS NOT NULL AND strpos(${cell}, '_') = 0`),
        dotted: where(`${at} > 0 AND (${after} <> 3 OR ${zeroLed})`),
        three: where(`${at} > 0 AND ${after} = 3 AND NOT ${zeroLed}`),
      };
    }
    case "instant": {
      const isShort = hint.instant && /^00[-/.]00[-/.]/.test(hint.instant.shape);
      return { ...none, ...between, first: isShort ? `TRY_CAST(max(left(${cell}, 2)) AS INTEGER)` : "NULL" };
    }
    case "amount":
      return { ...none, ...asDouble };
    case "moment":
      return { ...none, ...between };
    case "mail":
      return { ...none, plain: where(`regexp_full_match(${cell}, '[^@\\s]+@[^@\\s]+')`) };
    case "id":
      return {
        ...none,
        plain: where(`strpos(${cell}, '@') > 0`),
        dotted: where(`ends_with(${cell}, '.0')`),
        three: where(namesNobodySql(cell)),
      };
  }
}

/** How many shapes of a column are looked at. */
export const mostShapes = 2000;

/** The shapes of a column's cells, most frequent first: `shape`, `rows`, `zero_led` (see `Shape`), `zeros` (cells of zeros only). */
export function shapesSql(relation: string, cell: string): string {
  const first = "strpos(shape, '0')";
  return `SELECT shape, count(*) AS rows,
      count(*) FILTER (WHERE substr(cell, ${first}, 2) IN ('0.', '0,')) AS zero_led, count(*) FILTER (WHERE cell = shape) AS zeros
    FROM (SELECT ${cell} AS cell, regexp_replace(${cell}, '[0-9]', '0', 'g') AS shape FROM ${relation} WHERE bad IS NULL AND ${cell} IS NOT NULL)
    GROUP BY 1 ORDER BY rows DESC, shape LIMIT ${mostShapes}`;
}

/** By the sign between their parts, how many of a column's dates can be read day first only (`day_first`) and month first only (`month_first`). */
export function shortDatesSql(relation: string, cell: string): string {
  const part = (group: number) =>
    `TRY_CAST(regexp_extract(${cell}, '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{2}', ${group}) AS INTEGER)`;
  return `SELECT sign, count(*) FILTER (WHERE a BETWEEN 13 AND 31 AND b BETWEEN 1 AND 12) AS day_first,
      count(*) FILTER (WHERE b BETWEEN 13 AND 31 AND a BETWEEN 1 AND 12) AS month_first
    FROM (SELECT ${part(1)} AS a, ${part(2)} AS b, regexp_extract(${cell}, '[-/.]') AS sign FROM ${relation} WHERE bad IS NULL) GROUP BY sign`;
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

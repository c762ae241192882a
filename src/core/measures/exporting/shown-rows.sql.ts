import { text } from "../../sql/literal.ts";

/** A column of an answer, as DuckDB describes it. */
export interface DescribedColumn {
  readonly column_name: string;
  readonly column_type: string;
}

const plain =
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|BOOLEAN|VARCHAR)$/;
const whole = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;

/** Whether a column holds numbers. */
export function isNumber({ column_type }: DescribedColumn): boolean {
  return whole.test(column_type);
}

/** SQL: the first rows of a question, everything that is neither number, text nor truth value as text. */
export function firstRowsSql(query: string, columns: readonly DescribedColumn[], limit: number): string {
  return `select ${columns.map((column, i) => `${shown(column, i)} as ${quoted(column.column_name, i, columns)}`).join(", ")}
    from (${query}) answer(${columns.map((_, i) => `c${i}`).join(", ")}) limit ${limit}`;
}

/** SQL: a question with its texts made harmless for a spreadsheet, which would take them for formulas. */
export function neutralisedSql(query: string, columns: readonly DescribedColumn[]): string {
  const cells = columns.map((column, i) => {
    const name = quoted(column.column_name, i, columns);
    const cell = `c${i}`;
    if (column.column_type !== "VARCHAR") return `${cell} as ${name}`;
    return `case when regexp_matches(${cell}, ${text(formula)}) then chr(39) || ${cell} else ${cell} end as ${name}`;
  });
  return `select ${cells.join(", ")} from (${query}) answer(${columns.map((_, i) => `c${i}`).join(", ")})`;
}

/** A text that a spreadsheet would take for a formula. */
export const formula = "^[=+\\-@\\t\\r]";

function shown(column: DescribedColumn, i: number): string {
  return plain.test(column.column_type) ? `c${i}` : `cast(c${i} as varchar)`;
}

/** The column's name; of several with one name the later ones are numbered. */
function quoted(name: string, i: number, columns: readonly DescribedColumn[]): string {
  const before = columns.slice(0, i).filter((column) => column.column_name === name).length;
  return `"${(before === 0 ? name : `${name}_${before}`).replaceAll('"', '""')}"`;
}

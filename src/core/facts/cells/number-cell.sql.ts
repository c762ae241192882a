import { text } from "../../sql/literal.ts";
import { type NumberForm, numberPattern } from "./number-form.ts";

/**
 * How much of the general form the cells of a column need: `plain` numbers with a dot, plain ones with a `comma`, with
 * signs between thousands (`grouped`; all cells are known to be numbers), or any.
 */
export type NumberStyle = "plain" | "comma" | "grouped" | "general";

/** Digits before and after the decimal sign that an amount may have, in minor units. */
const moneyDigits = 15;

/**
 * A text cell as the text of a number with a dot and nothing else; null where it is none. `-`, `−`, brackets and a minus at
 * the end are negative; `,-` and `.-` say that there are no decimals.
 */
export function numberTextSql(cell: string, form: NumberForm, style: NumberStyle): string {
  if (style === "plain") return cell;
  if (style === "comma") return `replace(${cell}, ',', '.')`;
  const point = form.decimal === "comma" ? "," : ".";
  if (style === "grouped") {
    const bare = (form.groups ?? []).reduce((inner, sign) => `replace(${inner}, ${text(sign)}, '')`, cell);
    return point === "," ? `replace(${bare}, ',', '.')` : bare;
  }
  const bare = `regexp_replace(${cell}, '[A-Za-z]+\\.?', '', 'g')`;
  const digits = `regexp_replace(${bare}, '[^0-9${point}]', '', 'g')`;
  const negative = `regexp_matches(${cell}, '^[^0-9,.]*(?:[A-Za-z]\\.)?[^0-9,.]*[-−(]|[0-9][ \u00a0\u202f]*[-−]$')`;
  return `CASE WHEN regexp_full_match(${cell}, ${text(numberPattern(form.decimal))})
    THEN CASE WHEN ${negative} THEN '-' ELSE '' END || ${point === "," ? `replace(${digits}, ',', '.')` : digits}
    WHEN regexp_full_match(${cell}, '[-+]?[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+') THEN replace(${cell}, ',', '.') END`;
}

/** The text of a number as whole minor units, rounded half away from zero; null above 15 digits. `digits` is a number or an SQL expression. */
export function minorOfTextSql(number: string, digits: number | string): string {
  return byDigits(digits, (d) => {
    const major = `TRY_CAST(${number} AS DECIMAL(${moneyDigits}, ${d}))`;
    return d === 0 ? `CAST(${major} AS BIGINT)` : `CAST(${major} * ${10 ** d} AS BIGINT)`;
  });
}

/** A number as minor units where the column holds numbers already: whole ones, decimals or doubles. */
export function minorOfNumberSql(
  cell: string,
  type: "integer" | "decimal" | "double",
  digits: number | string,
): string {
  const limit = 10 ** moneyDigits;
  return byDigits(digits, (d) => {
    const scale = 10 ** d;
    if (type === "double")
      return `CASE WHEN abs(${cell}) < ${limit / scale} THEN CAST(round(round(${cell} * ${scale * 1000}) / 1000) AS BIGINT) END`;
    // A decimal of 18 digits stays a 64-bit number; wider ones cost forty times as much. What does not go in becomes null: to compare costs more.
    if (type === "decimal")
      return `CAST(TRY_CAST(${cell} AS DECIMAL(${moneyDigits}, ${d})) * ${scale} AS BIGINT)`;
    return `CASE WHEN abs(${cell}) < ${limit / scale} THEN CAST(CAST(${cell} AS HUGEINT) * ${scale} AS BIGINT) END`;
  });
}

function byDigits(digits: number | string, minor: (digits: number) => string): string {
  if (typeof digits === "number") return minor(digits);
  const cases = [0, 2, 3, 4].map((d) => `WHEN ${d} THEN ${minor(d)}`);
  return `CASE ${digits} ${cases.join(" ")} END`;
}

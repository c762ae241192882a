import type { DecimalSign } from "../columns/written-map.ts";

/** Cells of one column that look alike: every digit written as 0. */
export interface Shape {
  readonly shape: string;
  readonly rows: number;
  /** Rows that begin with a single 0 before the first comma or dot: that is never a sign between thousands. */
  readonly zeroLed?: number;
}

/** How the numbers of one column are written, and how that was found. */
export interface NumberForm {
  readonly decimal: DecimalSign;
  /** `values`: some cells can be read one way only; `country`: all can be read both ways and it matters; `map`; `plain`: nothing to decide. */
  readonly by: "values" | "country" | "map" | "plain";
  /** A cell that could be read both ways, for telling. */
  readonly example?: string;
  /** Signs between thousands, where they are all that stands beside digits, minus and decimal sign. */
  readonly groups?: readonly string[];
}

const blank = "[ \u00a0\u202f\\t]";
const money = "(?:[Kk][Rr]\\.?|[A-Za-z]{3,4}|[€$£])";

/**
 * Regular expression (full match; RE2 and JavaScript) of a number with a decimal sign: digits with or without signs
 * between thousands, minus before or after, brackets for minus, a currency before or after, `,-` for no decimals.
 */
export function numberPattern(decimal: DecimalSign): string {
  const point = decimal === "comma" ? "," : "\\.";
  const group = decimal === "comma" ? "[.'’ \u00a0\u202f]" : "[,'’ \u00a0\u202f]";
  const whole = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const digits = `(?:${whole}(?:${point}\\d*|[.,][-–—])?|${point}\\d+)`;
  const before = `(?:${money}${blank}*)?`;
  const bare = `${digits}(?:${blank}*${money})?`;
  const signed = `[-−+]?${blank}*${before}${bare}`;
  const signedAfterMoney = `${money}${blank}*[-−+]${blank}*${bare}`;
  const minusAtEnd = `${before}${bare}${blank}*[-−]`;
  const bracketed = `\\(${blank}*${before}${bare}${blank}*\\)`;
  return `(?:${signed}|${signedAfterMoney}|${minusAtEnd}|${bracketed})`;
}

const matchers = {
  comma: new RegExp(`^(?:${numberPattern("comma")})$`, "u"),
  dot: new RegExp(`^(?:${numberPattern("dot")})$`, "u"),
};

/** Countries that write a decimal dot; the others write a comma. */
const dotCountries = new Set(
  `US GB IE AU NZ CA IN PK BD LK CN HK TW JP KR SG MY TH PH IL MX CH MT CY NG KE GH UG ZW AE SA EG`.split(
    " ",
  ),
);

/** The decimal sign of a country. `decimalOf("NO")` is `"comma"`. */
export function decimalOf(country: string): DecimalSign {
  return dotCountries.has(country) ? "dot" : "comma";
}

/**
 * The decimal sign of a column from all its shapes. What more cells can be read with and not without wins; where every
 * cell can be read both ways and some hold a comma or a dot, the country decides.
 * `decideDecimal([{ shape: "0.000,00", rows: 1 }], "GB").decimal` is `"comma"`.
 */
export function decideDecimal(shapes: readonly Shape[], country: string): NumberForm {
  let comma = 0;
  let dot = 0;
  let example: string | undefined;
  for (const { shape, rows, zeroLed = 0 } of shapes) {
    const asComma = matchers.comma.test(shape);
    const asDot = matchers.dot.test(shape);
    if (asComma && !asDot) comma += rows;
    else if (asDot && !asComma) dot += rows;
    else if (asComma && asDot && /\d[.,]\d/.test(shape)) {
      if (/\d,\d/.test(shape)) comma += zeroLed;
      else dot += zeroLed;
      if (rows > zeroLed) example ??= shape;
    }
  }
  if (comma !== dot) return { decimal: comma > dot ? "comma" : "dot", by: "values" };
  const decimal = decimalOf(country);
  return example || comma > 0
    ? { decimal, by: "country", ...(example ? { example } : {}) }
    : { decimal, by: "plain" };
}

/** Whether every shape is a number with this decimal sign, and none too long for an amount. */
export function allNumbers(shapes: readonly Shape[], decimal: DecimalSign): boolean {
  return shapes.every(
    ({ shape }) => matchers[decimal].test(shape) && shape.replace(/[^0]/g, "").length <= 12,
  );
}

/** The signs between thousands of shapes that hold nothing else beside digits, a minus in front and the decimal sign; null if some hold more. */
export function groupSigns(shapes: readonly Shape[], decimal: DecimalSign): readonly string[] | null {
  const signs = new Set<string>();
  for (const { shape } of shapes) {
    const rest = shape.replace(/^-/, "").replace(decimal === "comma" ? /,0*$/ : /\.0*$/, "");
    for (const sign of rest.replace(/0/g, "")) signs.add(sign);
    if (!/^0[0.,'’ \u00a0\u202f]*$/.test(rest)) return null;
  }
  return [...signs];
}

/** What a shape holds beside its number: the currency, upper case, null if none. `moneyWord("kr 0 000,-")` is `"KR"`. */
export function moneyWord(shape: string): string | null {
  return /[A-Za-z]+|[€$£]/.exec(shape)?.[0].toUpperCase() ?? null;
}

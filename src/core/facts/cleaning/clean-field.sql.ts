import { text } from "../../sql/literal.ts";
import { currencyDigits } from "../../words/currency-digits.ts";
import { instantSql } from "../cells/instant-cell.sql.ts";
import { minorOfNumberSql, minorOfTextSql, numberTextSql } from "../cells/number-cell.sql.ts";
import type { CellSource, MoneyReading, Reading } from "../cells/reading.ts";
import type { Field } from "../kinds.ts";
import { namesNobodySql } from "./names-nobody.sql.ts";

/** One column of cleaned rows as SQL over the relation of records. */
export interface Value {
  readonly column: string;
  readonly sql: string;
}

/**
 * The columns that one field becomes (see `kinds.ts`), each null where its cell is empty or cannot be read. Money needs
 * the column `currency` beside it where rows name their currency.
 */
export function fieldValues(field: Field, reading: Reading): readonly Value[] {
  const cell = reading.cells.get(field.name);
  switch (field.type) {
    case "text":
      return [{ column: field.name, sql: cell ? textSql(cell) : "NULL::VARCHAR" }];
    case "integer":
      return [{ column: field.name, sql: cell ? integerSql(cell, reading) : "NULL::BIGINT" }];
    case "number":
      return [{ column: field.name, sql: cell ? doubleSql(cell, reading) : "NULL::DOUBLE" }];
    case "boolean":
      return [{ column: field.name, sql: cell ? booleanSql(cell) : "NULL::BOOLEAN" }];
    case "money":
      return [{ column: `${field.name}_minor`, sql: cell ? minorSql(cell, reading) : "NULL::BIGINT" }];
    case "rate":
      return [{ column: `${field.name}_e8`, sql: cell ? rateSql(cell, reading) : "NULL::BIGINT" }];
    case "instant":
      return instantValues(field.name, cell, reading);
    case "person":
      return personValues(field.name, reading);
  }
}

/** A text as it stands; the apostrophe with which spreadsheets mark texts is taken off. */
function textSql({ name, target, whole }: CellSource): string {
  return !whole && /_id$|^sku$|\.sku$|^refers_to$/.test(target) ? withoutApostrophe(name) : name;
}

const withoutApostrophe = (cell: string) =>
  `CASE WHEN starts_with(${cell}, '''') THEN nullif(substr(${cell}, 2), '') ELSE ${cell} END`;

/** The text of a cell's number, with a dot. */
function numberText({ target, name }: CellSource, reading: Reading): string {
  const found = reading.numbers.get(target);
  return found ? numberTextSql(name, found.form, found.style) : name;
}

function doubleSql(cell: CellSource, reading: Reading): string {
  return cell.type === "text"
    ? `TRY_CAST(${numberText(cell, reading)} AS DOUBLE)`
    : `CASE WHEN isfinite(CAST(${cell.name} AS DOUBLE)) THEN CAST(${cell.name} AS DOUBLE) END`;
}

/** A whole number; null where it has decimals that are not 0. */
function integerSql(cell: CellSource, reading: Reading): string {
  const number = `TRY_CAST(${cell.type === "text" ? numberText(cell, reading) : cell.name} AS DECIMAL(18, 3))`;
  return `CASE WHEN ${number} = round(${number}, 0) THEN CAST(${number} AS BIGINT) END`;
}

const truths = {
  true: "true t 1 yes y ja j sant sand x on granted given subscribed opted-in opted_in optin opt-in samtykke samtykket gitt givet aktiv active påmeldt tilmeldt",
  false:
    "false f 0 no n nei nej usant falsk off withdrawn revoked denied unsubscribed never_subscribed opted-out opted_out optout opt-out trukket tilbakekalt tilbagekaldt inaktiv inactive avmeldt afmeldt frameldt",
};

function booleanSql({ name, type }: CellSource): string {
  if (type === "boolean") return name;
  const words = (list: string) => list.split(" ").map(text).join(", ");
  const said = `lower(${name})`;
  return `CASE WHEN ${said} IN (${words(truths.true)}) THEN true WHEN ${said} IN (${words(truths.false)}) THEN false END`;
}

/** An amount in minor units of its row's currency. */
export function minorSql(cell: CellSource, reading: Reading): string {
  const digits = digitsSql(reading.money);
  return cell.type === "integer" || cell.type === "decimal" || cell.type === "double"
    ? minorOfNumberSql(cell.name, cell.type, digits)
    : minorOfTextSql(numberText(cell, reading), digits);
}

/** A rate in hundred-millionths. */
function rateSql(cell: CellSource, reading: Reading): string {
  const number = cell.type === "text" ? numberText(cell, reading) : cell.name;
  const exact =
    cell.type === "double"
      ? `round(${number} * 100000000)`
      : `TRY_CAST(${number} AS DECIMAL(20, 8)) * 100000000`;
  return `TRY_CAST(${exact} AS BIGINT)`;
}

/** Digits of the row's currency: a number where all currencies of the file agree, else SQL. */
function digitsSql({ currency, meanings, by }: MoneyReading): number | string {
  const usual = currencyDigits(currency) ?? 2;
  const different = by
    ? [...new Set(meanings.values())].filter((code) => (currencyDigits(code) ?? 2) !== usual)
    : [];
  if (different.length === 0) return usual;
  const cases = different.map((code) => `WHEN ${text(code)} THEN ${currencyDigits(code)}`);
  return `CASE currency_code ${cases.join(" ")} ELSE ${usual} END`;
}

/** What a row says of its currency, upper case, null where it says nothing; no SQL: no row does. */
export function saidCurrencySql({ by }: Pick<MoneyReading, "by">, cells: Reading["cells"]): string | null {
  const cell = by === "column" ? cells.get("currency") : by ? cells.get(by.wordIn) : undefined;
  if (!cell) return null;
  return by === "column" ? `upper(${cell.name})` : wordSql(cell.name);
}

/** ISO 4217 of a row's money; null where the row names a currency that is none. */
export function currencySql({ currency, meanings, by }: MoneyReading, cells: Reading["cells"]): string {
  const said = saidCurrencySql({ by }, cells);
  if (said === null) return text(currency);
  const codes = [...new Set(meanings.values())];
  const words = (code: string) =>
    [...meanings].filter(([, meant]) => meant === code).map(([word]) => text(word));
  const cases = codes.map((code) => `WHEN ${said} IN (${words(code).join(", ")}) THEN ${text(code)}`);
  return `CASE WHEN ${said} IS NULL THEN ${text(currency)} ${cases.join(" ")} END`;
}

/** The word or sign beside an amount, upper case; null where there is none. */
export function wordSql(cell: string): string {
  return `nullif(upper(regexp_extract(${cell}, '[A-Za-z]+|[€$£]')), '')`;
}

function instantValues(name: string, cell: CellSource | undefined, reading: Reading): Value[] {
  const value = (at: string, form: string) => [
    { column: `${name}_at`, sql: at },
    { column: `${name}_form`, sql: form },
  ];
  if (!cell) return value("NULL::BIGINT", "NULL::TINYINT");
  const given = (form: number) => `CASE WHEN ${cell.name} IS NOT NULL THEN ${form} END::TINYINT`;
  const finite = `CASE WHEN isfinite(${cell.name}) THEN epoch_us(CAST(${cell.name} AS TIMESTAMP)) END`;
  if (cell.type === "date") return value(finite, given(2));
  if (cell.type === "timestamp") return value(finite, given(1));
  if (cell.type === "timestamptz")
    return value(`CASE WHEN isfinite(${cell.name}) THEN epoch_us(${cell.name}) END`, given(0));
  const found = reading.instants.get(cell.target);
  if (!found) return value("NULL::BIGINT", "NULL::TINYINT");
  const written = instantCell(cell, reading);
  const { at, form } = instantSql(written, found.form, found.utc);
  return value(at, `CASE WHEN ${written} IS NOT NULL THEN ${form} END`);
}

const zeroDate = "'[0:./ T+Z-]+'";

/** The cell of an instant; a date of zeros only, as databases write none, is an empty cell. */
export function instantCell(cell: CellSource, reading: Reading): string {
  const zeros = reading.instants.get(cell.target)?.zeroDates;
  return zeros
    ? `(CASE WHEN NOT regexp_full_match(${cell.name}, ${zeroDate}) THEN ${cell.name} END)`
    : cell.name;
}

/** A mail address as it is compared, null where the cell is none. `cleanMailSql("c")` lowers the case of what has one @. */
export function cleanMailSql(cell: string): string {
  return `CASE WHEN ${isMailSql(cell)} THEN lower(${cell}) END`;
}

const isMailSql = (cell: string) => `regexp_full_match(${cell}, '[^@\\s]+@[^@\\s]+')`;

function personValues(field: string, reading: Reading): Value[] {
  const cell = (part: string) => reading.cells.get(`${field}_${part}`);
  const number = cell("number");
  const email = cell("email");
  const phone = cell("phone");
  const anonymous = cell("anonymous");
  const ids = number && reading.ids.get(number.target);
  const mailsInNumber = number && ids?.mails && !email;
  const bare = number && withoutApostrophe(number.name);
  const whole = ids?.pointZero ? `left(${bare}, length(${bare}) - 2)` : bare;
  const plain =
    number && ids?.guests ? `CASE WHEN NOT ${namesNobodySql(number.name)} THEN ${whole} END` : whole;
  return [
    {
      column: `${field}_number`,
      sql: !plain
        ? "NULL::VARCHAR"
        : mailsInNumber
          ? `CASE WHEN NOT ${isMailSql(number.name)} THEN ${plain} END`
          : plain,
    },
    {
      column: `${field}_email`,
      sql: email
        ? reading.sure.get(email.target)?.readable
          ? `lower(${email.name})`
          : cleanMailSql(email.name)
        : mailsInNumber
          ? cleanMailSql(number.name)
          : "NULL::VARCHAR",
    },
    { column: `${field}_phone`, sql: phone ? withoutApostrophe(phone.name) : "NULL::VARCHAR" },
    { column: `${field}_anonymous`, sql: anonymous ? anonymous.name : "NULL::VARCHAR" },
  ];
}

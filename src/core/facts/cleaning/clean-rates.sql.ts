import { text } from "../../sql/literal.ts";
import type { Reading } from "../cells/reading.ts";
import type { Field } from "../kinds.ts";
import { fieldValues, saidCurrencySql, type Value } from "./clean-field.sql.ts";

/** SQL for the ISO 4217 of a read row's money. */
export function rowCurrency({ money }: Reading): string {
  return money.by ? "currency_code" : text(money.currency);
}

/** SQL for the ISO 4217 that a read row itself names; null where it names none: a refund is then in its order's. */
export function namedCurrency({ money, cells }: Reading): string {
  const said = saidCurrencySql(money, cells);
  return said === null ? "NULL::VARCHAR" : `CASE WHEN ${said} IS NOT NULL THEN currency_code END`;
}

/** The key of a row that no source numbers: a rate's currency and day, a product's number and the day from which it holds. */
export function keySql(name: "rate_id" | "product_id", reading: Reading): string {
  const day = (field: string) => {
    const at = fieldValues({ name: field, type: "instant" }, reading)[0]?.sql;
    return `CAST(CAST(make_timestamp(${at}) AS DATE) AS VARCHAR)`;
  };
  const sku = fieldValues({ name: "sku", type: "text" }, reading)[0]?.sql;
  if (name === "product_id") return `${sku} || coalesce(' ' || ${day("valid_from")}, '')`;
  const to = reading.cells.get("to_currency")?.name;
  return `${rowCurrency(reading)} || ${to ? `coalesce('/' || upper(${to}), '')` : "''"} || ' ' || ${day("day")}`;
}

/** A rate for a hundred units, as central banks in the Nordics tell small currencies, is made one for a single unit. */
export function perUnit(field: Field, reading: Reading): Value[] | null {
  const count = (name: string) => {
    const read = fieldValues({ name, type: "integer" }, reading)[0]?.sql;
    return reading.cells.has(name) && read ? read : null;
  };
  const [units, power] = [count("units"), count("unit_power")];
  if (!units && !power) return null;
  const per = units
    ? `coalesce(nullif(greatest(${units}, 0), 0), 1)`
    : `CAST(10 ** least(greatest(coalesce(${power}, 0), 0), 9) AS BIGINT)`;
  return fieldValues(field, reading).map(({ column, sql }) => ({
    column,
    sql: `((2 * ${sql} + ${per}) // (2 * ${per}))`,
  }));
}

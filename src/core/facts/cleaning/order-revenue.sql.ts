import { currencyDigits } from "../../words/currency-digits.ts";
import type { Reading } from "../cells/reading.ts";

const tax = "coalesce(tax_minor, 0)";
const shipping = "coalesce(shipping_minor, 0)";
/** Where tax and shipping both stand apart from the goods. */
const apart = `gross_minor - ${tax} - ${shipping}`;
/** How far a total may be from its parts, where it was rounded to whole crowns. */
const offIncluded = `abs(gross_minor - subtotal_minor - ${shipping})`;
const offExcluded = `abs(gross_minor - subtotal_minor - ${shipping} - ${tax})`;

/**
 * An order's revenue as SQL over its cleaned columns: as its row says it, else the goods without tax and shipping. Where
 * amounts include tax, it is split between goods and shipping in proportion, and rounded once, half away from zero.
 */
export function revenueSql(reading: Reading): string {
  return `coalesce(revenue_minor, ${goodsSql(reading)})`;
}

function goodsSql(reading: Reading): string {
  const { way, trusted } = reading.tax;
  const hasSubtotal = reading.cells.has("subtotal");
  const goods = hasSubtotal
    ? `coalesce(subtotal_minor, gross_minor - ${shipping})`
    : `(gross_minor - ${shipping})`;
  const included = withoutTaxSql(goods);
  if (way === "included") return included;
  const excluded = hasSubtotal ? `coalesce(subtotal_minor, ${apart})` : `(${apart})`;
  if (way === "excluded" || !hasSubtotal) return excluded;
  const strange = trusted ? "false" : `least(${offIncluded}, ${offExcluded}) > ${tolerated(reading)}`;
  return `CASE WHEN subtotal_minor IS NULL OR ${strange} THEN ${apart}
    WHEN ${offIncluded} <= ${offExcluded} THEN ${included} ELSE subtotal_minor END`;
}

/** What is left of the goods' amount without their share of the tax. */
function withoutTaxSql(goods: string): string {
  const all = `(${goods} + ${shipping})::HUGEINT`;
  const part = `((${all} - ${tax}) * ${goods})`;
  return `CASE WHEN ${all} = 0 THEN ${goods}
    ELSE (sign(${part}) * sign(${all}) * ((2 * abs(${part}) + abs(${all})) // (2 * abs(${all}))))::BIGINT END`;
}

/** One whole unit of the currency. */
const tolerated = ({ money }: Reading) => 10 ** (currencyDigits(money.currency) ?? 2);

/** How many orders of `from` that bear tax have amounts with it in them, on top of them, or a total that is neither. */
export interface TaxCounts {
  readonly included: number;
  readonly excluded: number;
  readonly neither: number;
}

/** SQL for `TaxCounts`; null where the file does not say enough, or a map says it. */
export function taxCountsSql(from: string, sound: string, reading: Reading): string | null {
  const { cells, tax: told } = reading;
  if (told.way !== "inferred" || !cells.has("subtotal") || !cells.has("tax") || cells.has("revenue"))
    return null;
  const strange = `least(${offIncluded}, ${offExcluded}) > ${tolerated(reading)}`;
  const count = (where: string) => `count(*) FILTER (${where})::INTEGER`;
  return `SELECT ${count(`NOT ${strange} AND ${offIncluded} <= ${offExcluded}`)} AS included,
      ${count(`NOT ${strange} AND ${offIncluded} > ${offExcluded}`)} AS excluded, ${count(strange)} AS neither
    FROM ${from} WHERE (${sound}) AND subtotal_minor IS NOT NULL AND ${tax} <> 0`;
}

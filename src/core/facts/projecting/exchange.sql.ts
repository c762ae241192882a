import { text } from "../../sql/literal.ts";
import { unusualDigits } from "../../words/currency-digits.ts";
import { currentSql } from "../sealing/versions.sql.ts";
import { localDaySql, type ProjectionInput } from "./projection-input.ts";

/** A rate as it is kept: hundred-millionths of the shop's currency for one of the other. */
export const rateOne = 100_000_000;

/** So many days after its own a rate still holds, if none follows: weekends and holidays have none. */
export const rateHoldsDays = 7;

/** One side of an exchange: the currency and its rate, both SQL. */
export interface Side {
  readonly currency: string;
  readonly rate: string;
}

/** SQL for `amount x by / of`, whole numbers all, rounded half away from zero; null where it is too large to hold. `of` is above 0. */
export function roundedSql(amount: string, by: string, of: string): string {
  return `TRY_CAST(sign(${amount}) * ((2 * abs(${amount})::HUGEINT * (${by}) + (${of})) // (2 * (${of})::HUGEINT)) AS BIGINT)`;
}

/** SQL for an amount of one side in the minor units of the other, rounded once; null without a rate. */
export function exchangedSql(amount: string, from: Side, to: Side): string {
  const by = `${from.rate}::HUGEINT * ${minorPerMajorSql(to.currency)}`;
  const of = `${to.rate}::HUGEINT * ${minorPerMajorSql(from.currency)}`;
  return roundedSql(amount, by, of);
}

/** SQL for an amount in the shop's currency. Money that is in it already is not touched. */
export function inShopCurrencySql(amount: string, from: Side, input: ProjectionInput): string {
  const own = text(input.settings.currency);
  if (!hasRates(input)) return `CASE WHEN ${from.currency} = ${own} THEN ${amount} END`;
  return `CASE WHEN ${from.currency} = ${own} THEN ${amount} ELSE ${exchangedSql(amount, from, { currency: own, rate: String(rateOne) })} END`;
}

/** SQL for how many minor units a currency's unit has: 100, but for those that ISO 4217 gives other digits. */
export function minorPerMajorSql(currency: string): string {
  const byDigits = Map.groupBy(unusualDigits(), ([, digits]) => digits);
  const cases = [...byDigits].map(
    ([digits, codes]) =>
      `WHEN ${currency} IN (${codes.map(([code]) => text(code)).join(", ")}) THEN ${10 ** digits}`,
  );
  return `(CASE ${cases.join(" ")} ELSE 100 END)`;
}

/** Whether any rate is known: without one nothing need be looked up. */
export function hasRates({ segments }: ProjectionInput): boolean {
  return (segments.files.rates ?? []).length > 0;
}

/**
 * `rates`: one row per currency and local day, the rate to the shop's currency. Of several sources that tell one day the
 * latest word counts.
 */
export function ratesSql(input: ProjectionInput): string {
  const own = text(input.settings.currency);
  return `SELECT currency, day, rate_e8 FROM (
      SELECT currency, ${localDaySql(input, "day")} AS day, rate_e8,
        row_number() OVER (PARTITION BY currency, ${localDaySql(input, "day")}
          ORDER BY coalesce(updated_at, received_us) DESC, load DESC, line DESC) AS version
      FROM ${currentSql(input.segments, "rates")} AS r
      WHERE currency <> ${own} AND coalesce(to_currency, ${own}) = ${own} AND rate_e8 > 0)
    WHERE version = 1 ORDER BY currency, day`;
}

/** `day_rates`: the rate in force on each day, from `rates`: that of the day, else the latest before it within `rateHoldsDays`. */
export function dayRatesSql(): string {
  const after = rateHoldsDays + 1;
  return `SELECT currency, unnest(range(day, least(coalesce(next_day, day + ${after}), day + ${after})))::INTEGER AS day, rate_e8
    FROM (SELECT *, lead(day) OVER (PARTITION BY currency ORDER BY day) AS next_day FROM rates)`;
}

/** The join that finds the rate of a currency on a day as `<alias>.rate_e8`, and SQL for it: 1 for the shop's own, null where none is known. */
export function rateJoin(
  input: ProjectionInput,
  alias: string,
  on: { readonly currency: string; readonly day: string },
): { readonly join: string; readonly rate: string } {
  const known = hasRates(input);
  return {
    join: known
      ? `LEFT JOIN day_rates AS ${alias} ON ${alias}.currency = ${on.currency} AND ${alias}.day = ${on.day}`
      : "",
    rate: `(CASE WHEN ${on.currency} = ${text(input.settings.currency)} THEN ${rateOne} ELSE ${known ? `${alias}.rate_e8` : "NULL::BIGINT"} END)`,
  };
}

/** Orders of a cleaned table that count and have no rate on their local day, a row for each currency, most orders first. */
export function ordersWithoutRateSql(input: ProjectionInput, table: string): string {
  return `WITH rates AS (${ratesSql(input)}), day_rates AS (${dayRatesSql()}),
    foreign_orders AS (SELECT currency, ${localDaySql(input, "ordered")} AS day FROM ${table}
      WHERE currency <> ${text(input.settings.currency)} AND counts IS NOT FALSE)
    SELECT currency, count(*)::INTEGER AS orders FROM foreign_orders AS o
    ANTI JOIN day_rates AS d ON d.currency = o.currency AND d.day = o.day
    GROUP BY currency ORDER BY count(*) DESC, currency`;
}

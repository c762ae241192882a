import { type CurrencyRow, currenciesSql } from "../../core/measures/money/rates.sql.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import type { Shop } from "./shop.ts";

/** Which rates are known, and which orders have none. */
export interface RatesAnswer {
  /** The shop's own: what rates lead to. */
  readonly currency: string;
  readonly currencies: readonly CurrencyRow[];
  readonly withoutRate: number;
}

/** Answers `stige rates`. */
export async function rates(shop: Shop): Promise<RatesAnswer> {
  const { currency } = shop.settings;
  const { engine } = await shop.projection();
  const currencies = await engine.rows<CurrencyRow>(currenciesSql(currency));
  const without = currencies.map((row) => row.withoutRate + row.refundWithoutRate);
  return { currency, currencies, withoutRate: without.reduce((sum, orders) => sum + orders, 0) };
}

/** The answer as JSON; days as ISO dates. */
export function ratesJson({ currency, currencies, withoutRate }: RatesAnswer) {
  const day = (at: number | null) => (at === null ? null : isoDay(at));
  return {
    currency,
    ordersWithoutRate: withoutRate,
    currencies: currencies.map(({ firstDay, lastDay, withoutFrom, withoutTo, ...row }) => ({
      ...row,
      firstDay: day(firstDay),
      lastDay: day(lastDay),
      withoutFrom: day(withoutFrom),
      withoutTo: day(withoutTo),
    })),
  };
}

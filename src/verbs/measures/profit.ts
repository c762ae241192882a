import { daysAway } from "../../core/facts/days-away.ts";
import { type Ladder, placeId } from "../../core/ladder/ladder.ts";
import { type PurchaseDays, profitSql, purchaseDaysSql } from "../../core/measures/profit/profit.sql.ts";
import {
  type KeyCustomer,
  keyCustomers,
  type Profits,
  type ProfitTold,
  profitTold,
} from "../../core/measures/profit/profits.ts";
import { lastPersonSql } from "../../core/measures/value/buyers.sql.ts";
import { joined } from "../../core/measures/value/buyers.ts";
import { knownNow, type Money, moneyOf } from "../../core/measures/value/money.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { dayMs, isoInstant } from "../../core/words/iso-instant.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, knownUntilUs, standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { moneySumsAt } from "../value/known-then.ts";

/** How many days back what customers brought is counted (365), and how many of them are to be told one by one (none). */
export interface AskedProfit extends AskedAbout {
  readonly days?: number | undefined;
  readonly keyCustomers?: number | undefined;
}

/** What customers brought. Instants in microseconds since 1970, money in minor units. */
export interface ProfitAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly version: number;
  readonly endOfData: boolean;
  readonly days: number;
  readonly sinceUs: number;
  readonly untilUs: number;
  readonly ladder: Ladder;
  readonly currency: string;
  /** Null: no order tells money. */
  readonly money: Money | null;
  readonly told: ProfitTold | null;
  readonly profits: Profits | null;
  readonly key: readonly KeyCustomerTold[];
}

/** One of the most profitable, and on how many days of the span they bought, the last of them as days since 1970. */
export interface KeyCustomerTold extends KeyCustomer {
  readonly days: number;
  readonly lastDay: number;
}

const usualDays = 365;
/** Persons whose orders are summed at once. */
const personsAtOnce = 1_000_000;

/** Answers `stige value --abc` and `--key-customers`: what each customer brought in the days before an instant. */
export const profit = ofOneReading(async (shop: Shop, asked: AskedProfit): Promise<ProfitAnswer> => {
  const at = await standpoint(shop, asked);
  const { projection, zone, asOfUs, knownAtUs, endOfData } = at;
  const { engine, ladder } = projection;
  const untilUs = knownUntilUs(at);
  const days = asked.days ?? usualDays;
  const sinceUs = daysAway(untilUs, -days, zone);
  const sums = await moneySumsAt(engine, untilUs);
  const money = sums ? moneyOf(sums) : null;
  const about = {
    ...{ asOfUs, knownAtUs, version: projection.version, endOfData, days, sinceUs, untilUs, ladder, money },
    currency: shop.settings.currency,
  };
  if (money === null) return { ...about, told: null, profits: null, key: [] };
  const cut = knownNow(untilUs, money);
  const profits = await profitsOf(engine, (from, to) =>
    profitSql({ cut, sinceUs, standingUs: asOfUs, from, to }),
  );
  const told = profitTold(profits);
  return {
    ...about,
    profits,
    told,
    key: await withDays(engine, profits, keyCustomers(profits, asked.keyCustomers ?? 0, told), (persons) =>
      purchaseDaysSql(cut, sinceUs, persons),
    ),
  };
});

async function profitsOf(engine: Engine, sql: (from: number, to: number) => string): Promise<Profits> {
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  const parts: Float64Array[][] = [];
  for (let from = 0; from <= last; from += personsAtOnce)
    parts.push(await engine.columns(sql(from, from + personsAtOnce)));
  return {
    personId: joined(parts, 0, (length) => new Int32Array(length)),
    place: joined(parts, 1, (length) => new Uint8Array(length)),
    profit: joined(parts, 2, (length) => new Float64Array(length)),
  };
}

async function withDays(
  engine: Engine,
  { personId }: Profits,
  key: readonly KeyCustomer[],
  sql: (persons: readonly number[]) => string,
): Promise<KeyCustomerTold[]> {
  if (key.length === 0) return [];
  const rows = await engine.rows<PurchaseDays>(sql(key.map(({ row }) => personId[row] as number)));
  const of = new Map(rows.map((row) => [row.person_id, row]));
  return key.map((one) => {
    const found = of.get(personId[one.row] as number);
    return { ...one, days: found?.days ?? 0, lastDay: found?.last_day ?? 0 };
  });
}

/** The answer as JSON, without the customers one by one. Money in minor units, rounded. */
export function profitJson(answer: ProfitAnswer) {
  const { told, money } = answer;
  return {
    asOf: isoInstant(answer.asOfUs),
    knownAt: isoInstant(answer.knownAtUs),
    ladder: answer.version,
    endOfData: answer.endOfData,
    days: answer.days,
    since: isoInstant(answer.sinceUs),
    until: isoInstant(answer.untilUs),
    currency: answer.currency,
    basis: money?.basis ?? null,
    customers: told?.customers ?? 0,
    totalMinor: Math.round(told?.total ?? 0),
    losing: { customers: told?.losing.customers ?? 0, lostMinor: Math.round(told?.losing.lost ?? 0) },
    abc: told?.abc ?? null,
  };
}

/** The most profitable one by one, most profitable first. */
export async function keyCustomersJson(shop: Shop, { profits, key, ladder }: ProfitAnswer) {
  if (profits === null) return [];
  const idOf = ({ row }: KeyCustomer) => profits.personId[row] as number;
  const known = await shop.directory.describe(key.map(idOf));
  return key.map((one) => {
    const person = known.get(idOf(one)) ?? null;
    return {
      personId: idOf(one),
      key: person?.key ?? null,
      name: person?.name ?? null,
      rung: placeId(ladder, profits.place[one.row] as number),
      class: one.class,
      profitMinor: Math.round(profits.profit[one.row] as number),
      upTo: one.upTo,
      purchaseDays: one.days,
      lastDay: new Date(one.lastDay * dayMs).toISOString().slice(0, 10),
    };
  });
}

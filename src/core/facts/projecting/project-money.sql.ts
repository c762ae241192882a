import { text } from "../../sql/literal.ts";
import { currentSql } from "../sealing/versions.sql.ts";
import {
  exchangedSql,
  hasRates,
  inShopCurrencySql,
  minorPerMajorSql,
  rateJoin,
  roundedSql,
} from "./exchange.sql.ts";
import { hasCosts } from "./product-costs.sql.ts";
import { instantSql, localDaySql, type ProjectionInput, personJoin, personOf } from "./projection-input.ts";

/** WooCommerce tells of an order that it was deleted, and of nothing that lies in its trash: what is told of it later was restored. */
const restoredSql = `o.source = 'woo' AND o.updated_at > c.updated_us`;

/**
 * `order_rows`: orders as they are told now, of every source, cancelled ones marked. Gross and the refunded amount are in
 * the order's own `currency`, revenue and margin in the shop's by the rate of the local day, null without one.
 */
export function orderRowsSql(input: ProjectionInput): string {
  const { settings, segments } = input;
  const rate = rateJoin(input, "d", { currency: "o.currency", day: "o.local_day" });
  const side = { currency: "o.currency", rate: rate.rate };
  return `SELECT o.* EXCLUDE (revenue_told, margin_told), ${rate.rate} AS rate_e8,
      ${inShopCurrencySql("o.revenue_told", side, input)} AS revenue_minor, ${inShopCurrencySql("o.margin_told", side, input)} AS margin_minor
    FROM (SELECT ${personOf("o.person_id", "p")} AS person_id, o.source, coalesce(o.order_id, '#' || o.load || ':' || o.line) AS order_id, ${instantSql(input, "o.ordered")} AS ordered_us,
        ${localDaySql(input, "o.ordered")} AS local_day, o.ordered_form = 2 AS dated, o.gross_minor,
        coalesce(o.revenue_minor, o.gross_minor - coalesce(o.tax_minor, 0) - coalesce(o.shipping_minor, 0)) AS revenue_told,
        o.margin_minor AS margin_told, coalesce(o.currency, ${text(settings.currency)}) AS currency,
        o.coupon, o.channel, coalesce(o.counts, true) AS status_counts,
        o.cancelled_at IS NOT NULL OR c.order_id IS NOT NULL AS cancelled, coalesce(o.refunded_gross_minor, 0) AS refunded_gross_minor,
        o.load, o.line, o.received_us, o.since_us
      FROM ${currentSql(segments, "orders")} AS o
      LEFT JOIN (SELECT source, order_id, max(coalesce(updated_at, received_us)) AS updated_us FROM ${currentSql(segments, "cancellations")} GROUP BY ALL) AS c
        ON c.source = o.source AND c.order_id = o.order_id AND NOT coalesce(${restoredSql}, false)
      ${personJoin("o.person_id", "p")}) AS o
    ${rate.join}`;
}

/**
 * `refund_rows`: refunds told one by one, and the single refunded amount that an order's own row tells as far as it goes
 * beyond them. `gross_minor` is in the currency of the order (null: no rate leads there), `shop_gross_minor`, revenue and
 * margin in the shop's. A refund in another currency is exchanged by the rates of the order's day; one that names no
 * currency is in the order's.
 */
export function refundRowsSql(input: ProjectionInput): string {
  const own = text(input.settings.currency);
  const rate = rateJoin(input, "d", { currency: "r.currency", day: "r.rate_day" });
  const side = { currency: "r.currency", rate: rate.rate };
  const inShop = (amount: string) => inShopCurrencySql(amount, side, input);
  // What names no currency was read with the digits of the shop's.
  const told = (amount: string) =>
    `CASE WHEN r.currency IS NULL AND ${minorPerMajorSql("o.currency")} <> ${minorPerMajorSql(own)}
      THEN ${roundedSql(amount, minorPerMajorSql("o.currency"), minorPerMajorSql(own))} ELSE ${amount} END`;
  return `WITH said AS (
      SELECT r.source, r.refund_id, r.order_id, coalesce(${instantSql(input, "r.refunded")}, r.since_us) AS refunded_us,
        r.refunded_at IS NOT NULL AS instant_known, ${told("r.gross_minor")} AS told_minor, ${told("r.revenue_minor")} AS revenue_told,
        ${told("r.margin_minor")} AS margin_told, coalesce(r.currency, o.currency, ${own}) AS currency,
        coalesce(o.local_day, ${localDaySql(input, "r.refunded")}) AS rate_day,
        o.currency AS order_currency, o.rate_e8 AS order_rate, o.order_id IS NOT NULL AS matched
      FROM ${currentSql(input.segments, "refunds")} AS r
      LEFT JOIN order_rows AS o ON o.source = r.source AND o.order_id = r.order_id),
    told AS (
      SELECT r.source, r.refund_id, r.order_id, r.refunded_us, r.instant_known, r.told_minor, r.currency, r.matched,
        CASE WHEN NOT r.matched OR r.currency = r.order_currency THEN r.told_minor
          ELSE ${hasRates(input) ? exchangedSql("r.told_minor", side, { currency: "r.order_currency", rate: "r.order_rate" }) : "NULL::BIGINT"} END AS gross_minor,
        ${inShop("r.told_minor")} AS shop_gross_minor, ${inShop("r.revenue_told")} AS revenue_minor, ${inShop("r.margin_told")} AS margin_minor
      FROM said AS r ${rate.join}),
    sums AS (SELECT source, order_id, sum(gross_minor)::BIGINT AS gross_minor FROM told GROUP BY source, order_id),
    beyond AS (
      SELECT o.source, o.order_id, o.since_us, o.currency, o.rate_e8, o.refunded_gross_minor - coalesce(s.gross_minor, 0) AS gross_minor
      FROM order_rows AS o LEFT JOIN sums AS s ON s.source = o.source AND s.order_id = o.order_id
      WHERE o.refunded_gross_minor > coalesce(s.gross_minor, 0))
    SELECT * FROM told UNION ALL BY NAME
    SELECT o.source, o.order_id AS refund_id, o.order_id, o.since_us AS refunded_us, false AS instant_known, o.gross_minor AS told_minor,
      o.currency, true AS matched, o.gross_minor, ${inShopCurrencySql("o.gross_minor", { currency: "o.currency", rate: "o.rate_e8" }, input)} AS shop_gross_minor,
      NULL::BIGINT AS revenue_minor, NULL::BIGINT AS margin_minor
    FROM beyond AS o`;
}

/** `refunds`, in the shop's currency. */
export function refundsSql(): string {
  return `SELECT source, refund_id, order_id, refunded_us, instant_known, shop_gross_minor AS gross_minor, revenue_minor, margin_minor,
      matched, told_minor, currency FROM refund_rows`;
}

/** The book of orders: what counts, and why not. Money is net of part refunds. */
export function ordersSql(input: ProjectionInput): string {
  const { settings } = input;
  const net = (amount: string, part: string) =>
    `CASE WHEN r.order_id IS NULL OR o.gross_minor <= 0 THEN ${amount} WHEN NOT r.known THEN NULL
      ELSE ${amount} - r.${part} - ${roundedSql(amount, `r.unsplit_${part}`, "o.gross_minor")} END`;
  const costs = hasCosts(input);
  const margin = costs ? "coalesce(o.margin_minor, o.revenue_minor - c.cost_minor)" : "o.margin_minor";
  const rate = settings.marginRate;
  return `WITH r AS (
      SELECT source, order_id, sum(gross_minor)::BIGINT AS gross_minor, bool_and(gross_minor IS NOT NULL) AS known,
        coalesce(sum(revenue_minor), 0)::BIGINT AS revenue_minor, coalesce(sum(margin_minor), 0)::BIGINT AS margin_minor,
        coalesce(sum(gross_minor) FILTER (revenue_minor IS NULL), 0)::BIGINT AS unsplit_revenue_minor,
        coalesce(sum(gross_minor) FILTER (margin_minor IS NULL), 0)::BIGINT AS unsplit_margin_minor
      FROM refund_rows WHERE matched GROUP BY source, order_id),
    n AS (
      SELECT o.* EXCLUDE (revenue_minor, margin_minor), ${net("o.revenue_minor", "revenue_minor")} AS revenue_minor, ${net(margin, "margin_minor")} AS margin_minor,
        CASE WHEN o.margin_minor IS NOT NULL THEN 'order' ELSE 'products' END AS margin_told,
        CASE WHEN o.cancelled THEN 'cancelled' WHEN NOT o.status_counts THEN 'status'
          WHEN r.gross_minor > 0 AND r.gross_minor >= o.gross_minor THEN 'refunded' END AS not_counted
      FROM order_rows AS o LEFT JOIN r ON r.source = o.source AND r.order_id = o.order_id
        ${costs ? "LEFT JOIN order_costs AS c ON c.source = o.source AND c.order_id = o.order_id" : ""}
      WHERE o.source = ${text(settings.ordersFrom ?? "")})
    SELECT n.person_id, n.source, n.order_id, n.ordered_us, n.local_day,
      ${inShopCurrencySql("n.gross_minor", { currency: "n.currency", rate: "n.rate_e8" }, input)} AS gross_minor, n.revenue_minor,
      ${rate === null ? "n.margin_minor" : `coalesce(n.margin_minor, ${ofRevenue("n.revenue_minor", rate)})`} AS margin_minor,
      n.currency, n.coupon, n.channel, n.not_counted IS NULL AS counts, n.not_counted, n.load, n.line, n.gross_minor AS told_minor,
      CASE WHEN n.margin_minor IS NOT NULL THEN n.margin_told ${rate === null ? "" : "WHEN n.revenue_minor IS NOT NULL THEN 'rate'"} END AS margin_from, n.dated, true AS laid_out
    FROM n ORDER BY person_id NULLS LAST, ordered_us`;
}

/** A rate of an amount, rounded half away from zero; the rate is taken to six decimals. */
const ofRevenue = (amount: string, rate: number) =>
  roundedSql(amount, String(Math.round(rate * 1e6)), "1000000");

/** Orders told by another source than the book of orders, in the shop's currency. */
export function ordersElsewhereSql(input: ProjectionInput): string {
  const gross = inShopCurrencySql("gross_minor", { currency: "currency", rate: "rate_e8" }, input);
  return `SELECT person_id, source, order_id, ordered_us, ${gross} AS gross_minor, load, line FROM order_rows
    WHERE source <> ${text(input.settings.ordersFrom ?? "")}`;
}

/** `spend`, in the shop's currency by the rate of its local day; `told_minor` as it was told. */
export function spendSql(input: ProjectionInput): string {
  const own = text(input.settings.currency);
  const rate = rateJoin(input, "d", { currency: "s.currency", day: "s.local_day" });
  const amount = inShopCurrencySql("s.told_minor", { currency: "s.currency", rate: rate.rate }, input);
  return `SELECT s.spent_us, s.rung, s.channel, s.campaign, ${amount} AS amount_minor, s.currency, s.local_day, s.told_minor
    FROM (SELECT ${instantSql(input, "spent")} AS spent_us, ${localDaySql(input, "spent")} AS local_day, rung, channel, campaign,
        amount_minor AS told_minor, coalesce(currency, ${own}) AS currency
      FROM ${currentSql(input.segments, "spend")}) AS s ${rate.join}`;
}

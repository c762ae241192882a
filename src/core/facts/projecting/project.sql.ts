import { text } from "../../sql/literal.ts";
import { currentSql } from "../sealing/versions.sql.ts";
import { eventSteps } from "./event-tables.sql.ts";
import { dayRatesSql, hasRates, inShopCurrencySql, ratesSql } from "./exchange.sql.ts";
import { firstOrdersSql } from "./first-orders.sql.ts";
import { orderSumsSql } from "./order-sums.sql.ts";
import {
  hasCosts,
  hasProducts,
  orderCostsSql,
  productJoin,
  productSpansSql,
  productsSql,
} from "./product-costs.sql.ts";
import {
  orderRowsSql,
  ordersElsewhereSql,
  ordersSql,
  refundRowsSql,
  refundsSql,
  spendSql,
} from "./project-money.sql.ts";
import {
  instantSql as instant,
  localDaySql as localDay,
  type ProjectionInput,
  type ProjectStep,
  personJoin as person,
  personOf,
} from "./projection-input.ts";

/**
 * The steps that make the projected tables, in order; needs `identity_person` (who.sql.ts). Each makes one table of
 * `projectedTables` or a table the next steps read.
 */
export function projectSql(input: ProjectionInput): readonly ProjectStep[] {
  return [
    ...moneySteps(input),
    ...eventSteps(input),
    {
      table: "answers",
      sql: plain(
        input,
        "answers",
        `${isPerson}, ${instant(input, "answered")} AS answered_us, survey, coalesce(lower(survey_kind), 'nps') AS survey_kind, score::INTEGER AS score`,
      ),
    },
    {
      table: "consents",
      sql: plain(
        input,
        "consents",
        `${isPerson}, ${instant(input, "given")} AS given_us, lower(channel) AS channel, lower(purpose) AS purpose, basis, granted, wording`,
      ),
    },
    {
      table: "touches",
      sql: plain(
        input,
        "touches",
        `touch_id, ${isPerson}, ${instant(input, "sent")} AS sent_us, channel, play, arm, touch_kind, rung_at_send, cost_minor`,
      ),
    },
    {
      table: "responses",
      sql: `SELECT touch_id, ${instant(input, "happened")} AS happened_us, response_kind, coalesce(machine, false) AS machine
        FROM ${currentSql(input.segments, "responses")}`,
    },
    { table: "spend", sql: spendSql(input) },
    { table: "overrides", sql: overrides(input) },
    { table: "merges", sql: "SELECT kept_id, gone_id, recorded_us, undone_us FROM merge_facts" },
    { table: "referral_rows", sql: referralRows(input) },
  ];
}

/** The person whom a row of facts `f` is about. */
const isPerson = `${personOf("f.person_id", "p")} AS person_id`;

/** One kind of fact about one person, row for row. A consent has no id: told again in the same words, it is the same. */
function plain(input: ProjectionInput, kind: "answers" | "consents" | "touches", columns: string): string {
  const select = kind === "consents" ? "SELECT DISTINCT" : "SELECT";
  return `${select} ${columns} FROM ${currentSql(input.segments, kind)} AS f ${person("f.person_id", "p")}`;
}

/** Rates and products, then what rests on them: orders, their lines and refunds. */
function moneySteps(input: ProjectionInput): ProjectStep[] {
  const products = hasProducts(input);
  return [
    { table: "rates", sql: ratesSql(input) },
    ...(hasRates(input) ? [{ table: "day_rates", sql: dayRatesSql() }] : []),
    { table: "order_rows", sql: orderRowsSql(input) },
    { table: "products", sql: productsSql(input) },
    ...(products
      ? [
          { table: "product_costs", sql: productSpansSql("unit_cost_minor", "unit_cost_minor, currency") },
          { table: "product_categories", sql: productSpansSql("category", "category") },
          { table: "product_names", sql: productSpansSql("name", "name") },
        ]
      : []),
    { table: "lines", sql: linesSql(input) },
    ...(hasCosts(input) ? [{ table: "order_costs", sql: orderCostsSql(input) }] : []),
    { table: "refund_rows", sql: refundRowsSql(input) },
    { table: "refunds", sql: refundsSql() },
    { table: "orders", sql: ordersSql(input) },
    { table: "first_orders", sql: firstOrdersSql("orders") },
    { table: "order_sums", sql: orderSumsSql("orders") },
    { table: "orders_elsewhere", sql: ordersElsewhereSql(input) },
  ];
}

/** The telling that a row came with: a load, of live facts one sealing of it. */
const came = (row: string) => `{'load': ${row}.load, 'us': ${row}.received_us}`;

/**
 * The lines of one telling for each order: of the one whose row of the order counts, else of the last that told any. Money
 * in the shop's currency; a line without category or product's name has those that its number has in `products`.
 */
function linesSql(input: ProjectionInput): string {
  const { segments, settings } = input;
  const rows = currentSql(segments, "lines");
  const known = hasProducts(input);
  const fallback = (column: string, alias: string, of: string) =>
    known ? `coalesce(l.${column}, ${alias}.${of}) AS ${column}` : `l.${column}`;
  const foreign = `(SELECT source, order_id, currency, rate_e8 FROM order_rows WHERE currency <> ${text(settings.currency)})`;
  const revenue = inShopCurrencySql("l.revenue_minor", { currency: "o.currency", rate: "o.rate_e8" }, input);
  const columns = `l.source, l.order_id, l.sku, ${fallback("product", "n", "name")}, ${fallback("category", "c", "category")}, l.quantity,
    CASE WHEN o.order_id IS NULL THEN l.revenue_minor ELSE ${revenue} END AS revenue_minor`;
  const order = known ? "order_rows" : foreign;
  const joins = `LEFT JOIN ${order} AS o ON o.source = l.source AND o.order_id = l.order_id
    ${known ? `${productJoin("product_names", "n", { sku: "l.sku", day: "o.local_day" })} ${productJoin("product_categories", "c", { sku: "l.sku", day: "o.local_day" })}` : ""}`;
  if ((segments.files.lines ?? []).length < 2) return `SELECT ${columns} FROM ${rows} AS l ${joins}`;
  return `WITH told AS (SELECT DISTINCT source, order_id, ${came("l")} AS came FROM ${rows} AS l),
    chosen AS (SELECT t.source, t.order_id, coalesce(max(t.came) FILTER (t.came = ${came("o")}), max(t.came)) AS came
      FROM told AS t LEFT JOIN order_rows AS o ON o.source = t.source AND o.order_id = t.order_id GROUP BY t.source, t.order_id)
    SELECT ${columns} FROM (SELECT l.* FROM ${rows} AS l SEMI JOIN chosen AS c ON c.source = l.source AND c.order_id = l.order_id AND c.came = ${came("l")}) AS l ${joins}`;
}

/** Overrides known at the instant; told again with another end or a revocation, the later word counts. A later revocation is not yet known. */
function overrides(input: ProjectionInput): string {
  const { knownAtUs } = input.segments;
  const revoked = instant(input, "revoked");
  return `WITH told AS (
      SELECT ${isPerson}, rung, coalesce(${instant(input, "recorded")}, received_us) AS recorded_us, ${instant(input, "until")} AS until_us,
        CASE WHEN ${revoked} <= ${knownAtUs} THEN ${revoked} END AS revoked_us, reason, "by", load, line
      FROM ${currentSql(input.segments, "overrides")} AS f ${person("f.person_id", "p")})
    SELECT * EXCLUDE (load, line, version) FROM (
      SELECT *, row_number() OVER (PARTITION BY person_id, rung, recorded_us ORDER BY load DESC, line DESC) AS version
      FROM told WHERE recorded_us <= ${knownAtUs}) WHERE version = 1`;
}

function referralRows(input: ProjectionInput): string {
  return `SELECT ${personOf("t.referrer_id", "r")} AS referrer_id, ${personOf("t.friend_id", "f")} AS friend_id, ${instant(input, "made")} AS made_us, ${localDay(input, "made")} AS made_day,
      made_form = 2 AS dated, t.referrer_id AS referrer_identity
    FROM ${currentSql(input.segments, "referrals")} AS t ${person("t.referrer_id", "r")} ${person("t.friend_id", "f")}`;
}

/** Names of the tables that only earlier steps read; dropped when the projection stands. */
export function scaffolding(input: ProjectionInput): readonly string[] {
  return [
    "order_rows",
    "refund_rows",
    ...(hasRates(input) ? ["day_rates"] : []),
    ...(hasProducts(input) ? ["product_costs", "product_categories", "product_names"] : []),
    ...(hasCosts(input) ? ["order_costs"] : []),
    "merge_facts",
    "hard_persons",
    "referral_ties",
    "erased_identities",
    "once_erased",
  ];
}

import { text } from "../sql/literal.ts";
import type { ShopSettings } from "./shop-settings.ts";
import { currentSql, type Segments } from "./versions.sql.ts";
import { instantOfLocalSql, localOfSql } from "./zone.sql.ts";
import type { Zone } from "./zone.ts";

/** What the facts are projected with. `span` is the least and greatest wall time in them. */
export interface ProjectionInput {
  readonly segments: Segments;
  readonly settings: ShopSettings;
  readonly zone: Zone;
  readonly span: { readonly fromUs: number; readonly toUs: number };
}

const dayUs = 86_400_000_000;

/** SQL for the instant of a sealed instant field; null stays null. */
const instant = (input: ProjectionInput, field: string) =>
  `(CASE WHEN ${field}_form = 0 THEN ${field}_at ELSE ${instantOfLocalSql(`${field}_at`, input.zone, input.span)} END)`;

/** SQL for the local day (days since 1970) of a sealed instant field. */
const localDay = (input: ProjectionInput, field: string) =>
  `(CASE WHEN ${field}_form = 0 THEN ${localOfSql(`${field}_at`, input.zone, input.span)} ELSE ${field}_at END // ${dayUs})::INTEGER`;

const person = (column: string, alias: string) =>
  `LEFT JOIN identity_person AS ${alias} ON ${alias}.identity_id = ${column}`;

/**
 * The steps that make the projected tables, in order; needs `identity_person` (who.sql.ts). Each makes one table of
 * `projectedTables` or a table the next steps read.
 */
export function projectSql(
  input: ProjectionInput,
): readonly { readonly table: string; readonly sql: string }[] {
  return [
    { table: "order_rows", sql: orderRows(input) },
    { table: "refunds", sql: refunds(input) },
    { table: "orders", sql: orders(input) },
    { table: "orders_elsewhere", sql: ordersElsewhere(input) },
    { table: "lines", sql: lines(input) },
    {
      table: "events",
      sql: plain(input, "events", `p.person_id, ${instant(input, "happened")} AS happened_us, name, value`),
    },
    {
      table: "answers",
      sql: plain(
        input,
        "answers",
        `p.person_id, ${instant(input, "answered")} AS answered_us, survey, coalesce(lower(survey_kind), 'nps') AS survey_kind, score::INTEGER AS score`,
      ),
    },
    {
      table: "consents",
      sql: plain(
        input,
        "consents",
        `p.person_id, ${instant(input, "given")} AS given_us, lower(channel) AS channel, lower(purpose) AS purpose, basis, granted, wording`,
      ),
    },
    {
      table: "touches",
      sql: plain(
        input,
        "touches",
        `touch_id, p.person_id, ${instant(input, "sent")} AS sent_us, channel, play, arm, touch_kind, rung_at_send, cost_minor`,
      ),
    },
    {
      table: "responses",
      sql: `SELECT touch_id, ${instant(input, "happened")} AS happened_us, response_kind, coalesce(machine, false) AS machine
        FROM ${currentSql(input.segments, "responses")}`,
    },
    {
      table: "spend",
      sql: `SELECT ${instant(input, "spent")} AS spent_us, rung, channel, campaign, amount_minor, currency
        FROM ${currentSql(input.segments, "spend")}`,
    },
    { table: "overrides", sql: overrides(input) },
    { table: "merges", sql: "SELECT kept_id, gone_id, recorded_us, undone_us FROM merge_facts" },
    { table: "referral_rows", sql: referralRows(input) },
  ];
}

/** One kind of fact about one person, row for row. A consent has no id: told again in the same words, it is the same. */
function plain(
  input: ProjectionInput,
  kind: "events" | "answers" | "consents" | "touches",
  columns: string,
): string {
  const select = kind === "consents" ? "SELECT DISTINCT" : "SELECT";
  return `${select} ${columns} FROM ${currentSql(input.segments, kind)} AS f ${person("f.person_id", "p")}`;
}

/** Orders as they are told now, of every source, cancelled ones marked. */
function orderRows(input: ProjectionInput): string {
  const { settings, segments } = input;
  const own = `coalesce(o.currency, '${settings.currency}') = '${settings.currency}'`;
  return `SELECT p.person_id, o.source, coalesce(o.order_id, '#' || o.load || ':' || o.line) AS order_id, ${instant(input, "o.ordered")} AS ordered_us,
      ${localDay(input, "o.ordered")} AS local_day, o.ordered_form = 2 AS dated, o.gross_minor,
      CASE WHEN ${own} THEN coalesce(o.revenue_minor, o.gross_minor - coalesce(o.tax_minor, 0) - coalesce(o.shipping_minor, 0)) END AS revenue_minor,
      CASE WHEN ${own} THEN o.margin_minor END AS margin_minor, coalesce(o.currency, '${settings.currency}') AS currency,
      o.coupon, o.channel, coalesce(o.counts, true) AS status_counts,
      o.cancelled_at IS NOT NULL OR c.order_id IS NOT NULL AS cancelled, coalesce(o.refunded_gross_minor, 0) AS refunded_gross_minor,
      o.load, o.line, o.since_us
    FROM ${currentSql(segments, "orders")} AS o
    LEFT JOIN (SELECT DISTINCT source, order_id FROM ${currentSql(segments, "cancellations")}) AS c
      ON c.source = o.source AND c.order_id = o.order_id
    ${person("o.person_id", "p")}`;
}

/**
 * Refunds told one by one, and the single refunded amount that an order's own row tells as far as it goes beyond them.
 * Revenue is split by the share of gross where it is not given.
 */
function refunds(input: ProjectionInput): string {
  return `WITH told AS (
      SELECT r.source, r.refund_id, r.order_id, coalesce(${instant(input, "refunded")}, r.since_us) AS refunded_us,
        r.refunded_at IS NOT NULL AS instant_known, r.gross_minor, r.revenue_minor, r.margin_minor
      FROM ${currentSql(input.segments, "refunds")} AS r),
    sums AS (SELECT source, order_id, sum(gross_minor)::BIGINT AS gross_minor FROM told GROUP BY source, order_id),
    beyond AS (
      SELECT o.source, o.order_id AS refund_id, o.order_id, o.since_us AS refunded_us, false AS instant_known,
        o.refunded_gross_minor - coalesce(s.gross_minor, 0) AS gross_minor, NULL::BIGINT AS revenue_minor, NULL::BIGINT AS margin_minor
      FROM order_rows AS o LEFT JOIN sums AS s ON s.source = o.source AND s.order_id = o.order_id
      WHERE o.refunded_gross_minor > coalesce(s.gross_minor, 0)),
    every AS (SELECT * FROM told UNION ALL SELECT * FROM beyond)
    SELECT e.*, o.order_id IS NOT NULL AS matched FROM every AS e
    LEFT JOIN order_rows AS o ON o.source = e.source AND o.order_id = e.order_id`;
}

/** A share of an amount, rounded half away from zero, in whole minor units: amount x part / whole. */
const share = (amount: string, part: string, whole: string) =>
  `(sign(${amount}) * ((2 * abs(${amount})::HUGEINT * ${part} + ${whole}) // (2 * ${whole})))::BIGINT`;

/** A rate of an amount, rounded half away from zero; the rate is taken to six decimals. */
const ofRevenue = (amount: string, rate: number) =>
  `sign(${amount})::BIGINT * ((2 * abs(${amount}) * ${Math.round(rate * 1e6)} + 1000000) // 2000000)`;

/** The book of orders: what counts, and why not. Money is net of part refunds. */
function orders({ settings }: ProjectionInput): string {
  const net = (column: string) =>
    `CASE WHEN r.order_id IS NULL OR o.gross_minor <= 0 THEN o.${column}
      ELSE o.${column} - r.${column} - ${share(`o.${column}`, `r.unsplit_${column}`, "o.gross_minor")} END`;
  const rate = settings.marginRate;
  const margin =
    rate === null ? "n.margin_minor" : `coalesce(n.margin_minor, ${ofRevenue("n.revenue_minor", rate)})`;
  return `WITH r AS (
      SELECT source, order_id, sum(gross_minor)::BIGINT AS gross_minor,
        coalesce(sum(revenue_minor), 0)::BIGINT AS revenue_minor, coalesce(sum(margin_minor), 0)::BIGINT AS margin_minor,
        coalesce(sum(gross_minor) FILTER (revenue_minor IS NULL), 0)::BIGINT AS unsplit_revenue_minor,
        coalesce(sum(gross_minor) FILTER (margin_minor IS NULL), 0)::BIGINT AS unsplit_margin_minor
      FROM refunds WHERE matched GROUP BY source, order_id),
    n AS (
      SELECT o.* EXCLUDE (revenue_minor, margin_minor), ${net("revenue_minor")} AS revenue_minor, ${net("margin_minor")} AS margin_minor,
        CASE WHEN o.cancelled THEN 'cancelled' WHEN NOT o.status_counts THEN 'status'
          WHEN r.gross_minor > 0 AND r.gross_minor >= o.gross_minor THEN 'refunded' END AS not_counted
      FROM order_rows AS o LEFT JOIN r ON r.source = o.source AND r.order_id = o.order_id
      WHERE o.source = ${text(settings.ordersFrom ?? "")})
    SELECT n.person_id, n.source, n.order_id, n.ordered_us, n.local_day, n.gross_minor, n.revenue_minor, ${margin} AS margin_minor,
      n.currency, n.coupon, n.channel, n.not_counted IS NULL AS counts, n.not_counted, n.load, n.line FROM n`;
}

function ordersElsewhere({ settings }: ProjectionInput): string {
  return `SELECT person_id, source, order_id, ordered_us, gross_minor, load, line FROM order_rows
    WHERE source <> ${text(settings.ordersFrom ?? "")}`;
}

/** The lines of one load for each order: of the load whose row of the order counts, else of the last that told any. */
function lines({ segments }: ProjectionInput): string {
  const rows = currentSql(segments, "lines");
  const columns = "l.source, l.order_id, l.sku, l.product, l.category, l.quantity, l.revenue_minor";
  if ((segments.files.lines ?? []).length < 2) return `SELECT ${columns} FROM ${rows} AS l`;
  return `WITH told AS (SELECT DISTINCT source, order_id, load FROM ${rows}),
    chosen AS (SELECT t.source, t.order_id, coalesce(max(t.load) FILTER (t.load = o.load), max(t.load)) AS load
      FROM told AS t LEFT JOIN order_rows AS o ON o.source = t.source AND o.order_id = t.order_id GROUP BY t.source, t.order_id)
    SELECT ${columns} FROM ${rows} AS l SEMI JOIN chosen AS c ON c.source = l.source AND c.order_id = l.order_id AND c.load = l.load`;
}

/** Overrides known at the instant; told again with another end or a revocation, the later word counts. A later revocation is not yet known. */
function overrides(input: ProjectionInput): string {
  const { knownAtUs } = input.segments;
  const revoked = instant(input, "revoked");
  return `WITH told AS (
      SELECT p.person_id, rung, coalesce(${instant(input, "recorded")}, received_us) AS recorded_us, ${instant(input, "until")} AS until_us,
        CASE WHEN ${revoked} <= ${knownAtUs} THEN ${revoked} END AS revoked_us, reason, "by", load, line
      FROM ${currentSql(input.segments, "overrides")} AS f ${person("f.person_id", "p")})
    SELECT * EXCLUDE (load, line, version) FROM (
      SELECT *, row_number() OVER (PARTITION BY person_id, rung, recorded_us ORDER BY load DESC, line DESC) AS version
      FROM told WHERE recorded_us <= ${knownAtUs}) WHERE version = 1`;
}

function referralRows(input: ProjectionInput): string {
  return `SELECT r.person_id AS referrer_id, f.person_id AS friend_id, ${instant(input, "made")} AS made_us, ${localDay(input, "made")} AS made_day,
      made_form = 2 AS dated, t.referrer_id AS referrer_identity
    FROM ${currentSql(input.segments, "referrals")} AS t ${person("t.referrer_id", "r")} ${person("t.friend_id", "f")}`;
}

/** Names of the tables that only earlier steps read; dropped when the projection stands. */
export const scaffolding = [
  "order_rows",
  "referral_rows",
  "merge_facts",
  "hard_persons",
  "referral_ties",
  "erased_identities",
  "once_erased",
] as const;

import { text } from "../core/sql/literal.ts";
import type { Calendar } from "./calendar.ts";
import type { Notes } from "./notes.ts";

export type Format = "csv" | "parquet";

/** One file of the shop: its name without ending, and the query that makes its rows. `utc`: its instants are in UTC, else in the local clock. */
export interface Export {
  readonly name: string;
  readonly utc: boolean;
  readonly sql: string;
}

/** How the simulation's numbers become what a shop writes: expressions of SQL. */
interface Terms {
  local(sec: string): string;
  utc(sec: string): string;
  orderId(table: string): string;
  kroner(ore: string): string;
}

/** How a shop writes down a person of the simulation. */
const number = "CASE WHEN t.kind <> 'guest' THEN t.person + 100001 END";
const email = "concat(t.first, '.', t.last, t.person + 1, '@', t.domain)";
const guestEmail = `CASE WHEN t.kind = 'guest' THEN ${email} END`;

/** The rows of a table in order: sorted while they are narrow, turned into text afterwards. */
function sorted(table: string, ...columns: string[]): string {
  return `FROM (FROM ${table} ORDER BY ${columns.join(", ")}) t`;
}

/**
 * Every file, in the order in which they are best read. Columns bear names that shops use; `digits` is how many the
 * number of an order within its day takes. Rows are in time order, as an export is.
 */
export function exportsOf(
  calendar: Calendar,
  digits: number,
  notes: Notes,
  format: Format,
): readonly Export[] {
  const terms = termsOf(calendar, digits, format);
  const files = [
    ...peopleFiles(terms),
    ...orderFiles(terms),
    ...voiceFiles(terms),
    ...contactFiles(terms),
    ...noteFiles(terms, notes),
  ];
  return files.filter((file) => file.sql !== "");
}

function termsOf(calendar: Calendar, digits: number, format: Format): Terms {
  const startSec = calendar.firstDay * 86_400;
  const offset = (sec: string) => offsetSql(calendar, sec);
  return {
    local: (sec) => `make_timestamp((${startSec} + (${sec})::BIGINT) * 1000000)`,
    utc: (sec) => {
      const utcSec = `(${startSec} + (${sec})::BIGINT - ${offset(sec)})`;
      return format === "parquet" ? `to_timestamp(${utcSec})` : `make_timestamp(${utcSec} * 1000000)`;
    },
    orderId: (table) => `${table}.day::BIGINT * ${10 ** digits} + ${table}.nth`,
    kroner: (ore) => `((${ore}) * 0.01::DECIMAL(3, 2))::DECIMAL(12, 2)`,
  };
}

/** Seconds from UTC to the local clock, by the days on which they change. */
function offsetSql({ offsetSec }: Calendar, sec: string): string {
  const branches: string[] = [];
  offsetSec.forEach((offset, day) => {
    const next = offsetSec[day + 1];
    if (next !== undefined && next !== offset)
      branches.push(`WHEN ${sec} < ${(day + 1) * 86_400} THEN ${offset}`);
  });
  const last = `${offsetSec[offsetSec.length - 1]}`;
  return branches.length > 0 ? `CASE ${branches.join(" ")} ELSE ${last} END` : last;
}

function peopleFiles({ local }: Terms): Export[] {
  return [
    {
      name: "customers",
      utc: false,
      sql: `SELECT ${number} AS customer_id, ${email} AS email, t.given::VARCHAR AS first_name, t.family::VARCHAR AS last_name,
          t.country::VARCHAR AS country, ${local("t.sec")} AS registered_at, t.wants_mail = 'true' AS accepts_marketing
        ${sorted("people", "sec", "person")} WHERE t.kind <> 'guest'`,
    },
    {
      name: "consents",
      utc: false,
      sql: `SELECT ${number} AS customer_id, ${guestEmail} AS email, ${local("t.sec")} AS given_at,
          t.channel::VARCHAR AS channel, 'marketing' AS purpose, t.basis::VARCHAR AS basis,
          t.granted = 'true' AS granted, 'v1' AS wording
        ${sorted("consents", "sec", "person", "channel", "granted")}`,
    },
  ];
}

function orderFiles({ local, orderId, kroner }: Terms): Export[] {
  return [
    {
      name: "orders",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id,
          CASE WHEN t.identified IN ('number', 'number and email') THEN t.person + 100001 END AS customer_id,
          CASE WHEN t.identified IN ('email', 'number and email') THEN ${email} END AS email,
          ${local("t.sec")} AS ordered_at, ${kroner("t.gross")} AS total, ${kroner("t.gross // 5")} AS tax,
          ${kroner("t.shipping")} AS shipping, ${kroner("(t.gross - t.shipping) // 5 * 4")} AS net_sales, 'NOK' AS currency, t.status::VARCHAR AS status,
          nullif(t.coupon::VARCHAR, '') AS coupon, t.channel::VARCHAR AS channel
        ${sorted("orders", "sec", "nth")}`,
    },
    {
      name: "order_lines",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id, t.sku::VARCHAR AS sku, t.product::VARCHAR AS product,
          t.category::VARCHAR AS category, t.quantity,
          ${kroner("t.gross // 5 * 4")} AS line_revenue
        ${sorted("lines", "day", "nth", "sku", "quantity")}`,
    },
    {
      name: "refunds",
      utc: false,
      sql: `SELECT 'R' || (${orderId("t")}) AS refund_id, ${orderId("t")} AS order_id, ${local("t.sec")} AS refunded_at,
          ${kroner("t.gross")} AS refund_amount, 'NOK' AS currency
        ${sorted("refunds", "sec", "day", "nth")}`,
    },
    {
      name: "cancellations",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id, ${local("t.sec")} AS cancelled_at
        ${sorted("cancellations", "sec", "day", "nth")}`,
    },
  ];
}

function voiceFiles({ local, utc }: Terms): Export[] {
  return [
    {
      name: "events",
      utc: true,
      sql: `SELECT t.person + 100001 AS customer_id, ${utc("t.sec")} AS happened_at, t.name::VARCHAR AS event
        ${sorted("events", "sec", "person", "name")}`,
    },
    {
      name: "answers",
      utc: false,
      sql: `SELECT row_number() OVER () AS answer_id, ${number} AS customer_id,
          ${guestEmail} AS email, ${local("t.sec")} AS answered_at,
          CASE t.about WHEN 'nps' THEN 'Vil du anbefale oss?' ELSE 'Hvor fornøyd er du?' END AS survey,
          t.about::VARCHAR AS survey_kind, t.score
        ${sorted("answers", "sec", "person", "about", "score")}`,
    },
    {
      name: "referrals",
      utc: false,
      sql: `SELECT row_number() OVER () AS referral_id, t.referrer + 100001 AS referrer_customer_id,
          t.friend + 100001 AS friend_customer_id, ${local("t.sec")} AS referred_at
        ${sorted("referrals", "sec", "friend")}`,
    },
  ];
}

function contactFiles({ utc, kroner, local }: Terms): Export[] {
  return [
    {
      name: "touches",
      utc: true,
      sql: `SELECT t.touch + 1 AS touch_id, ${number} AS customer_id, ${guestEmail} AS email, ${utc("t.sec")} AS sent_at,
          t.channel::VARCHAR AS channel, t.about::VARCHAR AS play, t.arm::VARCHAR AS arm, t.purpose::VARCHAR AS touch_kind,
          ${kroner("t.cost")} AS cost
        ${sorted("touches", "sec", "touch")}`,
    },
    {
      name: "responses",
      utc: true,
      sql: `SELECT t.touch + 1 AS touch_id, ${utc("t.sec")} AS happened_at, t.reaction::VARCHAR AS response_kind,
          t.machine = 'true' AS machine
        ${sorted("responses", "sec", "touch", "reaction", "machine")}`,
    },
    {
      name: "spend",
      utc: false,
      sql: `SELECT ${local("t.day * 86400")}::DATE AS spent_at, t.channel::VARCHAR AS channel,
          t.campaign::VARCHAR AS campaign, t.rung::VARCHAR AS rung,
          ${kroner("t.amount")} AS cost, 'NOK' AS currency
        ${sorted("spend", "day", "campaign")}`,
    },
  ];
}

function noteFiles({ local }: Terms, { overrides, merge }: Notes): Export[] {
  const at = (sec: number | null) => (sec === null ? "NULL::TIMESTAMP" : local(`${sec}`));
  const rows = overrides.map(
    (
      o,
    ) => `SELECT ${o.person + 100_001} AS customer_id, ${text(o.rung)} AS rung, ${at(o.recordedSec)} AS recorded_at,
      ${at(o.untilSec)} AS until, ${at(o.revokedSec)} AS revoked_at, ${text(o.reason)} AS reason, 'Ingrid Moe' AS "by"`,
  );
  const merged =
    merge &&
    `SELECT ${merge.kept + 100_001} AS kept_customer_id, ${merge.gone + 100_001} AS gone_customer_id,
      ${at(merge.recordedSec)} AS recorded_at`;
  return [
    { name: "overrides", utc: false, sql: rows.join(" UNION ALL ") },
    { name: "merges", utc: false, sql: merged ?? "" },
  ];
}

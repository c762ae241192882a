import type { Calendar } from "./calendar.ts";
import { textSql } from "./look-up-tables.sql.ts";
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
  /** The join that `utc` needs. */
  clock(sec: string): string;
  orderId(table: string): string;
  kroner(ore: string): string;
}

/** Joins and expressions for the person `t.person`: who it is is looked up only where it is written. */
const person =
  "LEFT JOIN people p ON p.person = t.person LEFT JOIN first_names f ON f.code = p.first LEFT JOIN last_names l ON l.code = p.last LEFT JOIN domains d ON d.code = p.domain";
const number = "CASE WHEN p.kind <> 'guest' THEN p.person + 100001 END";
const email = "f.address || '.' || l.address || (p.person + 1) || '@' || d.address";
const guestEmail = `CASE WHEN p.kind = 'guest' THEN ${email} END`;

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
  return {
    local: (sec) => `make_timestamp((${startSec} + (${sec})::BIGINT) * 1000000)`,
    utc: (sec) => {
      const utcSec = `(${startSec} + (${sec})::BIGINT - offset_sec)`;
      return format === "parquet" ? `to_timestamp(${utcSec})` : `make_timestamp(${utcSec} * 1000000)`;
    },
    clock: (sec) => `JOIN clock ON clock.day = ${sec} // 86400`,
    orderId: (table) => `${table}.day::BIGINT * ${10 ** digits} + ${table}.nth`,
    kroner: (ore) => `((${ore}) * 0.01::DECIMAL(3, 2))::DECIMAL(12, 2)`,
  };
}

function peopleFiles({ local }: Terms): Export[] {
  return [
    {
      name: "customers",
      utc: false,
      sql: `SELECT ${number} AS customer_id, ${email} AS email, f.name AS first_name, l.name AS last_name,
          p.country::VARCHAR AS country, ${local("t.sec")} AS registered_at, p.wants_mail = 'true' AS accepts_marketing
        FROM people t ${person} WHERE t.kind <> 'guest' ORDER BY t.sec, t.person`,
    },
    {
      name: "consents",
      utc: false,
      sql: `SELECT ${number} AS customer_id, ${guestEmail} AS email, ${local("t.sec")} AS given_at,
          t.channel::VARCHAR AS channel, 'marketing' AS purpose, t.basis::VARCHAR AS basis,
          t.granted = 'true' AS granted, 'v1' AS wording
        FROM consents t ${person} ORDER BY t.sec, t.person, t.channel, t.granted`,
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
          ${kroner("t.shipping")} AS shipping, 'NOK' AS currency, t.status::VARCHAR AS status,
          nullif(t.coupon::VARCHAR, '') AS coupon, t.channel::VARCHAR AS channel
        FROM orders t ${person} ORDER BY t.sec, t.day, t.nth`,
    },
    {
      name: "order_lines",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id, a.sku, a.name AS product, a.category, t.quantity,
          ${kroner("t.gross // 5 * 4")} AS line_revenue
        FROM lines t JOIN products a ON a.code = t.product ORDER BY t.day, t.nth, t.product, t.quantity`,
    },
    {
      name: "refunds",
      utc: false,
      sql: `SELECT 'R' || (${orderId("t")}) AS refund_id, ${orderId("t")} AS order_id, ${local("t.sec")} AS refunded_at,
          ${kroner("t.gross")} AS refund_amount, 'NOK' AS currency
        FROM refunds t ORDER BY t.sec, t.day, t.nth`,
    },
    {
      name: "cancellations",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id, ${local("t.sec")} AS cancelled_at
        FROM cancellations t ORDER BY t.sec, t.day, t.nth`,
    },
  ];
}

function voiceFiles({ local, utc, clock }: Terms): Export[] {
  return [
    {
      name: "events",
      utc: true,
      sql: `SELECT t.person + 100001 AS customer_id, ${utc("t.sec")} AS happened_at, t.name::VARCHAR AS event
        FROM events t ${clock("t.sec")} ORDER BY t.sec, t.person, t.name`,
    },
    {
      name: "answers",
      utc: false,
      sql: `SELECT row_number() OVER (ORDER BY t.sec, t.person, t.kind, t.score) AS answer_id, ${number} AS customer_id,
          ${guestEmail} AS email, ${local("t.sec")} AS answered_at,
          CASE t.kind WHEN 'nps' THEN 'Vil du anbefale oss?' ELSE 'Hvor fornøyd er du?' END AS survey,
          t.kind::VARCHAR AS survey_kind, t.score
        FROM answers t ${person} ORDER BY answer_id`,
    },
    {
      name: "referrals",
      utc: false,
      sql: `SELECT row_number() OVER (ORDER BY t.sec, t.friend) AS referral_id, t.referrer + 100001 AS referrer_customer_id,
          t.friend + 100001 AS friend_customer_id, ${local("t.sec")} AS referred_at
        FROM referrals t ORDER BY referral_id`,
    },
  ];
}

function contactFiles({ utc, clock, kroner, local }: Terms): Export[] {
  return [
    {
      name: "touches",
      utc: true,
      sql: `SELECT t.touch + 1 AS touch_id, ${number} AS customer_id, ${guestEmail} AS email, ${utc("t.sec")} AS sent_at,
          m.channel, t.about::VARCHAR AS play, t.arm::VARCHAR AS arm, m.kind AS touch_kind,
          ${kroner("CASE WHEN t.arm = 'treated' THEN m.cost ELSE 0 END")} AS cost
        FROM touches t ${person} JOIN mailings m ON m.about = t.about::VARCHAR ${clock("t.sec")} ORDER BY t.sec, t.touch`,
    },
    {
      name: "responses",
      utc: true,
      sql: `SELECT t.touch + 1 AS touch_id, ${utc("t.sec")} AS happened_at, t.kind::VARCHAR AS response_kind,
          t.machine = 'true' AS machine
        FROM responses t ${clock("t.sec")} ORDER BY t.sec, t.touch, t.kind, t.machine`,
    },
    {
      name: "spend",
      utc: false,
      sql: `SELECT ${local("t.day * 86400")}::DATE AS spent_at, c.channel, c.campaign, c.rung,
          ${kroner("t.amount")} AS cost, 'NOK' AS currency
        FROM spend t JOIN plan c ON c.campaign = t.campaign::VARCHAR ORDER BY t.day, t.campaign`,
    },
  ];
}

function noteFiles({ local }: Terms, { overrides, merge }: Notes): Export[] {
  const at = (sec: number | null) => (sec === null ? "NULL::TIMESTAMP" : local(`${sec}`));
  const rows = overrides.map(
    (
      o,
    ) => `SELECT ${o.person + 100_001} AS customer_id, ${textSql(o.rung)} AS rung, ${at(o.recordedSec)} AS recorded_at,
      ${at(o.untilSec)} AS until, ${at(o.revokedSec)} AS revoked_at, ${textSql(o.reason)} AS reason, 'Ingrid Moe' AS "by"`,
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

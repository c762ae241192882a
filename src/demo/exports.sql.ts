import type { Calendar } from "./calendar.ts";
import { products } from "./catalogue.ts";
import { firstNames, inAddress, lastNames, mailDomains, staffDomain } from "./names.ts";
import type { Notes } from "./notes.ts";
import { newsletter, type Play, plays, survey } from "./plays.ts";
import { campaignPlan } from "./spend.ts";

/** The tables beside the simulated ones that the exports look names up in. */
export function lookUpTables(calendar: Calendar): readonly string[] {
  const domains = [...mailDomains, staffDomain];
  return [
    tableOf(
      "first_names(code, name, address)",
      firstNames.map((name, i) => [i, name, inAddress(name)]),
    ),
    tableOf(
      "last_names(code, name, address)",
      lastNames.map((name, i) => [i, name, inAddress(name)]),
    ),
    tableOf(
      "domains(code, address)",
      domains.map((domain, i) => [i, domain]),
    ),
    tableOf(
      "products(code, sku, name, category)",
      products.map((p, i) => [i, p.sku, p.name, p.category]),
    ),
    tableOf(
      "clock(day, offset_sec)",
      Array.from(calendar.offsetSec, (offset, day) => [day, offset]),
    ),
    tableOf("mailings(about, channel, kind, cost)", [
      ...plays.map((p: Play) => [p.id, p.channel, p.touchKind, p.costMinor]),
      [newsletter.id, "email", "sales", newsletter.costMinor],
      [survey.id, "email", "survey", survey.costMinor],
    ]),
    tableOf(
      "plan(campaign, channel, rung)",
      campaignPlan.map((c) => [c.campaign, c.channel, c.rung]),
    ),
  ];
}

/** One file of the shop: its name without ending, and the query that makes its rows. `utc`: its instants are in UTC, else in the local clock. */
export interface Export {
  readonly name: string;
  readonly utc: boolean;
  readonly sql: string;
}

/** Every file. Columns bear names that shops use; `digits` is how many the number of an order within its day takes. */
export function exportsOf(calendar: Calendar, digits: number, notes: Notes): readonly Export[] {
  const start = calendar.firstDay * 86_400;
  const local = (sec: string) => `make_timestamp((${start} + (${sec})::BIGINT) * 1000000)`;
  const utc = (sec: string) => `make_timestamp((${start} + (${sec})::BIGINT - offset_sec) * 1000000)`;
  const clock = (sec: string) => `JOIN clock ON clock.day = ${sec} // 86400`;
  const orderId = (t: string) => `${t}.day::BIGINT * ${10 ** digits} + ${t}.nth`;
  const kroner = (ore: string) => `((${ore}) * 0.01::DECIMAL(3, 2))::DECIMAL(12, 2)`;
  const person = "LEFT JOIN people p ON p.person = t.person";
  const names = `LEFT JOIN first_names f ON f.code = p.first LEFT JOIN last_names l ON l.code = p.last LEFT JOIN domains d ON d.code = p.domain`;
  const number = "CASE WHEN p.kind <> 'guest' THEN p.person + 100001 END";
  const email = "f.address || '.' || l.address || p.person + 1 || '@' || d.address";
  return [
    {
      name: "customers",
      utc: false,
      sql: `SELECT p.person + 100001 AS customer_id, ${email} AS email, f.name AS first_name, l.name AS last_name,
          p.country::VARCHAR AS country, ${local("p.sec")} AS created_at, p.wants_mail = 'true' AS accepts_marketing
        FROM people p ${names} WHERE p.kind <> 'guest' ORDER BY p.sec, p.person`,
    },
    {
      name: "orders",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id,
          CASE WHEN t.identified IN ('number', 'number and email') THEN t.person + 100001 END AS customer_id,
          CASE WHEN t.identified IN ('email', 'number and email') THEN ${email} END AS email,
          ${local("t.sec")} AS ordered_at, ${kroner("t.gross")} AS total, ${kroner("t.gross // 5")} AS tax,
          ${kroner("t.shipping")} AS shipping, 'NOK' AS currency, t.status::VARCHAR AS status,
          nullif(t.coupon::VARCHAR, '') AS coupon, t.channel::VARCHAR AS channel
        FROM orders t ${person} ${names} ORDER BY t.sec, t.day, t.nth`,
    },
    {
      name: "order_lines",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id, a.sku, a.name AS product, a.category, t.quantity, ${kroner("t.gross // 5 * 4")} AS revenue
        FROM lines t JOIN products a ON a.code = t.product ORDER BY t.day, t.nth, t.product, t.quantity`,
    },
    {
      name: "refunds",
      utc: false,
      sql: `SELECT 'R' || (${orderId("t")}) AS refund_id, ${orderId("t")} AS order_id, ${local("t.sec")} AS refunded_at,
          ${kroner("t.gross")} AS amount, 'NOK' AS currency
        FROM refunds t ORDER BY t.sec, t.day, t.nth`,
    },
    {
      name: "cancellations",
      utc: false,
      sql: `SELECT ${orderId("t")} AS order_id, ${local("t.sec")} AS cancelled_at FROM cancellations t ORDER BY t.sec, t.day, t.nth`,
    },
    {
      name: "events",
      utc: true,
      sql: `SELECT t.person + 100001 AS customer_id, ${utc("t.sec")} AS happened_at, t.name::VARCHAR AS event
        FROM events t ${clock("t.sec")} ORDER BY t.sec, t.person, t.name`,
    },
    {
      name: "answers",
      utc: false,
      sql: `SELECT row_number() OVER (ORDER BY t.sec, t.person, t.kind) AS answer_id, ${number} AS customer_id,
          CASE WHEN p.kind = 'guest' THEN ${email} END AS email, ${local("t.sec")} AS answered_at,
          CASE t.kind WHEN 'nps' THEN 'Hvor sannsynlig er det at du vil anbefale oss?' ELSE 'Hvor fornøyd er du med handelen?' END AS survey,
          t.kind::VARCHAR AS survey_kind, t.score
        FROM answers t ${person} ${names} ORDER BY answer_id`,
    },
    {
      name: "referrals",
      utc: false,
      sql: `SELECT row_number() OVER (ORDER BY t.sec, t.friend) AS referral_id, t.referrer + 100001 AS referrer_customer_id,
          t.friend + 100001 AS friend_customer_id, ${local("t.sec")} AS referred_at FROM referrals t ORDER BY referral_id`,
    },
    {
      name: "consents",
      utc: false,
      sql: `SELECT ${number} AS customer_id, CASE WHEN p.kind = 'guest' THEN ${email} END AS email, ${local("t.sec")} AS given_at,
          t.channel::VARCHAR AS channel, 'marketing' AS purpose, t.basis::VARCHAR AS basis, t.granted = 'true' AS granted, 'v1' AS wording
        FROM consents t ${person} ${names} ORDER BY t.sec, t.person, t.channel, t.granted`,
    },
    {
      name: "touches",
      utc: true,
      sql: `SELECT t.touch + 1 AS touch_id, ${number} AS customer_id, CASE WHEN p.kind = 'guest' THEN ${email} END AS email,
          ${utc("t.sec")} AS sent_at, m.channel, t.about::VARCHAR AS play, t.arm::VARCHAR AS arm, m.kind AS touch_kind,
          ${kroner("CASE WHEN t.arm = 'treated' THEN m.cost ELSE 0 END")} AS cost
        FROM touches t ${person} ${names} JOIN mailings m ON m.about = t.about::VARCHAR ${clock("t.sec")} ORDER BY t.sec, t.touch`,
    },
    {
      name: "responses",
      utc: true,
      sql: `SELECT t.touch + 1 AS touch_id, ${utc("t.sec")} AS happened_at, t.kind::VARCHAR AS response_kind, t.machine = 'true' AS machine
        FROM responses t ${clock("t.sec")} ORDER BY t.sec, t.touch, t.kind, t.machine`,
    },
    {
      name: "spend",
      utc: false,
      sql: `SELECT (${local("t.day * 86400")})::DATE AS spent_at, c.channel, c.campaign, c.rung, ${kroner("t.amount")} AS amount, 'NOK' AS currency
        FROM spend t JOIN plan c ON c.campaign = t.campaign::VARCHAR ORDER BY t.day, t.campaign`,
    },
    { name: "overrides", utc: false, sql: overridesSql(notes, local) },
    { name: "merges", utc: false, sql: mergesSql(notes, local) },
  ];
}

function overridesSql({ overrides }: Notes, local: (sec: string) => string): string {
  const rows = overrides.map(
    (
      o,
    ) => `SELECT ${o.person + 100_001} AS customer_id, ${textSql(o.rung)} AS rung, ${local(`${o.recordedSec}`)} AS recorded_at,
      ${local(`${o.untilSec}`)} AS until, ${o.revokedSec === null ? "NULL::TIMESTAMP" : local(`${o.revokedSec}`)} AS revoked_at,
      ${textSql(o.reason)} AS reason, 'Ingrid Moe' AS "by"`,
  );
  return rows.join(" UNION ALL ");
}

function mergesSql({ merge }: Notes, local: (sec: string) => string): string {
  if (!merge) return "";
  return `SELECT ${merge.kept + 100_001} AS kept_customer_id, ${merge.gone + 100_001} AS gone_customer_id,
    ${local(`${merge.recordedSec}`)} AS recorded_at`;
}

function tableOf(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const [table, columns] = name.split("(");
  const values = rows.map(
    (row) => `(${row.map((v) => (typeof v === "number" ? `${v}` : textSql(v))).join(", ")})`,
  );
  return `CREATE TABLE ${table} AS SELECT * FROM (VALUES ${values.join(", ")}) AS t(${columns}`;
}

function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

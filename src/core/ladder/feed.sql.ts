import { text } from "../sql/literal.ts";
import type { EventSet, Needs } from "./kernel.ts";
import { forever, type Ladder, type OrderFilter } from "./ladder.ts";
import { ordersOfLinesSql, passesSql } from "./order-filter.sql.ts";

/**
 * The streams of `WalkInput` as SQL over the projected tables: each sorted by person and instant, every column of a type
 * that a typed array holds (instants and money as DOUBLE, exact to 2^53).
 */
export function feedSql(ladder: Ladder, needs: Needs): FeedSql {
  return {
    people: `SELECT person_id, known_us::DOUBLE, excluded::UTINYINT, coalesce(erased_us, ${forever})::DOUBLE FROM people ORDER BY person_id`,
    orders: needs.orders ? ordersSql(needs.filters) : null,
    events: needs.eventSets.map(eventsSql),
    answers: needs.answers
      ? `SELECT person_id, answered_us::DOUBLE, score FROM answers WHERE survey_kind = 'nps' AND person_id IS NOT NULL ORDER BY person_id, answered_us`
      : null,
    referrals: needs.referrals
      ? "SELECT referrer_id, converted_us::DOUBLE FROM referrals WHERE converted_us IS NOT NULL ORDER BY referrer_id, converted_us"
      : null,
    consents: needs.consents.length > 0 ? consentsSql(needs.consents) : null,
    overrides: overridesSql(ladder),
  };
}

/** One query per stream; null: the ladder does not read it. */
export interface FeedSql {
  /** person, knownUs, excluded, erasedUs */
  readonly people: string;
  /** person, us, day, revenueMinor, marginMinor, filters */
  readonly orders: string | null;
  /** person, us; one query per `Needs.eventSets` */
  readonly events: readonly string[];
  /** person, us, score */
  readonly answers: string | null;
  /** person, us */
  readonly referrals: string | null;
  /** person, us, slot, granted */
  readonly consents: string | null;
  /** person, us, untilUs, place */
  readonly overrides: string;
}

function ordersSql(filters: readonly OrderFilter[]): string {
  const ofLines = filters.map(ordersOfLinesSql);
  const joins = ofLines.map((orders, i) =>
    orders ? `LEFT JOIN (${orders}) AS f${i} ON f${i}.source = o.source AND f${i}.order_id = o.order_id` : "",
  );
  const bits = filters.map(
    (filter, i) => `CASE WHEN ${passesSql(filter, ofLines[i] ? `f${i}` : null)} THEN ${2 ** i} ELSE 0 END`,
  );
  return `SELECT person_id, ordered_us::DOUBLE AS us, local_day, coalesce(revenue_minor::DOUBLE, 'nan'::DOUBLE),
      coalesce(margin_minor::DOUBLE, 'nan'::DOUBLE), (${bits.length > 0 ? bits.join(" + ") : "0"})::INTEGER
    FROM orders AS o ${joins.join(" ")}
    WHERE counts AND person_id IS NOT NULL ORDER BY person_id, us`;
}

/** Collapsed, a person's events within one bucket of time are their first and their last. */
function eventsSql({ names, collapseUs }: EventSet): string {
  const named = `FROM events WHERE person_id IS NOT NULL AND lower(name) IN (${names.map(text)})`;
  if (collapseUs === null)
    return `SELECT person_id, happened_us::DOUBLE AS us ${named} ORDER BY person_id, us`;
  return `WITH spans AS (SELECT person_id, min(happened_us) AS first_us, max(happened_us) AS last_us ${named}
      GROUP BY person_id, happened_us // ${collapseUs})
    SELECT person_id, us::DOUBLE AS us FROM (
      SELECT person_id, first_us AS us FROM spans UNION ALL SELECT person_id, last_us FROM spans WHERE last_us > first_us)
    ORDER BY person_id, us`;
}

function consentsSql(slots: Needs["consents"]): string {
  const slot = slots.map(
    ({ channel, purpose }, i) => `WHEN channel = ${text(channel)} AND purpose = ${text(purpose)} THEN ${i}`,
  );
  return `SELECT * FROM (SELECT person_id, given_us::DOUBLE AS us, (CASE ${slot.join(" ")} END)::INTEGER AS slot, granted::UTINYINT AS granted
      FROM consents WHERE person_id IS NOT NULL) WHERE slot IS NOT NULL ORDER BY person_id, us`;
}

/** Overrides that name a rung of this ladder; the last recorded wins, so of two recorded at once the one that ends later comes last. */
function overridesSql(ladder: Ladder): string {
  const place = ladder.rungs.map((rung, i) => `WHEN ${text(rung.id)} THEN ${i}`);
  return `SELECT * FROM (SELECT person_id, recorded_us::DOUBLE AS us, least(until_us, coalesce(revoked_us, until_us))::DOUBLE AS until_us,
      (CASE rung ${place.join(" ")} END)::INTEGER AS place FROM overrides WHERE person_id IS NOT NULL) WHERE place IS NOT NULL
    ORDER BY person_id, us, until_us, place`;
}

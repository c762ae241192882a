import { namedSql, spanUs } from "../facts/projecting/event-tables.sql.ts";
import { text } from "../sql/literal.ts";
import type { EventSet, Needs } from "./kernel.ts";
import { forever, type Ladder, type OrderFilter } from "./ladder.ts";
import { ordersOfLinesSql, passesSql } from "./order-filter.sql.ts";

/**
 * One stream of `WalkInput` as SQL over the projected tables. Every column is of a type that a typed array holds (instants
 * and money as DOUBLE, exact to 2^53).
 */
export interface StreamSql {
  /** Rows that stand in order of person and instant, read as they stand: no `ORDER BY`. Null: none do. */
  readonly standing: string | null;
  /** All others, sorted. */
  readonly sorted: string;
}

/** One query per stream; null: the ladder does not read it. */
export interface FeedSql {
  /** person, knownUs, excluded, erasedUs */
  readonly people: StreamSql;
  /** person, us, day, revenueMinor, marginMinor, filters */
  readonly orders: StreamSql | null;
  /** person, us, lastUs; one per `Needs.eventSets` */
  readonly events: readonly StreamSql[];
  /** person, us, score */
  readonly answers: StreamSql | null;
  /** person, us */
  readonly referrals: StreamSql | null;
  /** person, us, slot, granted */
  readonly consents: StreamSql | null;
  /** person, us, untilUs, place */
  readonly overrides: StreamSql;
}

/** The streams of a ladder; `eventNames` are the numbers of each event name, lower case. */
export function feedSql(
  ladder: Ladder,
  needs: Needs,
  eventNames: ReadonlyMap<string, readonly number[]>,
): FeedSql {
  return {
    people: laidOut(
      `SELECT person_id, known_us::DOUBLE, excluded::UTINYINT, coalesce(erased_us, ${forever})::DOUBLE FROM people WHERE`,
      "person_id",
    ),
    orders: needs.orders ? ordersSql(needs.filters) : null,
    events: needs.eventSets.map((set) => eventsSql(set, eventNames)),
    answers: needs.answers
      ? allSorted(
          `SELECT person_id, answered_us::DOUBLE, score FROM answers WHERE survey_kind = 'nps' AND person_id IS NOT NULL ORDER BY person_id, answered_us`,
        )
      : null,
    referrals: needs.referrals
      ? allSorted(
          "SELECT referrer_id, converted_us::DOUBLE FROM referrals WHERE converted_us IS NOT NULL ORDER BY referrer_id, converted_us",
        )
      : null,
    consents: needs.consents.length > 0 ? allSorted(consentsSql(needs.consents)) : null,
    overrides: allSorted(overridesSql(ladder)),
  };
}

const allSorted = (sorted: string): StreamSql => ({ standing: null, sorted });

/** A stream over a table that is laid out by person: `select` ends where a condition may follow. */
function laidOut(select: string, order: string): StreamSql {
  return {
    standing: `${select} laid_out = true`,
    sorted: `${select} laid_out IS NOT true ORDER BY ${order}`,
  };
}

function ordersSql(filters: readonly OrderFilter[]): StreamSql {
  const ofLines = filters.map(ordersOfLinesSql);
  const joins = ofLines.map((orders, i) =>
    orders ? `LEFT JOIN (${orders}) AS f${i} ON f${i}.source = o.source AND f${i}.order_id = o.order_id` : "",
  );
  const bits = filters.map(
    (filter, i) => `CASE WHEN ${passesSql(filter, ofLines[i] ? `f${i}` : null)} THEN ${2 ** i} ELSE 0 END`,
  );
  const select = `SELECT person_id, ordered_us::DOUBLE AS us, local_day, coalesce(revenue_minor::DOUBLE, 'nan'::DOUBLE),
      coalesce(margin_minor::DOUBLE, 'nan'::DOUBLE), (${bits.length > 0 ? bits.join(" + ") : "0"})::INTEGER
    FROM orders AS o ${joins.join(" ")} WHERE counts AND person_id IS NOT NULL`;
  // A join does not keep the order of what it reads.
  if (joins.some((join) => join !== "")) return allSorted(`${select} ORDER BY person_id, us`);
  return laidOut(`${select} AND`, "person_id, us");
}

/** Where one event in a window is enough, the spans tell as much as every event. */
function eventsSql(
  { names, collapseUs }: EventSet,
  eventNames: ReadonlyMap<string, readonly number[]>,
): StreamSql {
  const named = namedSql(names.flatMap((name) => eventNames.get(name) ?? []));
  if (collapseUs !== null && collapseUs >= spanUs)
    return laidOut(
      `SELECT person_id, first_us::DOUBLE AS us, last_us::DOUBLE FROM event_spans WHERE ${named} AND`,
      "person_id, us",
    );
  return laidOut(
    `SELECT person_id, happened_us::DOUBLE AS us, happened_us::DOUBLE FROM event_rows WHERE person_id IS NOT NULL AND ${named} AND`,
    "person_id, us",
  );
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

import { type EventNumber, namedSql, spanUs } from "../../facts/projecting/event-tables.sql.ts";
import { text } from "../../sql/literal.ts";
import { leavesOfLadder } from "../conditions/leaves.ts";
import { ordersOfLinesSql, passesSql } from "../conditions/order-filter.sql.ts";
import { forever, type Ladder, type OrderFilter } from "../ladder.ts";
import type { EventSet, Needs } from "./kernel.ts";

/** What a column is read into: a typed array of 32-bit integers, of doubles (instants and money, exact to 2^53), of bytes. */
export type ColumnKind = "int" | "double" | "byte";

/** One stream of `WalkInput` as SQL over the projected tables. */
export interface StreamSql {
  /** The columns by the names that `WalkInput` has for them; one that the ladder does not read is left out. */
  readonly columns: readonly (readonly [name: string, kind: ColumnKind])[];
  /** Every row, sorted by the engine. */
  readonly sorted: string;
  /** Of a table that is laid out by person: the rows that stand in order, read as they stand, and all others, sorted. */
  readonly laidOut: { readonly standing: string; readonly behind: string } | null;
}

/** One query per stream; null: the ladder does not read it. */
export interface FeedSql {
  readonly people: StreamSql;
  readonly orders: StreamSql | null;
  /** One per `Needs.eventSets`. */
  readonly events: readonly StreamSql[];
  readonly answers: StreamSql | null;
  readonly referrals: StreamSql | null;
  readonly consents: StreamSql | null;
  readonly overrides: StreamSql;
}

type Column = readonly [name: string, kind: ColumnKind, sql: string];

const person: Column = ["person", "int", "person_id"];

/** The streams of a ladder. */
export function feedSql(ladder: Ladder, needs: Needs, eventNumbers: readonly EventNumber[]): FeedSql {
  const people: readonly Column[] = [
    person,
    ["knownUs", "double", "known_us::DOUBLE"],
    ["excluded", "byte", "excluded::UTINYINT"],
    ["erasedUs", "double", `coalesce(erased_us, ${forever})::DOUBLE`],
  ];
  return {
    people: laidOut(people, "FROM people WHERE", "1"),
    orders: needs.orders ? ordersSql(ladder, needs.filters) : null,
    events: needs.eventSets.map((set) => eventsSql(set, eventNumbers)),
    answers: needs.answers
      ? allSorted(
          [person, ["us", "double", "answered_us::DOUBLE"], ["score", "int", "score"]],
          "FROM answers WHERE survey_kind = 'nps' AND person_id IS NOT NULL",
        )
      : null,
    referrals: needs.referrals
      ? allSorted(
          [
            ["person", "int", "referrer_id"],
            ["us", "double", "converted_us::DOUBLE"],
          ],
          "FROM referrals WHERE referrer_id IS NOT NULL AND converted_us IS NOT NULL",
        )
      : null,
    consents: needs.consents.length > 0 ? consentsSql(needs.consents) : null,
    overrides: overridesSql(ladder),
  };
}

const selected = (columns: readonly Column[]) =>
  `SELECT ${columns.map(([name, , sql]) => `${sql} AS "${name}"`).join(", ")}`;

const named = (columns: readonly Column[]) => columns.map(([name, kind]) => [name, kind] as const);

function allSorted(columns: readonly Column[], from: string, order = "1, 2"): StreamSql {
  return {
    columns: named(columns),
    sorted: `${selected(columns)} ${from} ORDER BY ${order}`,
    laidOut: null,
  };
}

/** A stream over a table that is laid out by person: `from` ends where a condition may follow. */
function laidOut(columns: readonly Column[], from: string, order = "1, 2"): StreamSql {
  return {
    columns: named(columns),
    sorted: `${selected(columns)} ${from} true ORDER BY ${order}`,
    laidOut: {
      standing: `${selected(columns)} ${from} laid_out = true`,
      behind: `${selected(columns)} ${from} laid_out IS NOT true ORDER BY ${order}`,
    },
  };
}

function ordersSql(ladder: Ladder, filters: readonly OrderFilter[]): StreamSql {
  const reads = new Set(leavesOfLadder(ladder).map(({ kind }) => kind));
  const money = (name: string, column: string): Column => [
    name,
    "double",
    `coalesce(${column}::DOUBLE, 'nan'::DOUBLE)`,
  ];
  const ofLines = filters.map(ordersOfLinesSql);
  const joins = ofLines.flatMap((orders, i) =>
    orders
      ? [`LEFT JOIN (${orders}) AS f${i} ON f${i}.source = o.source AND f${i}.order_id = o.order_id`]
      : [],
  );
  const bits = filters.map(
    (filter, i) => `CASE WHEN ${passesSql(filter, ofLines[i] ? `f${i}` : null)} THEN ${2 ** i} ELSE 0 END`,
  );
  const columns: readonly Column[] = [
    person,
    ["us", "double", "ordered_us::DOUBLE"],
    ["day", "int", "local_day"],
    ...(reads.has("revenue") ? [money("revenueMinor", "revenue_minor")] : []),
    ...(reads.has("margin") ? [money("marginMinor", "margin_minor")] : []),
    ...(bits.length > 0 ? ([["filters", "int", `(${bits.join(" + ")})::INTEGER`]] as const) : []),
  ];
  const from = `FROM orders AS o ${joins.join(" ")} WHERE counts AND person_id IS NOT NULL`;
  // A join does not keep the order of what it reads.
  return joins.length > 0 ? allSorted(columns, from) : laidOut(columns, `${from} AND`);
}

/** Where one event in a window is enough, the spans tell as much as every event: those of interest, or those of no interest. */
function eventsSql({ names, collapseUs }: EventSet, eventNumbers: readonly EventNumber[]): StreamSql {
  const asked = eventNumbers.filter(({ name }) => names.includes(name));
  const ofNames = namedSql(asked.map(({ name_id }) => name_id));
  const oneRun = new Set(asked.map(({ interest }) => interest)).size < 2;
  const inSpans = collapseUs !== null && collapseUs >= spanUs && oneRun;
  const [table, first, last] = inSpans
    ? ["event_spans", "first_us", "last_us"]
    : ["event_rows", "happened_us", "happened_us"];
  const columns: readonly Column[] = [
    person,
    ["us", "double", `${first}::DOUBLE`],
    ["lastUs", "double", `${last}::DOUBLE`],
  ];
  return laidOut(columns, `FROM ${table} WHERE person_id IS NOT NULL AND ${ofNames} AND`);
}

function consentsSql(slots: Needs["consents"]): StreamSql {
  const slot = slots.map(
    ({ channel, purpose }, i) => `WHEN channel = ${text(channel)} AND purpose = ${text(purpose)} THEN ${i}`,
  );
  const columns: readonly Column[] = [
    person,
    ["us", "double", "given_us::DOUBLE"],
    ["slot", "int", "slot"],
    ["granted", "byte", "granted::UTINYINT"],
  ];
  return allSorted(
    columns,
    `FROM (SELECT *, (CASE ${slot.join(" ")} END)::INTEGER AS slot FROM consents) WHERE person_id IS NOT NULL AND slot IS NOT NULL`,
  );
}

/** Overrides that name a rung of this ladder; the last recorded wins, so of two recorded at once the one that ends later comes last. */
function overridesSql(ladder: Ladder): StreamSql {
  const place = ladder.rungs.map((rung, i) => `WHEN ${text(rung.id)} THEN ${i}`);
  const columns: readonly Column[] = [
    person,
    ["us", "double", "recorded_us::DOUBLE"],
    ["untilUs", "double", "least(until_us, coalesce(revoked_us, until_us))::DOUBLE"],
    ["place", "int", "place"],
  ];
  return allSorted(
    columns,
    `FROM (SELECT *, (CASE rung ${place.join(" ")} END)::INTEGER AS place FROM overrides) WHERE person_id IS NOT NULL AND place IS NOT NULL`,
    "1, 2, 3, 4",
  );
}

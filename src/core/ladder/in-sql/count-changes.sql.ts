import type { Dialect } from "../../sql/dialect.ts";
import { integer, text } from "../../sql/literal.ts";
import { ordersOfLinesSql, passesSql } from "../conditions/order-filter.sql.ts";
import { forever } from "../ladder.ts";
import type { Needs } from "../walker/kernel.ts";
import { farAhead, longAgo } from "./far.ts";
import { begin, end, type Side, sidesSql } from "./sides.sql.ts";
import { eventSet, type Facts, type Kept, type SlotOf } from "./slots.ts";

type Counted = Kept<SlotOf<"count">>;

/** The changes of slots that count facts: one query for all that count the same facts. */
export function countChangesSql(
  dialect: Dialect,
  needs: Needs,
  slots: readonly Counted[],
): readonly string[] {
  const byFacts = Map.groupBy(slots, ({ slot: { facts } }) => JSON.stringify(facts));
  return [...byFacts.values()].map((same) =>
    edgesSql(factsSql(dialect, needs, (same[0] as Counted).slot.facts), same),
  );
}

/**
 * At least k are there from the k-th fact on until the window of the (k-1)th before the last has ended. So a stretch of
 * time in which they are there begins with a fact that finds its forerunner's end behind it, and ends with one that the
 * next fact comes too late for: two rows a stretch, however many facts fill it.
 */
function edgesSql(facts: string, slots: readonly Counted[]): string {
  const backs = [...new Set(slots.flatMap(({ slot: { atLeast: k } }) => [k - 1, k]))].filter((n) => n > 0);
  const overTime = "partition by person_id order by first_us, last_us";
  const lags = backs.map((n) => `lag(last_us, ${n}, ${longAgo}) over (${overTime}) as back_${n}`);
  const sides = slots.flatMap((kept): Side[] => {
    const { atLeast: k, windowUs } = kept.slot;
    const window = integer(windowUs ?? forever);
    const untilUs = `${k === 1 ? "last_us" : `back_${k - 1}`} + ${window}`;
    const holds = `${untilUs} > first_us`;
    const begins = begin(kept, "first_us", `${holds} and back_${k} + ${window} <= first_us`);
    if (windowUs === null) return [begins];
    return [begins, end(kept, untilUs, `${holds} and ${untilUs} <= next_us`)];
  });
  return sidesSql(
    `(select person_id, first_us, last_us, ${lags.join(", ")}, lead(first_us, 1, ${farAhead}) over (${overTime}) as next_us
      from (${facts}) as facts) as told`,
    sides,
  );
}

/** A query for facts: person_id, first_us, last_us; the same instant twice, but for events that are collapsed. */
function factsSql(dialect: Dialect, needs: Needs, facts: Facts): string {
  switch (facts.of) {
    case "orders":
      return ordersSql(facts);
    case "events":
      return eventsSql(dialect, needs, facts.names);
    case "answers":
      return `select person_id, answered_us as first_us, answered_us as last_us from answers
        where survey_kind = 'nps' and person_id is not null${facts.atLeast === null ? "" : ` and score >= ${integer(facts.atLeast)}`}`;
    case "referrals":
      return `select referrer_id as person_id, converted_us as first_us, converted_us as last_us from referrals
        where referrer_id is not null and converted_us is not null`;
  }
}

/** The orders that pass are of one purchase where they are of one local day, at the instant of the earliest. */
function ordersSql({ distinct, where }: Extract<Facts, { of: "orders" }>): string {
  const ofLines = where && ordersOfLinesSql(where);
  const lines = ofLines
    ? ` left join (${ofLines}) as l on l.source = o.source and l.order_id = o.order_id`
    : "";
  const passes = where ? ` and ${passesSql(where, ofLines ? "l" : null)}` : "";
  const from = `from orders as o${lines} where o.counts and o.person_id is not null${passes}`;
  return distinct === "order"
    ? `select o.person_id, o.ordered_us as first_us, o.ordered_us as last_us ${from}`
    : `select o.person_id, min(o.ordered_us) as first_us, min(o.ordered_us) as last_us ${from} group by o.person_id, o.local_day`;
}

/** Collapsed, a person's events within one bucket of time are one fact that lasts from the first to the last. */
function eventsSql(dialect: Dialect, needs: Needs, names: readonly string[]): string {
  const collapseUs = eventSet(needs, names)?.collapseUs ?? null;
  const from = `from events where person_id is not null and lower(name) in (${names.map(text).join(", ")})`;
  if (collapseUs === null) return `select person_id, happened_us as first_us, happened_us as last_us ${from}`;
  return `select person_id, min(happened_us) as first_us, max(happened_us) as last_us ${from}
        group by person_id, ${dialect.quotient("happened_us", integer(collapseUs))}`;
}

import { integer, text } from "../../sql/literal.ts";
import type { Condition } from "../ladder.ts";
import { ordersOfLinesSql, passesSql } from "./order-filter.sql.ts";

/** Whom a condition is asked of, and when. */
export interface AskedAt {
  readonly us: number;
  /** Expressions of the query in which the condition stands. */
  readonly person: string;
  readonly knownUs: string;
  /** Names of events that the shop has brought, lower case. */
  readonly eventNames: ReadonlySet<string>;
  /** Narrows facts to those of the persons asked about; given the column of the person. */
  readonly among: (person: string) => string;
}

type Leaf = Exclude<Condition, { readonly kind: "all" | "any" | "not" }>;

/** A local day has at most 25 hours, or 48 where a zone crossed the date line. */
const longestDayUs = 2 * 86_400_000_000;

/**
 * SQL for whether a condition holds of a person at an instant, by the facts up to it: true, false, or null where the shop has never
 * brought what it asks about. Whoever was not known then is not asked.
 */
export function conditionAtSql(condition: Condition, asked: AskedAt): string {
  switch (condition.kind) {
    case "all":
    case "any": {
      const parts = condition.of.map((part) => conditionAtSql(part, asked));
      return `(${parts.join(condition.kind === "all" ? " and " : " or ")})`;
    }
    case "not":
      return `(not ${conditionAtSql(condition.of, asked)})`;
    case "known":
      return `(${asked.knownUs} + ${integer(condition.forUs)} <= ${integer(asked.us)})`;
    case "events":
      return condition.names.some((name) => asked.eventNames.has(name))
        ? leafSql(condition, asked)
        : "cast(null as boolean)";
    default:
      return leafSql(condition, asked);
  }
}

function leafSql(leaf: Exclude<Leaf, { readonly kind: "known" }>, asked: AskedAt): string {
  // Who has no orders has a sum of 0.
  const anySum = "atLeastMinor" in leaf && leaf.atLeastMinor <= 0;
  const none = leaf.kind === "nps-none" || ("none" in leaf && leaf.none) || anySum;
  return `(${asked.person} ${none ? "not in" : "in"} (${personsSql(leaf, asked)}))`;
}

/** Those of whom a leaf holds; of a leaf that asks for none, those of whom it does not. */
function personsSql(
  leaf: Exclude<Leaf, { readonly kind: "known" }>,
  { us, among }: Pick<AskedAt, "us" | "among">,
): string {
  const within = (instant: string) =>
    "windowUs" in leaf && leaf.windowUs !== null ? `${instant} > ${integer(us - leaf.windowUs)}` : "true";
  const upTo = (instant: string) => `${instant} <= ${integer(us)}`;
  const enough = ({ none, atLeast }: { readonly none: boolean; readonly atLeast: number }) =>
    `having count(*) >= ${none ? 1 : integer(atLeast)}`;
  const own = `person_id is not null and ${among("person_id")}`;
  switch (leaf.kind) {
    case "orders": {
      const few = daysAreFew(leaf);
      if (few !== null)
        return `select o.person_id ${purchasesFrom(leaf, { us, among })} group by o.person_id having ${few}`;
      return `select person_id from (${purchasesSql(leaf, { us, among })}) as d where ${within("us")}
        group by person_id ${enough(leaf)}`;
    }
    case "revenue":
    case "margin":
      return `select person_id from orders where counts and ${own} and ${upTo("ordered_us")} and ${within("ordered_us")}
        group by person_id having coalesce(sum(${leaf.kind}_minor), 0) ${leaf.atLeastMinor <= 0 ? "<" : ">="} ${integer(leaf.atLeastMinor)}`;
    case "events":
      return `select person_id from events where ${own} and lower(name) in (${leaf.names.map(text).join(", ")})
        and ${upTo("happened_us")} and ${within("happened_us")} group by person_id ${enough(leaf)}`;
    case "nps":
      return leaf.which === "any"
        ? `select person_id from answers where survey_kind = 'nps' and ${own} and ${upTo("answered_us")}
            and ${within("answered_us")} and score >= ${integer(leaf.atLeast)}`
        : `select person_id from (${lastSql("answered_us", "min(score) as score", `answers where survey_kind = 'nps' and ${own} and ${upTo("answered_us")}`)}) as a
            where place = 1 and ${within("answered_us")} and score >= ${integer(leaf.atLeast)}`;
    case "nps-none":
      return `select person_id from answers where survey_kind = 'nps' and ${own} and ${upTo("answered_us")} and ${within("answered_us")}`;
    case "referrals":
      return `select referrer_id from referrals where referrer_id is not null and ${among("referrer_id")}
        and ${upTo("converted_us")} and ${within("converted_us")} group by referrer_id ${enough(leaf)}`;
    case "consent": {
      const said = `consents where channel = ${text(leaf.channel)} and purpose = ${text(leaf.purpose)} and ${own} and ${upTo("given_us")}`;
      return `select person_id from (${lastSql("given_us", "bool_and(granted) as granted", said)}) as c where place = 1 and granted`;
    }
  }
}

/** What was said last, of several at one instant as `told` has it: place 1. */
function lastSql(instant: string, told: string, from: string): string {
  return `select person_id, ${instant}, ${told}, row_number() over (partition by person_id order by ${instant} desc) as place
    from ${from} group by person_id, ${instant}`;
}

type OrdersLeaf = Extract<Leaf, { readonly kind: "orders" }>;

/** Whether there are one or two days of purchases, however long ago, told without the days one by one, of which there are many; null: it takes them. */
function daysAreFew({ distinct, windowUs, none, atLeast }: OrdersLeaf): string | null {
  const days = none ? 1 : atLeast;
  if (distinct === "order" || windowUs !== null || days > 2) return null;
  return days < 2 ? "true" : "min(o.local_day) < max(o.local_day)";
}

/** Purchases at an instant and before: orders that pass, or the earliest of every local day. */
function purchasesSql(leaf: OrdersLeaf, asked: Pick<AskedAt, "us" | "among">): string {
  const from = purchasesFrom(leaf, asked);
  return leaf.distinct === "order"
    ? `select o.person_id, o.ordered_us as us ${from}`
    : `select o.person_id, min(o.ordered_us) as us ${from} group by o.person_id, o.local_day`;
}

/** Orders at an instant and before that pass, as far back as a window may reach. */
function purchasesFrom(
  { where, windowUs }: OrdersLeaf,
  { us, among }: Pick<AskedAt, "us" | "among">,
): string {
  const ofLines = where && ordersOfLinesSql(where);
  const lines = ofLines
    ? ` left join (${ofLines}) as l on l.source = o.source and l.order_id = o.order_id`
    : "";
  const passes = where ? ` and ${passesSql(where, ofLines ? "l" : null)}` : "";
  const since = windowUs === null ? "" : ` and o.ordered_us > ${integer(us - windowUs - longestDayUs)}`;
  return `from orders as o${lines} where o.counts and o.person_id is not null and ${among("o.person_id")}
    and o.ordered_us <= ${integer(us)}${since}${passes}`;
}

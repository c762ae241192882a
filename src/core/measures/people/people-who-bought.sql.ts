import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { Span } from "../key-figures/measure.ts";
import { withinSql } from "../money/purchases.sql.ts";
import { type Cut, double, spentSql } from "../value/money.sql.ts";
import { abcShares } from "../value/spread.ts";

/** How somebody bought within a span: `first`: for the first time ever; `any`: at all; `earlier`: for the first time in the span as long before it; `again`: these, and on a later day within as long. */
export type Bought = "first" | "any" | "earlier" | "again";

/**
 * SQL: whether the person of `s` bought so, by orders that count. `boughtSo("first", span)` is of the people whom `newCustomers`
 * counts, `any` of those whom `buyers` counts, `earlier` of those on whom `repurchaseRate` rests, `again` of
 * those who came back.
 */
export function boughtSo(bought: Bought, span: Span): string {
  if (bought === "any")
    return `s.person_id in (select person_id from orders where counts and person_id is not null and ${withinSql("ordered_us", span)})`;
  const length = bought === "first" ? 0 : span.toUs - span.fromUs;
  const asked = { fromUs: span.fromUs - length, toUs: span.toUs - length };
  if (bought === "again")
    return `s.person_id in (select f.person_id from first_orders as f join orders as o on o.person_id = f.person_id
      where ${withinSql("f.first_us", asked)} and o.counts and o.local_day > f.first_day and o.ordered_us <= ${integer(span.toUs)}
        and o.ordered_us - f.first_us <= ${integer(span.days * dayUs)})`;
  return `s.person_id in (select person_id from first_orders where ${withinSql("first_us", asked)})`;
}

/** SQL: whether the person of `s` had bought at all by the cut, by the facts as they were then, as value counts buyers. */
export function everBought(cut: Cut): string {
  // Without a refund since, those who bought are those who have a first order: orders are many more.
  if (!cut.refunded)
    return `s.person_id in (select person_id from first_orders where first_us <= ${integer(cut.untilUs)})`;
  return `s.person_id in (select person_id from (${spentSql(cut)}) as p)`;
}

/** A class of `abcOf`; `all`: any of them; `losing`: those of C who cost more than they brought. */
export type AbcClass = "a" | "b" | "c" | "losing" | "all";

/** What customers brought from `sinceUs` to the cut, of those who stood somewhere at `standingUs`. */
export interface AbcAsked {
  readonly cut: Cut;
  readonly sinceUs: number;
  readonly standingUs: number;
  readonly class: AbcClass;
}

/**
 * SQL: whether the person of `s` is of a class of what customers brought, as `profitTold` counts them: the most profitable first, of
 * equal ones the lower number. Of profits 80, 15, 5 and -10 the first is A, the second B, the others C, and the last is losing.
 */
export function abcSo({ cut, sinceUs, standingUs, class: asked }: AbcAsked): string {
  const at = integer(standingUs);
  const spent = spentSql(cut, `o.ordered_us > ${integer(sinceUs)}`);
  const brought = `select b.person_id, b.profit from (
      select person_id, coalesce(sum(spend), 0) as profit from (${spent}) as p group by person_id) as b
    where b.person_id in (select person_id from stays where from_us <= ${at} and to_us > ${at})`;
  if (asked === "all") return `s.person_id in (select person_id from (${brought}) as brought)`;
  if (asked === "losing")
    return `s.person_id in (select person_id from (${brought}) as brought where profit < 0)`;
  const before = "rows between unbounded preceding and 1 preceding";
  const order = "order by profit desc, person_id";
  const gain = "greatest(profit, 0)";
  const ranked = `select person_id, coalesce(sum(${gain}) over (${order} ${before}), 0) as before, sum(${gain}) over () as total
    from (${brought}) as brought`;
  return `s.person_id in (select person_id from (${ranked}) as ranked where total > 0 and ${classIs[asked]})`;
}

const below = (share: number) => `before < ${double(share)} * total`;
const [untilA, untilB] = [below(abcShares.a), below(abcShares.b)];
const classIs = { a: untilA, b: `not (${untilA}) and ${untilB}`, c: `not (${untilB})` } as const;

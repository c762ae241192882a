import type { Brought } from "./brought.ts";
import { type Leaf, leavesOfLadder } from "./conditions/leaves.ts";
import { forever, type Ladder, type OrderFilter } from "./ladder.ts";
import type { EventSet, Needs } from "./walker/kernel.ts";

/** So many bits fit into the `filters` column. */
const mostFilters = 31;

/**
 * What the walker must be fed for a ladder: the streams it reads, and what is computed for each row beforehand. Kinds of
 * fact that the shop has not brought are left out: a set of events of which no name was ever seen has no stream, and that
 * is how the walker knows that `none` of them says nothing (semantics 10).
 * The norwegian preset in a shop with orders and some interest: orders without filters, one set of events collapsed to
 * 180 days. Throws RangeError for more than 31 different filters on orders.
 */
export function needsOf(ladder: Ladder, brought: Brought): Needs {
  const leaves = leavesOfLadder(ladder);
  const reads = (...kinds: Leaf["kind"][]) => leaves.some((leaf) => kinds.includes(leaf.kind));
  return {
    orders: brought.orders && reads("orders", "revenue", "margin"),
    filters: filtersOf(leaves),
    eventSets: eventSetsOf(leaves).filter((set) => set.names.some((name) => brought.eventNames.has(name))),
    answers: brought.answers && reads("nps", "nps-none"),
    referrals: brought.referrals && reads("referrals"),
    consents: brought.consents ? consentsOf(leaves) : [],
  };
}

/** Where a filter stands in `Needs.filters`, -1 for none. The first filter of a ladder has slot 0. */
export function filterSlot(filters: readonly OrderFilter[], where: OrderFilter | null): number {
  return where ? filters.findIndex((filter) => keyOf(filter) === keyOf(where)) : -1;
}

const keyOf = (filter: OrderFilter) =>
  JSON.stringify([filter.category, filter.product, filter.channel, filter.minRevenueMinor]).toLowerCase();

function filtersOf(leaves: readonly Leaf[]): readonly OrderFilter[] {
  const found: OrderFilter[] = [];
  for (const leaf of leaves)
    if (leaf.kind === "orders" && leaf.where && filterSlot(found, leaf.where) < 0) found.push(leaf.where);
  if (found.length > mostFilters)
    throw new RangeError(`${found.length} different filters on orders; at most ${mostFilters} are possible`);
  return found;
}

function eventSetsOf(leaves: readonly Leaf[]): readonly EventSet[] {
  const found = new Map<string, EventSet>();
  for (const leaf of leaves) {
    if (leaf.kind !== "events") continue;
    const key = JSON.stringify(leaf.names);
    const before = found.get(key);
    found.set(key, { names: leaf.names, collapseUs: narrower(before, leaf.atLeast, leaf.windowUs) });
  }
  return [...found.values()];
}

/**
 * How far a set of events may be collapsed once one more condition reads it. Of several events less than a window apart
 * the first and the last fill the same instants as all of them do, so long as one event is enough.
 */
function narrower(before: EventSet | undefined, atLeast: number, windowUs: number | null): number | null {
  if (atLeast > 1 || before?.collapseUs === null) return null;
  return Math.min(before?.collapseUs ?? forever, windowUs ?? forever);
}

function consentsOf(leaves: readonly Leaf[]): Needs["consents"] {
  const found = new Map<string, { channel: string; purpose: string }>();
  for (const leaf of leaves)
    if (leaf.kind === "consent")
      found.set(JSON.stringify([leaf.channel, leaf.purpose]), {
        channel: leaf.channel,
        purpose: leaf.purpose,
      });
  return [...found.values()];
}

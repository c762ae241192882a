import type { Condition, Ladder } from "../../ladder/ladder.ts";

/**
 * How long a silence of orders takes a person off the ladder, microseconds: the longest window of an exit that asks for no
 * orders. Null: no exit does. 365 days with the norwegian preset.
 */
export function lapsedAfterUs(ladder: Ladder): number | null {
  const windows = ladder.offLadder.flatMap((exit) => silences(exit.when));
  return windows.length === 0 ? null : Math.max(...windows);
}

/**
 * Whoever bought first before this instant may have bought before the data begin, too: a silence that takes people off the ladder would still
 * reach back beyond the first order. Microseconds since 1970; null: no orders, or no exit asks for such a silence. Orders from 2024-01-01 on,
 * `lapsed` after 365 days: 2024-12-31.
 */
export function maybeBoughtBeforeUs({
  ladder,
  firstUs,
}: {
  readonly ladder: Ladder;
  readonly firstUs: { readonly orders: number | null };
}): number | null {
  const lapsedAfter = lapsedAfterUs(ladder);
  return firstUs.orders === null || lapsedAfter === null ? null : firstUs.orders + lapsedAfter;
}

/** The lowest rung that a first order gives, by index; null: no rung asks for orders. `customer` is 2 with the norwegian preset. */
export function customerPlace(ladder: Ladder): number | null {
  const place = ladder.rungs.findIndex((rung) => rung.when && asksForOrders(rung.when));
  return place < 0 ? null : place;
}

function silences(condition: Condition): number[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(silences);
  const silent = condition.kind === "orders" && condition.none && condition.windowUs !== null;
  return silent ? [condition.windowUs] : [];
}

function asksForOrders(condition: Condition): boolean {
  if (condition.kind === "all") return condition.of.some(asksForOrders);
  if (condition.kind === "any") return condition.of.every(asksForOrders);
  if (condition.kind === "orders") return !condition.none;
  return condition.kind === "revenue" || condition.kind === "margin";
}

import { hourUs } from "../duration.ts";
import type { OrderFilter } from "../ladder.ts";
import type { Leaf } from "./leaves.ts";

type Of<Kind extends Leaf["kind"]> = Extract<Leaf, { readonly kind: Kind }>;

/**
 * Between an order and the earliest of its local day may lie so much: a day of 25 hours, and twice that where a zone
 * lived through one date two times.
 */
const withinADayUs = 49 * hourUs;

/** Whether b's window holds all that a's does, and `moreUs` beyond it. */
function wider(a: number | null, b: number | null, moreUs = 0): boolean {
  return b === null || (a !== null && a + moreUs <= b);
}

/** Whether leaf a, wherever it holds, makes b hold, whatever the facts; both in their positive form. When in doubt, false. */
export function leafImplies(a: Leaf, b: Leaf): boolean {
  switch (a.kind) {
    case "orders":
      return b.kind === "orders" && ordersImply(a, b);
    case "revenue":
    case "margin":
      return (b.kind === a.kind && moneyImplies(a, b)) || (b.kind === "orders" && moneyImpliesOrder(a, b));
    case "events":
      return b.kind === "events" && eventsImply(a, b);
    case "referrals":
      return b.kind === "referrals" && a.atLeast >= b.atLeast && wider(a.windowUs, b.windowUs);
    case "nps":
      return b.kind === "nps" && npsImplies(a, b);
    case "consent":
      return b.kind === "consent" && a.channel === b.channel && a.purpose === b.purpose;
    case "known":
      return b.kind === "known" && a.forUs >= b.forUs;
    default:
      return false;
  }
}

function ordersImply(a: Of<"orders">, b: Of<"orders">): boolean {
  if (a.atLeast < b.atLeast || !narrower(a.where, b.where)) return false;
  if (b.distinct === "order") return wider(a.windowUs, b.windowUs);
  const sameDays = a.distinct === "day" && narrower(b.where, a.where);
  if (sameDays) return wider(a.windowUs, b.windowUs);
  // The earliest order of the day that counts for b may come before the one that counts for a.
  const days = a.distinct === "day" || b.atLeast === 1;
  return days && wider(a.windowUs, b.windowUs, withinADayUs);
}

/** Whether every order that passes a passes b. */
function narrower(a: OrderFilter | null, b: OrderFilter | null): boolean {
  if (b === null) return true;
  if (b.category === null && b.product === null && b.channel === null && b.minRevenueMinor === null)
    return true;
  if (a === null) return false;
  const money =
    b.minRevenueMinor === null || (a.minRevenueMinor !== null && a.minRevenueMinor >= b.minRevenueMinor);
  return money && asks(a.category, b.category) && asks(a.product, b.product) && asks(a.channel, b.channel);
}

const asks = (a: string | null, b: string | null) => b === null || a?.toLowerCase() === b.toLowerCase();

/** The same orders only: a margin may be negative, and a wider window then sums up to less. */
function moneyImplies(a: Of<"revenue" | "margin">, b: Of<"revenue" | "margin">): boolean {
  return a.windowUs === b.windowUs && a.atLeastMinor >= b.atLeastMinor;
}

/** A sum above nothing needs an order. */
function moneyImpliesOrder(a: Of<"revenue" | "margin">, b: Of<"orders">): boolean {
  if (a.atLeastMinor <= 0 || b.atLeast > 1 || !narrower(null, b.where)) return false;
  return wider(a.windowUs, b.windowUs, b.distinct === "day" ? withinADayUs : 0);
}

function eventsImply(a: Of<"events">, b: Of<"events">): boolean {
  const covered = a.names.every((name) => b.names.includes(name));
  return covered && a.atLeast >= b.atLeast && wider(a.windowUs, b.windowUs);
}

/** A score is never below 0: at least 0 asks only that there is an answer, and then the latest is one. */
function npsImplies(a: Of<"nps">, b: Of<"nps">): boolean {
  const same = a.which === b.which || b.which === "any" || b.atLeast <= 0;
  return same && a.atLeast >= b.atLeast && wider(a.windowUs, b.windowUs);
}

import type { Leaf } from "../conditions/leaves.ts";
import { forever } from "../ladder.ts";
import { filterSlot } from "../needs.ts";
import { append, complement, type Intervals, intervals } from "./intervals.ts";
import { ordersPassing, purchaseDays } from "./purchases.ts";
import {
  atLeast,
  granted,
  type Instants,
  latestAtLeast,
  someAtLeast,
  sumAtLeast,
  windowEnd,
} from "./true-intervals.ts";
import { planInstants, planIntervals, type Workbench } from "./workbench.ts";

type LeafOf<K extends Leaf["kind"]> = Extract<Leaf, { kind: K }>;

const noInterval = intervals();

/**
 * Plans when a leaf holds (`wanted`) or does not hold. A leaf on events nobody records does neither: it helps no rule
 * (semantics 10).
 */
export function planLeaf(bench: Workbench, leaf: Leaf, wanted: boolean): Intervals {
  if (leaf.kind === "events" && eventSlot(bench, leaf) < 0) return noInterval;
  const asksForNone = leaf.kind === "nps-none" || ("none" in leaf && leaf.none);
  const some = planSome(bench, leaf);
  if (asksForNone !== wanted) return some;
  return planIntervals(bench, ["not", leaf], (out) => complement(out, some, bench.feed.startUs));
}

/** When the facts that a leaf asks for are there, whether it asks for some or for none. */
function planSome(bench: Workbench, leaf: Leaf): Intervals {
  const { feed } = bench;
  switch (leaf.kind) {
    case "orders":
      return planAtLeast(bench, purchaseKey(leaf), planPurchases(bench, leaf), leaf);
    case "events": {
      const slot = eventSlot(bench, leaf);
      return planAtLeast(bench, ["events", slot], feed.events[slot] as Instants, leaf);
    }
    case "referrals":
      return planAtLeast(bench, "referrals", feed.referrals, leaf);
    case "revenue":
    case "margin":
      return planSum(bench, leaf);
    case "nps":
    case "nps-none":
      return planAnswers(bench, leaf);
    case "consent":
      return planConsent(bench, leaf);
    case "known":
      return planIntervals(bench, leaf, (out) => {
        out.count = 0;
        append(out, windowEnd(feed.startUs, leaf.forUs), forever);
      });
  }
}

function planAtLeast(
  bench: Workbench,
  factsKey: unknown,
  facts: Instants,
  leaf: LeafOf<"orders" | "events" | "referrals">,
): Intervals {
  const { atLeast: k, windowUs } = leaf;
  return planIntervals(bench, [factsKey, k, windowUs], (out) => atLeast(out, facts, k, windowUs ?? forever));
}

const purchaseKey = ({ distinct, where }: LeafOf<"orders">) => ["purchases", distinct, where];

function planPurchases(bench: Workbench, leaf: LeafOf<"orders">): Instants {
  const { feed } = bench;
  const slot = filterSlot(bench.needs.filters, leaf.where);
  const mask = slot < 0 ? 0 : 1 << slot;
  if (leaf.distinct === "order" && mask === 0) return feed.orders;
  return planInstants(bench, purchaseKey(leaf), (out) => {
    const { day, filters } = feed.bucket.orders;
    if (leaf.distinct === "order") ordersPassing(out, feed.orders, filters, mask);
    else purchaseDays(out, feed.orders, day, filters, mask);
  });
}

function planSum(bench: Workbench, leaf: LeafOf<"revenue" | "margin">): Intervals {
  const { feed } = bench;
  const { atLeastMinor, windowUs } = leaf;
  return planIntervals(bench, leaf, (out) => {
    const { revenueMinor, marginMinor } = feed.bucket.orders;
    const money = leaf.kind === "revenue" ? revenueMinor : marginMinor;
    sumAtLeast(out, feed.orders, money, atLeastMinor, windowUs ?? forever, feed.startUs);
  });
}

function planAnswers(bench: Workbench, leaf: LeafOf<"nps" | "nps-none">): Intervals {
  const { feed } = bench;
  const windowUs = leaf.windowUs ?? forever;
  return planIntervals(bench, leaf, (out) => {
    const { score } = feed.bucket.answers;
    if (leaf.kind === "nps-none") someAtLeast(out, feed.answers, score, Number.NEGATIVE_INFINITY, windowUs);
    else if (leaf.which === "any") someAtLeast(out, feed.answers, score, leaf.atLeast, windowUs);
    else latestAtLeast(out, feed.answers, score, leaf.atLeast, windowUs);
  });
}

/** Plans when a consent is granted. */
export function planConsent(bench: Workbench, leaf: LeafOf<"consent">): Intervals {
  const { feed } = bench;
  const slot = bench.needs.consents.findIndex(
    ({ channel, purpose }) => channel === leaf.channel && purpose === leaf.purpose,
  );
  return planIntervals(bench, leaf, (out) => {
    const { slot: slots, granted: grants } = feed.bucket.consents;
    granted(out, feed.consents, slots, grants, slot);
  });
}

function eventSlot(bench: Workbench, leaf: LeafOf<"events">): number {
  const asked = JSON.stringify(leaf.names);
  return bench.needs.eventSets.findIndex(({ names }) => JSON.stringify(names) === asked);
}

import fc from "fast-check";
import type { Condition, Ladder, OrderFilter } from "../../src/core/ladder/ladder.ts";
import { randomLadder } from "./random-ladder.ts";

const hourUs = 3_600_000_000;

/** A random ladder that a person could have written: whole hours, amounts above nothing, filters that filter. */
export const writableLadder: fc.Arbitrary<Ladder> = fc
  .constantFrom(hourUs, 24 * hourUs)
  .chain(randomLadder)
  .map(({ rungs, offLadder }) => ({
    rungs: rungs.map((rung) => ({ ...rung, when: rung.when && writable(rung.when) })),
    offLadder: offLadder.map((exit) => ({ ...exit, when: writable(exit.when) })),
  }));

function writable(condition: Condition): Condition {
  if (condition.kind === "not") return { ...condition, of: writable(condition.of) };
  if (condition.kind === "all" || condition.kind === "any")
    return { ...condition, of: condition.of.map(writable) };
  if (condition.kind === "orders") return { ...condition, where: writableFilter(condition.where) };
  if (condition.kind === "revenue" || condition.kind === "margin")
    return { ...condition, atLeastMinor: Math.abs(condition.atLeastMinor) + 1 };
  return condition;
}

function writableFilter(where: OrderFilter | null): OrderFilter | null {
  const filter = where && { ...where, minRevenueMinor: where.minRevenueMinor || null };
  return filter && Object.values(filter).some((value) => value !== null) ? filter : null;
}

/** How a person writes: how lengths of time, and whether what is usual is written out. */
export interface Hand {
  readonly hours: boolean;
  readonly usual: boolean;
}

/** A ladder as a person would write it, for a currency of two decimals. */
export function asWritten(ladder: Ladder, hand: Hand): unknown {
  const rungs = ladder.rungs.map(({ id, name, when, graceUs }) => ({
    id,
    ...named(name),
    ...(when ? { when: written(when, hand) } : {}),
    ...(graceUs > 0 || hand.usual ? { grace: length(graceUs, hand) } : {}),
  }));
  const offLadder = ladder.offLadder.map(({ id, name, when }) => ({
    id,
    ...named(name),
    when: written(when, hand),
  }));
  return { rungs, ...(offLadder.length > 0 || hand.usual ? { offLadder } : {}) };
}

const named = (name: object) => (Object.keys(name).length > 0 ? { name } : {});

function length(us: number, { hours }: Hand): string {
  if (hours || us % (24 * hourUs) !== 0) return `${us / hourUs}h`;
  const days = us / (24 * hourUs);
  return days > 0 && days % 7 === 0 ? `${days / 7}w` : `${days}d`;
}

function written(condition: Condition, hand: Hand): unknown {
  switch (condition.kind) {
    case "all":
    case "any":
      return { [condition.kind]: condition.of.map((part) => written(part, hand)) };
    case "not":
      return { not: written(condition.of, hand) };
    case "orders": {
      const distinct = condition.distinct === "order" || hand.usual ? { distinct: condition.distinct } : {};
      const where = condition.where ? { where: filter(condition.where) } : {};
      return { orders: { ...counted(condition, hand), ...distinct, ...where } };
    }
    case "revenue":
    case "margin":
      return { [condition.kind]: { atLeast: condition.atLeastMinor / 100, ...within(condition, hand) } };
    case "events": {
      const { names } = condition;
      const event = names.length === 1 && !hand.usual ? names[0]?.toUpperCase() : names.toReversed();
      return { event, ...counted(condition, hand) };
    }
    case "nps": {
      const which = condition.which === "any" || hand.usual ? { which: condition.which } : {};
      return { nps: { atLeast: condition.atLeast, ...which, ...within(condition, hand) } };
    }
    case "nps-none":
      return { nps: { none: true, ...within(condition, hand) } };
    case "referrals":
      return { referrals: counted(condition, hand) };
    case "consent":
      return { consent: { channel: condition.channel, purpose: condition.purpose } };
    case "known":
      return { known: { for: length(condition.forUs, hand) } };
  }
}

function counted(
  condition: { kind: string; atLeast: number; none: boolean; windowUs: number | null },
  hand: Hand,
): object {
  const once = condition.kind === "events" && condition.atLeast === 1 && !hand.usual;
  const count = condition.none ? { none: true } : once ? {} : { atLeast: condition.atLeast };
  return { ...count, ...within(condition, hand) };
}

const within = ({ windowUs }: { windowUs: number | null }, hand: Hand) =>
  windowUs === null ? {} : { within: length(windowUs, hand) };

function filter({ minRevenueMinor, ...texts }: OrderFilter): object {
  const money = minRevenueMinor === null ? {} : { minRevenue: minRevenueMinor / 100 };
  return { ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)), ...money };
}

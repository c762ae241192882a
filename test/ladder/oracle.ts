import type { Brought } from "../../src/core/ladder/brought.ts";
import { type Condition, forever, type Ladder, type OrderFilter } from "../../src/core/ladder/ladder.ts";
import type { OrderFact, PersonFacts, Stay } from "../../src/core/ladder/person-facts.ts";

/**
 * The stays of one person by the definitions of design 04: at every instant at which something may change, each rule is
 * asked anew of all facts. Slow and obvious; shares no code with the walker. Instants are whole microseconds, so what
 * holds on [a, b) holds at b - 1. Nothing holds before the person was known.
 */
export function oracleStays(
  ladder: Ladder,
  brought: Brought,
  facts: PersonFacts,
  instants = instantsOfChange(ladder, facts),
): Stay[] {
  const holds = remembered((condition: Condition) =>
    remembered((us: number) => us >= facts.knownUs && truth(condition, us, brought, facts) === true),
  );
  const stays: Stay[] = [];
  for (const us of instants) {
    const place = placeAt(us);
    const last = stays.at(-1);
    if (place === last?.place) continue;
    if (last) stays[stays.length - 1] = { ...last, toUs: us };
    if (place !== null) stays.push({ place, fromUs: us, toUs: forever, previous: last?.place ?? null });
    if (place === null) break;
  }
  return stays;

  /** Where the person stands at an instant: the first that applies. */
  function placeAt(us: number): string | null {
    if (facts.excluded || us < facts.knownUs) return null;
    if (facts.erasedUs !== null && us >= facts.erasedUs) return null;
    const override = overrideInForce(ladder, facts, us);
    if (override !== null) return override;
    const exit = ladder.offLadder.find(({ when }) => holds(when)(us));
    if (exit) return exit.id;
    const rung = ladder.rungs.findLast(({ when, graceUs }) => when === null || heldAt(when, graceUs, us));
    return rung?.id ?? null;
  }

  /** A rule holds, or it stopped at some instant less than the grace ago and nothing has set it back since then. */
  function heldAt(rule: Condition, graceUs: number, us: number): boolean {
    if (holds(rule)(us)) return true;
    const stops = instants.filter(
      (stop) => stop <= us && us < stop + graceUs && holds(rule)(stop - 1) && !holds(rule)(stop),
    );
    return stops.some((stop) => !setbacks(rule, facts).some((setback) => stop <= setback && setback <= us));
  }
}

/** Every instant at which anything may change: a fact, the end of its window, the end of a grace after either. */
export function instantsOfChange(ladder: Ladder, facts: PersonFacts): number[] {
  const rules = [...ladder.rungs, ...ladder.offLadder].flatMap(({ when }) => (when ? [when] : []));
  const windows = [0, ...rules.flatMap(durationsOf)];
  const graces = [0, ...ladder.rungs.map(({ graceUs }) => graceUs)];
  const instants = new Set<number>();
  for (const us of instantsOfFacts(facts))
    for (const windowUs of windows) for (const graceUs of graces) instants.add(us + windowUs + graceUs);
  return [...instants].filter((us) => us >= facts.knownUs && us < forever).sort((a, b) => a - b);
}

function instantsOfFacts(facts: PersonFacts): number[] {
  return [
    facts.knownUs,
    ...(facts.erasedUs === null ? [] : [facts.erasedUs]),
    ...facts.orders.map(({ orderedUs }) => orderedUs),
    ...facts.events.map(({ happenedUs }) => happenedUs),
    ...facts.answers.map(({ answeredUs }) => answeredUs),
    ...facts.convertedUs,
    ...facts.consents.map(({ givenUs }) => givenUs),
    ...facts.overrides.flatMap(({ recordedUs, untilUs, revokedUs }) => [
      recordedUs,
      untilUs,
      ...(revokedUs === null ? [] : [revokedUs]),
    ]),
  ];
}

function durationsOf(condition: Condition): number[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(durationsOf);
    case "not":
      return durationsOf(condition.of);
    case "known":
      return [condition.forUs];
    case "consent":
      return [];
    default:
      return condition.windowUs === null ? [] : [condition.windowUs];
  }
}

/** Whether a condition holds at an instant; null: the shop lacks what it asks about, so nobody can say. */
function truth(condition: Condition, us: number, brought: Brought, facts: PersonFacts): boolean | null {
  switch (condition.kind) {
    case "all": {
      const parts = condition.of.map((part) => truth(part, us, brought, facts));
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }
    case "any": {
      const parts = condition.of.map((part) => truth(part, us, brought, facts));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case "not": {
      const part = truth(condition.of, us, brought, facts);
      return part === null ? null : !part;
    }
    case "events":
      if (!condition.names.some((name) => brought.eventNames.has(name))) return null;
      return leafHolds(condition, us, facts);
    default:
      return leafHolds(condition, us, facts);
  }
}

type Leaf = Exclude<Condition, { kind: "all" | "any" | "not" }>;

function leafHolds(leaf: Leaf, us: number, facts: PersonFacts): boolean {
  const inWindow = (factUs: number) =>
    "windowUs" in leaf && factUs <= us && (leaf.windowUs === null || us < factUs + leaf.windowUs);
  const enough = ({ none, atLeast }: { none: boolean; atLeast: number }, instants: number[]) => {
    const count = instants.filter(inWindow).length;
    return none ? count < 1 : count >= atLeast;
  };
  switch (leaf.kind) {
    case "orders":
      return enough(leaf, purchasesOf(leaf, facts.orders));
    case "revenue":
    case "margin": {
      const counted = facts.orders.filter(({ orderedUs }) => inWindow(orderedUs));
      const amounts = counted.map((order) =>
        leaf.kind === "revenue" ? order.revenueMinor : order.marginMinor,
      );
      return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) >= leaf.atLeastMinor;
    }
    case "events": {
      const counted = facts.events.filter(({ name }) => leaf.names.includes(name.toLowerCase()));
      return enough(
        leaf,
        counted.map(({ happenedUs }) => happenedUs),
      );
    }
    case "nps": {
      if (leaf.which === "any")
        return facts.answers.some(({ answeredUs, score }) => inWindow(answeredUs) && score >= leaf.atLeast);
      const latest = latestAnswer(facts, us);
      return latest !== null && inWindow(latest.us) && latest.score >= leaf.atLeast;
    }
    case "nps-none":
      return !facts.answers.some(({ answeredUs }) => inWindow(answeredUs));
    case "referrals":
      return enough(leaf, [...facts.convertedUs]);
    case "consent":
      return consentGranted(facts, leaf.channel, leaf.purpose, us);
    case "known":
      return facts.knownUs + leaf.forUs <= us;
  }
}

/** The instants of purchases: of the orders that pass, each, or the earliest of every local day. */
function purchasesOf(leaf: Extract<Leaf, { kind: "orders" }>, orders: readonly OrderFact[]): number[] {
  const passing = orders.filter((order) => leaf.where === null || passesFilter(order, leaf.where));
  if (leaf.distinct === "order") return passing.map(({ orderedUs }) => orderedUs);
  const days = new Set(passing.map(({ localDay }) => localDay));
  return [...days].map((day) =>
    Math.min(...passing.filter(({ localDay }) => localDay === day).map(({ orderedUs }) => orderedUs)),
  );
}

function passesFilter(order: OrderFact, where: OrderFilter): boolean {
  const is = (text: string | null, asked: string | null) =>
    asked === null || (text !== null && text.toLowerCase() === asked.toLowerCase());
  const asksForLine = where.category !== null || where.product !== null;
  const line = order.lines.some(
    ({ category, product, sku }) =>
      is(category, where.category) && (is(product, where.product) || is(sku, where.product)),
  );
  const money =
    where.minRevenueMinor === null ||
    (order.revenueMinor !== null && order.revenueMinor >= where.minRevenueMinor);
  return is(order.channel, where.channel) && money && (line || !asksForLine);
}

/** The latest answer at or before an instant, of several at that instant the lowest. */
function latestAnswer(facts: PersonFacts, us: number): { us: number; score: number } | null {
  const upToNow = facts.answers.filter(({ answeredUs }) => answeredUs <= us);
  if (upToNow.length === 0) return null;
  const latestUs = Math.max(...upToNow.map(({ answeredUs }) => answeredUs));
  const scores = upToNow.filter(({ answeredUs }) => answeredUs === latestUs).map(({ score }) => score);
  return { us: latestUs, score: Math.min(...scores) };
}

/** Whether the latest word on a consent at or before an instant is yes; of several at that instant a refusal wins. */
function consentGranted(facts: PersonFacts, channel: string, purpose: string, us: number): boolean {
  const said = facts.consents.filter(
    (consent) => consent.channel === channel && consent.purpose === purpose && consent.givenUs <= us,
  );
  const latestUs = Math.max(...said.map(({ givenUs }) => givenUs));
  return said.length > 0 && said.every(({ givenUs, granted }) => givenUs < latestUs || granted);
}

/** The instants at which something that a rule asks for is taken back: an answer below its bar, a consent revoked. */
function setbacks(rule: Condition, facts: PersonFacts, asked = true): number[] {
  switch (rule.kind) {
    case "all":
    case "any":
      return rule.of.flatMap((part) => setbacks(part, facts, asked));
    case "not":
      return setbacks(rule.of, facts, !asked);
    case "nps": {
      if (!asked || rule.which === "any") return [];
      const instants = facts.answers.map(({ answeredUs }) => answeredUs);
      return instants.filter((us) => (latestAnswer(facts, us)?.score ?? 0) < rule.atLeast);
    }
    case "consent": {
      if (!asked) return [];
      const granted = (us: number) => consentGranted(facts, rule.channel, rule.purpose, us);
      return facts.consents.map(({ givenUs }) => givenUs).filter((us) => granted(us - 1) && !granted(us));
    }
    default:
      return [];
  }
}

/** The rung of the override in force at an instant: of several the last recorded, in the order given. */
function overrideInForce(ladder: Ladder, facts: PersonFacts, us: number): string | null {
  const inForce = facts.overrides.filter(
    ({ rung, recordedUs, untilUs, revokedUs }) =>
      ladder.rungs.some(({ id }) => id === rung) &&
      recordedUs <= us &&
      us < Math.min(untilUs, revokedUs ?? forever),
  );
  const latestUs = Math.max(...inForce.map(({ recordedUs }) => recordedUs));
  return inForce.findLast(({ recordedUs }) => recordedUs === latestUs)?.rung ?? null;
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

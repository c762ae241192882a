import { type Leaf, leavesOfLadder } from "../../src/core/ladder/conditions/leaves.ts";
import type { Condition } from "../../src/core/ladder/ladder.ts";
import { needsOf } from "../../src/core/ladder/needs.ts";
import type { PersonFacts, Stay } from "../../src/core/ladder/person-facts.ts";
import { oracleStays } from "./oracle.ts";
import type { Case } from "./random-case.ts";

/** What random cases must be made of, by name, and how to see it in one person of a case. */
export const features: Readonly<Record<string, (shop: Case, person: PersonFacts) => boolean>> = {
  ...leafFeatures(),
  "a rule nested three deep": ({ ladder }) => rulesOf(ladder).some((rule) => depthOf(rule) >= 3),
  "a not": ({ ladder }) => rulesOf(ladder).some(hasNot),
  "a grace": ({ ladder }) => ladder.rungs.some(({ graceUs }) => graceUs > 0),
  "two exits": ({ ladder }) => ladder.offLadder.length > 1,
  "events that are collapsed": ({ ladder, brought }) =>
    needsOf(ladder, brought).eventSets.some(({ collapseUs }) => collapseUs !== null),
  "events that may not be": ({ ladder, brought }) =>
    needsOf(ladder, brought).eventSets.some(({ collapseUs }) => collapseUs === null),
  "none of events that nobody records": ({ ladder, brought }) =>
    leavesOfLadder(ladder).some(
      (leaf) =>
        leaf.kind === "events" && leaf.none && !leaf.names.some((name) => brought.eventNames.has(name)),
    ),
  "an order and an event at one instant": (_, { orders, events }) =>
    orders.some(({ orderedUs }) => events.some(({ happenedUs }) => happenedUs === orderedUs)),
  "a fact at the very end of another's window": (shop, person) => endsUponFact(shop, person),
  "two orders on one day": (_, { orders }) => repeats(orders.map(({ localDay }) => localDay)),
  "a day that comes again": (_, { orders }) =>
    orders.some(
      ({ localDay }, i) => localDay < Math.max(...orders.slice(0, i).map((order) => order.localDay)),
    ),
  "an order of unknown money": (_, { orders }) => orders.some(({ revenueMinor }) => revenueMinor === null),
  "two answers at one instant": (_, { answers }) => repeats(answers.map(({ answeredUs }) => answeredUs)),
  "an answer overtaken by a worse one": (_, { answers }) =>
    answers.some(({ score }, i) => (answers[i - 1]?.score ?? 0) > score),
  "a consent revoked": (_, { consents }) =>
    consents.some(
      (refusal, i) =>
        !refusal.granted &&
        consents.slice(0, i).some((grant) => sameConsent(grant, refusal) && grant.granted),
    ),
  "two words on one consent at one instant": (_, { consents }) =>
    consents.some((consent, i) =>
      consents
        .slice(0, i)
        .some((before) => before.givenUs === consent.givenUs && sameConsent(before, consent)),
    ),
  "overlapping overrides": (_, { overrides }) =>
    overrides.some((later, i) =>
      overrides
        .slice(0, i)
        .some(({ untilUs, revokedUs }) => Math.min(untilUs, revokedUs ?? untilUs) > later.recordedUs),
    ),
  "a revoked override": (_, { overrides }) =>
    overrides.some(({ revokedUs, untilUs }) => revokedUs !== null && revokedUs < untilUs),
  "an override on a rung that is gone": ({ ladder }, { overrides }) =>
    overrides.some(({ rung }) => !ladder.rungs.some(({ id }) => id === rung)),
  "an excluded person": (_, { excluded }) => excluded,
  "an excluded person with an override": (_, { excluded, overrides }) => excluded && overrides.length > 0,
  "an erased person": (_, { erasedUs }) => erasedUs !== null,
  "an order before the sign-up": (_, { knownUs, orders }) => orders[0]?.orderedUs === knownUs,
  "a sign-up before every fact": (_, person) => person.knownUs < firstFactUs(person),
};

/** What the stays of random cases must show, and how to see it in one person's. */
export const outcomes: Readonly<
  Record<string, (shop: Case, person: PersonFacts, stays: readonly Stay[]) => boolean>
> = {
  "four stays or more": (_, __, stays) => stays.length >= 4,
  "a way off the ladder and back": (_, __, stays) =>
    stays.some(({ previous }) => previous?.startsWith("exit")),
  "a grace that counts": (shop, person, stays) =>
    JSON.stringify(stays) !== JSON.stringify(oracleStays(withoutGrace(shop), shop.brought, person)),
  "an override that counts": (shop, person, stays) =>
    person.overrides.length > 0 &&
    JSON.stringify(stays) !==
      JSON.stringify(oracleStays(shop.ladder, shop.brought, { ...person, overrides: [] })),
};

/** One feature for every kind of leaf, in a rung and asked for as such. */
function leafFeatures(): Record<string, (shop: Case) => boolean> {
  const kinds: readonly Leaf["kind"][] = [
    "orders",
    "revenue",
    "margin",
    "events",
    "nps",
    "nps-none",
    "referrals",
    "consent",
    "known",
  ];
  const has = (test: (leaf: Leaf) => boolean) => (shop: Case) => leavesOfLadder(shop.ladder).some(test);
  return {
    ...Object.fromEntries(kinds.map((kind) => [`the condition ${kind}`, has((leaf) => leaf.kind === kind)])),
    "none of orders": has((leaf) => leaf.kind === "orders" && leaf.none),
    "none of events": has((leaf) => leaf.kind === "events" && leaf.none),
    "none of referrals": has((leaf) => leaf.kind === "referrals" && leaf.none),
    "several orders": has((leaf) => leaf.kind === "orders" && leaf.atLeast > 1),
    "several events": has((leaf) => leaf.kind === "events" && leaf.atLeast > 1),
    "orders, not days": has((leaf) => leaf.kind === "orders" && leaf.distinct === "order"),
    "a filter on lines": has(
      (leaf) => leaf.kind === "orders" && (leaf.where?.category ?? leaf.where?.product ?? null) !== null,
    ),
    "a filter on the channel": has(
      (leaf) => leaf.kind === "orders" && (leaf.where?.channel ?? null) !== null,
    ),
    "a filter on money": has(
      (leaf) => leaf.kind === "orders" && (leaf.where?.minRevenueMinor ?? null) !== null,
    ),
    "any answer": has((leaf) => leaf.kind === "nps" && leaf.which === "any"),
    "no window": has((leaf) => "windowUs" in leaf && leaf.windowUs === null),
  };
}

const rulesOf = (ladder: Case["ladder"]): Condition[] =>
  [...ladder.rungs, ...ladder.offLadder].flatMap(({ when }) => (when ? [when] : []));

function depthOf(condition: Condition): number {
  if (!("of" in condition)) return 0;
  return 1 + Math.max(...(condition.kind === "not" ? [condition.of] : condition.of).map(depthOf));
}

function hasNot(condition: Condition): boolean {
  if (!("of" in condition)) return false;
  return condition.kind === "not" || condition.of.some(hasNot);
}

function endsUponFact({ ladder }: Case, person: PersonFacts): boolean {
  const windows = leavesOfLadder(ladder).flatMap((leaf) =>
    leaf.kind === "orders" && leaf.windowUs !== null ? [leaf.windowUs] : [],
  );
  const instants = new Set(person.orders.map(({ orderedUs }) => orderedUs));
  return [...instants].some((us) => windows.some((windowUs) => instants.has(us + windowUs)));
}

const repeats = (values: readonly number[]) => new Set(values).size < values.length;

type Consent = PersonFacts["consents"][number];
const sameConsent = (a: Consent, b: Consent) => a.channel === b.channel && a.purpose === b.purpose;

const firstFactUs = (person: PersonFacts) =>
  Math.min(
    ...person.orders.map(({ orderedUs }) => orderedUs),
    ...person.events.map(({ happenedUs }) => happenedUs),
    ...person.answers.map(({ answeredUs }) => answeredUs),
    ...person.convertedUs,
    ...person.consents.map(({ givenUs }) => givenUs),
    ...person.overrides.map(({ recordedUs }) => recordedUs),
  );

const withoutGrace = (shop: Case) => ({
  ...shop.ladder,
  rungs: shop.ladder.rungs.map((rung) => ({ ...rung, graceUs: 0 })),
});

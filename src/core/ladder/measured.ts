import type { Bring } from "../words/bring.ts";
import type { Brought } from "./brought.ts";
import type { Leaf } from "./conditions/leaves.ts";
import { type Condition, type Ladder, placeId } from "./ladder.ts";

/** Whether a rung or an exit can be counted with what the shop has brought. */
export interface Measured {
  /** Id of the rung or exit. */
  readonly place: string;
  readonly measured: boolean;
  /**
   * Where not measured: the choices, each what to bring, together, so that it is. `[["answers"], ["referrals"]]`: bring
   * answers or referrals. `[["answers", "referrals"]]`: bring both. Empty where measured, and where no fact could help.
   */
  readonly bring: readonly (readonly Bring[])[];
}

/**
 * Which places of a ladder are measured (semantics 10): one row per rung, lowest first, then per exit. A place is *not
 * measured* where its rule cannot hold while every condition on facts that the shop lacks is false; its number of people
 * is then not 0 but unknown. `none` of absent orders, referrals or answers holds; `none` of absent events says nothing.
 * The norwegian preset in a shop with orders alone: ambassador lacks answers or referrals; prospect and silent lack events.
 */
export function measured(ladder: Ladder, brought: Brought): readonly Measured[] {
  const rules = [...ladder.rungs, ...ladder.offLadder].map(({ when }) => when);
  return rules.map((rule, place) => {
    const choices = rule ? fewest(waysToHold(rule, brought, true)) : [[]];
    const isMeasured = choices.some((kinds) => kinds.length === 0);
    return { place: placeId(ladder, place), measured: isMeasured, bring: isMeasured ? [] : choices };
  });
}

type Choice = readonly Bring[];

/** The choices of missing kinds that would let a condition hold (`wanted`) or not hold. `[[]]`: nothing is missing; `[]`: it never can. */
function waysToHold(condition: Condition, brought: Brought, wanted: boolean): readonly Choice[] {
  if (!("of" in condition)) return waysOfLeaf(condition, brought, wanted);
  if (condition.kind === "not") return waysToHold(condition.of, brought, !wanted);
  const parts = condition.of.map((part) => waysToHold(part, brought, wanted));
  const every = (condition.kind === "all") === wanted;
  if (!every) return fewest(parts.flat());
  return parts.reduce<readonly Choice[]>(
    (choices, part) => fewest(choices.flatMap((one) => part.map((other) => [...one, ...other]))),
    [[]],
  );
}

function waysOfLeaf(leaf: Leaf, brought: Brought, wanted: boolean): readonly Choice[] {
  const missing = missingFor(leaf, brought);
  const asksForNone = leaf.kind === "nps-none" || ("none" in leaf && leaf.none);
  const holdsWithoutFacts = asksForNone === wanted && leaf.kind !== "events";
  return holdsWithoutFacts ? [[]] : [missing];
}

/** What a leaf asks for and the shop lacks. */
function missingFor(leaf: Leaf, brought: Brought): Choice {
  switch (leaf.kind) {
    case "orders":
    case "revenue":
      return brought.orders ? [] : ["orders"];
    case "margin":
      return [...(brought.orders ? [] : ["orders" as const]), ...(brought.margin ? [] : ["margin" as const])];
    case "events":
      return leaf.names.some((name) => brought.eventNames.has(name)) ? [] : [{ events: leaf.names }];
    case "nps":
    case "nps-none":
      return brought.answers ? [] : ["answers"];
    case "referrals":
      return brought.referrals ? [] : ["referrals"];
    case "consent":
      return brought.consents ? [] : ["consents"];
    case "known":
      return [];
  }
}

/** Each choice without repetition, and none that asks for all of another and more. */
function fewest(choices: readonly Choice[]): readonly Choice[] {
  const sets = choices.map((kinds) => new Map(kinds.map((kind) => [JSON.stringify(kind), kind])));
  const isPart = (a: ReadonlyMap<string, Bring>, b: ReadonlyMap<string, Bring>) =>
    [...a.keys()].every((kind) => b.has(kind));
  const kept = sets.filter(
    (own, i) => !sets.some((other, j) => j !== i && isPart(other, own) && (other.size < own.size || j < i)),
  );
  return kept.map((set) => [...set.values()]);
}

import type { Bring } from "../../words/bring.ts";
import type { Brought } from "../brought.ts";
import { type Leaf, leavesOf } from "../conditions/leaves.ts";
import type { Condition } from "../ladder.ts";
import type { PersonFacts } from "../person-facts.ts";
import { type Finding, find } from "./finding.ts";

/** A condition on facts as a rule asks for it: `wanted` false where it stands under a `not`. */
export interface Part {
  readonly leaf: Leaf;
  readonly wanted: boolean;
  readonly finding: Finding;
  readonly holds: boolean;
}

/** Whose facts are looked at. */
export interface Case {
  readonly facts: PersonFacts;
  readonly brought: Brought;
}

/** Whether a rule holds at an instant. `wanted` false asks whether it does not. A rule on events nobody records does neither. */
export function holds(condition: Condition, us: number, of: Case, wanted = true): boolean {
  if (!("of" in condition)) return part(condition, us, of, wanted).holds;
  if (condition.kind === "not") return holds(condition.of, us, of, !wanted);
  const each = (inner: Condition) => holds(inner, us, of, wanted);
  return (condition.kind === "all") === wanted ? condition.of.every(each) : condition.of.some(each);
}

/** One condition on facts, looked at. */
export function part(leaf: Leaf, us: number, { facts, brought }: Case, wanted: boolean): Part {
  const finding = find(leaf, us, facts);
  const recorded = leaf.kind !== "events" || leaf.names.some((name) => brought.eventNames.has(name));
  return { leaf, wanted, finding, holds: recorded && finding.there === asksForSome({ leaf, wanted }) };
}

/** Whether a part is met by facts being there, not by their lack. */
export function asksForSome({ leaf, wanted }: Pick<Part, "leaf" | "wanted">): boolean {
  const none = leaf.kind === "nps-none" || ("none" in leaf && leaf.none);
  return none !== wanted;
}

/** The parts that make a rule hold at an instant; of alternatives, those that do. Empty where it does not hold. */
export function carriers(condition: Condition, us: number, of: Case, wanted = true): readonly Part[] {
  if (!holds(condition, us, of, wanted)) return [];
  if (!("of" in condition)) return [part(condition, us, of, wanted)];
  if (condition.kind === "not") return carriers(condition.of, us, of, !wanted);
  return condition.of.flatMap((inner) => carriers(inner, us, of, wanted));
}

/** The kind of fact a leaf asks about and the shop lacks; null: it has it. */
export function lacking(leaf: Leaf, brought: Brought): Bring | null {
  switch (leaf.kind) {
    case "orders":
    case "revenue":
      return brought.orders ? null : "orders";
    case "margin":
      return brought.margin ? null : "margin";
    case "events":
      return leaf.names.some((name) => brought.eventNames.has(name)) ? null : { events: leaf.names };
    case "nps":
    case "nps-none":
      return brought.answers ? null : "answers";
    case "referrals":
      return brought.referrals ? null : "referrals";
    case "consent":
      return brought.consents ? null : "consents";
    case "known":
      return null;
  }
}

/** The instant at or before `us` from which a rule has not held, if it held before; null: it holds at `us`, or never held. */
export function stoppedUs(condition: Condition, us: number, of: Case): number | null {
  let stopped: number | null = null;
  for (const at of instantsBefore(condition, us, of)) {
    if (holds(condition, at, of)) return stopped;
    stopped = at;
  }
  return null;
}

/** Every instant up to `us` at which a rule may have changed, latest first: a fact came, or its window ran out. */
function instantsBefore(condition: Condition, us: number, { facts }: Case): readonly number[] {
  const windows = leavesOf(condition).flatMap((leaf) =>
    "windowUs" in leaf && leaf.windowUs !== null
      ? [leaf.windowUs]
      : leaf.kind === "known"
        ? [leaf.forUs]
        : [],
  );
  const happened = [
    facts.knownUs,
    ...facts.orders.map(({ orderedUs }) => orderedUs),
    ...facts.events.map(({ happenedUs }) => happenedUs),
    ...facts.answers.map(({ answeredUs }) => answeredUs),
    ...facts.convertedUs,
    ...facts.consents.map(({ givenUs }) => givenUs),
  ];
  const all = new Set(happened.flatMap((at) => [at, ...windows.map((windowUs) => at + windowUs)]));
  return [...all].filter((at) => at <= us && at >= facts.knownUs).sort((a, b) => b - a);
}

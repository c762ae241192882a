import { type Leaf, leavesOfLadder } from "../conditions/leaves.ts";
import type { Condition, Ladder, OrderFilter } from "../ladder.ts";
import type { EventSet, Needs } from "../walker/kernel.ts";
import { type Bit, nthBit, numbersFor } from "./bits.ts";

/**
 * What is kept count of for every person: a number that facts raise and lower. What conditions share is counted once.
 * `sum`: the money in the window. `below`: how many answers were below the bar. All others are 1 while what is asked for
 * is there, else 0.
 */
export type Slot =
  | {
      readonly kind: "count";
      readonly facts: Facts;
      readonly atLeast: number;
      readonly windowUs: number | null;
    }
  | { readonly kind: "sum"; readonly money: "revenue" | "margin"; readonly windowUs: number | null }
  | { readonly kind: "latest"; readonly atLeast: number; readonly windowUs: number | null }
  | { readonly kind: "below"; readonly atLeast: number }
  | { readonly kind: "consent"; readonly channel: string; readonly purpose: string }
  | { readonly kind: "known"; readonly forUs: number };

export type SlotOf<K extends Slot["kind"]> = Extract<Slot, { kind: K }>;

/** Which facts are counted. Of answers: those that score enough; null: all. */
export type Facts =
  | { readonly of: "orders"; readonly distinct: "day" | "order"; readonly where: OrderFilter | null }
  | { readonly of: "events"; readonly names: readonly string[] }
  | { readonly of: "answers"; readonly atLeast: number | null }
  | { readonly of: "referrals" };

/** The slots of a ladder, and where each is kept. */
export interface Slots {
  readonly all: readonly Kept<Slot>[];
  /** How many numbers are kept for a person. */
  readonly tracks: number;
  /** Null: a slot of events that nobody records. */
  keptOf(slot: Slot): Kept<Slot> | null;
}

/** A slot and the number that is kept of it: one of its own, or (`bit`) a bit of one that many share, where it is only ever 0 or 1. */
export interface Kept<S extends Slot> {
  readonly slot: S;
  readonly track: number;
  readonly bit: Bit | null;
}

/** The slots that a ladder needs in a shop. */
export function slotsOf(ladder: Ladder, needs: Needs): Slots {
  const ofLeaves = leavesOfLadder(ladder)
    .map(slotOfLeaf)
    .filter((slot) => isRecorded(slot, needs));
  const ofGraces = ladder.rungs.flatMap(({ when, graceUs }) =>
    when && graceUs > 0 ? setbacksOf(when, true) : [],
  );
  const distinct = [
    ...new Map([...ofLeaves, ...ofGraces].map((slot) => [JSON.stringify(slot), slot])).values(),
  ];
  const isNumber = ({ kind }: Slot) => kind === "sum" || kind === "below";
  const bits = distinct.filter((slot) => !isNumber(slot)).map((slot, n) => ({ slot, bit: nthBit(n) }));
  const shared = numbersFor(bits.length);
  const all: Kept<Slot>[] = [
    ...bits.map(({ slot, bit }) => ({ slot, track: bit.number, bit })),
    ...distinct.filter(isNumber).map((slot, i) => ({ slot, track: shared + i, bit: null })),
  ];
  const byKey = new Map(all.map((kept) => [JSON.stringify(kept.slot), kept]));
  const tracks = shared + all.length - bits.length;
  return { all, tracks, keptOf: (slot) => byKey.get(JSON.stringify(slot)) ?? null };
}

function isRecorded(slot: Slot, needs: Needs): boolean {
  if (slot.kind !== "count" || slot.facts.of !== "events") return true;
  return eventSet(needs, slot.facts.names) !== null;
}

/** What is needed of the events of these names; null: nobody records them. */
export function eventSet({ eventSets }: Needs, names: readonly string[]): EventSet | null {
  const asked = JSON.stringify(names);
  return eventSets.find((set) => JSON.stringify(set.names) === asked) ?? null;
}

/** The slot that says when a leaf's facts are there, whether it asks for some or for none. */
export function slotOfLeaf(leaf: Leaf): Slot {
  switch (leaf.kind) {
    case "orders": {
      const { distinct, where, atLeast, windowUs } = leaf;
      return { kind: "count", facts: { of: "orders", distinct, where }, atLeast, windowUs };
    }
    case "events": {
      const { names, atLeast, windowUs } = leaf;
      return { kind: "count", facts: { of: "events", names }, atLeast, windowUs };
    }
    case "referrals": {
      const { atLeast, windowUs } = leaf;
      return { kind: "count", facts: { of: "referrals" }, atLeast, windowUs };
    }
    case "revenue":
    case "margin":
      return { kind: "sum", money: leaf.kind, windowUs: leaf.windowUs };
    case "nps": {
      const { atLeast, which, windowUs } = leaf;
      if (which === "latest") return { kind: "latest", atLeast, windowUs };
      return { kind: "count", facts: { of: "answers", atLeast }, atLeast: 1, windowUs };
    }
    case "nps-none":
      return {
        kind: "count",
        facts: { of: "answers", atLeast: null },
        atLeast: 1,
        windowUs: leaf.windowUs,
      };
    case "consent":
      return { kind: "consent", channel: leaf.channel, purpose: leaf.purpose };
    case "known":
      return { kind: "known", forUs: leaf.forUs };
  }
}

/**
 * The slots that tell what ends a grace at once: an answer below the bar of a condition on the latest answer, a consent
 * revoked. A condition under a `not` asks for no score and no consent, so nothing sets it back.
 */
export function setbacksOf(
  condition: Condition,
  wanted: boolean,
): readonly (SlotOf<"below"> | SlotOf<"consent">)[] {
  if ("of" in condition) {
    if (condition.kind === "not") return setbacksOf(condition.of, !wanted);
    return condition.of.flatMap((part) => setbacksOf(part, wanted));
  }
  if (!wanted) return [];
  if (condition.kind === "nps" && condition.which === "latest")
    return [{ kind: "below", atLeast: condition.atLeast }];
  if (condition.kind === "consent")
    return [{ kind: "consent", channel: condition.channel, purpose: condition.purpose }];
  return [];
}

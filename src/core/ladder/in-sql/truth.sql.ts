import { integer } from "../../sql/literal.ts";
import type { Condition } from "../ladder.ts";
import type { Leaf } from "../leaves.ts";
import { type Slot, type Slots, setbacksOf, slotOfLeaf } from "./slots.ts";

/**
 * SQL for whether a condition holds (`wanted`) or does not hold, over the columns `c0`, `c1`, ... of the slots. `not` is
 * carried down to the leaves; a leaf on events nobody records neither holds nor does not (semantics 10).
 */
export function truthSql(slots: Slots, condition: Condition, wanted: boolean): string {
  if (!("of" in condition)) return leafSql(slots, condition, wanted);
  if (condition.kind === "not") return truthSql(slots, condition.of, !wanted);
  const every = (condition.kind === "all") === wanted;
  const parts = condition.of.map((part) => truthSql(slots, part, wanted));
  if (parts.length === 0) return every ? "true" : "false";
  return `(${parts.join(every ? " and " : " or ")})`;
}

function leafSql(slots: Slots, leaf: Leaf, wanted: boolean): string {
  const number = slots.numberOf(slotOfLeaf(leaf));
  if (number < 0) return "false";
  const asksForNone = leaf.kind === "nps-none" || ("none" in leaf && leaf.none);
  const least = leaf.kind === "revenue" || leaf.kind === "margin" ? leaf.atLeastMinor : 1;
  return `c${number} ${asksForNone === wanted ? "<" : ">="} ${integer(least)}`;
}

/** SQL for whether something happens at a row that ends the grace of a rule; null: nothing ever does. Rows are a person's instants in order. */
export function setbackSql(slots: Slots, rule: Condition, overTime: string): string | null {
  const before = (column: string) => `lag(${column}, 1, cast(0 as bigint)) over (${overTime})`;
  const happens = (slot: Slot) => {
    const column = `c${slots.numberOf(slot)}`;
    return slot.kind === "below"
      ? `${column} > ${before(column)}`
      : `(${column} < 1 and ${before(column)} >= 1)`;
  };
  const all = [...new Set(setbacksOf(rule, true).map(happens))];
  return all.length === 0 ? null : all.join(" or ");
}

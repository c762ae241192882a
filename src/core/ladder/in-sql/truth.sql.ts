import type { Dialect } from "../../sql/dialect.ts";
import { integer } from "../../sql/literal.ts";
import type { Leaf } from "../conditions/leaves.ts";
import type { Condition } from "../ladder.ts";
import { type Kept, type Slot, type Slots, setbacksOf, slotOfLeaf } from "./slots.ts";

/**
 * SQL for whether a condition holds (`wanted`) or does not hold, over the numbers `c0`, `c1`, ... that are kept. `not` is
 * carried down to the leaves; a leaf on events nobody records neither holds nor does not (semantics 10).
 */
export function truthSql(dialect: Dialect, slots: Slots, condition: Condition, wanted: boolean): string {
  if (!("of" in condition)) return leafSql(dialect, slots, condition, wanted);
  if (condition.kind === "not") return truthSql(dialect, slots, condition.of, !wanted);
  const every = (condition.kind === "all") === wanted;
  const parts = condition.of.map((part) => truthSql(dialect, slots, part, wanted));
  if (parts.length === 0) return every ? "true" : "false";
  return `(${parts.join(every ? " and " : " or ")})`;
}

function leafSql(dialect: Dialect, slots: Slots, leaf: Leaf, wanted: boolean): string {
  const kept = slots.keptOf(slotOfLeaf(leaf));
  if (!kept) return "false";
  if (leaf.kind === "revenue" || leaf.kind === "margin")
    return `c${kept.track} ${wanted ? ">=" : "<"} ${integer(leaf.atLeastMinor)}`;
  const asksForNone = leaf.kind === "nps-none" || ("none" in leaf && leaf.none);
  return `${valueSql(dialect, kept, `c${kept.track}`)} = ${asksForNone === wanted ? 0 : 1}`;
}

/** SQL for the number of a slot, in the column where it is kept. */
const valueSql = (dialect: Dialect, { bit }: Kept<Slot>, column: string) =>
  bit ? dialect.hasBit(column, String(bit.exponent)) : column;

/** SQL for whether something happens at a row that ends the grace of a rule; null: nothing ever does. Rows are a person's instants in order. */
export function setbackSql(dialect: Dialect, slots: Slots, rule: Condition, overTime: string): string | null {
  const happens = (slot: Slot) => {
    const kept = slots.keptOf(slot);
    if (!kept) throw new RangeError(`nothing is kept of ${slot.kind}`);
    const now = valueSql(dialect, kept, `c${kept.track}`);
    const before = valueSql(dialect, kept, `lag(c${kept.track}, 1, cast(0 as bigint)) over (${overTime})`);
    return slot.kind === "below" ? `${now} > ${before}` : `(${now} = 0 and ${before} = 1)`;
  };
  const all = [...new Set(setbacksOf(rule, true).map(happens))];
  return all.length === 0 ? null : all.join(" or ");
}

import type { Condition } from "../ladder.ts";
import type { LadderDraft } from "../stige-yaml/set-rule-value.ts";
import { type FirstRuleContext, firstRule, type RuleWish } from "./first-rule.ts";

/** Where a condition stands in the rule of its place: `["when", "of", 1]`. */
export type ConditionPath = readonly (string | number)[];

/** A condition more or less in the rule of a place. `joined`: with all that the rule asks already (`all`: and), or instead of it (`any`: or). */
export type ConditionEdit =
  | {
      readonly do: "add-condition";
      readonly place: string;
      readonly joined: "all" | "any";
      readonly asks: RuleWish;
    }
  | { readonly do: "remove-condition"; readonly place: string; readonly path: ConditionPath };

/**
 * A ladder whose rule at a place has a condition more or less; null: that cannot be, as where a rule would ask for nothing. A
 * preset is written out then. `{ do: "add-condition", place: "repeat", joined: "any", asks: "revenue" }` makes of "at least 2
 * purchases" "either at least 2 purchases or at least 1,000 kr".
 */
export function editConditions(
  { ladder }: LadderDraft,
  edit: ConditionEdit,
  context: FirstRuleContext,
): LadderDraft | null {
  const found = [...ladder.rungs, ...ladder.offLadder].find(({ id }) => id === edit.place);
  if (!found?.when) return null;
  const when =
    edit.do === "add-condition"
      ? joinedWith(found.when, edit.joined, firstRule(edit.asks, context))
      : without(found.when, edit.path.slice(1), edit.path[0] === "when");
  if (when === null) return null;
  const anew = <P extends { readonly id: string }>(places: readonly P[]): readonly P[] =>
    places.map((place) => (place.id === edit.place ? { ...place, when } : place));
  return {
    ladder: { rungs: anew(ladder.rungs), offLadder: anew(ladder.offLadder) },
    written: { preset: null },
  };
}

/** The conditions that a rule is made of, in their order, each with its place: those that may be taken out of it. */
export function conditionsOf(
  when: Condition,
  path: ConditionPath = ["when"],
): readonly { readonly path: ConditionPath; readonly condition: Condition }[] {
  return when.kind === "all" || when.kind === "any"
    ? when.of.flatMap((one, i) => conditionsOf(one, [...path, "of", i]))
    : [{ path, condition: when }];
}

function joinedWith(when: Condition, joined: "all" | "any", condition: Condition): Condition {
  return when.kind === joined
    ? { kind: joined, of: [...when.of, condition] }
    : { kind: joined, of: [when, condition] };
}

/** A rule without what stands at a path; null: nothing stands there, or nothing would be left. */
function without(when: Condition, [of, i, ...more]: ConditionPath, there: boolean): Condition | null {
  if (!there || of !== "of" || typeof i !== "number") return null;
  if (when.kind !== "all" && when.kind !== "any") return null;
  const inner = when.of[i];
  if (inner === undefined) return null;
  const kept = more.length === 0 ? null : without(inner, more, true);
  if (more.length > 0 && kept === null) return null;
  const left = when.of.toSpliced(i, 1, ...(kept ? [kept] : []));
  return left.length > 1 ? { kind: when.kind, of: left } : (left[0] ?? null);
}

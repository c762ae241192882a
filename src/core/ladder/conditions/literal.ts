import type { Condition } from "../ladder.ts";
import type { Leaf } from "./leaves.ts";

/** A leaf, or that it does not hold. Always the positive form: `none` is the negation of at least one. */
export interface Literal {
  readonly leaf: Leaf;
  readonly negated: boolean;
}

/** A condition with every `not` moved down to the leaves, groups of one and groups in like groups taken apart. */
export type Formula =
  | Literal
  | { readonly every: readonly Formula[] }
  | { readonly some: readonly Formula[] };

/** A condition, or (`negated`) that it does not hold, as a formula. `not: { any: [A, B] }` is every of not A, not B. */
export function formulaOf(condition: Condition, negated = false): Formula {
  if (!("of" in condition)) return literal(condition, negated);
  if (condition.kind === "not") return formulaOf(condition.of, !negated);
  const parts = condition.of.map((part) => formulaOf(part, negated));
  const every = (condition.kind === "all") !== negated;
  if (every)
    return flat(
      parts.flatMap((part) => ("every" in part ? part.every : [part])),
      "every",
    );
  return flat(
    parts.flatMap((part) => ("some" in part ? part.some : [part])),
    "some",
  );
}

function flat(parts: readonly Formula[], kind: "every" | "some"): Formula {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return kind === "every" ? { every: parts } : { some: parts };
}

function literal(leaf: Leaf, negated: boolean): Literal {
  switch (leaf.kind) {
    case "orders":
    case "events":
    case "referrals":
      return leaf.none
        ? { leaf: { ...leaf, none: false, atLeast: 1 }, negated: !negated }
        : { leaf, negated };
    case "nps-none":
      return { leaf: { kind: "nps", atLeast: 0, which: "any", windowUs: leaf.windowUs }, negated: !negated };
    default:
      return { leaf, negated };
  }
}

/** The formula that holds exactly where this one does not. */
export function negation(formula: Formula): Formula {
  if ("every" in formula) return { some: formula.every.map(negation) };
  if ("some" in formula) return { every: formula.some.map(negation) };
  return { ...formula, negated: !formula.negated };
}

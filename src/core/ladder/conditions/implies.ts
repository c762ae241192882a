import type { Condition } from "../ladder.ts";
import { leafImplies } from "./leaf-implies.ts";
import { type Formula, formulaOf, type Literal, negation } from "./literal.ts";

/** So many comparisons are made before it is given up: an answer is then "not known to". */
const patience = 20_000;

interface Budget {
  left: number;
}

/**
 * Whether a condition, wherever it holds, makes another hold, whatever the facts of a shop that has brought every kind.
 * Sound but not complete: true is certain, false means "not known to". `atLeast: 2` orders imply `atLeast: 1`; within
 * 365 days they imply those ever.
 */
export function implies(a: Condition, b: Condition): boolean {
  const budget = { left: patience };
  const [from, to] = [formulaOf(a), formulaOf(b)];
  return follows(from, to, budget) || contradicts(from, budget) || contradicts(negation(to), budget);
}

/** Whether a condition can never hold. `all: [ { orders: { atLeast: 1 } }, { orders: { none: true } } ]` cannot. Sound, not complete. */
export function neverHolds(condition: Condition): boolean {
  return contradicts(formulaOf(condition), { left: patience });
}

/** Whether a condition always holds. Sound, not complete. */
export function alwaysHolds(condition: Condition): boolean {
  return contradicts(formulaOf(condition, true), { left: patience });
}

function follows(a: Formula, b: Formula, budget: Budget): boolean {
  if (budget.left-- <= 0) return false;
  if ("some" in a) return a.some.every((part) => follows(part, b, budget));
  if ("every" in b) return b.every.every((part) => follows(a, part, budget));
  if ("every" in a && a.every.some((part) => follows(part, b, budget))) return true;
  if ("some" in b) return b.some.some((part) => follows(a, part, budget));
  return "leaf" in a && "leaf" in b && literalImplies(a, b);
}

function literalImplies(a: Literal, b: Literal): boolean {
  if (a.negated !== b.negated) return false;
  return a.negated ? leafImplies(b.leaf, a.leaf) : leafImplies(a.leaf, b.leaf);
}

/** Whether a formula never holds: one of its parts never does, or two of them exclude each other. */
function contradicts(formula: Formula, budget: Budget): boolean {
  if (budget.left-- <= 0) return false;
  if ("leaf" in formula) return false;
  if ("some" in formula) return formula.some.every((part) => contradicts(part, budget));
  return formula.every.some(
    (part, i) =>
      contradicts(part, budget) ||
      formula.every.slice(i + 1).some((other) => follows(part, negation(other), budget)),
  );
}

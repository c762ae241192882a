import type { Bring } from "../../words/bring.ts";
import type { Condition } from "../ladder.ts";
import { asksForSome, type Case, holds, lacking, type Part, part } from "./holding.ts";

/** What a rule lacks at an instant. */
export type Missing =
  | { readonly kind: "all" | "any"; readonly of: readonly Missing[] }
  /** A fact would do it. */
  | { readonly kind: "act"; readonly part: Part }
  /** Time alone does it, at `fromUs`, if nothing happens. */
  | { readonly kind: "wait"; readonly part: Part; readonly fromUs: number }
  /** Nothing can: what has happened once has happened. */
  | { readonly kind: "never"; readonly part: Part }
  /** The shop lacks the kind of fact. */
  | { readonly kind: "bring"; readonly part: Part; readonly bring: Bring };

/** What a rule that does not hold lacks, without what it has; null: it holds. Of alternatives none of which holds, each that is not hopeless. */
export function missing(condition: Condition, us: number, of: Case, wanted = true): Missing | null {
  if (holds(condition, us, of, wanted)) return null;
  if (!("of" in condition)) return lack(part(condition, us, of, wanted), of);
  if (condition.kind === "not") return missing(condition.of, us, of, !wanted);
  const kind = (condition.kind === "all") === wanted ? "all" : "any";
  const parts = condition.of.flatMap((inner) => missing(inner, us, of, wanted) ?? []);
  return simplified(kind, parts);
}

function lack(part: Part, { brought }: Case): Missing {
  const bring = lacking(part.leaf, brought);
  if (bring !== null) return { kind: "bring", part, bring };
  const { changesUs } = part.finding;
  const changes = part.leaf.kind === "known" || !asksForSome(part);
  if (changes && changesUs !== null) return { kind: "wait", part, fromUs: changesUs };
  if (asksForSome(part) || part.leaf.kind === "consent" || part.leaf.kind === "nps")
    return { kind: "act", part };
  return { kind: "never", part };
}

function simplified(kind: "all" | "any", parts: readonly Missing[]): Missing {
  const flat = parts.flatMap((inner) => (inner.kind === kind ? inner.of : [inner]));
  const hopeless = flat.find((inner) => inner.kind === "never");
  if (kind === "all" && hopeless) return hopeless;
  const possible = flat.filter((inner) => inner.kind !== "never");
  const of = possible.length > 0 ? possible : flat.slice(0, 1);
  const [only] = of;
  return of.length === 1 && only ? only : { kind, of };
}

/** Whether a lack can be made up for without a kind of fact that the shop lacks; of a rung that cannot, it is said that it is not measured. */
export function canBeMet(lack: Missing): boolean {
  if (lack.kind === "all") return lack.of.every(canBeMet);
  if (lack.kind === "any") return lack.of.some(canBeMet);
  return lack.kind !== "bring";
}

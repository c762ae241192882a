import { targetsOf } from "../../core/facts/columns/targets.ts";
import { type KindName, kinds } from "../../core/facts/kinds.ts";

/** The kinds of fact that a file may be said to hold, the usual ones first. */
export const kindsToBring = [
  ...([
    "orders",
    "people",
    "events",
    "answers",
    "referrals",
    "consents",
    "products",
    "rates",
    "spend",
  ] as const),
  ...(["lines", "refunds", "cancellations", "touches", "responses", "overrides"] as const),
] as const satisfies readonly KindName[];

/** What the columns of such a file can tell, and what one of them must. */
export function targetsToFill(
  kind: KindName,
): readonly { readonly target: string; readonly required: boolean }[] {
  return targetsOf(kind).map(({ name, required }) => ({ target: name, required }));
}

/** Whether it is a kind of fact at all. */
export function isKind(text: unknown): text is KindName {
  return typeof text === "string" && Object.hasOwn(kinds, text);
}

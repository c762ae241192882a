import type { KindName } from "./kinds.ts";
import { instantOfLocal, type Zone } from "./zone.ts";

/** The field that says when a fact of a kind happened, of the kinds that stand on a person's way. */
const happens: { readonly [K in KindName]?: string } = {
  ...{ people: "known", orders: "ordered", refunds: "refunded", events: "happened", answers: "answered" },
  ...{ referrals: "made", consents: "given", touches: "sent", responses: "happened", overrides: "recorded" },
};

/** Kinds whose rows happened when they were received where they do not say when. */
const elseReceived: ReadonlySet<KindName> = new Set(["refunds", "overrides"]);

/**
 * When a sealed row happened, in microseconds since 1970, as the projection has it; null: it does not say, or stands on nobody's
 * way. A time without a zone is the shop's.
 *
 * `toldAt("orders", { ordered_at: 0, ordered_form: 2 }, zoneOf("Europe/Oslo"))` is -3,600,000,000: midnight in Oslo.
 */
export function toldAt(kind: KindName, row: Readonly<Record<string, unknown>>, zone: Zone): number | null {
  const field = happens[kind];
  if (field === undefined) return null;
  const at = row[`${field}_at`];
  if (typeof at === "number") return row[`${field}_form`] === 0 ? at : instantOfLocal(at, zone);
  const received = row.received_us;
  return elseReceived.has(kind) && typeof received === "number" ? received : null;
}

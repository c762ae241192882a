import type { Condition, Ladder } from "./ladder.ts";

/** A rung that purchases alone give: so many, since ever or within a window. */
export interface PurchaseRung {
  readonly place: number;
  readonly atLeast: number;
  /** Null: since ever. */
  readonly windowUs: number | null;
  readonly distinct: "day" | "order";
}

/**
 * The rungs that one purchase more may give, to whoever has all but one: their rule, or an alternative of it, counts purchases
 * and nothing else. From two purchases on: a first one gives everybody a rung. Of the danish preset: returning and loyal.
 */
export function purchaseRungs({ rungs }: Ladder): readonly PurchaseRung[] {
  return rungs.flatMap(({ when }, place) =>
    (when === null ? [] : counted(when)).map((rule) => ({ place, ...rule })),
  );
}

function counted(when: Condition): readonly Omit<PurchaseRung, "place">[] {
  if (when.kind === "any") return when.of.flatMap(counted);
  if (when.kind !== "orders" || when.none || when.where !== null || when.atLeast < 2) return [];
  const { atLeast, windowUs, distinct } = when;
  return [{ atLeast, windowUs, distinct }];
}

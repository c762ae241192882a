import type { Name } from "../words/language.ts";

/** Filter on single orders, applied before days are formed. Texts compared without case; an order matches if one of its lines does. */
export interface OrderFilter {
  readonly category: string | null;
  readonly product: string | null;
  readonly channel: string | null;
  /** Least net revenue of the single order, minor units of the shop's currency. */
  readonly minRevenueMinor: number | null;
}

/** `windowUs` is the length of the window in microseconds; null: no window, since ever. `none`: fewer than one, `atLeast` is then 1. */
export type Condition =
  | {
      readonly kind: "orders";
      readonly atLeast: number;
      readonly none: boolean;
      readonly windowUs: number | null;
      readonly distinct: "day" | "order";
      readonly where: OrderFilter | null;
    }
  | { readonly kind: "revenue" | "margin"; readonly atLeastMinor: number; readonly windowUs: number | null }
  | {
      readonly kind: "events";
      /** Lower case, sorted, without repetition. */
      readonly names: readonly string[];
      readonly atLeast: number;
      readonly none: boolean;
      readonly windowUs: number | null;
    }
  | {
      readonly kind: "nps";
      readonly atLeast: number;
      readonly which: "latest" | "any";
      readonly windowUs: number | null;
    }
  | { readonly kind: "nps-none"; readonly windowUs: number | null }
  | {
      readonly kind: "referrals";
      readonly atLeast: number;
      readonly none: boolean;
      readonly windowUs: number | null;
    }
  | { readonly kind: "consent"; readonly channel: string; readonly purpose: string }
  | { readonly kind: "known"; readonly forUs: number }
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

export interface Rung {
  readonly id: string;
  readonly name: Name;
  /** Null on the first rung, and only there. */
  readonly when: Condition | null;
  /** How long the rung is kept after its rule stopped holding, microseconds. */
  readonly graceUs: number;
}

/** A way off the ladder. */
export interface Exit {
  readonly id: string;
  readonly name: Name;
  readonly when: Condition;
}

/** A ladder, read and checked: what `stige.yaml` says with every default filled in. */
export interface Ladder {
  /** Lowest first, at least one. */
  readonly rungs: readonly Rung[];
  /** The first that holds wins, before every rung. */
  readonly offLadder: readonly Exit[];
}

/** The end of time: `to_us` of a stay that ends with nothing known. The largest integer a double holds exactly. */
export const forever = 9007199254740991;

/**
 * A *place* is where a stay is: a rung or an exit. Its number is the rung's index, or the number of rungs plus the
 * exit's index. With the norwegian preset, 4 is `ambassador` and 5 is `lapsed`.
 */
export function placeId(ladder: Ladder, place: number): string {
  const found =
    place < ladder.rungs.length ? ladder.rungs[place] : ladder.offLadder[place - ladder.rungs.length];
  if (!found)
    throw new RangeError(`place ${place} of a ladder with ${ladder.rungs.length + ladder.offLadder.length}`);
  return found.id;
}

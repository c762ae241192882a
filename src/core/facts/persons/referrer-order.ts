import type { IdentityKind } from "./identity.ts";

/** An identity by which somebody referred a friend. `value` null: erased, nobody knows it any more. */
export interface Referrer {
  readonly id: number;
  readonly kind: IdentityKind | null;
  readonly value: string | null;
}

/**
 * Orders those who referred one friend at one instant: by kind, then by the number in the source that sorts first. Where
 * one was erased, what was kept of the order then decides (`before`: pairs as `pairKey`), else they come last. Sorting
 * `1002`, `1001` gives `1001`, `1002`.
 */
export function byNumberInSource(before: ReadonlySet<string>): (a: Referrer, b: Referrer) => number {
  return (a, b) => {
    if (a.kind !== null && b.kind !== null && a.value !== null && b.value !== null)
      return a.kind - b.kind || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
    if (before.has(pairKey(a.id, b.id))) return -1;
    if (before.has(pairKey(b.id, a.id))) return 1;
    return Number(a.value === null) - Number(b.value === null) || a.id - b.id;
  };
}

/** `pairKey(3, 7)` is `"3<7"`: 3 sorts before 7. */
export function pairKey(beforeId: number, afterId: number): string {
  return `${beforeId}<${afterId}`;
}

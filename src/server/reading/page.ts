import { readCursor, writeCursor } from "./cursor.ts";

/** A page of a list that is there as a whole. */
export function pageOf<T>(
  all: readonly T[],
  cursor: string | undefined,
  limit: number,
): { readonly list: readonly T[]; readonly next: string | null } {
  const skip = skippedBy(cursor);
  return {
    list: all.slice(skip, skip + limit),
    next: skip + limit < all.length ? writeCursor([skip + limit]) : null,
  };
}

/** How many lines of a list the pages before held. */
export function skippedBy(cursor: string | undefined): number {
  const [skip = 0] = cursor === undefined ? [] : readCursor(cursor, 1);
  return Math.max(0, skip);
}

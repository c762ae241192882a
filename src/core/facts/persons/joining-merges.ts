/** A merge as far as it matters who became one by it. Instants in microseconds. */
interface Joining {
  readonly kept_id: number;
  readonly gone_id: number;
}

/**
 * The merges by which two persons became one, of merges in the order they were recorded: the one that joined them, and
 * whatever would join them again once that is gone. `sideOf` says who an identity is without merges. Empty: nothing joins
 * them, or they are one without any merge. Of 1+2 and 1+3 the second joined 2 with 3.
 */
export function joiningMerges<M extends Joining>(
  merges: readonly M[],
  sideOf: (identity: number) => number,
  one: number,
  other: number,
): M[] {
  const left = new Set(merges);
  const joining: M[] = [];
  if (sideOf(one) === sideOf(other)) return joining;
  for (;;) {
    const found = firstJoining([...left], sideOf, one, other);
    if (!found) return joining;
    left.delete(found);
    joining.push(found);
  }
}

function firstJoining<M extends Joining>(
  merges: readonly M[],
  sideOf: (identity: number) => number,
  one: number,
  other: number,
): M | undefined {
  const groupOf = new Map<number, number>();
  const group = (identity: number) => {
    const side = sideOf(identity);
    return groupOf.get(side) ?? side;
  };
  return merges.find(({ kept_id, gone_id }) => {
    const [into, from] = [group(kept_id), group(gone_id)];
    for (const side of [...groupOf.keys(), sideOf(gone_id), sideOf(kept_id)])
      if ((groupOf.get(side) ?? side) === from) groupOf.set(side, into);
    return group(one) === group(other);
  });
}

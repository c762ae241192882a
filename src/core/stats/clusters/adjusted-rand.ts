/**
 * How far two groupings of the same people agree: 1 where they are the same but for names, about 0 by chance. Labels are any
 * numbers. Of fewer than two people, or where both put all in one group, 1. Unequal lengths: RangeError.
 * Source: L. Hubert and P. Arabie, J. Classification 2 (1985) 193-218. `adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])` is
 * `0.5714285714285714`.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) throw new RangeError("adjustedRand: groupings of different people");
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const count = (key: (i: number) => string) => {
    const sizes = new Map<string, number>();
    for (let i = 0; i < one.length; i++) sizes.set(key(i), (sizes.get(key(i)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const both = count((i) => `${one[i]} ${other[i]}`);
  const [a, b] = [count((i) => String(one[i])), count((i) => String(other[i]))];
  const byChance = (a * b) / Math.max(1, pairs(one.length));
  const most = (a + b) / 2;
  return most === byChance ? 1 : (both - byChance) / (most - byChance);
}

/**
 * p-values adjusted for their number, in the order given: calling those below q true leaves at most a share q of false ones among
 * them, on average. Each 0 to 1, else a RangeError.
 * Source: Y. Benjamini and Y. Hochberg, J. Royal Stat. Soc. B 57 (1995) 289-300. `benjaminiHochberg([0.01, 0.04, 0.03])` is
 * `[0.03, 0.04, 0.04]`.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  if (p.some((v) => !(v >= 0 && v <= 1))) throw new RangeError("benjaminiHochberg: every p is 0 to 1");
  const falling = p.map((_, i) => i).sort((i, j) => (p[j] as number) - (p[i] as number));
  const adjusted = [...p];
  let least = 1;
  falling.forEach((i, k) => {
    least = Math.min(least, (p[i] as number) * Math.max(1, p.length / (p.length - k)));
    adjusted[i] = least;
  });
  return adjusted;
}

import { interpolated } from "../../stats/special/chebyshev.ts";

/** How near what lies between some ages must come to what is reckoned, as a share of it, and at how many ages it is reckoned. */
export interface Nearness {
  readonly points: number;
  readonly near: number;
}

/** As good as the function itself. */
export const exactly: Nearness = { points: 28, near: 1e-11 };

/** From so many of them on it is quicker to reckon at some ages and go between these. */
const fewestBetween = ({ points }: Nearness): number => Math.ceil(1.6 * points);

/**
 * A function of age up to an oldest: itself, or between some of its values where it will be asked for many and these tell it. It is smooth in ln(alpha + age).
 * Source: as `interpolated`; whether they tell it is looked at in four places between them.
 */
export function byAge(
  of: (age: number) => number,
  { alpha, oldest, asked }: { readonly alpha: number; readonly oldest: number; readonly asked: number },
  nearness: Nearness = exactly,
): (age: number) => number {
  if (asked < fewestBetween(nearness) || !(oldest > 0)) return of;
  const [from, to] = [Math.log(alpha), Math.log(alpha + oldest)];
  const between = interpolated((ln) => of(Math.max(0, Math.exp(ln) - alpha)), from, to, nearness.points);
  const guess = (age: number) => between(Math.log(alpha + age));
  const agrees = [0.013, 0.19, 0.47, 0.83].every((share) => {
    const told = of(share * oldest);
    return Math.abs(guess(share * oldest) - told) <= nearness.near * Math.abs(told);
  });
  return agrees ? guess : of;
}

/** Where a function of purchases and age is asked for, and how it bends: it is smooth in ln(1 + r + x) and ln(alpha + age). */
interface Asked {
  readonly r: number;
  readonly alpha: number;
  readonly mostX: number;
  readonly oldest: number;
  readonly asked: number;
}

/**
 * For each number of purchases a function of age, all between the values of so many numbers and so many ages; null: so few are asked for that it is sooner reckoned,
 * or these do not tell it. Source: as `byAge`, one direction after the other; looked at in six places.
 */
export function byPurchasesAndAge(
  of: (x: number, age: number) => number,
  { r, alpha, mostX, oldest, asked }: Asked,
  nearness: Nearness,
): ((x: number) => (age: number) => number) | null {
  const { points, near } = nearness;
  if (asked < points * fewestBetween(nearness) || !(oldest > 0 && mostX > 0)) return null;
  const [from, to] = [Math.log(alpha), Math.log(alpha + oldest)];
  const [few, many] = [Math.log1p(r), Math.log1p(r + mostX)];
  const atAge = new Map<number, (lnX: number) => number>();
  const known = (lnAge: number): ((lnX: number) => number) => {
    const age = Math.max(0, Math.exp(lnAge) - alpha);
    const found =
      atAge.get(lnAge) ?? interpolated((lnX) => of(Math.max(0, Math.expm1(lnX) - r), age), few, many, points);
    atAge.set(lnAge, found);
    return found;
  };
  const between = (x: number) => {
    const lnX = Math.log1p(r + x);
    const ofX = interpolated((lnAge) => known(lnAge)(lnX), from, to, points);
    return (age: number) => ofX(Math.log(alpha + age));
  };
  const agrees = [0, 1, 3, 0.2 * mostX, 0.5 * mostX, 0.9 * mostX].every((x, i) => {
    const age = (0.03 + 0.17 * i) * oldest;
    const told = of(x, age);
    return Math.abs(between(x)(age) - told) <= near * Math.abs(told);
  });
  return agrees ? between : null;
}

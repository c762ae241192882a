import type { SpentByPeople } from "../by-person/orders-of-people.sql.ts";
import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";

/**
 * What those who stood somewhere at an instant bought after it, by place and whether they had bought by then (`before`: the facts as they were).
 * Adds to `sums`.
 */
export function happenedSince(
  now: SpentByPeople,
  before: SpentByPeople,
  stays: StaysOfPeople,
  { us: atUs, untilUs }: { readonly us: number; readonly untilUs: number },
  sums: Happening[],
): void {
  const standing = rowsStanding(stays, atUs);
  for (let i = 0; i < standing.length; i++) {
    const stands = standing[i] as number;
    const to = now.starts[i + 1] as number;
    let row = now.starts[i] as number;
    while (row < to && (now.us[row] as number) <= atUs) row++;
    if (stands < 0 || row === to || (now.us[row] as number) > untilUs) continue;
    const first = before.starts[i] as number;
    const bought = first < (before.starts[i + 1] as number) && (before.us[first] as number) <= atUs;
    const key = 2 * (stays.place[stands] as number) + (bought ? 1 : 0);
    const sum = sums[key] ?? { days: 0, money: 0 };
    sums[key] = sum;
    let last = Number.NaN;
    for (; row < to && (now.us[row] as number) <= untilUs; row++) {
      if (now.day[row] !== last) sum.days++;
      last = now.day[row] as number;
      const one = now.spend[row] as number;
      if (!Number.isNaN(one)) sum.money += one;
    }
  }
}

/** Of those of one place, by twice its number, and one more where they had bought. */
export interface Happening {
  days: number;
  money: number;
}

/** The sums as rows. */
export function happenedOf(sums: readonly Happening[]): readonly Happened[] {
  return sums.flatMap((sum, key) => (sum ? [{ place: key >> 1, bought: key % 2 === 1, ...sum }] : []));
}

/** What was bought by those who stood at a place: purchase days, and what they brought, minor units. */
export interface Happened extends Happening {
  readonly place: number;
  /** Had bought by the instant. */
  readonly bought: boolean;
}

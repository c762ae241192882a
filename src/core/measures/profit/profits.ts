import { type Abc, abcOf, mostValuable } from "../value/spread.ts";

/** Everyone who bought within a span: one entry a person in every column. */
export interface Profits {
  readonly personId: Int32Array;
  readonly place: Uint8Array;
  /** Minor units; below 0: they cost more than they brought. */
  readonly profit: Float64Array;
}

/** Customers by what they brought. */
export interface ProfitTold {
  readonly customers: number;
  readonly total: number;
  /** Null: nobody brought anything. */
  readonly abc: Abc | null;
  /** Those who cost more than they brought, and how much. */
  readonly losing: { readonly customers: number; readonly lost: number };
  /** What each brought, least first. */
  readonly sorted: Float64Array;
}

/** One of the most profitable; `class` by `abcOf`. */
export interface KeyCustomer {
  /** Row of `Profits`. */
  readonly row: number;
  readonly class: "a" | "b" | "c";
  /** Share of all that was brought, of those up to and with this one. */
  readonly upTo: number;
}

/** ABC of what customers brought. Of profits 80, 15, 5 and -10 one is A, one B, two are C, and one lost 10. */
export function profitTold({ profit }: Pick<Profits, "profit">): ProfitTold {
  let [total, customers, lost] = [0, 0, 0];
  for (let i = 0; i < profit.length; i++) {
    const one = profit[i] as number;
    total += one;
    if (one >= 0) continue;
    customers++;
    lost -= one;
  }
  const sorted = profit.toSorted();
  return { customers: profit.length, total, abc: abcOf(sorted), losing: { customers, lost }, sorted };
}

/** The most profitable, most profitable first; `told`: by `profitTold`, of the same. */
export function keyCustomers(
  { profit }: Pick<Profits, "profit">,
  count: number,
  { abc, sorted }: Pick<ProfitTold, "abc" | "sorted"> = profitTold({ profit }),
): KeyCustomer[] {
  if (abc === null || count === 0) return [];
  const brought = profit.reduce((sum, one) => sum + Math.max(0, one), 0);
  let sum = 0;
  return mostValuable(profit, sorted, count).map((row, rank) => {
    sum += Math.max(0, profit[row] as number);
    return { row, class: rank < abc.a ? "a" : rank < abc.a + abc.b ? "b" : "c", upTo: sum / brought };
  });
}

import { type Buyers, roomForBuyers } from "../../src/core/measures/value/buyers.ts";

/** Buyers of columns in the order of `Buyers`. */
export function buyersOfColumns(columns: readonly ArrayLike<number>[]): Buyers {
  const count = columns[0]?.length ?? 0;
  const { count: _, ...room } = roomForBuyers(count);
  for (const [i, column] of Object.values(room).entries()) column.set(columns[i] as ArrayLike<number>);
  return { count, ...room };
}

import { sharedMemory } from "../../sql/shared-columns.ts";

/** Everyone who bought up to an instant and stood somewhere then: one entry a person in every column. */
export interface Buyers {
  readonly count: number;
  readonly personId: Int32Array;
  /** Place on the ladder, by number. */
  readonly place: Uint8Array;
  /** Purchase days after the first; day of the last and of the end of watching, since the first. */
  readonly x: Int32Array;
  readonly lastDays: Int32Array;
  readonly ageDays: Int32Array;
  /** Repeat days that tell money, what they brought, and what the first day brought (NaN: not known), minor units. */
  readonly spendDays: Int32Array;
  readonly repeatSpend: Float64Array;
  readonly firstSpend: Float64Array;
}

/** How long the one was watched who was watched longest, in days; of nobody 0. */
export function oldestOf({ count, ageDays }: Buyers): number {
  let oldest = 0;
  for (let i = 0; i < count; i++) if ((ageDays[i] as number) > oldest) oldest = ageDays[i] as number;
  return oldest;
}

/** Columns of buyers that are filled one after the other: `count` are in them. */
export interface BuyersSoFar extends Buyers {
  count: number;
}

/** Room for so many buyers, in memory that other threads see too; what is not filled costs none. */
export function roomForBuyers(most: number): BuyersSoFar {
  const [ints, doubles] = [() => sharedMemory.ints(most), () => sharedMemory.doubles(most)];
  return {
    count: 0,
    ...{ personId: ints(), place: sharedMemory.bytes(most) },
    ...{ x: ints(), lastDays: ints(), ageDays: ints(), spendDays: ints() },
    ...{ repeatSpend: doubles(), firstSpend: doubles() },
  };
}

/** Those who are there. */
export function buyersOf({ count, ...columns }: BuyersSoFar): Buyers {
  return {
    count,
    personId: columns.personId.subarray(0, count),
    place: columns.place.subarray(0, count),
    x: columns.x.subarray(0, count),
    lastDays: columns.lastDays.subarray(0, count),
    ageDays: columns.ageDays.subarray(0, count),
    spendDays: columns.spendDays.subarray(0, count),
    repeatSpend: columns.repeatSpend.subarray(0, count),
    firstSpend: columns.firstSpend.subarray(0, count),
  };
}

/** One column out of the parts of all. */
export function joined<A extends Int32Array | Uint8Array | Float64Array>(
  parts: readonly (readonly Float64Array[])[],
  i: number,
  make: (length: number) => A,
): A {
  const all = make(parts.reduce((sum, part) => sum + (part[i]?.length ?? 0), 0));
  let at = 0;
  for (const part of parts) {
    const column = part[i] ?? new Float64Array(0);
    all.set(column, at);
    at += column.length;
  }
  return all;
}

/** The buyers for whom `keep` holds, in the same order. */
export function buyersWhere(buyers: Buyers, keep: (i: number) => boolean): Buyers {
  const rows = new Int32Array(buyers.count);
  let count = 0;
  for (let i = 0; i < buyers.count; i++) if (keep(i)) rows[count++] = i;
  return buyersAt(buyers, rows.subarray(0, count));
}

/** The buyers at these rows. */
export function buyersAt(buyers: Buyers, rows: ArrayLike<number>): Buyers {
  const at = <A extends Int32Array | Uint8Array | Float64Array>(column: A, into: A): A => {
    for (let i = 0; i < rows.length; i++) into[i] = column[rows[i] as number] as number;
    return into;
  };
  const ints = (column: Int32Array) => at(column, new Int32Array(rows.length));
  const doubles = (column: Float64Array) => at(column, new Float64Array(rows.length));
  return {
    count: rows.length,
    personId: ints(buyers.personId),
    place: at(buyers.place, new Uint8Array(rows.length)),
    x: ints(buyers.x),
    lastDays: ints(buyers.lastDays),
    ageDays: ints(buyers.ageDays),
    spendDays: ints(buyers.spendDays),
    repeatSpend: doubles(buyers.repeatSpend),
    firstSpend: doubles(buyers.firstSpend),
  };
}

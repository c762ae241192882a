import { integer } from "../../sql/literal.ts";
import { type ColumnMemory, ownMemory } from "../../sql/shared-columns.ts";
import type { PersonStretch } from "./by-person.ts";

/** What is known of each person of a stretch, also of numbers that are nobody's. */
export interface KnownPeople {
  /** Microseconds since 1970; NaN: nobody. */
  readonly knownUs: Float64Array;
  /** NaN: not erased. */
  readonly erasedUs: Float64Array;
  /** 1: excluded. */
  readonly excluded: Uint8Array;
}

/** SQL: the columns of `knownPeople`. */
export function knownPeopleSql({ from, to }: PersonStretch): string {
  // To be told of a null costs more than to be told of a number that is none.
  const orNaN = (column: string) => `coalesce(cast(${column} as double), cast('nan' as double))`;
  return `select cast(person_id as double), ${orNaN("known_us")}, ${orNaN("erased_us")}, cast(excluded as double) from people
    where person_id >= ${integer(from)} and person_id < ${integer(to)}`;
}

/** Puts the columns in the order of the persons. */
export function knownPeople(
  { from, to }: PersonStretch,
  [persons, known, erased, out]: readonly Float64Array[],
  memory: ColumnMemory = ownMemory,
): KnownPeople {
  const knownUs = memory.doubles(to - from).fill(Number.NaN);
  const erasedUs = memory.doubles(to - from).fill(Number.NaN);
  const excluded = memory.bytes(to - from);
  persons?.forEach((id, i) => {
    knownUs[id - from] = known?.[i] ?? Number.NaN;
    erasedUs[id - from] = erased?.[i] ?? Number.NaN;
    excluded[id - from] = out?.[i] === 1 ? 1 : 0;
  });
  return { knownUs, erasedUs, excluded };
}

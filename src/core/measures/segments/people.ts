import type { Buyers } from "../value/buyers.ts";

/** Everyone who stood somewhere at an instant, in order of person: one entry a person in every column. */
export interface People {
  readonly count: number;
  readonly personId: Int32Array;
  readonly place: Uint8Array;
  /** Their row among the buyers; -1: they never bought. */
  readonly buyer: Int32Array;
  /** As those who wait: see `Standing`. */
  readonly state: Uint8Array;
  readonly step: Uint8Array;
  readonly band: Uint8Array;
  /** Of each condition asked: 1 where it holds. */
  readonly holds: readonly Uint8Array[];
}

/** The columns of `peopleSql` of one stretch of persons, in a fifth of the memory. */
export function narrowed([ids, ...others]: readonly Float64Array[]): readonly ArrayLike<number>[] {
  return [Int32Array.from(ids ?? []), ...others.map((column) => Uint8Array.from(column))];
}

/** Puts the columns of `peopleSql` together, stretch after stretch of persons; the buyers are in order of person too. */
export function peopleOf(
  parts: readonly (readonly ArrayLike<number>[])[],
  buyers: Buyers | null,
  conditions: number,
): People {
  const count = parts.reduce((sum, [ids]) => sum + (ids?.length ?? 0), 0);
  const bytes = () => new Uint8Array(count);
  const people = {
    count,
    personId: new Int32Array(count),
    ...{ place: bytes(), state: bytes(), step: bytes(), band: bytes() },
    holds: Array.from({ length: conditions }, bytes),
  };
  const columns = [people.personId, people.place, people.state, people.step, people.band, ...people.holds];
  let from = 0;
  for (const part of parts) {
    columns.forEach((column, i) => {
      column.set(part[i] ?? [], from);
    });
    from += part[0]?.length ?? 0;
  }
  return withBuyers(people, buyers);
}

/** The same people, told who of them bought. */
export function withBuyers(people: Omit<People, "buyer">, buyers: Buyers | null): People {
  return { ...people, buyer: buyerRows(people.personId, buyers) };
}

function buyerRows(personId: Int32Array, buyers: Buyers | null): Int32Array {
  const rows = new Int32Array(personId.length).fill(-1);
  if (buyers === null) return rows;
  let row = 0;
  for (let i = 0; i < rows.length; i++) {
    const id = personId[i] as number;
    while (row < buyers.count && (buyers.personId[row] as number) < id) row++;
    if (buyers.personId[row] === id) rows[i] = row;
  }
  return rows;
}

import { integer } from "../../sql/literal.ts";
import { type ColumnMemory, ownMemory } from "../../sql/shared-columns.ts";
import { type ByPerson, byPerson, inOrder, type PersonStretch } from "./by-person.ts";

/** Every stay of a stretch of persons, by person and time; whoever is excluded has none. `previous` -1: from nowhere. */
export interface StaysOfPeople extends ByPerson {
  readonly place: Int16Array;
  readonly previous: Int16Array;
  readonly fromUs: Float64Array;
  readonly toUs: Float64Array;
}

// Person, place and previous place are told in one number: every column costs.
const [ofPerson, ofPlace] = [65_536, 256];

/** SQL: the columns of `staysOfPeople`. */
export function staysOfPeopleSql({ from, to }: PersonStretch): string {
  const who = `cast(person_id as double) * ${ofPerson} + cast(place as double) * ${ofPlace} + cast(previous as double) + 1`;
  return `select ${who}, cast(from_us as double), cast(to_us as double) from stays
    where person_id >= ${integer(from)} and person_id < ${integer(to)}`;
}

/** Puts the columns together. */
export function staysOfPeople(
  stretch: PersonStretch,
  [who, fromUs, toUs]: readonly Float64Array[],
  memory: ColumnMemory = ownMemory,
): StaysOfPeople {
  const [packed, starting, ending] = [who, fromUs, toUs] as [Float64Array, Float64Array, Float64Array];
  const rows = packed.length;
  const person = new Int32Array(rows);
  for (let i = 0; i < rows; i++) person[i] = Math.floor((packed[i] as number) / ofPerson);
  const { order, ...by } = byPerson(stretch, person, starting, memory);
  const [place, previous] = [memory.shorts(rows), memory.shorts(rows)];
  for (let i = 0; i < rows; i++) {
    const row = order === null ? i : (order[i] as number);
    const rest = (packed[row] as number) - (person[row] as number) * ofPerson;
    place[i] = rest >> 8;
    previous[i] = (rest & (ofPlace - 1)) - 1;
  }
  return {
    ...by,
    ...{ place, previous },
    fromUs: inOrder(starting, order, memory),
    toUs: inOrder(ending, order, memory),
  };
}

/** The row at which each person stands at an instant; -1: they stand nowhere. */
export function rowsStanding({ starts, fromUs, toUs }: StaysOfPeople, us: number): Int32Array {
  const rows = new Int32Array(starts.length - 1).fill(-1);
  for (let i = 0; i < rows.length; i++)
    for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
      if ((fromUs[row] as number) > us) break;
      if ((toUs[row] as number) > us) rows[i] = row;
    }
  return rows;
}

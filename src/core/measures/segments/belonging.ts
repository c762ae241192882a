import { conditionsOfNumber } from "../../ladder/in-sql/holding.sql.ts";
import type { ByPerson } from "../by-person/by-person.ts";

/** Which conditions hold of the people of a stretch from an instant on, a row where any begins or ceases to: thirty in each of `bits`. */
export interface HeldByPeople extends ByPerson {
  readonly us: Float64Array;
  readonly bits: readonly Float64Array[];
}

/** What of people tells whether they belong to a segment that is followed through time; null: it asks for nothing of the kind. */
export interface FollowedBy {
  /** The number of its condition among those of `HeldByPeople`. */
  readonly condition: number | null;
  /** The number of its marks among those of `BelongingOfPeople`. */
  readonly marks: number | null;
}

/** What tells of the people of a stretch whether they belong to segments. */
export interface BelongingOfPeople {
  readonly segments: readonly FollowedBy[];
  /** Null: no condition is asked. */
  readonly held: HeldByPeople | null;
  /** Of each kind of marks, by the place of a person in the stretch: 1 where what was told of them, as it is known now, is what is asked for. */
  readonly marks: readonly Uint8Array[];
}

/** Whether somebody, by their place in the stretch, belongs to a segment at an instant. */
export function belongs(
  { segments, held, marks }: BelongingOfPeople,
  segment: number,
  person: number,
  us: number,
): boolean {
  const { condition, marks: own } = segments[segment] as FollowedBy;
  if (own !== null && (marks[own] as Uint8Array)[person] !== 1) return false;
  if (condition === null) return true;
  return held !== null && holdsIn(held, condition, rowAt(held, person, us));
}

/** Whether a condition holds in the time that begins at a row; row -1: before any. */
export function holdsIn({ bits }: Pick<HeldByPeople, "bits">, condition: number, row: number): boolean {
  if (row < 0) return false;
  const number = (bits[Math.floor(condition / conditionsOfNumber)] as Float64Array)[row] as number;
  return ((number >> (condition % conditionsOfNumber)) & 1) === 1;
}

/** The last row of a person at an instant; -1: there is none. */
function rowAt({ starts, us: instants }: HeldByPeople, person: number, us: number): number {
  let [low, high] = [starts[person] as number, starts[person + 1] as number];
  const first = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] as number) <= us) low = middle + 1;
    else high = middle;
  }
  return low > first ? low - 1 : -1;
}

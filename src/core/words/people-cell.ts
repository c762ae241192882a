import type { CsvCell } from "./csv.ts";
import type { Formats } from "./formats.ts";
import { signedPeople } from "./moment.ts";

/**
 * A number of people, or by how many they are more or fewer, as a cell of a file: the number; from 1 to 4 of them, where few are hidden from the
 * reader, in words, without the sign of more. `peopleCell(3, f)` is `3`, or `"færre enn 5"` in Norwegian.
 */
export function peopleCell(n: number | null, f: Formats): CsvCell {
  if (n === null || !f.isFew(Math.abs(n))) return n;
  return n < 0 ? signedPeople(n, f) : f.people(n);
}

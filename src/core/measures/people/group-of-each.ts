/** A group of each person, by their number: 0: none, else one more than its place among `names`. There are at most 255 groups. */
export interface GroupOfEach {
  readonly of: Uint8Array;
  readonly names: readonly string[];
}

/** So many groups have a number. */
const mostGroups = 255;

/**
 * Puts groups together, each of some rows of persons; of a person of two groups it is the later. Null: there are too many groups. Of persons 3 and 7, "a" with
 * row 1: of person 7 it is 1, of all others 0.
 */
export function groupOfEach(
  personId: Int32Array,
  groups: readonly { readonly name: string; readonly rows: Int32Array }[],
): GroupOfEach | null {
  if (groups.length > mostGroups) return null;
  const of = new Uint8Array(personId.reduce((most, id) => Math.max(most, id), -1) + 1);
  for (const [i, { rows }] of groups.entries()) for (const row of rows) of[personId[row] as number] = i + 1;
  return { of, names: groups.map(({ name }) => name) };
}

/** Who is of one of these groups, by number of the person: 1; null: there is no such group. Of groups 0, 1, 2 called "a" and "b", "b": 0, 0, 1. */
export function marksOfGroup({ of, names }: GroupOfEach, ...wanted: readonly string[]): Uint8Array | null {
  const isOne = new Uint8Array(names.length + 1);
  for (const [i, name] of names.entries()) if (wanted.includes(name)) isOne[i + 1] = 1;
  if (!isOne.includes(1)) return null;
  const marks = new Uint8Array(of.length);
  for (let person = 0; person < marks.length; person++) marks[person] = isOne[of[person] as number] as number;
  return marks;
}

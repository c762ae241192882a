/** Marks by number of the person, 1: belongs, of lists of numbers in no order. Of `[[3], [1]]`: 0, 1, 0, 1. */
export function marksOfMembers(lists: readonly Float64Array[]): Uint8Array {
  let last = -1;
  for (const ids of lists) for (const id of ids) if (id > last) last = id;
  const marks = new Uint8Array(last + 1);
  for (const ids of lists) for (const id of ids) marks[id] = 1;
  return marks;
}

/** Marks of whoever has both: of 0, 1, 1 and 1, 1 it is 0, 1. */
export function ofBoth(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(Math.min(a.length, b.length));
  for (let i = 0; i < both.length; i++) both[i] = a[i] === 1 && b[i] === 1 ? 1 : 0;
  return both;
}

import { integer } from "../../sql/literal.ts";

const zero = 48;

/**
 * SQL: whether the person of `s` has a mark, 1 by number of the person; whose number lies beyond all marks has none. Of marks 0, 1, 0 it
 * is the person of number 1. As one text of bits, which is read in a moment where a list of numbers takes seconds.
 */
export function markedSo(marks: Uint8Array): string {
  // Beyond its end an engine would read no bit, but fail.
  const bits = new Uint8Array(marks.length + 1).fill(zero);
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) bits[i] = zero + 1;
  return `get_bit(cast('${new TextDecoder().decode(bits)}' as bit), cast(least(s.person_id, ${integer(marks.length)}) as integer)) = 1`;
}

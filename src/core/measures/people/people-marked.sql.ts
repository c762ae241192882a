import { integer } from "../../sql/literal.ts";
import { marksAsText } from "./marks-as-text.ts";

/**
 * SQL: whether the person of `s` has a mark, 1 by number of the person; whose number lies beyond all marks has none. Of marks 0, 1, 0 it
 * is the person of number 1. As one text, which is read in a moment where a list of numbers takes seconds.
 */
export function markedSo(marks: Uint8Array): string {
  // Beyond its end an engine would read no bit, but fail: the text holds one more than there are marks.
  const person = `cast(least(s.person_id, ${integer(marks.length)}) as integer)`;
  return `get_bit(cast(from_base64('${marksAsText(marks)}') as bit), ${person}) = 1`;
}

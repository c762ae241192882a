/** A text as one word of a command that can be pasted: in quotation marks where it needs them. `shellWord("K 17")` is `"\"K 17\""`. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}@._:+%,/=-]+$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

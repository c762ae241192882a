/** A record of a delimited text: the 1-based line where it begins, its cells, and whether its quotes are sound. */
export interface PlainRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly sound: boolean;
}

/**
 * An independent reader of delimited texts, written from RFC 4180 character by character, to hold the product against:
 * any of LF, CR LF and CR ends a line, empty lines are no records, blanks around quotes do not matter, and an unclosed
 * quote takes the rest of the text.
 */
export function plainCsv(text: string, delimiter: string): PlainRecord[] {
  const records: PlainRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const begins = line;
    const isEmptyLine = text[at] === "\n" || text[at] === "\r";
    const cells: string[] = [];
    let sound = true;
    for (;;) {
      let cell = "";
      let ahead = at;
      while (text[ahead] === " ") ahead++;
      if (text[ahead] === '"') {
        at = ahead + 1;
        for (;;) {
          const c = text[at];
          if (c === undefined) {
            sound = false;
            break;
          }
          if (c === '"' && text[at + 1] === '"') {
            cell += '"';
            at += 2;
          } else if (c === '"') {
            at++;
            break;
          } else {
            if (c === "\n" || (c === "\r" && text[at + 1] !== "\n")) line++;
            if (c !== "\r" || text[at + 1] !== "\n") cell += c === "\r" ? "\n" : c;
            at++;
          }
        }
        while (text[at] === " ") at++;
        if (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
          sound = false;
      }
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
        cell += text[at++];
      cells.push(cell);
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    if (!isEmptyLine) records.push({ line: begins, cells, sound });
  }
  return records;
}

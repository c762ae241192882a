/** A text in lines of at most `width` characters, broken at spaces; the first begins as the text does, the others with `indent`. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  const lead = /^ */.exec(text)?.[0] ?? "";
  let line = lead;
  // A date stays in one piece.
  const whole = text.slice(lead.length).replaceAll(/(\d\.?) (\p{L}+) (?=\d{4})/gu, "$1\u00a0$2\u00a0");
  for (const word of whole.split(" ")) {
    const started = line.trim() !== "";
    if (started && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = indent + word;
    } else line = started ? `${line} ${word}` : line + word;
  }
  return [...lines, line];
}

/** Two columns, the second wrapped within the width. */
export function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(0, ...rows.map(([first]) => length(first))) + 2;
  return rows.flatMap(([first, second]) =>
    wrap(second, Math.max(24, width - left)).map((line, i) => padEnd(i === 0 ? first : "", left) + line),
  );
}

/** How many characters of the terminal a text takes: letters outside the Basic plane count once, marks that combine not at all. */
export function length(text: string): number {
  let n = 0;
  for (const letter of text) if (!/\p{Mn}/u.test(letter)) n++;
  return n;
}

/** Filled with spaces on the right. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - length(text)));
}

/** Filled with spaces on the left. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - length(text))) + text;
}

/** At most `width` characters, the last then an ellipsis. */
export function shorten(text: string, width: number): string {
  return length(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join("")}…`;
}

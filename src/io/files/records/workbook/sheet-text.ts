/** More of one cell is not held: a row so long is rejected. */
const mostLetters = 2_100_000;

/** Gathers the text of a cell from its runs. */
export interface SheetText {
  begin(): void;
  /** Whether what comes is text of the cell. */
  listen(on: boolean): void;
  add(found: string): void;
  taken(): string;
}

/** Begins without a text. */
export function sheetText(): SheetText {
  let text = "";
  let listening = false;
  return {
    begin() {
      text = "";
    },
    listen(on) {
      listening = on;
    },
    add(found) {
      if (listening && text.length < mostLetters) text += found;
    },
    // Signs that XML cannot hold are written as `_x000D_`.
    taken: () =>
      text.includes("_x")
        ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        : text,
  };
}

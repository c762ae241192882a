/** A whole number as SQL; throws RangeError for one that a double does not hold exactly. `integer(28)` is `"28"`. */
export function integer(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number`);
  return String(n);
}

/** A text as SQL, its quotes doubled. `text("O'Neill")` is `"'O''Neill'"`. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

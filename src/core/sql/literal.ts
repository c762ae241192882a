/** A whole number as SQL; throws RangeError for one that a double does not hold exactly. `integer(28)` is `"28"`. */
export function integer(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number`);
  return String(n);
}

/** A text as SQL, its quotes doubled; the sign of code 0, which ends a query's text, is put together. `text("O'Neill")` is `"'O''Neill'"`. */
export function text(value: string): string {
  const parts = value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join(" || chr(0) || ")})`;
}

/** A cell of a row, where there is something to stand in it. `cell("sku", null)` is `{}`. */
export function cell<T extends string | number>(name: string, value: T | null): Readonly<Record<string, T>> {
  return value === null ? {} : { [name]: value };
}

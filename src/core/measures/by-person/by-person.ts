import { type ColumnMemory, ownMemory } from "../../sql/shared-columns.ts";

/** Rows of a stretch of persons, in order of person and instant: those of person `from + i` stand from `starts[i]` up to `starts[i + 1]`. */
export interface ByPerson {
  readonly from: number;
  readonly starts: Int32Array;
}

/** A stretch of person ids: `from` and below `to`. */
export interface PersonStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the rows of each person begin, and the order in which rows follow one another by person and instant; `order` null: as they stand, which
 * is how a table lies that was laid out whole. `byPerson({ from: 1, to: 3 }, [2, 1], [5, 7])` has `starts` [0, 1, 2] and `order` [1, 0].
 */
export function byPerson(
  { from, to }: PersonStretch,
  person: ArrayLike<number>,
  us: ArrayLike<number>,
  memory: ColumnMemory = ownMemory,
): ByPerson & { readonly order: Int32Array | null } {
  const rows = person.length;
  const starts = memory.ints(to - from + 1);
  let inOrder = true;
  for (let i = 0; i < rows; i++) {
    const at = (person[i] as number) - from + 1;
    starts[at] = (starts[at] as number) + 1;
    if (i === 0) continue;
    const before = person[i - 1] as number;
    if (before > (person[i] as number)) inOrder = false;
    else if (before === person[i] && (us[i - 1] as number) > (us[i] as number)) inOrder = false;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  if (inOrder) return { from, starts, order: null };
  const next = starts.slice();
  const order = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const at = (person[i] as number) - from;
    order[next[at] as number] = i;
    next[at] = (next[at] as number) + 1;
  }
  const earlier = (a: number, b: number) => (us[a] as number) - (us[b] as number) || a - b;
  for (let i = 0; i + 1 < starts.length; i++)
    order.subarray(starts[i] as number, starts[i + 1] as number).sort(earlier);
  return { from, starts, order };
}

/** A column in another order (null: as it stands), in such memory as is wanted. */
export function inOrder<A extends Float64Array | Int32Array | Int16Array>(
  column: A,
  order: Int32Array | null,
  memory: ColumnMemory = ownMemory,
): A {
  if (order === null && memory.holds(column)) return column;
  const sorted = columnLike(column, memory);
  if (order === null) {
    sorted.set(column);
    return sorted;
  }
  for (let i = 0; i < order.length; i++) sorted[i] = column[order[i] as number] as number;
  return sorted;
}

function columnLike<A extends Float64Array | Int32Array | Int16Array>(column: A, memory: ColumnMemory): A {
  const { length } = column;
  if (column instanceof Float64Array) return memory.doubles(length) as A;
  return (column instanceof Int32Array ? memory.ints(length) : memory.shorts(length)) as A;
}

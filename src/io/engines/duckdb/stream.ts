import type { DuckDBResult } from "@duckdb/node-api";
import type { ColumnKind } from "../../../core/ladder/walker/feed.sql.ts";

/** The array a column is read into, by how the query typed it. */
export type ColumnArray = Int32Array | Float64Array | Uint8Array;

const chunkRows = 2048;

/** An array in memory that other threads see too. */
export function columnOf(kind: ColumnKind, length: number): ColumnArray {
  if (kind === "int") return new Int32Array(new SharedArrayBuffer(4 * length));
  if (kind === "double") return new Float64Array(new SharedArrayBuffer(8 * length));
  return new Uint8Array(new SharedArrayBuffer(length));
}

/**
 * A sorted query read piece by piece: rows up to and including a person, or so many of them, then the next. The first column
 * is the person. The arrays are views, good until the call after the next.
 */
export interface SortedStream {
  until(person: number): Promise<readonly ColumnArray[]>;
  /** The next so many rows, fewer at the end. */
  take(rows: number): Promise<readonly ColumnArray[]>;
  /** Leaves what is not read. */
  close(): Promise<void>;
}

/** A stream of nothing, for what a ladder does not read. */
export const emptyStream: SortedStream = {
  until: async () => [],
  take: async () => [],
  close: async () => {},
};

/** Streams what a query gives. The next chunk is on its way while one is taken in. */
export function sortedStream(
  result: DuckDBResult,
  kinds: readonly ColumnKind[],
  done: () => void,
): SortedStream {
  const next = () => {
    const chunk = result.fetchChunk();
    // Whoever awaits it hears of a failure; nobody may.
    chunk.catch(() => {});
    return chunk;
  };
  let coming = next();
  let columns = kinds.map((kind) => columnOf(kind, chunkRows));
  let others = kinds.map((kind) => columnOf(kind, chunkRows));
  let rows = 0;
  let given = 0;
  let exhausted = false;
  const read = async () => {
    const chunk = await coming;
    const more = chunk?.rowCount ?? 0;
    if (!chunk || more === 0) {
      exhausted = true;
      return;
    }
    coming = next();
    columns = withRoom(columns, kinds, rows, rows + more);
    for (let i = 0; i < columns.length; i++) {
      const { items } = chunk.getColumnVector(i) as unknown as { items: ColumnArray };
      (columns[i] as ColumnArray).set(items.length === more ? items : items.subarray(0, more), rows);
    }
    rows += more;
  };
  /** What the last call left moves into the other memory, and is read on there: what that call gave stays as it is. */
  const turn = () => {
    others = withRoom(others, kinds, 0, rows - given);
    for (let i = 0; i < columns.length; i++)
      (others[i] as ColumnArray).set((columns[i] as ColumnArray).subarray(given, rows));
    [columns, others] = [others, columns];
    rows -= given;
    given = 0;
  };
  const cut = (before: number) => {
    given = before;
    return columns.map((column) => column.subarray(0, before));
  };
  return {
    async until(person) {
      turn();
      while (!exhausted && (rows === 0 || ((columns[0] as ColumnArray)[rows - 1] as number) <= person))
        await read();
      return cut(firstAfter(columns[0] as ColumnArray, rows, person));
    },
    async take(wanted) {
      turn();
      while (!exhausted && rows < wanted) await read();
      return cut(Math.min(wanted, rows));
    },
    async close() {
      await coming.catch(() => {});
      done();
    },
  };
}

/** The same columns, or larger ones that begin with the same rows. */
function withRoom(
  columns: ColumnArray[],
  kinds: readonly ColumnKind[],
  rows: number,
  room: number,
): ColumnArray[] {
  const capacity = columns[0]?.length ?? 0;
  if (room <= capacity) return columns;
  return columns.map((column, i) => {
    const larger = columnOf(kinds[i] as ColumnKind, Math.max(Math.ceil(1.5 * capacity), room));
    larger.set(column.subarray(0, rows));
    return larger;
  });
}

/** Where the rows of persons beyond one begin. */
function firstAfter(people: ColumnArray, rows: number, person: number): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle] as number) <= person) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";

/** The array a column is read into, by how the query typed it. */
export type ColumnArray = Int32Array | Float64Array | Uint8Array;
export type ColumnKind = "int" | "double" | "byte";

export function columnOf(kind: ColumnKind, length: number): ColumnArray {
  if (kind === "int") return new Int32Array(length);
  return kind === "double" ? new Float64Array(length) : new Uint8Array(length);
}

/**
 * A sorted query read piece by piece: rows up to and including a person, or so many of them, then the next. The first column
 * is the person.
 * The arrays that `until` gives are views, good until the next call.
 */
export interface SortedStream {
  until(person: number): Promise<readonly ColumnArray[]>;
  /** The next so many rows, fewer at the end. */
  take(rows: number): Promise<readonly ColumnArray[]>;
}

/** A stream of nothing, for what a ladder does not read. */
export function emptyStream(kinds: readonly ColumnKind[]): SortedStream {
  const nothing = kinds.map((kind) => columnOf(kind, 0));
  return { until: async () => nothing, take: async () => nothing };
}

export async function sortedStream(
  connection: DuckDBConnection,
  sql: string,
  kinds: readonly ColumnKind[],
): Promise<SortedStream> {
  const result = await connection.stream(sql);
  let columns = kinds.map((kind) => columnOf(kind, 1 << 16));
  let start = 0;
  let end = 0;
  let exhausted = false;
  const reserve = (more: number) => {
    const kept = end - start;
    const capacity = (columns[0] as ColumnArray).length;
    if (start > 0 && kept + more <= capacity) {
      for (const column of columns) column.copyWithin(0, start, end);
    } else if (end + more > capacity) {
      columns = columns.map((column, i) => {
        const larger = columnOf(kinds[i] as ColumnKind, Math.max(2 * capacity, kept + more));
        larger.set(column.subarray(start, end));
        return larger;
      });
    } else return;
    start = 0;
    end = kept;
  };
  const read = async () => {
    const chunk = await nextChunk(result);
    if (!chunk) {
      exhausted = true;
      return;
    }
    reserve(chunk.rowCount);
    for (let i = 0; i < columns.length; i++) {
      const { items } = chunk.getColumnVector(i) as unknown as { items: ColumnArray };
      (columns[i] as ColumnArray).set(items.subarray(0, chunk.rowCount), end);
    }
    end += chunk.rowCount;
  };
  const cut = (before: number) => {
    const from = start;
    start = before;
    return columns.map((column) => column.subarray(from, before));
  };
  return {
    async until(person) {
      while (!exhausted && (start === end || ((columns[0] as ColumnArray)[end - 1] as number) <= person))
        await read();
      return cut(firstAfter(columns[0] as ColumnArray, start, end, person));
    },
    async take(rows) {
      while (!exhausted && end - start < rows) await read();
      return cut(Math.min(start + rows, end));
    },
  };
}

async function nextChunk(result: DuckDBResult) {
  const chunk = await result.fetchChunk();
  return chunk && chunk.rowCount > 0 ? chunk : null;
}

/** Where the rows of persons beyond one begin. */
function firstAfter(people: ColumnArray, start: number, end: number, person: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle] as number) <= person) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { type ColumnMemory, ownMemory } from "../../../core/sql/shared-columns.ts";
import { collectWhatSoonPassed } from "../../beside/collect-garbage.ts";

/** Rows of the first block, where nobody knows how many there will be; each later one is twice as large, up to the most. */
const [firstRows, mostRows] = [2048, 2 ** 20];

/** So much of a large answer the engine finds while this thread does something else. */
const readAhead = "64MB";
const ahead = new WeakSet<DuckDBConnection>();

/** So many chunks of the engine's are let go of at once: with four columns 4 MB. */
const chunksHeld = 64;

/** Every column of a query of doubles, read as it comes: no more than the answer itself is held. Null is NaN. */
export async function doubleColumns(
  connection: DuckDBConnection,
  sql: string,
  likely = firstRows,
  memory: ColumnMemory = ownMemory,
): Promise<Float64Array[]> {
  if (likely > mostRows / 4 && !ahead.has(connection)) {
    await connection.run(`SET streaming_buffer_size = '${readAhead}'`);
    ahead.add(connection);
  }
  const result = await connection.stream(sql);
  const columns = result.columnCount;
  const blocks: Float64Array[][] = [];
  const block = (length: number) => Array.from({ length: columns }, () => memory.doubles(length));
  let into = block(Math.max(1, likely));
  let [at, rows, chunks] = [0, 0, 0];
  for (;;) {
    const chunk = await result.fetchChunk();
    const size = chunk?.rowCount ?? 0;
    if (!chunk || size === 0) break;
    if (at + size > (into[0]?.length ?? 0)) {
      blocks.push(into.map((column) => column.subarray(0, at)));
      into = block(Math.max(size, Math.min(mostRows, Math.max(firstRows, 2 * (into[0]?.length ?? 0)))));
      at = 0;
    }
    for (let i = 0; i < columns; i++) {
      const vector = chunk.getColumnVector(i) as unknown as {
        readonly items: Float64Array;
        /** `data` null: all rows are there. */
        readonly validity: { readonly data: unknown; itemValid(at: number): boolean };
      };
      const { items, validity } = vector;
      if (!(items instanceof Float64Array)) throw new Error(`column ${i} is not of the type DOUBLE`);
      const column = into[i] as Float64Array;
      column.set(items.length === size ? items : items.subarray(0, size), at);
      for (let row = 0; validity.data !== null && row < size; row++)
        if (!validity.itemValid(row)) column[at + row] = Number.NaN;
    }
    at += size;
    rows += size;
    if (++chunks % chunksHeld === 0) collectWhatSoonPassed();
  }
  blocks.push(into.map((column) => column.subarray(0, at)));
  return into.map((_, i) => joined(blocks, i, rows, memory));
}

function joined(
  blocks: readonly (readonly Float64Array[])[],
  i: number,
  rows: number,
  memory: ColumnMemory,
): Float64Array {
  const [only] = blocks;
  if (only && blocks.length === 1) return only[i] as Float64Array;
  const all = memory.doubles(rows);
  let at = 0;
  for (const block of blocks) {
    const part = block[i] as Float64Array;
    all.set(part, at);
    at += part.length;
  }
  return all;
}

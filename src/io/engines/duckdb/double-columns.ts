import type { DuckDBConnection } from "@duckdb/node-api";

/** Every column of a query of doubles, read as it comes: no more than the answer itself is held. Null is NaN. */
export async function doubleColumns(connection: DuckDBConnection, sql: string): Promise<Float64Array[]> {
  const result = await connection.stream(sql);
  let columns = Array.from({ length: result.columnCount }, () => new Float64Array(2048));
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const all = rows + chunk.rowCount;
    if (all > (columns[0]?.length ?? 0)) columns = columns.map((column) => longer(column, 2 * all));
    columns.forEach((column, i) => {
      const vector = chunk.getColumnVector(i) as unknown as {
        readonly items: Float64Array;
        /** `data` null: all rows are there. */
        readonly validity: { readonly data: unknown; itemValid(at: number): boolean };
      };
      if (!(vector.items instanceof Float64Array)) throw new Error(`column ${i} is not of the type DOUBLE`);
      column.set(vector.items.subarray(0, chunk.rowCount), rows);
      for (let row = 0; vector.validity.data !== null && row < chunk.rowCount; row++)
        if (!vector.validity.itemValid(row)) column[rows + row] = Number.NaN;
    });
    rows = all;
  }
  return columns.map((column) => column.subarray(0, rows));
}

function longer(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(column);
  return copy;
}

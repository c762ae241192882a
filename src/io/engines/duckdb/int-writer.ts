import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from "@duckdb/node-api";
import { ownSchema } from "./open-duckdb.ts";

/** Appends columns of 32-bit integers to a table, at most 2,048 rows at a time. */
export async function intWriter(connection: DuckDBConnection, table: string, columns: number) {
  const appender = await connection.createAppender(table, ownSchema(connection));
  const chunk = DuckDBDataChunk.create(new Array<typeof INTEGER>(columns).fill(INTEGER), 2048);
  const vectors = Array.from(
    { length: columns },
    (_, i) => chunk.getColumnVector(i) as unknown as { items: Int32Array; flush(): void },
  );
  return {
    append(...values: readonly Int32Array[]) {
      chunk.rowCount = values[0]?.length ?? 0;
      for (const [i, vector] of vectors.entries()) {
        vector.items.set(values[i] as Int32Array);
        vector.flush();
      }
      appender.appendDataChunk(chunk);
    },
    close() {
      appender.closeSync();
    },
  };
}

import { BIGINT, type DuckDBConnection, DuckDBDataChunk, INTEGER, TINYINT } from "@duckdb/node-api";
import type { StoredStays } from "../walking/stored-stays.ts";

/** Columns of a table of stays as it is stored: person_id, place, previous, from_us, to_us. */
export const storedStays = "person_id INTEGER, place TINYINT, previous TINYINT, from_us BIGINT, to_us BIGINT";

const chunkRows = 2048;

/** Appends stays to a table of `storedStays` (`name` or `database.schema.name`), chunk by chunk of typed arrays: no value becomes an object. */
export async function stayWriter(connection: DuckDBConnection, table: string) {
  const [name, schema, database] = table.split(".").reverse() as [string, string?, string?];
  const appender = await connection.createAppender(name, schema, database);
  const chunk = DuckDBDataChunk.create([INTEGER, TINYINT, TINYINT, BIGINT, BIGINT], chunkRows);
  const vectors = [0, 1, 2, 3, 4].map((i) => chunk.getColumnVector(i) as unknown as Vector);
  return {
    append({ rows, person, place, previous, fromUs, toUs }: StoredStays) {
      const columns = [person, place, previous, fromUs, toUs];
      for (let start = 0; start < rows; start += chunkRows) {
        const end = Math.min(start + chunkRows, rows);
        chunk.rowCount = end - start;
        for (const [i, column] of columns.entries()) {
          const vector = vectors[i] as Vector;
          vector.items.set(column.subarray(start, end) as never);
          vector.flush();
        }
        appender.appendDataChunk(chunk);
      }
    },
    close() {
      appender.closeSync();
    },
  };
}

interface Vector {
  readonly items: Int32Array | Int8Array | BigInt64Array;
  flush(): void;
}

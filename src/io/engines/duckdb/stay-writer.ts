import { BIGINT, type DuckDBConnection, DuckDBDataChunk, INTEGER, TINYINT } from "@duckdb/node-api";
import type { WalkOutput } from "../../../core/ladder/kernel.ts";

/** Columns of a table of stays as it is stored: person_id, place, previous, from_us, to_us. */
export const storedStays = "person_id INTEGER, place TINYINT, previous TINYINT, from_us BIGINT, to_us BIGINT";

const chunkRows = 2048;
const twoTo32 = 4_294_967_296;

/** Appends the walker's stays to a table of `storedStays`, chunk by chunk of typed arrays: no value becomes an object. */
export async function stayWriter(connection: DuckDBConnection, table: string) {
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create([INTEGER, TINYINT, TINYINT, BIGINT, BIGINT], chunkRows);
  const vectors = [0, 1, 2, 3, 4].map((i) => chunk.getColumnVector(i) as unknown as Vector);
  const [person, place, previous, from, to] = vectors as [Vector, Vector, Vector, Vector, Vector];
  const fromHalves = halves(from);
  const toHalves = halves(to);
  return {
    append(stays: WalkOutput) {
      for (let start = 0; start < stays.rows; start += chunkRows) {
        const end = Math.min(start + chunkRows, stays.rows);
        chunk.rowCount = end - start;
        person.items.set(stays.person.subarray(start, end));
        place.items.set(stays.place.subarray(start, end));
        previous.items.set(stays.previous.subarray(start, end));
        writeBigInts(fromHalves, stays.fromUs, start, end);
        writeBigInts(toHalves, stays.toUs, start, end);
        for (const vector of vectors) vector.flush();
        appender.appendDataChunk(chunk);
      }
    },
    close() {
      appender.closeSync();
    },
  };
}

interface Vector {
  readonly items: Int32Array | Int8Array;
  flush(): void;
}

const halves = ({ items }: Vector) => new Uint32Array(items.buffer, items.byteOffset, 2 * chunkRows);

/** A double that is a whole number from 0 to 2^53, as the two halves of a 64-bit integer (little-endian). */
function writeBigInts(target: Uint32Array, values: Float64Array, start: number, end: number): void {
  for (let i = start, at = 0; i < end; i++, at += 2) {
    const value = values[i] as number;
    const high = Math.floor(value / twoTo32);
    target[at] = value - high * twoTo32;
    target[at + 1] = high;
  }
}

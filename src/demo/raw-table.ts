import { type DuckDBConnection, DuckDBDataChunk, ENUM, INTEGER } from "@duckdb/node-api";
import { text } from "../core/sql/literal.ts";

/** Columns by name: whole numbers, or one of a list of texts written as its place in the list (at most 255). */
export type Shape = Readonly<Record<string, "int" | readonly string[]>>;

/**
 * A table that is filled by writing numbers: `const n = table.row(); table.columns.person[n] = 7;`. Rows go to the engine
 * in blocks as DuckDB takes them, with no text made in JavaScript: over ten million rows a second.
 */
export interface RawTable<S extends Shape> {
  readonly columns: { readonly [C in keyof S]: S[C] extends "int" ? Int32Array : Uint8Array };
  /** The place in every column for the next row. Every column must be written there. */
  row(): number;
  /** Rows so far. */
  count(): number;
  close(): void;
}

const blockRows = 2048;

/** Makes a table and opens it for filling. Columns of texts have a type of their own, `<table>_<column>`. */
export async function openRawTable<const S extends Shape>(
  connection: DuckDBConnection,
  table: string,
  shape: S,
): Promise<RawTable<S>> {
  const names = Object.keys(shape);
  const types = names.map((name) => shape[name] as Shape[string]);
  const written: string[] = [];
  for (const [i, name] of names.entries()) {
    const type = types[i] as Shape[string];
    if (type === "int") written.push(`"${name}" INTEGER`);
    else {
      await connection.run(`CREATE TYPE ${table}_${name} AS ENUM (${type.map(text).join(", ")})`);
      written.push(`"${name}" ${table}_${name}`);
    }
  }
  await connection.run(`CREATE TABLE ${table} (${written.join(", ")})`);
  const appender = await connection.createAppender(table);
  const columns = types.map((type) =>
    type === "int" ? new Int32Array(blockRows) : new Uint8Array(blockRows),
  );
  const engineTypes = types.map((type) => (type === "int" ? INTEGER : ENUM(type)));
  const whole = DuckDBDataChunk.create(engineTypes, blockRows);
  let filled = 0;
  let before = 0;
  const send = (chunk: DuckDBDataChunk) => {
    columns.forEach((column, i) => {
      const vector = chunk.getColumnVector(i) as unknown as { items: Int32Array; flush(): void };
      vector.items.set(filled === blockRows ? column : column.subarray(0, filled));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
    before += filled;
    filled = 0;
  };
  return {
    columns: Object.fromEntries(names.map((name, i) => [name, columns[i]])) as RawTable<S>["columns"],
    row() {
      if (filled === blockRows) send(whole);
      return filled++;
    },
    count: () => before + filled,
    close() {
      if (filled > 0) send(filled === blockRows ? whole : DuckDBDataChunk.create(engineTypes, filled));
      appender.closeSync();
    },
  };
}

/** A table that forgets every row and only counts them. */
export function countingTable<const S extends Shape>(shape: S): RawTable<S> {
  const columns = Object.entries(shape).map(([name, type]) => [
    name,
    type === "int" ? new Int32Array(1) : new Uint8Array(1),
  ]);
  let rows = 0;
  return {
    columns: Object.fromEntries(columns) as RawTable<S>["columns"],
    row() {
      rows++;
      return 0;
    },
    count: () => rows,
    close() {},
  };
}

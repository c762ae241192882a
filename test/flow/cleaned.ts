import type { DuckDBConnection } from "@duckdb/node-api";
import { rejectsTable } from "../../src/core/facts/cleaning/rejects.sql.ts";
import { type Field, type KindName, kinds } from "../../src/core/facts/kinds.ts";
import { columnsOf } from "../../src/core/facts/sealing/sealed.ts";
import type { FileRead } from "../../src/io/files/reading/file-read.ts";

/** A row of a cleaned table, column by column as `kinds.ts` says; what is left out is null. `line` defaults to its place. */
export type CleanedRow = Readonly<Record<string, string | number | boolean | null>>;

/** Leaves cleaned tables in a scratch database as `readFile` would, without a file: for tests of what comes after reading. */
export async function cleaned(
  scratch: DuckDBConnection,
  kind: KindName,
  rows: readonly CleanedRow[],
  { source = "own", lines = [] as readonly CleanedRow[], sha256 = JSON.stringify(rows) } = {},
): Promise<FileRead> {
  await table(scratch, kind, rows);
  if (lines.length > 0) await table(scratch, "lines", lines);
  await scratch.run(`CREATE TABLE rejects (${rejectsTable})`);
  const kindsRead = [...(rows.length > 0 ? [kind] : []), ...(lines.length > 0 ? (["lines"] as const) : [])];
  const id = (kinds[kind] as { id?: string }).id;
  return {
    path: `${kind}.csv`,
    kind,
    kinds: kindsRead,
    source,
    statuses: [],
    mapping: [],
    assumptions: [],
    rows: { read: rows.length, accepted: rows.length, rejected: 0 },
    sha256,
    bytes: 0,
    hasIds: id !== undefined && rows.some((row) => row[id] !== undefined && row[id] !== null),
    keysDiffer: false,
    named: null,
    seen: null,
    timeZone: "Europe/Oslo",
  };
}

async function table(scratch: DuckDBConnection, kind: KindName, rows: readonly CleanedRow[]): Promise<void> {
  const fields: readonly Field[] = kinds[kind].fields;
  const columns: readonly { readonly name: string; readonly type: string }[] = fields.flatMap(
    (field): readonly { name: string; type: string }[] =>
      field.type === "person"
        ? ["number", "email", "phone", "anonymous"].map((name) => ({
            name: `${field.name}_${name}`,
            type: "VARCHAR",
          }))
        : [...columnsOf(field)],
  );
  await scratch.run(
    `CREATE TABLE clean_${kind} (${[...columns.map((c) => `"${c.name}" ${c.type}`), "line BIGINT"]})`,
  );
  if (rows.length === 0) return;
  const values = rows.map(
    (row, i) => `(${[...columns.map((c) => literal(row[c.name] ?? null)), row.line ?? i + 2]})`,
  );
  await scratch.run(`INSERT INTO clean_${kind} VALUES ${values.join(",")}`);
}

function literal(value: string | number | boolean | null): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

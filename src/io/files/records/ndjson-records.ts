import { rmSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rawCellSql } from "../../../core/facts/cells/raw-cell.sql.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { text } from "../../../core/sql/literal.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import type { Records, WantedColumn } from "./records.ts";
import { loadUnits, rewrite, type TextFile } from "./text-records.ts";

const maxLineBytes = 2_000_000;

/** The records of a file with one JSON object a line. Its columns are the names of values, nested ones with dots. */
export async function ndjsonRecords(scratch: DuckDBConnection, file: TextFile): Promise<Records> {
  const rewritten = await rewrite(scratch, file, {
    dialect: { delimiter: "none", quotes: false },
    columns: 1,
    skipLines: 0,
    header: false,
    suspicious: true,
    maxBytes: maxLineBytes,
  });
  const engine = duckDbEngine(scratch);
  const lines = `${file.table}_lines`;
  try {
    await loadUnits(scratch, rewritten, lines, 1, "c0", []);
  } finally {
    rmSync(rewritten, { force: true });
  }
  await engine.run(`CREATE OR REPLACE TABLE ${file.table}_json AS SELECT line,
    CASE WHEN bad IS NOT NULL THEN bad WHEN NOT json_valid(c0) OR json_type(c0) <> 'OBJECT' THEN 'files.reject.notJson {}' END AS bad, c0 FROM ${lines}`);
  await engine.run(`DROP TABLE ${lines}`);
  const table = `${file.table}_json`;
  const values = valuesOf(JSON.parse(await structureOf(engine, table)));
  const [row] = await engine.rows<{ total: number; broken: number }>(
    `SELECT count(*) AS total, count(bad) AS broken FROM ${table}`,
  );
  return {
    headers: values.map(({ path }) => path.join(".")),
    sample: [],
    dotted: (column) => values[column]?.isNumber ?? false,
    load: async (wanted) => {
      await engine.run(`CREATE OR REPLACE TABLE ${file.table} AS SELECT line, bad, left(c0, 200) AS first_cell, ${cellsSql(wanted)}
        FROM (SELECT line, bad, c0, ${extractSql(wanted, values)} FROM ${table})`);
      await engine.run(`DROP TABLE ${table}`);
      return {
        relation: file.table,
        types: new Map(wanted.map(({ column }) => [column, "text"])),
        total: row?.total ?? 0,
        broken: (row?.broken ?? 0) > 0,
        firstCell: "first_cell",
        lasting: false,
        drop: () => engine.run(`DROP TABLE ${file.table}`),
      };
    },
  };
}

/** The first objects are looked at whole; of all others one for each different set of names. */
const looked = 10_000;

/** The merged structure of all objects as JSON text: names with the types of their values. */
async function structureOf(engine: Engine, table: string): Promise<string> {
  const nested = ["properties", "traits", "context", "customer", "order"].map(
    (name) => `json_keys(c0, '$.${name}')`,
  );
  const names = ["json_keys(c0)", ...nested].join(", ");
  const objects = `SELECT c0 FROM (SELECT * FROM ${table} LIMIT ${looked}) WHERE bad IS NULL
    UNION ALL SELECT min_by(c0, line) FROM ${table} WHERE bad IS NULL GROUP BY hash([${names}])`;
  const [row] = await engine.rows<{ structure: string | null }>(
    `SELECT json_group_structure(CAST(c0 AS JSON)) AS structure FROM (${objects})`,
  );
  return row?.structure ?? "{}";
}

interface JsonValue {
  readonly path: readonly string[];
  readonly isNumber: boolean;
}

/** Every value of the merged structure that is neither object nor list; names that no JSON path can hold are left out. */
function valuesOf(structure: unknown, path: readonly string[] = []): JsonValue[] {
  if (typeof structure === "string") return [{ path, isNumber: /INT|DOUBLE|DECIMAL/.test(structure) }];
  if (structure === null || typeof structure !== "object" || Array.isArray(structure)) return [];
  return Object.entries(structure).flatMap(([name, inner]) =>
    name === "" || /["\\]/.test(name) ? [] : valuesOf(inner, [...path, name]),
  );
}

function extractSql(wanted: readonly WantedColumn[], values: readonly JsonValue[]): string {
  const paths = wanted.map(({ column }) => text(jsonPath(values[column]?.path ?? [])));
  return `CASE WHEN bad IS NULL THEN json_extract_string(c0, [${paths.join(", ")}]) END AS found`;
}

function cellsSql(wanted: readonly WantedColumn[]): string {
  return wanted
    .map(({ column, strict }, i) => `${rawCellSql(`found[${i + 1}]`, false, strict)} AS c${column}`)
    .join(", ");
}

const jsonPath = (path: readonly string[]) =>
  `$${path.map((name) => `."${name.replaceAll('"', '\\"')}"`).join("")}`;

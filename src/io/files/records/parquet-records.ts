import type { DuckDBConnection } from "@duckdb/node-api";
import { rawCellSql } from "../../../core/facts/cells/raw-cell.sql.ts";
import type { CellType } from "../../../core/facts/cells/reading.ts";
import type { Problem } from "../../../core/words/problem.ts";
import { message } from "../../../core/words/say.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import { exactPath } from "../exact-path.ts";
import type { LoadedRecords, Records, WantedColumn } from "./records.ts";

/** The records of a Parquet file; its columns keep their types where the targets can use them. */
export async function parquetRecords(
  scratch: DuckDBConnection,
  path: string,
): Promise<
  { readonly ok: true; readonly records: Records } | { readonly ok: false; readonly problem: Problem }
> {
  const engine = duckDbEngine(scratch);
  const file = `read_parquet(${exactPath(path)}, file_row_number=true)`;
  try {
    const described = await engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${file}`,
    );
    const columns = described.slice(0, -1).map(({ column_name, column_type }) => ({
      name: column_name,
      type: cellType(column_type),
      isWhole: /^(?:TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER)$/.test(column_type),
    }));
    const [count] = await engine.rows<{ total: number }>(
      `SELECT count(*) AS total FROM read_parquet(${exactPath(path)})`,
    );
    if ((count?.total ?? 0) === 0)
      return {
        ok: false,
        problem: {
          place: path,
          sentence: message("files.problem.empty"),
          fix: message("files.problem.empty.fix"),
        },
      };
    return {
      ok: true,
      records: {
        headers: columns.map(({ name }) => name),
        sample: [],
        dotted: (column) => columns[column]?.type !== "text",
        load: async (wanted) => loaded(file, columns, count?.total ?? 0, wanted),
      },
    };
  } catch (error) {
    const detail = String((error as Error).message).split("\n")[0] ?? "";
    if (!/Invalid Input|IO Error|Parquet|Serialization|Not implemented/i.test(detail)) throw error;
    return {
      ok: false,
      problem: {
        place: path,
        sentence: message("files.problem.parquet", { detail }),
        fix: message("files.problem.parquet.fix"),
      },
    };
  }
}

interface ParquetColumn {
  readonly name: string;
  /** Null: a list, a struct or bytes, which fill no target. */
  readonly type: CellType | null;
  readonly isWhole: boolean;
}

function cellType(type: string): CellType | null {
  if (/^(?:VARCHAR|ENUM|UUID|JSON)/.test(type)) return "text";
  if (/^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return "integer";
  if (/^DECIMAL/.test(type)) return "decimal";
  if (type === "DOUBLE" || type === "FLOAT") return "double";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (type === "TIMESTAMP WITH TIME ZONE") return "timestamptz";
  return type.startsWith("TIMESTAMP") ? "timestamp" : null;
}

function loaded(
  file: string,
  columns: readonly ParquetColumn[],
  total: number,
  wanted: readonly WantedColumn[],
): LoadedRecords {
  const cells = wanted.map(({ column, native, strict }) => ({
    column,
    ...cellOf(columns[column] as ParquetColumn, native, strict),
  }));
  const whole = cells.filter(({ column, type }) => type === "text" && columns[column]?.isWhole);
  const selected = [
    ...cells.map(({ sql, column }) => `${sql} AS c${column}`),
    ...whole.map(({ column }) => `${quoted(columns[column] as ParquetColumn)} AS i${column}`),
  ];
  const bare = wanted.flatMap(({ column, native, strict }) => {
    const parquet = columns[column] as ParquetColumn;
    const name = `b${column}`;
    return parquet.type === "text" || parquet.isWhole
      ? [
          {
            column,
            name,
            as: `${quoted(parquet)} AS ${name}`,
            made: cellOf(parquet, native, strict, name).sql,
          },
        ]
      : [];
  });
  const asTheyStand = bare.map(({ as }) => as);
  const relation = (more: readonly string[]) =>
    `(SELECT file_row_number + 1 AS line, NULL::VARCHAR AS bad, ${[...selected, ...more].join(", ")} FROM ${file})`;
  return {
    relation: relation([]),
    types: new Map(cells.map(({ column, type }) => [column, type])),
    whole: new Set(whole.map(({ column }) => column)),
    bare: {
      relation: `(SELECT ${["NULL::VARCHAR AS bad", ...asTheyStand].join(", ")} FROM ${file})`,
      beside: relation(asTheyStand),
      cells: new Map(bare.map(({ column, name, made }) => [`c${column}`, { name, made }])),
    },
    total,
    broken: false,
    firstCell: "NULL::VARCHAR",
    lasting: true,
    drop: async () => {},
  };
}

const quoted = ({ name }: ParquetColumn) => `"${name.replaceAll('"', '""')}"`;

/** A column as its target can take it: as it is, or as text. */
function cellOf(
  parquet: ParquetColumn,
  native: WantedColumn["native"],
  strict = false,
  column = quoted(parquet),
): { sql: string; type: CellType } {
  const { type } = parquet;
  const isNumber = type === "integer" || type === "decimal" || type === "double";
  const isInstant = type === "date" || type === "timestamp" || type === "timestamptz";
  if (type === null) return { sql: "NULL::VARCHAR", type: "text" };
  if (
    (native === "number" && isNumber) ||
    (native === "instant" && isInstant) ||
    (native === "boolean" && type === "boolean")
  )
    return {
      sql: type === "double" && !strict ? `CASE WHEN isfinite(${column}) THEN ${column} END` : column,
      type,
    };
  if (type === "text") return { sql: rawCellSql(`CAST(${column} AS VARCHAR)`, false, strict), type };
  const whole = `CASE WHEN ${column} = round(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR)`;
  if (type === "double")
    return { sql: `${whole} WHEN isfinite(${column}) THEN CAST(${column} AS VARCHAR) END`, type: "text" };
  return { sql: `CAST(${column} AS VARCHAR)`, type: "text" };
}

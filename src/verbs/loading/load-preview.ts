import type { DuckDBConnection } from "@duckdb/node-api";
import { passedReasons } from "../../core/facts/cleaning/faults.sql.ts";
import { type Field, type KindName, kinds } from "../../core/facts/kinds.ts";
import { columnsOf } from "../../core/facts/sealing/sealed.ts";
import { text } from "../../core/sql/literal.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";

/** One reason for which rows were rejected: how many, and the first of them. `reason` is a phrase key, `params` its values. */
export interface RejectKind {
  readonly reason: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly line: number;
  readonly column: string | null;
  readonly cell: string | null;
}

/** One rejected row; `reason` is a phrase key, `params` its values. */
export interface RejectedRow extends Omit<RejectKind, "rows"> {}

/** One row as Stige understands it: field -> text; empty fields are left out. */
export interface Sample {
  readonly kind: KindName;
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

const sampleRows = 3;

/** How many facts of other kinds than its own the file just read tells. */
export async function otherKinds(
  scratch: DuckDBConnection,
  { kind, kinds: made }: Pick<FileRead, "kind" | "kinds">,
): Promise<{ kind: KindName; rows: number }[]> {
  const others: { kind: KindName; rows: number }[] = [];
  for (const other of made.filter((one) => one !== kind)) {
    const [row] = (await scratch.runAndReadAll(`SELECT count(*)::INTEGER FROM clean_${other}`)).getRows();
    const rows = (row?.[0] ?? 0) as number;
    if (rows > 0) others.push({ kind: other, rows });
  }
  return others;
}

/** Every kind of reject of the file just read, the most frequent first. */
export async function rejectKinds(scratch: DuckDBConnection): Promise<RejectKind[]> {
  const reader = await scratch.runAndReadAll(
    `SELECT reason, column_name, count(*) AS rows, min(line) AS line, arg_min(cell, line) AS cell, arg_min(params, line) AS params
      FROM rejects GROUP BY reason, column_name ORDER BY rows DESC, line`,
  );
  return reader.getRowObjects().map((row) => ({ ...rejectedRow(row), rows: Number(row.rows) }));
}

/** The first rejected rows of the file just read, by line. */
export async function rejectedRows(scratch: DuckDBConnection, most: number): Promise<RejectedRow[]> {
  const reader = await scratch.runAndReadAll(
    `SELECT line, column_name, cell, reason, params FROM rejects ORDER BY line LIMIT ${most}`,
  );
  return reader.getRowObjects().map(rejectedRow);
}

function rejectedRow(row: Readonly<Record<string, unknown>>): RejectedRow {
  return {
    reason: String(row.reason),
    params: JSON.parse(String(row.params ?? "{}")) as Record<string, unknown>,
    line: Number(row.line),
    column: row.column_name === null ? null : String(row.column_name),
    cell: row.cell === null ? null : String(row.cell),
  };
}

/** How many of the rejects are no mistakes: rows that their export is known to have, and that tell nothing. */
export async function passedOver(scratch: DuckDBConnection): Promise<number> {
  const reader = await scratch.runAndReadAll(
    `SELECT count(*)::INTEGER FROM rejects WHERE starts_with(reason, ${text(passedReasons)})`,
  );
  return Number(reader.getRows()[0]?.[0] ?? 0);
}

/** The first rows of each kind in the file. */
export async function samples(scratch: DuckDBConnection, read: FileRead): Promise<Sample[]> {
  const found: Sample[] = [];
  for (const kind of read.kinds) {
    const reader = await scratch.runAndReadAll(
      `SELECT * FROM clean_${kind} ORDER BY line LIMIT ${sampleRows}`,
    );
    for (const row of reader.getRowObjects())
      found.push({ kind, line: Number(row.line), fields: shown(kind, row as Record<string, unknown>) });
  }
  return found;
}

function shown(kind: KindName, row: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields: readonly Field[] = kinds[kind].fields;
  const pairs = fields.flatMap((field) =>
    field.type === "person"
      ? ["number", "email", "phone", "anonymous"].map((name) => [
          `${field.name}_${name}`,
          row[`${field.name}_${name}`],
        ])
      : field.type === "instant"
        ? [[field.name, instantText(row[`${field.name}_at`], row[`${field.name}_form`])]]
        : field.type === "rate"
          ? [[field.name, rateText(row[`${field.name}_e8`])]]
          : columnsOf(field).map(({ name }) => [name, row[name]]),
  );
  return Object.fromEntries(
    pairs
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}

/** A rate as a decimal number: hundred-millionths are how it is kept. */
function rateText(e8: unknown): string | null {
  if (e8 === null || e8 === undefined) return null;
  const digits = String(e8).padStart(9, "0");
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`.replace(/\.?0+$/, "");
}

/** An instant as it was written: with Z, as local time, or as a date. */
function instantText(at: unknown, form: unknown): string | null {
  if (at === null || at === undefined) return null;
  const said = new Date(Number(at) / 1000).toISOString();
  const which = Number(form);
  return which === 2 ? said.slice(0, 10) : which === 1 ? said.slice(0, 19).replace("T", " ") : said;
}

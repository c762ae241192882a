import { askable, askableColumns, questionViews } from "../../core/measures/exporting/question-views.sql.ts";
import { refusal } from "../../core/measures/exporting/read-only-sql.ts";
import {
  type DescribedColumn,
  firstRowsSql,
  isNumber,
  neutralisedSql,
} from "../../core/measures/exporting/shown-rows.sql.ts";
import type { Cell, Engine } from "../../core/sql/engine.ts";
import { text } from "../../core/sql/literal.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { outFormat, wholeFile } from "./out-file.ts";

export interface AskedSql extends Pick<AskedAbout, "knownAt" | "version"> {
  readonly query: string;
  /** Where to write the whole answer; null: give the first rows. */
  readonly out: string | null;
  /** How many rows at most are given; null: all. */
  readonly limit: number | null;
}

export type SqlAnswer =
  | {
      readonly kind: "rows";
      readonly columns: readonly { readonly name: string; readonly number: boolean }[];
      readonly rows: readonly (readonly Cell[])[];
      /** There are more rows than are given. */
      readonly more: boolean;
    }
  | { readonly kind: "written"; readonly file: string; readonly rows: number };

/** The documented views. */
export const views: readonly string[] = Object.keys(askable);
/** Their columns. */
export const viewColumns = askableColumns();

/** Answers `stige sql`: one SELECT over the documented views, never a change, never a file of the machine. */
export async function sql(shop: Shop, asked: AskedSql): Promise<SqlAnswer> {
  const format = asked.out === null ? null : outFormat(asked.out);
  const query = asked.query.trim().replace(/;+\s*$/, "");
  if (/^show\s+(all\s+)?(tables|views)$/i.test(query)) return listed();
  return shop.reading((shop) => ask(shop, asked, query, format));
}

async function ask(
  shop: Shop,
  asked: AskedSql,
  query: string,
  format: ReturnType<typeof outFormat> | null,
): Promise<SqlAnswer> {
  const { projection, zone, knownAtUs } = await standpoint(shop, asked);
  const { engine, ladder, firstFactUs } = projection;
  await check(engine, query);
  const span = { ladder, zone, firstUs: firstFactUs ?? knownAtUs, nowUs: knownAtUs };
  for (const statement of questionViews(span)) await engine.run(statement);
  return told(async () => {
    const columns = await engine.rows<DescribedColumn>(`describe select * from (${query}) answer`);
    if (asked.out === null || format === null) return firstRows(engine, query, columns, asked.limit);
    return written(engine, query, columns, asked.out, format);
  });
}

function listed(): SqlAnswer {
  const columns = ["name", "row"].map((name) => ({ name, number: false }));
  return { kind: "rows", columns, rows: Object.entries(askable), more: false };
}

async function check(engine: Engine, query: string): Promise<void> {
  const [row] = await told(() =>
    engine.rows<{ parsed: string }>(`select cast(json_serialize_sql(${text(query)}) as varchar) as parsed`),
  );
  const why = refusal(String(row?.parsed), views);
  if (why) throw refusedAs(why);
}

async function firstRows(
  engine: Engine,
  query: string,
  columns: readonly DescribedColumn[],
  limit: number | null,
): Promise<SqlAnswer> {
  const most = limit === null ? Number.MAX_SAFE_INTEGER : limit + 1;
  const rows = await engine.rows(firstRowsSql(query, columns, most));
  const cells = rows.map((row) => Object.values(row));
  return {
    kind: "rows",
    columns: columns.map((column, i) => ({
      name: Object.keys(rows[0] ?? {})[i] ?? column.column_name,
      number: isNumber(column),
    })),
    rows: limit === null ? cells : cells.slice(0, limit),
    more: limit !== null && cells.length > limit,
  };
}

async function written(
  engine: Engine,
  query: string,
  columns: readonly DescribedColumn[],
  out: string,
  format: "csv" | "parquet" | "ndjson",
): Promise<SqlAnswer> {
  const options = {
    csv: "format csv, header",
    parquet: "format parquet, compression zstd",
    ndjson: "format json",
  }[format];
  const source = format === "csv" ? neutralisedSql(query, columns) : query;
  const [copied] = await wholeFile(out, (draft) =>
    engine.rows<{ Count: number }>(`copy (${source}) to ${text(draft)} (${options})`),
  );
  return { kind: "written", file: out, rows: copied?.Count ?? 0 };
}

/** What the engine says of a question it does not understand, as an error of the asker. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    if (
      !/^(Binder|Catalog|Parser|Conversion|Invalid Input|Out of Range|Not implemented|Syntax) Error/i.test(
        what,
      )
    )
      throw error;
    throw refusedAs(message("sql.wrong", { what: what.split(/\n\s*\n/)[0]?.trim() ?? "" }));
  }
}

function refusedAs(why: Message): StigeError {
  return new StigeError("asked", why, message("sql.fix", { views: views.join(", ") }));
}

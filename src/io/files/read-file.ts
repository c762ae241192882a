import type { DuckDBConnection } from "@duckdb/node-api";
import type { FieldType } from "../../core/facts/kinds.ts";
import type { ProfileAsk } from "../../core/facts/profile.sql.ts";
import type { CellSource, Reading } from "../../core/facts/reading.ts";
import { type Recognised, shownHeaders } from "../../core/facts/recognise.ts";
import { idOf } from "../../core/facts/seal.sql.ts";
import { targetsOf } from "../../core/facts/targets.ts";
import { localOf, zoneOf } from "../../core/facts/zone.ts";
import { text } from "../../core/sql/literal.ts";
import type { Checked, Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";
import { duckDbEngine } from "../engines/duckdb/open-duckdb.ts";
import { cleanFile } from "./clean-file.ts";
import { type Column, decideForms, type Setting } from "./decide-forms.ts";
import type { FileRead, MappedColumn, ReadWish } from "./file-read.ts";
import { openFile } from "./open-file.ts";
import { openRecords } from "./open-records.ts";
import type { LoadedRecords, Records } from "./records.ts";
import { settleColumns } from "./settle-columns.ts";

const dayUs = 86_400_000_000;

/**
 * Reads one file into `scratch` as cleaned facts. Leaves behind `<prefix>clean_<kind>` for every kind in `kinds` (the
 * columns of `kinds.ts`, and `line`: the 1-based line where the record begins; the ordinal in a Parquet file) and
 * `<prefix>rejects(line, column_name, cell, reason, params)`, one row per rejected record: its first fault, the others
 * under `more` in the values. All are temporary tables: only this connection sees them.
 */
export async function readFile(
  scratch: DuckDBConnection,
  path: string,
  wish: ReadWish,
): Promise<Checked<FileRead>> {
  const opened = await openFile(path);
  if (!opened.ok) return failed(opened.problem);
  const engine = duckDbEngine(scratch);
  const found = await openRecords(scratch, path, opened, wish, `${wish.prefix ?? ""}raw`);
  if (!found.ok) return failed(found.problem);
  const { records, sha256, bytes } = found;
  const timeZone = wish.map?.timeZone ?? wish.timeZone;
  const latest = {
    latestUs: wish.receivedUs + dayUs,
    latestLocalUs: localOf(wish.receivedUs, zoneOf(timeZone)) + dayUs,
  };
  const settled = await settleColumns(engine, records, wish, { place: path, latestUs: latest.latestUs });
  if (!settled.ok) return { ok: false, problems: settled.problems };
  const { recognised, loaded } = settled;
  const cells = cellsOf(recognised, records, loaded);
  const relation = withConstants(loaded, recognised);
  const setting: Setting = {
    country: wish.country,
    currency: wish.map?.currency ?? wish.currency,
    timeZone,
    decimal: wish.map?.decimal ?? null,
    dates: wish.map?.dates ?? null,
    earliestUs: dayUs,
    latestUs: wish.receivedUs - dayUs,
    dotted: (source) => records.dotted(recognised.columns.get(source.target) ?? -1),
  };
  const { assumptions, ...forms } = await decideForms(
    engine,
    relation,
    asksOf(recognised, cells),
    cells,
    setting,
  );
  const survey = surveyKind(recognised, cells);
  const reading: Reading = { kind: recognised.kind, cells, ...forms, surveyKind: survey, ...latest };
  const cleaned = await cleanFile(scratch, { ...loaded, relation }, reading, wish);
  await loaded.drop();
  const id = idOf(recognised.kind);
  return {
    ok: true,
    warnings: [],
    value: {
      path,
      kind: recognised.kind,
      kinds: cleaned.kinds,
      source: wish.source ?? wish.map?.source ?? "own",
      mapping: mappingOf(records, recognised),
      assumptions: [
        ...recognised.assumptions,
        ...assumptions,
        ...moneyAssumptions(reading, cleaned.creditNotes),
        ...(survey ? [message("files.assume.surveyKind", { kind: survey })] : []),
      ],
      rows: { read: loaded.total, accepted: loaded.total - cleaned.rejected, rejected: cleaned.rejected },
      sha256,
      bytes,
      hasIds: id !== null && cells.has(id),
      timeZone,
    },
  };
}

const failed = (problem: Problem): Checked<FileRead> => ({ ok: false, problems: [problem] });

function cellsOf(recognised: Recognised, records: Records, loaded: LoadedRecords): Map<string, CellSource> {
  const names = shownHeaders(records.headers);
  const cells = new Map<string, CellSource>();
  for (const [target, column] of recognised.columns)
    cells.set(target, {
      target,
      name: `c${column}`,
      header: names[column] ?? "",
      type: loaded.types.get(column) ?? "text",
    });
  for (const [i, target] of [...recognised.values.keys()].entries())
    cells.set(target, { target, name: `k${i}`, header: target, type: "text" });
  return cells;
}

/** The relation with the map's constants as columns `k0`, `k1`, ... */
function withConstants({ relation }: LoadedRecords, { values }: Recognised): string {
  if (values.size === 0) return relation;
  return `(SELECT *, ${[...values.values()].map((value, i) => `${text(value)} AS k${i}`).join(", ")} FROM ${relation})`;
}

function asksOf({ kind }: Recognised, cells: ReadonlyMap<string, CellSource>): Column[] {
  const types = new Map(targetsOf(kind).map(({ name, type }) => [name, type]));
  return [...cells.values()].flatMap((source) => {
    const type = types.get(source.target) ?? "text";
    const as = asked(source, type);
    return as ? [{ target: source.target, cell: source.name, as, source, whole: type === "integer" }] : [];
  });
}

function asked({ target, type: cell }: CellSource, type: FieldType): ProfileAsk["as"] | null {
  const isText = cell === "text";
  if (type === "money" || type === "number" || type === "integer") return isText ? "number" : "amount";
  if (type === "instant") return isText ? "instant" : "moment";
  if (target.endsWith("_email")) return "mail";
  return target.endsWith("_number") || target.endsWith("_anonymous") ? "id" : null;
}

/** Answers without a kind are NPS unless their column says CSAT. */
function surveyKind({ kind }: Recognised, cells: ReadonlyMap<string, CellSource>): string | null {
  if (kind !== "answers" || cells.has("survey_kind")) return null;
  return /csat|satisf|tilfreds/i.test(cells.get("score")?.header ?? "") ? "csat" : "nps";
}

function mappingOf(records: Records, recognised: Recognised): MappedColumn[] {
  const targets = new Map<number, string>();
  for (const [target, column] of recognised.columns)
    targets.set(column, targets.has(column) ? `${targets.get(column)}, ${target}` : target);
  return shownHeaders(records.headers).map((header, i) => ({ header, target: targets.get(i) ?? null }));
}

function moneyAssumptions({ kind, cells, money }: Reading, creditNotes: number): Message[] {
  const said: Message[] = [];
  const amount = ["gross", "lines.revenue", "lines.price", "amount"]
    .map((target) => cells.get(target))
    .find((cell) => cell);
  if (amount && !cells.has("currency") && money.by === null)
    said.push(message("files.assume.currency", { currency: money.currency }));
  if (kind === "orders" && amount && !cells.has("revenue")) {
    const less = ["tax", "shipping"].flatMap((target) => cells.get(target)?.header ?? []);
    said.push(
      less.length > 0
        ? message("files.assume.revenueFromGross", { column: amount.header, less })
        : message("files.assume.revenueIsGross", { column: amount.header }),
    );
  }
  if (creditNotes > 0) said.push(message("files.assume.creditNotes", { count: creditNotes }));
  return said;
}

import type { DuckDBConnection } from "@duckdb/node-api";
import {
  firstSayNumbersSql,
  type IdCount,
  idCountSql,
  saidNumberSql,
  wholeIdsDifferSql,
} from "../../../core/facts/cells/ids.sql.ts";
import { labelledScoresSql, scoreOfLabelSql } from "../../../core/facts/cells/labelled-score.sql.ts";
import { type CountedPeople, personCells } from "../../../core/facts/cells/people.sql.ts";
import type { CellSource, Reading } from "../../../core/facts/cells/reading.ts";
import { fieldValues } from "../../../core/facts/cleaning/clean-field.sql.ts";
import { isFileOfLines } from "../../../core/facts/cleaning/clean-order-lines.sql.ts";
import type { Recognised } from "../../../core/facts/columns/recognise.ts";
import { isDerived } from "../../../core/facts/columns/targets.ts";
import type { PlacedPart } from "../../../core/facts/formats/place-format.ts";
import { idOf } from "../../../core/facts/sealing/seal.sql.ts";
import { localOf, zoneOf } from "../../../core/facts/zone.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { dayUs } from "../../../core/words/iso-instant.ts";
import type { Checked, Problem } from "../../../core/words/problem.ts";
import { type Message, message } from "../../../core/words/say.ts";
import { isView } from "../../engines/duckdb/is-view.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import { openFile } from "../records/open-file.ts";
import { type Found, openRecords } from "../records/open-records.ts";
import type { BareRecords, LoadedRecords, Records } from "../records/records.ts";
import { type RowsInMemory, rowRecords } from "../records/row-records.ts";
import { cleanFile } from "./clean-file.ts";
import { cleanParts } from "./clean-parts.ts";
import { countPeople } from "./count-people.ts";
import { decideForms, type Setting } from "./decide-forms.ts";
import type { FileRead, ReadWish } from "./file-read.ts";
import { moneyAssumptions } from "./money-assumptions.ts";
import { asksOf, cellsOf, mappingOf, relationOf } from "./part-cells.ts";
import { seeStatuses } from "./see-statuses.ts";
import { settleColumns } from "./settle-columns.ts";

/**
 * Reads one file into `scratch` as cleaned facts. Leaves behind `<prefix>clean_<kind>` for every kind in `kinds` (the
 * columns of `kinds.ts`, and `line`: the 1-based line where the record begins; the ordinal in a Parquet file) and
 * `<prefix>rejects(line, column_name, cell, reason, params)`, one row per rejected record: its first fault, the others
 * under `more` in the values. All are tables of `scratch`, or views of the file or of what was kept of it beside `scratch`: these only this connection sees.
 */
export async function readFile(
  scratch: DuckDBConnection,
  path: string,
  wish: ReadWish,
): Promise<Checked<FileRead>> {
  const opened = await openFile(path);
  if (!opened.ok) return failed(opened.problem);
  const found = await openRecords(scratch, path, opened, wish, rawTable(wish));
  return found.ok ? readFound(scratch, path, found, wish) : failed(found.problem);
}

/** Reads rows that are in memory as a file that holds them; see `readFile`. */
export function readRows(
  scratch: DuckDBConnection,
  rows: RowsInMemory,
  wish: ReadWish,
): Promise<Checked<FileRead>> {
  const records = rowRecords(scratch, rows, rawTable(wish));
  const bytes = rows.columns.reduce((sum, { cells }) => sum + textBytes(cells), 0);
  return readFound(scratch, "", { ok: true, records, sha256: "", bytes }, wish);
}

const rawTable = ({ prefix = "" }: ReadWish) => `${prefix}raw`;
const textBytes = (cells: readonly string[]) => cells.reduce((sum, { length }) => sum + length, 0);

async function readFound(
  scratch: DuckDBConnection,
  path: string,
  { records, sha256, bytes }: Extract<Found, { readonly ok: true }>,
  wish: ReadWish,
): Promise<Checked<FileRead>> {
  const engine = duckDbEngine(scratch);
  wish.firstSeen?.(records.sample.slice(0, shownRecords));
  const latestUs = wish.receivedUs + dayUs;
  const settled = await settleColumns(engine, records, wish, { place: path, latestUs });
  if (!settled.ok) return { ok: false, problems: settled.problems };
  const { recognised, loaded } = settled;
  const { kind, format } = recognised;
  const about: About = { scratch, records, loaded, recognised, wish };
  const isOnlyKind = recognised.parts.length === 0;
  const read = await readPart(about, recognised, isOnlyKind && loaded.lasting);
  const { ids, differ } = await idsOf(engine, read);
  const main: PartRead = { ...read, reading: { ...read.reading, idsPartly: ids === "some" } };
  const parts = [];
  for (const part of recognised.parts) parts.push({ where: part.where, ...(await readPart(about, part)) });
  const cleaned = await cleanParts(
    scratch,
    parts.map(({ where, relation, reading }) => ({
      reading,
      relation: `(SELECT * FROM ${relation} WHERE bad IS NULL${where ? ` AND (${where.sql})` : ""})`,
      firstCell: loaded.firstCell,
    })),
    await cleanFile(scratch, { ...loaded, relation: main.relation }, main.reading, wish, {
      isOnlyKind,
      people: main.people,
    }),
    wish,
  );
  if (!(await isView(engine, `${wish.prefix ?? ""}clean_${kind}`))) await loaded.drop();
  return {
    ok: true,
    warnings: [],
    value: {
      path,
      kind,
      kinds: cleaned.kinds,
      source: wish.source ?? wish.map?.source ?? format?.source ?? "own",
      statuses: await seeStatuses(engine, main.reading, cleaned, format, wish),
      mapping: mappingOf(records, recognised),
      assumptions: [
        ...(records.said ?? []),
        ...recognised.assumptions,
        ...once([...main.said, ...parts.flatMap(({ said }) => said)]),
        ...moneyAssumptions(main.reading, cleaned),
        ...surveySaid(main),
      ],
      rows: { read: loaded.total, accepted: loaded.total - cleaned.rejected, rejected: cleaned.rejected },
      sha256: await sha256,
      bytes,
      hasIds: ids !== "none",
      keysDiffer: differ,
      named: cleaned.named,
      timeZone: timeZoneOf(wish),
      seen: null,
    },
  };
}

/** So many records are shown to whoever is asked what the columns are. */
const shownRecords = 3;

const failed = (problem: Problem): Checked<FileRead> => ({ ok: false, problems: [problem] });
const timeZoneOf = (wish: ReadWish) => wish.map?.timeZone ?? wish.timeZone;

interface About {
  readonly scratch: DuckDBConnection;
  readonly records: Records;
  readonly loaded: LoadedRecords;
  readonly recognised: Recognised;
  readonly wish: ReadWish;
}

interface PartRead {
  readonly reading: Reading;
  /** All records, with what this kind needs beside their own cells. */
  readonly relation: string;
  /** Null: not made. */
  readonly people: CountedPeople | null;
  readonly said: readonly Message[];
}

interface Ids {
  /** Whether the rows have the id of their kind. */
  readonly ids: "all" | "some" | "none";
  /** Surely none stands twice. */
  readonly differ: boolean;
}

async function idsOf(engine: Engine, { relation, reading }: PartRead): Promise<Ids> {
  const none: Ids = { ids: "none", differ: false };
  const id = idOf(reading.kind);
  if (id === null) return none;
  if (isDerived(id)) return { ids: "all", differ: false };
  const cell = reading.cells.get(id);
  const value = cell && fieldValues({ name: id, type: "text" }, reading)[0]?.sql;
  if (!value) return none;
  const [first] = cell.whole
    ? []
    : await engine.rows<{ numbers: boolean }>(firstSayNumbersSql(relation, value));
  const whole = cell.whole ?? (first?.numbers ? saidNumberSql(value) : null);
  const [count] = await engine.rows<IdCount>(idCountSql(relation, cell.whole ?? value, whole));
  const { rows = 0, filled = 0 } = count ?? {};
  if (filled === 0 && rows > 0) return none;
  const sql = count && whole ? wholeIdsDifferSql(relation, whole, count) : null;
  const [seen] = sql ? await engine.rows<{ differ: boolean }>(sql) : [];
  return { ids: filled < rows ? "some" : "all", differ: seen?.differ === true };
}

/** Decides how the cells of one kind are read, from all records. */
async function readPart(
  { scratch, records, loaded, recognised, wish }: About,
  part: PlacedPart,
  namesPeople = false,
): Promise<PartRead> {
  const { kind } = part;
  const { format } = recognised;
  const timeZone = timeZoneOf(wish);
  const ofPart = cellsOf(part, records, loaded);
  const named = namesPeople ? personCells(kind, ofPart) : [];
  // Rows of lines are kept, with every column beside.
  const bare = isFileOfLines(ofPart) ? null : bareOf(loaded, named);
  const from = bare ? { ...loaded, relation: bare.beside } : loaded;
  const scores = await readScores(duckDbEngine(scratch), relationOf(from, part), kind, ofPart);
  const { cells, relation } = scores;
  const setting: Setting = {
    country: wish.country,
    currency: wish.map?.currency ?? wish.currency,
    named: wish.map?.currency !== undefined,
    refunds: kind === "refunds",
    lined: isFileOfLines(ofPart),
    timeZone,
    decimal: wish.map?.decimal ?? null,
    dates: wish.map?.dates ?? null,
    earliestUs: dayUs,
    latestUs: wish.receivedUs - dayUs,
    statuses: format?.statuses ?? null,
    dotted: (source) => records.dotted(part.columns.get(source.target) ?? -1),
  };
  const asks = asksOf(part, cells);
  const engine = duckDbEngine(scratch);
  const prefix = wish.prefix ?? "";
  const people = await countPeople(engine, { relation, bare, named, prefix, total: loaded.total });
  const { assumptions, ...forms } = await decideForms(engine, { relation, people }, asks, cells, setting);
  const reading: Reading = {
    kind,
    cells,
    ...forms,
    tax: { way: wish.map?.tax ?? "inferred", trusted: format !== null },
    skip: kind === recognised.kind ? (format?.skip ?? []) : [],
    ownOnFirst: format?.ownOnFirst === true,
    idsPartly: false,
    surveyKind: surveyKind(kind, cells),
    latestUs: wish.receivedUs + dayUs,
    latestLocalUs: localOf(wish.receivedUs, zoneOf(timeZone)) + dayUs,
  };
  return { reading, relation, people, said: [...assumptions, ...scores.said] };
}

/** The records with bare cells beside, where all of some cells stand bare in them. */
function bareOf({ bare }: LoadedRecords, cells: readonly string[]): BareRecords | null {
  return bare && cells.length > 0 && cells.every((cell) => bare.cells.has(cell)) ? bare : null;
}

/** Answers without a kind are NPS unless their column says CSAT. */
function surveyKind(kind: string, cells: ReadonlyMap<string, CellSource>): string | null {
  if (kind !== "answers" || cells.has("survey_kind")) return null;
  return /csat|satisf|tilfreds/i.test(cells.get("score")?.header ?? "") ? "csat" : "nps";
}

/** Where scores of recommendation stand with what they mean after them, they are read as the numbers that they begin with; any other cell as it is. */
async function readScores(
  engine: Engine,
  relation: string,
  kind: string,
  cells: ReadonlyMap<string, CellSource>,
): Promise<Pick<PartRead, "relation" | "said"> & { readonly cells: ReadonlyMap<string, CellSource> }> {
  const score = cells.get("score");
  const asTheyAre = { relation, cells, said: [] };
  if (score?.type !== "text" || surveyKind(kind, cells) !== "nps") return asTheyAre;
  const [seen] = await engine.rows<{ labelled: number; example: string }>(
    labelledScoresSql(relation, score.name),
  );
  if (!seen || seen.labelled === 0) return asTheyAre;
  return {
    relation: `(SELECT *, ${scoreOfLabelSql(score.name)} AS score_said FROM ${relation})`,
    cells: new Map([...cells, ["score", { ...score, name: "score_said" }]]),
    said: [message("files.assume.scoreLabels", { column: score.header, example: seen.example })],
  };
}

function surveySaid({ reading }: PartRead): Message[] {
  return reading.surveyKind ? [message("files.assume.surveyKind", { kind: reading.surveyKind })] : [];
}

/** Several kinds may say the same of one column. */
function once(said: readonly Message[]): Message[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}

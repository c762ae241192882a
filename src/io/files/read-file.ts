import type { DuckDBConnection } from "@duckdb/node-api";
import type { CellSource, Reading } from "../../core/facts/cells/reading.ts";
import { fieldValues } from "../../core/facts/cleaning/clean-field.sql.ts";
import type { Recognised } from "../../core/facts/columns/recognise.ts";
import { isDerived } from "../../core/facts/columns/targets.ts";
import type { PlacedPart } from "../../core/facts/formats/place-format.ts";
import { idOf } from "../../core/facts/sealing/seal.sql.ts";
import { localOf, zoneOf } from "../../core/facts/zone.ts";
import type { Engine } from "../../core/sql/engine.ts";
import type { Checked, Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";
import { duckDbEngine } from "../engines/duckdb/open-duckdb.ts";
import { cleanFile } from "./clean-file.ts";
import { cleanParts } from "./clean-parts.ts";
import { decideForms, type Setting } from "./decide-forms.ts";
import type { FileRead, ReadWish } from "./file-read.ts";
import { moneyAssumptions } from "./money-assumptions.ts";
import { openFile } from "./open-file.ts";
import { openRecords } from "./open-records.ts";
import { asksOf, cellsOf, mappingOf, relationOf } from "./part-cells.ts";
import type { LoadedRecords, Records } from "./records.ts";
import { seeStatuses } from "./see-statuses.ts";
import { settleColumns } from "./settle-columns.ts";

const dayUs = 86_400_000_000;

/**
 * Reads one file into `scratch` as cleaned facts. Leaves behind `<prefix>clean_<kind>` for every kind in `kinds` (the
 * columns of `kinds.ts`, and `line`: the 1-based line where the record begins; the ordinal in a Parquet file) and
 * `<prefix>rejects(line, column_name, cell, reason, params)`, one row per rejected record: its first fault, the others
 * under `more` in the values. All are temporary tables, or views of the file: only this connection sees them.
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
  const latestUs = wish.receivedUs + dayUs;
  const settled = await settleColumns(engine, records, wish, { place: path, latestUs });
  if (!settled.ok) return { ok: false, problems: settled.problems };
  const { recognised, loaded } = settled;
  const { kind, format } = recognised;
  const about: About = { scratch, records, loaded, recognised, wish };
  const read = await readPart(about, recognised);
  const ids = await idsOf(engine, read);
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
      isOnlyKind: recognised.parts.length === 0,
    }),
    wish,
  );
  await loaded.drop();
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
      sha256,
      bytes,
      hasIds: ids !== "none",
      timeZone: timeZoneOf(wish),
      seen: null,
    },
  };
}

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
  readonly said: readonly Message[];
}

/** Whether the rows have the id of their kind. */
async function idsOf(engine: Engine, { relation, reading }: PartRead): Promise<"all" | "some" | "none"> {
  const id = idOf(reading.kind);
  if (id === null) return "none";
  if (isDerived(id)) return "all";
  const value = reading.cells.has(id) && fieldValues({ name: id, type: "text" }, reading)[0]?.sql;
  if (!value) return "none";
  const [count] = await engine.rows<{ rows: number; filled: number }>(
    `SELECT count(*) AS rows, count(${value}) AS filled FROM ${relation} WHERE bad IS NULL`,
  );
  const { rows = 0, filled = 0 } = count ?? {};
  return filled === 0 && rows > 0 ? "none" : filled < rows ? "some" : "all";
}

/** Decides how the cells of one kind are read, from all records. */
async function readPart(
  { scratch, records, loaded, recognised, wish }: About,
  part: PlacedPart,
): Promise<PartRead> {
  const { kind } = part;
  const { format } = recognised;
  const timeZone = timeZoneOf(wish);
  const cells = cellsOf(part, records, loaded);
  const relation = relationOf(loaded, part);
  const setting: Setting = {
    country: wish.country,
    currency: wish.map?.currency ?? wish.currency,
    named: wish.map?.currency !== undefined,
    timeZone,
    decimal: wish.map?.decimal ?? null,
    dates: wish.map?.dates ?? null,
    earliestUs: dayUs,
    latestUs: wish.receivedUs - dayUs,
    statuses: format?.statuses ?? null,
    dotted: (source) => records.dotted(part.columns.get(source.target) ?? -1),
  };
  const asks = asksOf(part, cells);
  const { assumptions, ...forms } = await decideForms(duckDbEngine(scratch), relation, asks, cells, setting);
  const reading: Reading = {
    kind,
    cells,
    ...forms,
    tax: { way: wish.map?.tax ?? "inferred", trusted: format !== null },
    skip: kind === recognised.kind ? (format?.skip ?? []) : [],
    idsPartly: false,
    surveyKind: surveyKind(kind, cells),
    latestUs: wish.receivedUs + dayUs,
    latestLocalUs: localOf(wish.receivedUs, zoneOf(timeZone)) + dayUs,
  };
  return { reading, relation, said: assumptions };
}

/** Answers without a kind are NPS unless their column says CSAT. */
function surveyKind(kind: string, cells: ReadonlyMap<string, CellSource>): string | null {
  if (kind !== "answers" || cells.has("survey_kind")) return null;
  return /csat|satisf|tilfreds/i.test(cells.get("score")?.header ?? "") ? "csat" : "nps";
}

function surveySaid({ reading }: PartRead): Message[] {
  return reading.surveyKind ? [message("files.assume.surveyKind", { kind: reading.surveyKind })] : [];
}

/** Several kinds may say the same of one column. */
function once(said: readonly Message[]): Message[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}

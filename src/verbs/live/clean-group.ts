import type { DuckDBConnection } from "@duckdb/node-api";
import { brokenRowsOf, columnsOfGroup, type LiveGroup } from "../../core/facts/live/live-groups.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import type { FileRead, ReadWish } from "../../io/files/reading/file-read.ts";
import { readRows } from "../../io/files/reading/read-file.ts";
import { forgetRows } from "../forgetting/forget-rows.ts";
import type { Workshop } from "../shop/workshop.ts";
import { inTurns } from "./in-turns.ts";

/** A group, cleaned in a schema of its own. `read` null: it could not be read at all, and `problem` says why. */
export interface CleanGroup {
  readonly group: Omit<LiveGroup, "rows">;
  /** How many rows it had. */
  readonly total: number;
  /** Those rows, where some of them are told of again; none where all are accepted, since they are many and may wait to be kept. */
  readonly rows: LiveGroup["rows"];
  readonly scratch: DuckDBConnection;
  readonly read: FileRead | null;
  readonly problem: Problem | null;
  readonly forgotten: number;
}

const parkedProblem: Problem = {
  place: "",
  sentence: message("live.parked"),
  fix: message("live.parked.fix"),
};

/** Cleans the rows of a group by the SQL that cleans files. */
export async function cleanGroup(
  shop: Workshop,
  scratch: DuckDBConnection,
  group: LiveGroup,
  receivedUs: number,
): Promise<CleanGroup> {
  const { rows: all, ...about } = group;
  const own = { group: about, total: all.length, rows: all, scratch };
  if (group.parked) return { ...own, read: null, problem: parkedProblem, forgotten: 0 };
  const { country, currency, timeZone } = shop.settings;
  const columns = await inTurns(columnsOfGroup(group));
  const names = Object.fromEntries(columns.map(({ name }) => [name, name]));
  const wish: ReadWish = {
    map: { kind: group.kind, source: group.source, columns: names, decimal: "dot", dates: "year-first" },
    source: group.source,
    kind: group.kind,
    ...{ country, currency, timeZone, receivedUs },
    progress: () => {},
  };
  const rows = { total: group.rows.length, columns, broken: await inTurns(brokenRowsOf(group)) };
  const found = await readRows(scratch, rows, wish);
  if (!found.ok) return { ...own, read: null, problem: found.problems[0] ?? null, forgotten: 0 };
  const remembered = await forgetRows(shop, scratch, found.value);
  const told = remembered.read.rows.rejected > 0 ? all : [];
  return { ...own, rows: told, ...remembered, problem: null };
}

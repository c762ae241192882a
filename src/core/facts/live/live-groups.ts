import { isDerived, personFields, type Target, targetsOf } from "../columns/targets.ts";
import { type Kind, type KindName, kinds } from "../kinds.ts";
import type { LiveFact, LiveMessage, LiveRow } from "./live-fact.ts";

/** Work that takes long, in parts: whoever does it may give others a turn at each. */
export type InParts<T> = Generator<undefined, T>;

/** So many rows are a part. */
const partRows = 2000;

/** Rows that are cleaned together, as a file of them would be: one kind, one source, in the order in which they came. */
export interface LiveGroup {
  readonly kind: KindName;
  readonly source: string;
  readonly rows: readonly GroupedRow[];
  /** It cannot be sealed, through no fault of the sender. */
  readonly parked?: true;
}

export interface GroupedRow {
  readonly row: LiveRow;
  readonly messageId: string;
}

/**
 * The facts of messages as groups, to be sealed one after the other. A later version of an order with lines, or of a fact that
 * tells when it was last changed, stands in a later group: within one the last row would count whatever it says, and lines of
 * two versions would be those of one. Facts without an id of their own are known by their message.
 */
export function* liveGroups(messages: readonly LiveMessage[]): InParts<readonly LiveGroup[]> {
  const groups = new Map<string, LiveGroup & { readonly rows: GroupedRow[]; readonly wave: number }>();
  const waves = yield* wavesOf(messages);
  let nth = 0;
  for (const { messageId, facts } of messages) {
    if (++nth % partRows === 0) yield;
    for (const [at, fact] of facts.entries()) {
      const { kind, source } = fact;
      const place = at === 0 ? 0 : facts.slice(0, at).filter((before) => before.kind === kind).length;
      const wave = waves.next(fact);
      const key = `${wave} ${kind} ${fact.rows.some(hasLines)} ${source}`;
      let group = groups.get(key);
      if (!group) {
        group = { kind, source, rows: [], wave };
        groups.set(key, group);
      }
      for (const row of fact.rows)
        group.rows.push({ row: identified(kind, row, messageId, place), messageId });
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.wave - b.wave)
    .map(({ kind, source, rows }) => ({ kind, source, rows }));
}

function hasLines(row: LiveRow): boolean {
  for (const name in row) if (name.startsWith("lines.")) return true;
  return false;
}

/** How often the key of each fact came before, where the versions of its key must not be mixed. */
function* wavesOf(messages: readonly LiveMessage[]): InParts<{ next(fact: LiveFact): number }> {
  const apart = new Set<string>();
  const kindsApart = new Set<KindName>();
  let nth = 0;
  for (const { facts } of messages) {
    if (++nth % partRows === 0) yield;
    for (const fact of facts) {
      if (!fact.rows.some((row) => (row.updated ?? null) !== null || hasLines(row))) continue;
      const key = keyOf(fact);
      if (key === null) continue;
      apart.add(key);
      kindsApart.add(fact.kind);
    }
  }
  const came = new Map<string, number>();
  return {
    next(fact) {
      if (!kindsApart.has(fact.kind)) return 0;
      const key = keyOf(fact);
      if (key === null || !apart.has(key)) return 0;
      const wave = came.get(key) ?? 0;
      came.set(key, wave + 1);
      return wave;
    },
  };
}

function idOf(kind: KindName): string | null {
  const found: Kind = kinds[kind];
  return found.id ?? null;
}

function keyOf({ kind, source, rows }: LiveFact): string | null {
  const id = idOf(kind);
  const value = id === null ? null : kind === "products" ? rows[0]?.sku : rows[0]?.[id];
  return value === null || value === undefined ? null : JSON.stringify([kind, source, `${value}`.trim()]);
}

function identified(kind: KindName, row: LiveRow, messageId: string, nth: number): LiveRow {
  const id = idOf(kind);
  const told =
    kind === "answers" && (row.survey_kind ?? null) === null ? { ...row, survey_kind: "nps" } : row;
  if (id === null || isDerived(id) || kind === "cancellations" || (row[id] ?? null) !== null) return told;
  return { ...told, [id]: nth === 0 ? messageId : `${messageId}#${nth + 1}` };
}

/** A column of a group: the texts of its cells, empty where a row says nothing. */
export interface GroupColumn {
  readonly name: string;
  readonly cells: string[];
}

/** A group as columns: those that its rows fill, and those that rows of its kind must have, so that one without it is rejected and not all. */
export function* columnsOfGroup({ kind, rows }: LiveGroup): InParts<readonly GroupColumn[]> {
  const columns = new Map<string, GroupColumn>();
  const targets = targetsOf(kind);
  const own = new Map<string, GroupColumn>();
  for (const { name } of targets) columns.set(name, { name, cells: [] });
  for (const [i, { row }] of rows.entries()) {
    if (i % partRows === 0) yield;
    for (const name in row) {
      const value = row[name];
      if (value === null || value === undefined) continue;
      const column = columns.get(name);
      if (!column) continue;
      const { cells } = column;
      while (cells.length < i) cells.push("");
      cells.push(typeof value === "string" ? withoutZeros(value) : String(value));
      if (cells.length === i + 1) own.set(name, column);
    }
  }
  return targets.flatMap(({ name }) => {
    const column = columns.get(name) as GroupColumn;
    if (!own.has(name) && !isNeeded(kind, name, targets)) return [];
    while (column.cells.length < rows.length) column.cells.push("");
    return [column];
  });
}

/** The rows of a group, from 0, that hold what can be no text. */
export function* brokenRowsOf({ rows }: LiveGroup): InParts<readonly number[]> {
  const broken: number[] = [];
  for (const [i, { row }] of rows.entries()) {
    if (i % partRows === 0) yield;
    if (isBroken(row)) broken.push(i);
  }
  return broken;
}

function isBroken(row: LiveRow): boolean {
  for (const name in row) {
    const value = row[name];
    if (typeof value === "string" && !value.isWellFormed()) return true;
  }
  return false;
}

/** A text with a zero byte can stand in no database. */
function withoutZeros(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

function isNeeded(kind: KindName, name: string, targets: readonly Target[]): boolean {
  const required = targets.some((target) => target.name === name && target.required);
  return required || personFields(kind).some((field) => name === `${field.name}_number`);
}

/**
 * A group that cannot be sealed, so that what is to blame for it is found: in two, where it holds several messages, else as one
 * that is put aside.
 */
export function apartOrParked(group: LiveGroup): readonly LiveGroup[] {
  const { rows } = group;
  const half = Math.ceil(rows.length / 2);
  const isBoundary = (i: number) => rows[i]?.messageId !== rows[i - 1]?.messageId;
  const at = rows
    .map((_, i) => i)
    .slice(1)
    .filter(isBoundary)
    .sort((a, b) => Math.abs(a - half) - Math.abs(b - half))[0];
  if (at === undefined) return [{ ...group, parked: true }];
  return [
    { ...group, rows: rows.slice(0, at) },
    { ...group, rows: rows.slice(at) },
  ];
}

/** A row that was put aside, as it is kept: all but whom it names. */
export function parkedText(row: LiveRow): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(row).filter(([name]) => !/(^|_)(person|referrer|friend)_|name|email|phone/.test(name)),
    ),
  );
}

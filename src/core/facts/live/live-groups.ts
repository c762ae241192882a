import { isDerived, personFields, type Target, targetsOf } from "../columns/targets.ts";
import { type Kind, type KindName, kinds } from "../kinds.ts";
import type { LiveFact, LiveMessage, LiveRow } from "./live-fact.ts";

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
export function liveGroups(messages: readonly LiveMessage[]): readonly LiveGroup[] {
  const groups = new Map<string, LiveGroup & { readonly rows: GroupedRow[]; readonly wave: number }>();
  const waves = wavesOf(messages);
  for (const { messageId, facts } of messages) {
    const seen = new Map<KindName, number>();
    for (const fact of facts) {
      const nth = seen.get(fact.kind) ?? 0;
      seen.set(fact.kind, nth + 1);
      const wave = waves.next(fact);
      const isLined = fact.rows.some(hasLines);
      const key = JSON.stringify([wave, fact.kind, fact.source, isLined]);
      const group = groups.get(key) ?? { kind: fact.kind, source: fact.source, rows: [], wave };
      groups.set(key, group);
      for (const row of fact.rows)
        group.rows.push({ row: identified(fact.kind, row, messageId, nth), messageId });
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.wave - b.wave)
    .map(({ kind, source, rows }) => ({ kind, source, rows }));
}

const hasLines = (row: LiveRow) => Object.keys(row).some((name) => name.startsWith("lines."));

/** How often the key of each fact came before, where the versions of its key must not be mixed. */
function wavesOf(messages: readonly LiveMessage[]): { next(fact: LiveFact): number } {
  const apart = new Set<string>();
  for (const { facts } of messages)
    for (const fact of facts) {
      const key = keyOf(fact);
      if (key !== null && fact.rows.some((row) => hasLines(row) || (row.updated ?? null) !== null))
        apart.add(key);
    }
  const came = new Map<string, number>();
  return {
    next(fact) {
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

/** The columns of a group: what its rows fill, and what rows of its kind must have, so that one without it is rejected and not all. */
export function columnsOfGroup({ kind, rows }: LiveGroup): readonly string[] {
  const targets = targetsOf(kind);
  const known: ReadonlySet<string> = new Set(targets.map(({ name }) => name));
  const filled = new Set(rows.flatMap(({ row }) => Object.keys(row)).filter((name) => known.has(name)));
  return targets
    .filter(({ name }) => filled.has(name) || isNeeded(kind, name, targets))
    .map(({ name }) => name);
}

function isNeeded(kind: KindName, name: string, targets: readonly Target[]): boolean {
  const required = targets.some((target) => target.name === name && target.required);
  return required || personFields(kind).some((field) => name === `${field.name}_number`);
}

/** A group as a file with one object a line; the first names every column. */
export function linesOfGroup(group: LiveGroup): string {
  const columns = columnsOfGroup(group);
  const lines = group.rows.map(({ row }, i) => {
    const cells = columns.map((name) => [name, cellOf(row[name])] as const);
    return JSON.stringify(Object.fromEntries(i === 0 ? cells : cells.filter(([, cell]) => cell !== null)));
  });
  return `${lines.join("\n")}\n`;
}

function cellOf(value: LiveRow[string] | undefined): LiveRow[string] {
  return typeof value === "string" ? value.replaceAll("\0", "") : (value ?? null);
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

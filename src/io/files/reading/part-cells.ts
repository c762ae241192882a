import type { ProfileAsk } from "../../../core/facts/cells/profile.sql.ts";
import type { CellSource } from "../../../core/facts/cells/reading.ts";
import { type Recognised, shownHeaders } from "../../../core/facts/columns/recognise.ts";
import { targetsOf } from "../../../core/facts/columns/targets.ts";
import { columnCalled } from "../../../core/facts/formats/column-called.ts";
import type { PlacedPart } from "../../../core/facts/formats/place-format.ts";
import type { FieldType } from "../../../core/facts/kinds.ts";
import { text } from "../../../core/sql/literal.ts";
import type { LoadedRecords, Records } from "../records/records.ts";
import type { Column } from "./decide-forms.ts";
import type { MappedColumn } from "./file-read.ts";

/** Where the cells of one kind are: those of the file as `c0`, ..., constants as `k0`, ..., worked out ones as `m0`, ... */
export function cellsOf(part: PlacedPart, records: Records, loaded: LoadedRecords): Map<string, CellSource> {
  const names = shownHeaders(records.headers);
  const cells = new Map<string, CellSource>();
  for (const [target, column] of part.columns)
    cells.set(target, {
      target,
      name: `c${column}`,
      header: names[column] ?? "",
      type: loaded.types.get(column) ?? "text",
      ...(loaded.whole?.has(column) ? { whole: `i${column}` } : {}),
    });
  for (const [i, target] of [...part.values.keys()].entries())
    cells.set(target, { target, name: `k${i}`, header: target, type: "text" });
  for (const [i, [target, { columns }]] of [...part.computed].entries()) {
    const header = columns.map((column) => names[column] ?? "").join(", ");
    cells.set(target, { target, name: `m${i}`, header: header || target, type: "text" });
  }
  return cells;
}

/** The relation with a kind's constants and worked out cells beside those of the file. */
export function relationOf({ relation }: LoadedRecords, { values, computed }: PlacedPart): string {
  const more = [
    ...[...values.values()].map((value, i) => `${text(value)} AS k${i}`),
    ...[...computed.values()].map(({ sql }, i) => `nullif(trim(${sql}), '') AS m${i}`),
  ];
  return more.length === 0 ? relation : `(SELECT *, ${more.join(", ")} FROM ${relation})`;
}

/** The columns of a kind whose forms are to be decided. */
export function asksOf({ kind }: PlacedPart, cells: ReadonlyMap<string, CellSource>): Column[] {
  const types = new Map(targetsOf(kind).map(({ name, type }) => [name, type]));
  return [...cells.values()].flatMap((source) => {
    const type = types.get(source.target) ?? "text";
    const as = asked(source, type);
    return as ? [{ target: source.target, cell: source.name, as, source, whole: type === "integer" }] : [];
  });
}

function asked({ target, type: cell }: CellSource, type: FieldType): ProfileAsk["as"] | null {
  const isText = cell === "text";
  if (type === "money" || type === "rate" || type === "number" || type === "integer")
    return isText ? "number" : "amount";
  if (type === "instant") return isText ? "instant" : "moment";
  if (target.endsWith("_email")) return "mail";
  return target.endsWith("_number") || target.endsWith("_anonymous") ? "id" : null;
}

/** Every column of the file with the targets that it fills. */
export function mappingOf(records: Records, recognised: Recognised): MappedColumn[] {
  const targets = new Map<number, Set<string>>();
  const fill = (column: number, target: string) =>
    targets.set(column, (targets.get(column) ?? new Set()).add(target));
  const fillAll = ({ columns, computed }: PlacedPart, prefix: string) => {
    for (const [target, column] of columns) fill(column, prefix + target);
    for (const [target, cell] of computed) for (const column of cell.columns) fill(column, prefix + target);
  };
  fillAll(recognised, "");
  for (const part of recognised.parts) {
    fillAll(part, `${part.kind}.`);
    for (const column of part.where?.columns ?? []) if (!targets.has(column)) fill(column, part.kind);
  }
  return shownHeaders(records.headers).map((header, i) => {
    const filled = targets.get(i);
    if (filled) return { header, target: [...filled].join(", ") };
    const isBeside = columnCalled([header], recognised.format?.beside ?? []) !== null;
    return { header, target: null, ...(isBeside ? { beside: true as const } : {}) };
  });
}

import type { Cell } from "../../../core/sql/engine.ts";
import type { Column } from "./page.ts";

/** Turns rows of pages into objects by column name, each value as the port has it. A name that comes again is `name:1`, as DuckDB says it. */
export function rowReader(columns: readonly Column[]): (row: readonly unknown[]) => Record<string, Cell> {
  const read = columns.map(({ type }) => (/^(double|real)$/.test(type) ? fraction : cell));
  const names = distinctNames(columns.map(({ name }) => name));
  return (row) => {
    const object: Record<string, Cell> = {};
    for (let i = 0; i < names.length; i++) object[names[i] as string] = (read[i] ?? cell)(row[i]);
    return object;
  };
}

function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}:${before}`;
  });
}

/** JSON has no NaN and no infinity: they come as texts. */
function fraction(value: unknown): Cell {
  return typeof value === "string" ? Number(value) : cell(value);
}

/** Lists, maps and rows are handed on as text. */
function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "object")
    return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
  return value as Cell;
}

import type { KindName } from "../kinds.ts";
import { columnCalled } from "./column-called.ts";
import type { Called, Computed, Format, FormatPart, Told } from "./format.ts";

/** A cell that is worked out from others: SQL over columns `c0`, `c1`, ..., and which of them it reads. */
export interface ComputedCell {
  readonly columns: readonly number[];
  readonly sql: string;
}

/** One kind that the rows of this file make. */
export interface PlacedPart {
  readonly kind: KindName;
  /** Column (0-based) by target. */
  readonly columns: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, string>;
  readonly computed: ReadonlyMap<string, ComputedCell>;
  /** Which rows make it; null: all. */
  readonly where: ComputedCell | null;
}

/** A known export with its columns found in one file. */
export interface PlacedFormat {
  readonly format: Format;
  readonly main: PlacedPart;
  readonly parts: readonly PlacedPart[];
}

/** Finds the columns of a known export among a file's headers. A part of which every column is missing is left out. */
export function placeFormat(format: Format, headers: readonly (string | null)[], told: Told): PlacedFormat {
  const place = (part: FormatPart) => placePart(part, headers, told);
  const parts = (format.parts ?? []).map(place);
  return {
    format,
    main: place(format.main),
    parts: parts.filter(({ where }) => where === null || where.columns.length > 0),
  };
}

function placePart(part: FormatPart, headers: readonly (string | null)[], told: Told): PlacedPart {
  const columns = new Map<string, number>();
  const computed = new Map<string, ComputedCell>();
  const cell = ({ of, sql }: Computed): ComputedCell => {
    const found = of.map((called) => columnCalled(headers, called));
    return {
      columns: found.filter((column) => column !== null),
      sql: sql(
        found.map((column) => (column === null ? "NULL::VARCHAR" : `c${column}`)),
        told,
      ),
    };
  };
  for (const [target, filler] of Object.entries(part.fill)) {
    if (isComputed(filler)) {
      const made = cell(filler);
      if (made.columns.length > 0 || filler.of.length === 0) computed.set(target, made);
      continue;
    }
    const column = columnCalled(headers, filler);
    if (column !== null) columns.set(target, column);
  }
  const values = new Map<string, string>();
  for (const [target, value] of Object.entries(part.values ?? {})) {
    const said = typeof value === "string" ? value : value(headers.map((header) => header ?? ""));
    if (said !== null) values.set(target, said);
  }
  return { kind: part.kind, columns, values, computed, where: part.where ? cell(part.where) : null };
}

function isComputed(filler: Called | Computed): filler is Computed {
  return typeof filler === "object" && "sql" in filler;
}

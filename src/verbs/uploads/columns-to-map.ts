import { says } from "../../core/words/say.ts";
import type { StigeError } from "../../core/words/stige-error.ts";
import type { Upload } from "./uploads.ts";

/** A column of a file, what it fills, and its first cells. */
export interface ColumnToMap {
  readonly header: string;
  /** Empty: it is not used. */
  readonly targets: readonly string[];
  readonly beside: boolean;
  readonly cells: readonly string[];
}

/** What a file holds as far as that is known, and its columns: of one that cannot be read, as the reason why names them. */
export function columnsToMap({ state, seen, firstRecords, error, map }: Upload): {
  readonly kind: string | null;
  readonly columns: readonly ColumnToMap[];
} {
  if (seen && state !== "unreadable")
    return {
      kind: seen.kind,
      columns: seen.mapping.map(({ header, target, beside = false }, i) => ({
        ...{ header, beside },
        targets: target === null ? [] : target.split(", "),
        cells: cellsOf(firstRecords, i),
      })),
    };
  const named = error ? columnsNamed(error) : null;
  const given = Object.entries(map.columns ?? {});
  const headers = named?.columns ?? seen?.mapping.map(({ header }) => header) ?? [];
  return {
    kind: map.kind ?? named?.kind ?? null,
    columns: headers.map((header, i) => ({
      ...{ header, beside: false },
      targets: given.filter(([, column]) => column === i + 1).map(([target]) => target),
      cells: cellsOf(firstRecords, i),
    })),
  };
}

function cellsOf(records: readonly (readonly string[])[], column: number): string[] {
  const cells = records.map((record) => record[column] ?? "").filter((cell) => cell !== "");
  return [...new Set(cells)].map((cell) => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell));
}

function columnsNamed({
  problems,
}: StigeError): { readonly kind: string | null; readonly columns: readonly string[] } | null {
  for (const { sentence, fix } of problems) {
    if (says(sentence, "files.problem.missingTarget"))
      return { kind: sentence.params.kind, columns: sentence.params.columns };
    if (says(sentence, "files.problem.unknownKind")) return { kind: null, columns: sentence.params.columns };
    if (says(sentence, "files.problem.noHeader") && says(fix, "files.problem.noHeader.fix"))
      return {
        kind: fix.params.kind,
        columns: Array.from({ length: sentence.params.columns }, (_, i) => `#${i + 1}`),
      };
  }
  return null;
}

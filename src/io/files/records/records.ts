import type { CellType } from "../../../core/facts/cells/reading.ts";
import type { Message } from "../../../core/words/say.ts";

/** A file opened: its columns are known, its records not yet read. */
export interface Records {
  /** Headers in the owner's own words, or null for each column of a file without. */
  readonly headers: readonly (string | null)[];
  /** The first records as text, for what must be guessed; null where the columns need no guess. */
  readonly sample: readonly (readonly string[])[];
  /** Whether the decimal sign of a column is known from the format itself: a dot. */
  readonly dotted: (column: number) => boolean;
  /** What is to be said of how they were found. */
  readonly said?: readonly Message[];
  /** Which part of the file they are, where it is not the one that is read without being asked for; else null. */
  readonly part?: string | null;
  /** Makes the wanted columns ready to be asked. */
  load(wanted: readonly WantedColumn[]): Promise<LoadedRecords>;
}

export interface WantedColumn {
  readonly column: number;
  /** Whether instants, numbers and truths may stay as the file holds them; else the cells are texts. */
  readonly native: "instant" | "number" | "boolean" | null;
  /** Each record must have a number here: one that says it has none is not the same as an empty cell. */
  readonly strict?: boolean;
}

/** The records of a file whose cells can be told apart as they stand, before anything is made of them: so they are quicker to read. */
export interface BareRecords {
  /** `bad`, and every cell under its bare name. */
  readonly relation: string;
  /** The records (see `LoadedRecords`) with these cells beside. */
  readonly beside: string;
  /** By the cell that it becomes, a bare cell's name, and SQL of what is made of it. */
  readonly cells: ReadonlyMap<string, { readonly name: string; readonly made: string }>;
}

/** The records as SQL: a relation with `line`, `bad` (null, or a reject's phrase key, a blank and its values as JSON) and `c<column>` for every wanted one. */
export interface LoadedRecords {
  readonly relation: string;
  readonly types: ReadonlyMap<number, CellType>;
  /** Columns that are texts here and whole numbers in the file: these as `i<column>` beside. */
  readonly whole?: ReadonlySet<number>;
  readonly bare?: BareRecords;
  readonly total: number;
  /** Some records are broken as such. */
  readonly broken: boolean;
  /** The column that holds the text of a broken record. */
  readonly firstCell: string;
  /** Whether the relation can be asked as long as the file is there and it is not dropped, any column without the others. */
  readonly lasting: boolean;
  /** Nothing of the records is asked any more. */
  drop(): Promise<void>;
}

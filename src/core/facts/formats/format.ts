import type { KindName } from "../kinds.ts";

/** What a column may be called: its header as it is compared (see `foldHeader`), or a pattern of it; several: any of them. */
export type Called = string | RegExp | readonly (string | RegExp)[];

/** SQL over the cells of several columns; a column that the file lacks is a null. */
export interface Computed {
  readonly of: readonly Called[];
  readonly sql: (cells: readonly string[], told: Told) => string;
}

/** What is known beside the file: when it was received, as an ISO instant. */
export interface Told {
  readonly received: string;
}

/** Why a row of a known export tells nothing: a line of totals, a second header, nothing answered, or nobody named. */
export type PassedAs = "total" | "header" | "unanswered" | "anonymous";

/** Rows that an export is known to have and that are no facts: passed over, not mistakes of it. `cell` gives a target's cell as SQL, also where a map fills it. */
export interface Skip {
  readonly as: PassedAs;
  readonly when: (cell: (target: string) => string) => string;
}

/** One kind of fact that the rows of a format make. */
export interface FormatPart {
  readonly kind: KindName;
  /** What fills each target (see `targetsOf`). A column that the file lacks leaves its target empty. */
  readonly fill: Readonly<Record<string, Called | Computed>>;
  /** The same value for every row, by target; a function finds it in the headers (null: none). */
  readonly values?: Readonly<Record<string, string | ((headers: readonly string[]) => string | null)>>;
  /** Rows for which it is true make this kind; left out: all do. */
  readonly where?: Computed;
}

/** Statuses of orders in a format's own words, as they are compared (see `foldHeader`). */
export interface StatusTable {
  readonly counts: readonly string[];
  readonly not: readonly string[];
}

/**
 * A known export, recognised by its headers. A `subtotal` that it fills is that of the goods after discounts.
 */
export interface Format {
  readonly name: string;
  /** The source of its facts. */
  readonly source: string;
  /** Headers that must all be there. */
  readonly signature: readonly Called[];
  readonly main: FormatPart;
  readonly parts?: readonly FormatPart[];
  readonly statuses?: StatusTable;
  /** A row for each line, and an order's own cells on its first row only: a later row that has them tells the order anew. */
  readonly ownOnFirst?: true;
  /** The first that is true of a row counts. */
  readonly skip?: readonly Skip[];
  /** Columns that it is known to have beside those: they need not be pointed out to whoever exported it. */
  readonly beside?: readonly (string | RegExp)[];
}

/** A mark of spreadsheets before numbers that shall stay texts. */
export const bare = (cell: string): string => `ltrim(${cell}, '''')`;

/** A time without zone as one in UTC. */
export const utc = (cell: string): string =>
  `CASE WHEN regexp_matches(${cell}, '[0-9]:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?$') THEN ${cell} || 'Z' ELSE ${cell} END`;

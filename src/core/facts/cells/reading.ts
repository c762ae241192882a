import type { TaxWay } from "../columns/written-map.ts";
import type { Skip } from "../formats/format.ts";
import type { KindName } from "../kinds.ts";
import type { DateForm } from "./date-form.ts";
import type { NumberStyle } from "./number-cell.sql.ts";
import type { NumberForm } from "./number-form.ts";

/** What the cells of a column are before cleaning: texts, or values that a Parquet file holds as such. */
export type CellType =
  | "text"
  | "integer"
  | "decimal"
  | "double"
  | "boolean"
  | "date"
  | "timestamp"
  | "timestamptz";

/** A column of the file that fills a target. `name` is its column in the relation of records. */
export interface CellSource {
  readonly target: string;
  readonly name: string;
  /** In the owner's own words. */
  readonly header: string;
  readonly type: CellType;
  /** The column, beside `name`, that holds the same as a whole number of at most 64 bits. */
  readonly whole?: string;
}

/** Everything decided about a file before its rows are cleaned. */
export interface Reading {
  readonly kind: KindName;
  readonly cells: ReadonlyMap<string, CellSource>;
  readonly numbers: ReadonlyMap<string, { readonly form: NumberForm; readonly style: NumberStyle }>;
  readonly instants: ReadonlyMap<
    string,
    { readonly form: DateForm; readonly utc: boolean; readonly zeroDates: boolean }
  >;
  readonly ids: ReadonlyMap<string, IdsSeen>;
  readonly sure: ReadonlyMap<string, Sure>;
  /** Some rows have the id of their kind and others do not: those others could not be told from themselves in the next export. */
  readonly idsPartly: boolean;
  readonly money: MoneyReading;
  readonly tax: TaxReading;
  /** Rows of a known export that tell nothing. */
  readonly skip: readonly Skip[];
  /** An order's own cells stand on the first of its lines only. */
  readonly ownOnFirst: boolean;
  /** Lower-case texts of the status column that say an order does not count. */
  readonly notCounting: readonly string[];
  /** Kind of survey where no column says it. */
  readonly surveyKind: string | null;
  /** The latest instant a fact may have: as an instant, and as a local time read as if UTC. */
  readonly latestUs: number;
  readonly latestLocalUs: number;
}

/** What is seen among the customer numbers of a target: mail addresses, whole numbers written with `.0`, guests. */
export interface IdsSeen {
  readonly mails: boolean;
  readonly pointZero: boolean;
  readonly guests: boolean;
}

/** What is known of all cells of a target, so that it need not be looked at row by row. False: not known. */
export interface Sure {
  readonly filled: boolean;
  readonly readable: boolean;
  /** No instant lies too early or too late. */
  readonly bounded: boolean;
  /** No amount is negative. */
  readonly positive: boolean;
}

/** How tax stands in the amounts of orders. */
export interface TaxReading {
  /** Inferred: for each order from its total. */
  readonly way: TaxWay | "inferred";
  /** A subtotal is that of the goods after discounts, also where it does not add up to the total. */
  readonly trusted: boolean;
}

/** Which currency a row's money is in. */
export interface MoneyReading {
  /** ISO 4217 of rows that name none. */
  readonly currency: string;
  /** Currency by what a cell of the currency column (or of the amounts) says, upper case. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Where a row names its currency: a column, or a word beside the amount of this target. Null: nowhere. */
  readonly by: "column" | { readonly wordIn: string } | null;
  /** Rows that name none are in the shop's because none else is known: neither map nor anything else in the file says so. */
  readonly assumed?: boolean;
  /** Rows that leave the column of currencies empty. */
  readonly unnamed?: number;
}

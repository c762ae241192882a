import type { Charset, Delimiter } from "../../words/text-layout.ts";
import type { KindName } from "../kinds.ts";

/** A column of a file as a map names it: its header, or its 1-based number. */
export type WrittenColumn = string | number;

/**
 * What a map file (`--map map.yaml`) says about one file, checked by `readMapYaml`. Everything may be left out; what is
 * left out is found from the file itself. Columns are given per *target* (see `targetsOf`), `null` for a target that is
 * to stay empty although a column looks like it.
 */
export interface WrittenMap {
  readonly kind?: KindName;
  readonly source?: string;
  /** Of a workbook: the name of a sheet, or its number from 1. */
  readonly sheet?: string | number;
  readonly header?: boolean;
  readonly delimiter?: Delimiter;
  readonly charset?: Charset;
  readonly columns?: Readonly<Record<string, WrittenColumn | null>>;
  /** The same value for every row, per target: `{ channel: "newsletter" }`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly decimal?: DecimalSign;
  readonly tax?: TaxWay;
  readonly dates?: DateOrder;
  readonly timeZone?: string;
  readonly currency?: string;
}

export type DecimalSign = "comma" | "dot";

/** Whether subtotal and shipping of an order include its tax. */
export type TaxWay = "included" | "excluded";

/** How all dates of the file are written where they can be read in several ways. */
export type DateOrder = "day-first" | "month-first" | "year-first" | "epoch-seconds" | "epoch-milliseconds";

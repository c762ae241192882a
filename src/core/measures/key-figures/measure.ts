import type { Interval } from "../../stats/wilson.ts";
import type { Bring } from "../../words/bring.ts";
import type { FigureUnit } from "../../words/figure-text.ts";

export type Unit = FigureUnit;

/** A time of whole days, (fromUs, toUs], in microseconds since 1970. */
export interface Span {
  readonly fromUs: number;
  readonly toUs: number;
  readonly days: number;
}

/** A number with its interval at 90 % and what it rests on; `interval` null: it is what was counted, and stands for nothing else. */
export interface Told {
  readonly value: number;
  readonly interval: Interval | null;
  /** How many people, orders or answers it rests on: `restsOn` of its measure. */
  readonly restsOn: number;
}

/** Why a figure is not told: what to bring; on how few it would rest; or that the data begin within the time it needs. */
export type NotTold = { readonly bring: Bring } | { readonly tooFew: number } | { readonly tooShort: true };

export type Figure = Told | NotTold;

/** The one row that the SQL of a measure gives: whole numbers and sums, by name. Of one name, one type in all measures. */
export type Counted = Readonly<Record<string, number>>;

/**
 * One measure of the catalogue. `sql` gives the row of a span, out of `bought` and `firsts` (`purchases.sql.ts`) or of the projection; `figure` tells it; `change` is the 90 % interval of how much more it is in a
 * later span, null where it counts and stands for nothing else. A new measure is one object in `catalogue.ts` and its words.
 */
export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  readonly restsOn: "people" | "orders" | "answers";
  /** Which way is good. */
  readonly better: "more" | "less";
  readonly needs: "orders" | "answers" | "referrals";
  /** How long before a span its facts must reach back, in spans: 1 for who bought again within as long. Null: facts of a part of the span tell it too. */
  readonly spansBefore: 0 | 1 | null;
  sql(span: Span): string;
  figure(counted: Counted): Figure;
  change(before: Counted, now: Counted): Interval | null;
}

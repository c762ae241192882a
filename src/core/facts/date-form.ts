import { type DateShape, readDateShape, type ShortOrder } from "./date-shape.ts";
import type { Shape } from "./number-form.ts";
import type { DateOrder } from "./written-map.ts";

/** Cells that begin with two short numbers, told apart by which of them can be no month. */
export interface ShortDates {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** How the instants of one column are written, and how that was found. */
export interface DateForm {
  /** What the column's cells look like and how each is read; empty where they are numbers since 1970. */
  readonly shapes: readonly (readonly [shape: string, read: DateShape])[];
  /** Some cells have another shape: they are no instants. */
  readonly strange: boolean;
  /** Microseconds of one unit where the cells are numbers since 1970. */
  readonly epochUnitUs: number | null;
  readonly order: ShortOrder;
  /** `values`: some dates can be read one way only; `country`: all can be read both ways and it matters; `map`; `plain`: nothing to decide. */
  readonly by: "values" | "country" | "map" | "plain";
}

const monthFirstCountries = new Set(["US", "PH"]);

/** Whether a shape begins with two short numbers, of which either can be the day. `isShortDate("00/00/0000")` is true. */
export function isShortDate(shape: string): boolean {
  return /^0{1,2}([-/.])0{1,2}\1(?:0000|00)(?!0)/.test(shape);
}

/**
 * How a column's instants are read, from all its shapes. Where more dates can only be read day first than month first,
 * that is the order, and the other way about; where all fit both and stand with slashes, the country decides.
 * `decideDates([{ shape: "00/00/0000", rows: 9 }], { dayFirst: 0, monthFirst: 4 }, "NO", null).order` is `"month-first"`.
 */
export function decideDates(
  shapes: readonly Shape[],
  short: ShortDates,
  country: string,
  map: DateOrder | null,
): DateForm {
  if (map === "epoch-seconds" || map === "epoch-milliseconds")
    return {
      shapes: [],
      strange: false,
      epochUnitUs: map === "epoch-seconds" ? 1_000_000 : 1000,
      order: "day-first",
      by: "map",
    };
  const { order, by } = map ? { order: map, by: "map" as const } : decideOrder(shapes, short, country);
  const read = shapes.map(({ shape }) => [shape, readDateShape(shape, order)] as const);
  return {
    shapes: read.filter((pair): pair is readonly [string, DateShape] => pair[1] !== null),
    strange: read.some(([, parts]) => parts === null),
    epochUnitUs: null,
    order,
    by,
  };
}

function decideOrder(
  shapes: readonly Shape[],
  { dayFirst, monthFirst }: ShortDates,
  country: string,
): Pick<DateForm, "order" | "by"> {
  if (dayFirst !== monthFirst)
    return { order: dayFirst > monthFirst ? "day-first" : "month-first", by: "values" };
  const slashed = shapes.some(({ shape }) => isShortDate(shape) && shape.includes("/"));
  if (!slashed) return { order: "day-first", by: "plain" };
  return { order: monthFirstCountries.has(country) ? "month-first" : "day-first", by: "country" };
}

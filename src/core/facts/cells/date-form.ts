import type { DateOrder } from "../columns/written-map.ts";
import { type DateShape, readDateShape, type ShortOrder } from "./date-shape.ts";
import type { Shape } from "./number-form.ts";

/** Cells of one column that begin with two short numbers, told apart by which of the two can be no month; by the sign between them. */
export type ShortDates = ReadonlyMap<string, { readonly dayFirst: number; readonly monthFirst: number }>;

/** How the instants of one column are written, and how that was found. */
export interface DateForm {
  /** What the column's cells look like and how each is read; empty where they are numbers since 1970. */
  readonly shapes: readonly (readonly [shape: string, read: DateShape])[];
  /** Some cells have another shape: they are no instants. */
  readonly strange: boolean;
  /** Microseconds of one unit where the cells are numbers since 1970. */
  readonly epochUnitUs: number | null;
  /** Of the short dates that needed a decision. */
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
 * How a column's instants are read, from all its shapes. Where more dates with one sign can only be read day first than
 * month first, that is their order, and the other way about; where all fit both, dots and dashes mean day first and the
 * country decides on slashes.
 * `decideDates([{ shape: "00/00/0000", rows: 9 }], new Map([["/", { dayFirst: 0, monthFirst: 4 }]]), "NO", null).order` is `"month-first"`.
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
  const signs = new Set(shapes.flatMap(({ shape }) => (isShortDate(shape) ? [signOf(shape)] : [])));
  const orders = new Map([...signs].map((sign) => [sign, orderOf(sign, short, country, map)] as const));
  const read = shapes.map(({ shape }) => {
    const order = isShortDate(shape) ? orders.get(signOf(shape))?.order : undefined;
    return [shape, readDateShape(shape, order ?? "day-first")] as const;
  });
  const decided = orders.get("/") ?? [...orders.values()][0];
  return {
    shapes: read.filter((pair): pair is readonly [string, DateShape] => pair[1] !== null),
    strange: read.some(([, parts]) => parts === null),
    epochUnitUs: null,
    order: decided?.order ?? "day-first",
    by: decided?.by ?? "plain",
  };
}

const signOf = (shape: string) => /[-/.]/.exec(shape)?.[0] ?? "";

function orderOf(
  sign: string,
  short: ShortDates,
  country: string,
  map: ShortOrder | null,
): Pick<DateForm, "order" | "by"> {
  if (map) return { order: map, by: "map" };
  const { dayFirst, monthFirst } = short.get(sign) ?? { dayFirst: 0, monthFirst: 0 };
  if (dayFirst !== monthFirst)
    return { order: dayFirst > monthFirst ? "day-first" : "month-first", by: "values" };
  if (sign !== "/") return { order: "day-first", by: "plain" };
  return { order: monthFirstCountries.has(country) ? "month-first" : "day-first", by: "country" };
}

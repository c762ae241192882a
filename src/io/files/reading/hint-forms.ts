import { decideDates, type ShortDates } from "../../../core/facts/cells/date-form.ts";
import { allNumbers, decideDecimal, groupSigns, type Shape } from "../../../core/facts/cells/number-form.ts";
import { type Hint, noHint, type ProfileAsk, shortDatesSql } from "../../../core/facts/cells/profile.sql.ts";
import type { DateOrder } from "../../../core/facts/columns/written-map.ts";
import type { Engine } from "../../../core/sql/engine.ts";

/** A shape of cells with its counts, as `shapesSql` gives it. */
export interface ShapeSeen {
  readonly shape: string;
  readonly rows: number;
  readonly zero_led: number;
  readonly zeros: number;
}

/** The short dates of a column, counted over all cells. */
export async function shortDates(engine: Engine, relation: string, cell: string): Promise<ShortDates> {
  const rows = await engine.rows<{ sign: string; day_first: number; month_first: number }>(
    shortDatesSql(relation, cell),
  );
  return new Map(rows.map((row) => [row.sign, { dayFirst: row.day_first, monthFirst: row.month_first }]));
}

const dayFirst: ShortDates = new Map(["-", "/", "."].map((sign) => [sign, { dayFirst: 1, monthFirst: 0 }]));

/** As many records give the hint; whether it holds is seen from all. */
const looked = 1000;

/** Looks at the first records, so that one pass over all can check what they look like instead of finding it out. */
export async function hintsFor<C extends Omit<ProfileAsk, "hint">>(
  engine: Engine,
  relation: string,
  columns: readonly C[],
  dates: DateOrder | null,
): Promise<(C & { hint: Hint })[]> {
  const cells = columns.flatMap(({ as, cell }) => (as === "number" || as === "instant" ? [cell] : []));
  const sample =
    cells.length === 0
      ? []
      : await engine.rows<Record<string, string | null>>(
          `SELECT ${[...new Set(cells)].join(", ")} FROM ${relation} WHERE bad IS NULL LIMIT ${looked}`,
        );
  return columns.map((column) => {
    const shapes = new Set(sample.flatMap((row) => row[column.cell]?.replace(/[0-9]/g, "0") ?? []));
    return { ...column, hint: hintOf(column.as, [...shapes], dates) };
  });
}

function numberHint(shapes: readonly Shape[]): Hint {
  const holds = (sign: string) => shapes.some(({ shape }) => shape.includes(sign));
  const only = holds(",") ? (holds(".") ? null : "comma") : "dot";
  const decimal = only ?? decideDecimal(shapes, "").decimal;
  const groups = allNumbers(shapes, decimal) ? groupSigns(shapes, decimal) : null;
  if (!groups || groups.length > 1) return noHint;
  return { ...noHint, sign: decimal === "comma" ? "," : ".", group: groups[0] ?? null };
}

function hintOf(as: ProfileAsk["as"], shapes: readonly string[], dates: DateOrder | null): Hint {
  if (as === "number") return numberHint(shapes.map((shape) => ({ shape, rows: 1 })));
  const [shape, ...others] = shapes;
  if (as !== "instant" || shape === undefined || others.length > 0 || dates?.startsWith("epoch"))
    return noHint;
  const form = decideDates([{ shape, rows: 1 }], dayFirst, "", dates);
  return form.shapes.length === 1 ? { ...noHint, instant: { shape, form } } : noHint;
}

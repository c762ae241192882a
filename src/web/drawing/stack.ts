import { fine, pathThrough, straight } from "./scale.ts";

/** A place's people day by day; null: not measured. */
export interface Series {
  readonly id: string;
  readonly values: readonly (number | null)[];
}

/** One area of a stack: what it is, its outline and its upper edge, as SVG paths. */
export interface Area {
  readonly id: string;
  readonly area: string;
  readonly edge: string;
}

/** At most so many points a line: more than the pixels of a wide page show nothing. */
const mostPoints = 400;

/** Series stacked on each other, the first at the bottom, in a frame of `width` by `height` that begins at zero. */
export function stackOf(series: readonly Series[], width: number, height: number): readonly Area[] {
  const days = series[0]?.values.length ?? 0;
  const picked = pickedDays(days);
  const lower = picked.map(() => 0);
  const sums = picked.map((day) => series.reduce((all, { values }) => all + (values[day] ?? 0), 0));
  const x = straight([0, Math.max(1, days - 1)], [0, width]);
  const y = straight([0, Math.max(1, ...sums) * 1.04], [height, 2]);
  return series.map(({ id, values }) => {
    const from = picked.map((day, i) => [x(day), y(lower[i] ?? 0)] as const);
    picked.forEach((day, i) => {
      lower[i] = (lower[i] ?? 0) + (values[day] ?? 0);
    });
    const to = picked.map((day, i) => [x(day), y(lower[i] ?? 0)] as const);
    const back = [...from].reverse().map(([px, py]) => `${fine(px)},${fine(py)}`);
    return {
      id,
      edge: pathThrough(to),
      area: to.length === 0 ? "" : `${pathThrough(to)}L${back.join("L")}Z`,
    };
  });
}

/** The days that are drawn: all, or evenly some of them with the last. */
export function pickedDays(days: number): readonly number[] {
  if (days <= mostPoints) return Array.from({ length: days }, (_, i) => i);
  const step = (days - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, i) => Math.round(i * step));
}

/** Where each year begins on an axis of days, the first by its own day: `[{ year: 2024, day: 0 }, { year: 2025, day: 366 }]`. */
export function yearsFrom(firstDate: string, days: number): readonly { year: number; day: number }[] {
  const first = Date.parse(`${firstDate}T00:00:00Z`);
  const firstYear = new Date(first).getUTCFullYear();
  const years = [{ year: firstYear, day: 0 }];
  for (let year = firstYear + 1; ; year++) {
    const day = Math.round((Date.UTC(year, 0, 1) - first) / 86_400_000);
    if (day >= days) return years;
    years.push({ year, day });
  }
}

import type { Formats } from "./formats.ts";
import { dayUs } from "./iso-instant.ts";

/** What a key figure counts. Money is in minor units of the shop's currency, a share 0 to 1, a score -100 to 100. */
export type FigureUnit = "people" | "share" | "money" | "score" | "days";

/** A value of a key figure in its unit. `valueText(0.2412, "share", nb)` is `"24,1 %"`, `valueText(12.5, "score", nb)` is `"13"`. */
export function valueText(value: number, unit: FigureUnit, f: Formats): string {
  if (unit === "share") return f.percent(value);
  if (unit === "money") return f.money(value);
  if (unit === "days") return f.duration(value * dayUs);
  return unit === "score" ? f.count(Math.round(value)) : f.people(value);
}

/** What was given and not measured, a limit or a level of an axis, in the unit of a key figure: a share and a score have the digits that they were given, and no more. `givenText(0.0525, "share", nb)` is `"5,25 %"`, `givenText(12.5, "score", nb)` is `"12,5"`. */
export function givenText(below: number, unit: FigureUnit, f: Formats): string {
  if (unit === "score" || unit === "people") return f.count(below);
  if (unit !== "share") return valueText(below, unit, f);
  const percent = f.count(Math.round(below * 1e6) / 1e4);
  return f.language === "en" ? `${percent}%` : `${percent}\u00a0%`;
}

import { type Formats, locales } from "../../core/words/formats.ts";
import { signedPeople } from "../../core/words/moment.ts";
import type { GoalLine } from "../api/answers.ts";

/** How a goal's values are said, and how far apart two are: climbs and people counted, shares in percent and percentage points. */
export function valueWords({ kind }: Pick<GoalLine, "kind">, f: Formats) {
  if (kind !== "conversion")
    return {
      shown: (value: number) => f.people(Math.round(value)),
      apart: (value: number) => signedPeople(Math.round(value), f),
    };
  const points = new Intl.NumberFormat(locales[f.language], { maximumFractionDigits: 1 });
  const apart = (value: number) => {
    const size = points.format(Math.abs(100 * value));
    return size === points.format(0) ? size : `${value > 0 ? "+" : "−"}${size}`;
  };
  return { shown: (value: number) => f.percent(value), apart };
}

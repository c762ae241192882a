import { locales } from "../../core/words/formats.ts";
import { dayMs } from "../../core/words/iso-instant.ts";
import type { Language } from "../../core/words/language.ts";

/** The two lines below a chart: ticks where a period begins, and its name. `shown` is the day (from `fromDay`) of each column. */
export function timeAxis(fromDay: number, shown: readonly number[], language: Language): string[] {
  const days = (shown.at(-1) ?? 0) + 1;
  const width = shown.length;
  const chosen = namings.find((naming) => (naming.days / days) * width >= leastGap) ?? decades;
  let ticks = "";
  let names = "";
  let before = periodOf(fromDay + (shown[0] ?? 0) - 1, chosen);
  shown.forEach((day, column) => {
    const period = periodOf(fromDay + day, chosen);
    const begins = period !== before;
    before = period;
    ticks += begins ? "┬" : "─";
    if (!begins) return;
    const name = nameOf(fromDay + day, chosen.step, language);
    if (names.length <= column && column + name.length <= width) names = names.padEnd(column) + name;
  });
  return [ticks, names];
}

interface Naming {
  readonly step: "month" | "year";
  readonly every: number;
  /** About how long it is. */
  readonly days: number;
}

/** Fewest characters from one tick to the next. */
const leastGap = 6;
const namings: readonly Naming[] = [
  { step: "month", every: 1, days: 30 },
  { step: "month", every: 3, days: 91 },
  { step: "year", every: 1, days: 365 },
  { step: "year", every: 5, days: 1826 },
];
const decades: Naming = { step: "year", every: 10, days: 3652 };

function periodOf(day: number, { step, every }: Naming): number {
  const date = new Date(day * dayMs);
  const year = date.getUTCFullYear();
  return Math.floor((step === "year" ? year : year * 12 + date.getUTCMonth()) / every);
}

function nameOf(day: number, step: Naming["step"], language: Language): string {
  const date = new Date(day * dayMs);
  const year = String(date.getUTCFullYear());
  if (step === "year") return year;
  if (date.getUTCMonth() === 0) return year;
  return new Intl.DateTimeFormat(locales[language], { month: "short", timeZone: "UTC" })
    .format(date)
    .replace(/\.$/, "");
}

import type { Formats } from "../../core/words/formats.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Figure, KpiLine } from "../api/answers.ts";
import type { Say } from "../words/say-in.ts";

/** A value in its unit. */
export function valueText(value: number, unit: KpiLine["unit"], f: Formats): string {
  if (unit === "share") return f.percent(value);
  if (unit === "money") return f.money(value);
  if (unit === "days") return f.duration(value * dayUs);
  return f.count(unit === "score" ? Math.round(value) : value);
}

/** A figure in its unit, or why it is not told. */
export function figureText(figure: Figure, unit: KpiLine["unit"], say: Say, f: Formats): string {
  if (figure.value !== null) return valueText(figure.value, unit, f);
  if (figure.why === "too-few") return say("kpis.tooFew");
  if (figure.bring) return `${say("kpis.notMeasured")}: ${say("kpis.bring", { bring: figure.bring })}`;
  return say(figure.why === "too-short" ? "kpis.tooShort" : "kpis.notMeasured");
}

/** A figure with its interval, or why it is not told. */
export function spelled(figure: Figure, unit: KpiLine["unit"], say: Say, f: Formats): string {
  const told = figureText(figure, unit, say, f);
  if (figure.interval === null) return told;
  const [low, high] = [figure.interval.low, figure.interval.high].map((end) => valueText(end, unit, f));
  return `${told} (${say("page.kpis.interval", { low: low ?? "", high: high ?? "" })})`;
}

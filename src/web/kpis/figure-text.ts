import { valueText } from "../../core/words/figure-text.ts";
import type { Formats } from "../../core/words/formats.ts";
import type { Figure, KpiLine } from "../api/answers.ts";
import type { Say } from "../words/say-in.ts";

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

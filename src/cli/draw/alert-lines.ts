import { givenText, valueText } from "../../core/words/figure-text.ts";
import { message } from "../../core/words/say.ts";
import type { KpiAlertTold } from "../../verbs/measures/kpi-alerts.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";

/** The alerts on key figures that are set, a sentence each; those that hold in bold. */
export function alertLines(
  alerts: readonly KpiAlertTold[],
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const lines = alerts.flatMap((alert) => {
    const told = wrap(`  ${sentenceOf(alert, reader)}`, width, "  ");
    return alert.sinceUs === null ? told : told.map(paint.bold);
  });
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

function sentenceOf({ figure, below, unit, now, ...alert }: KpiAlertTold, { say, formats }: Reader): string {
  const name = say(message(`kpis.name.${figure}`));
  const value = "value" in now ? valueText(now.value, unit, formats) : null;
  return say(message("alerts.told", { ...alert, name, value, limit: givenText(below, unit, formats) }));
}

import { message } from "../../core/words/say.ts";
import type { KpiAlertTold } from "../../verbs/measures/kpi-alerts.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { valueText } from "./kpis-page.ts";
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

function sentenceOf({ figure, below, days, unit, now, sinceUs }: KpiAlertTold, reader: Reader): string {
  const { say } = reader;
  const told = { name: say(message(`kpis.name.${figure}`)), limit: valueText(below, unit, reader), days };
  if (!("value" in now)) return say(message("alerts.untold", told));
  const value = valueText(now.value, unit, reader);
  return say(
    sinceUs === null
      ? message("alerts.fine", { ...told, value })
      : message("alerts.below", { ...told, value, sinceUs }),
  );
}

import type { KpiAlert } from "../../core/facts/kpi-alert.ts";
import { endOfDay, localDay } from "../../core/facts/zone.ts";
import type { Figure, Unit } from "../../core/measures/key-figures/measure.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpointOfPast } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { type KpiHistoryAnswer, kpiHistory } from "./kpi-history.ts";
import { figureJson } from "./kpis.ts";

/** An alert that is set, and whether its figure lies below it. Instants in microseconds since 1970. */
export interface KpiAlertTold extends KpiAlert {
  readonly unit: Unit;
  readonly now: Figure;
  /** The end of the first of the spans, without a break up to now, in which the figure lay below; null: it does not. */
  readonly sinceUs: number | null;
  /** The end of the data, and of the span that `now` is of, where that lies before the instant asked about; null: it does not. */
  readonly untilUs: number | null;
}

/** Answers which alerts on key figures there are, as `stige.yaml` lists them, and how each figure stands. */
export const kpiAlerts = ofOneReading(
  async (shop: Shop, asked: AskedAbout): Promise<readonly KpiAlertTold[]> => {
    // What was asked wrongly is refused where no alert is set, too.
    const { projection, zone, asOfUs } = await standpointOfPast(shop, asked);
    // A span that data cover in part would lie below a limit for that alone.
    const coveredUs = endOfDay(localDay(projection.newestFactUs ?? asOfUs, zone), zone);
    const untilUs = coveredUs < asOfUs ? coveredUs : null;
    const about = untilUs === null ? asked : { ...asked, asOf: isoInstant(untilUs) };
    const alerts = shop.settings.alerts ?? [];
    const histories = new Map<number, KpiHistoryAnswer>();
    for (const days of new Set(alerts.map((alert) => alert.days)))
      histories.set(days, await kpiHistory(shop, { ...about, days }));
    return alerts.flatMap((alert) => {
      const history = histories.get(alert.days);
      const followed = history?.kpis.find(({ id }) => id === alert.figure);
      const now = followed?.figures.at(-1);
      if (!history || !followed || !now) return [];
      const sinceUs = belowSince(alert, followed.figures, history);
      return [{ ...alert, unit: followed.unit, now, sinceUs, untilUs }];
    });
  },
);

/** A span of which nothing is told breaks the row. */
function belowSince(
  { below }: KpiAlert,
  figures: readonly Figure[],
  { spans }: KpiHistoryAnswer,
): number | null {
  const lastGood = figures.findLastIndex((figure) => !("value" in figure && figure.value < below));
  return spans[lastGood + 1]?.toUs ?? null;
}

/** The alerts as JSON: an instant ISO in UTC, a figure that is not told null with its reason. */
export function kpiAlertsJson(alerts: readonly KpiAlertTold[]) {
  return alerts.map(({ now, sinceUs, untilUs, ...alert }) => ({
    ...alert,
    now: figureJson(now),
    since: sinceUs === null ? null : isoInstant(sinceUs),
    until: untilUs === null ? null : isoInstant(untilUs),
  }));
}

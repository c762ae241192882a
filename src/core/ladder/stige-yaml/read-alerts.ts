import { type AlertFigure, alertFigures, type KpiAlert } from "../../facts/kpi-alert.ts";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { nearestWord } from "../../words/nearest-word.ts";
import { message } from "../../words/say.ts";
import { type Bounds, numberAt, textAt } from "./read-value.ts";
import { type Field, fieldsOf, itemsOf, missing, type Reading, report, type Spot } from "./yaml-spot.ts";

const shown = "alerts: [{ figure: repurchase-rate, below: 0.05, days: 28 }]";
const example = message("ladderFile.fix.example", { example: shown });

const limits: { readonly [F in AlertFigure]: Bounds } = {
  "new-customers": { least: 1, most: 1_000_000_000, whole: true },
  "repurchase-rate": { least: 0, most: 1, whole: false, above: true },
  nps: { least: -100, most: 100, whole: false },
};
const lengths: Bounds = { least: 1, most: 3660, whole: true };

/** Reads the alerts on key figures; two of one figure and length are a mistake. */
export function readAlerts(reading: Reading, field: Field | undefined): Pick<ShopSettings, "alerts"> {
  if (!field) return {};
  const items = itemsOf(reading, field.value, example);
  if (items?.length === 0)
    report(reading, field.value, message("ladderFile.group.empty", { kind: "alerts" }), example);
  const taken = new Set<string>();
  const alerts = (items ?? []).flatMap((item) => {
    const alert = readAlert(reading, item);
    if (alert === null) return [];
    const which = `${alert.figure} ${alert.days}`;
    if (taken.has(which))
      report(reading, item, message("ladderFile.alert.twice", alert), message("ladderFile.alert.twice.fix"));
    taken.add(which);
    return [alert];
  });
  return { alerts };
}

function readAlert(reading: Reading, spot: Spot): KpiAlert | null {
  const fields = fieldsOf(reading, spot, ["figure", "below", "days"], example);
  if (!fields) return null;
  for (const key of ["figure", "below", "days"]) if (!fields.has(key)) missing(reading, spot, key, shown);
  const [figureField, belowField, daysField] = ["figure", "below", "days"].map((key) => fields.get(key));
  const figure = figureField ? figureAt(reading, figureField.value) : null;
  const days = daysField ? numberAt(reading, daysField.value, lengths, example) : null;
  const bounds = limits[figure ?? "nps"];
  const below = belowField && figure !== null ? numberAt(reading, belowField.value, bounds, example) : null;
  return figure === null || days === null || below === null ? null : { figure, below, days };
}

function figureAt(reading: Reading, spot: Spot): AlertFigure | null {
  const text = textAt(reading, spot, "figure: repurchase-rate");
  if (text === null) return null;
  const figure = alertFigures.find((known) => known === text);
  if (figure) return figure;
  const meant = nearestWord(text.toLowerCase(), alertFigures);
  return report(
    reading,
    spot,
    message("ladderFile.unknown", { value: text, known: "figure" }),
    meant
      ? message("ladderFile.fix.meant", { text: meant })
      : message("ladderFile.fix.choose", { texts: alertFigures }),
  );
}

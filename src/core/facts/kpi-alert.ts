/** The key figures that an alert can be set on: those that are followed through time. */
export const alertFigures = ["new-customers", "repurchase-rate", "nps"] as const;
export type AlertFigure = (typeof alertFigures)[number];

/**
 * A limit below which a key figure is told of as an alert. `below` is in the figure's own unit: people, a share 0 to 1, a score -100 to 100; `days` is how long a span it is of.
 * `{ figure: "repurchase-rate", below: 0.05, days: 28 }`: of those who first bought in 28 days, fewer than 5 % bought again in the next 28.
 */
export interface KpiAlert {
  readonly figure: AlertFigure;
  readonly below: number;
  readonly days: number;
}

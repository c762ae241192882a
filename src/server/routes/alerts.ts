import { z } from "@hono/zod-openapi";
import { changeAlert } from "../../verbs/measures/change-alert.ts";
import { kpiAlerts, kpiAlertsJson } from "../../verbs/measures/kpi-alerts.ts";
import { followedKpis } from "../../verbs/measures/kpi-history.ts";
import { count, isoInstant } from "../answers/answer-parts.ts";
import { everyRole, whoChanges } from "../guards/may.ts";
import { at, known, ladderVersion } from "../reading/query-words.ts";
import { route } from "../route.ts";
import { figureFields } from "./kpis.ts";

const days = z.number().int().min(1).max(3660);

export const alertsRoute = route({
  name: "alerts",
  lasting: { beforehand: [{}] },
  path: "/alerts",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "The limits below which a key figure is an alert, as `stige.yaml` lists them, and how each figure stands.",
  query: z.strictObject({ at, known, ladder: ladderVersion }),
  answer: z
    .object({
      alerts: z.array(
        z.object({
          figure: z.enum(followedKpis),
          days: days.openapi({ description: "The length of the spans it is of." }),
          below: z.number(),
          unit: z.enum(["people", "share", "money", "score", "days"]),
          now: z.object(figureFields),
          since: isoInstant.nullable().openapi({
            description:
              "The end of the first span, without a break up to now, in which the figure lay below. Null: it does not.",
          }),
          until: isoInstant.nullable().openapi({
            description:
              "The end of the data, where they end before the instant asked about: `now` is of the span that ends there. Null: they do not.",
          }),
        }),
      ),
    })
    .openapi("Alerts"),
  table: ({ alerts }) => ({
    head: ["figure", "days", "below", "value", "rests_on", "why", "since", "until"],
    rows: alerts.map(({ figure, days, below, now, since, until }) => [
      ...[figure, days, below, now.value, now.restsOn, now.why, since, until],
    ]),
  }),
  ask: async (shop, { at, known, ladder: version }) => ({
    alerts: kpiAlertsJson(await kpiAlerts(shop, { asOf: at, knownAt: known, version })),
  }),
});

export const changeAlertRoute = route({
  name: "changeAlert",
  method: "post",
  path: "/alerts",
  group: "measures",
  may: whoChanges,
  personal: false,
  about:
    "Sets an alert on a key figure in spans of so many days, or takes the place of the one there is, or takes it away: `stige.yaml` says so, all else in it stays.",
  body: z.strictObject({
    figure: z.enum(followedKpis),
    days,
    below: z.number().nullable().openapi({
      description: "People, a share above 0 to 1, or a score -100 to 100. Null: the alert is taken away.",
    }),
  }),
  answer: z.object({ alerts: count.openapi({ description: "Set now." }) }).openapi("AlertChanged"),
  async ask(shop, alert) {
    await changeAlert(shop, alert);
    return { alerts: shop.settings.alerts?.length ?? 0 };
  },
});

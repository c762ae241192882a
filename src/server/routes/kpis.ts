import { z } from "@hono/zod-openapi";
import type { Formats } from "../../core/words/formats.ts";
import { peopleCell } from "../../core/words/people-cell.ts";
import { followedKpis, kpiHistory, kpiHistoryJson } from "../../verbs/measures/kpi-history.ts";
import { kpiIds, kpis, kpisJson } from "../../verbs/measures/kpis.ts";
import { answeredAt, bring, bringKinds, count, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, days, known, ladderVersion } from "../reading/query-words.ts";
import { route } from "../route.ts";

const interval = z.object({ low: z.number(), high: z.number() }).openapi({ description: "At 90 %." });

/** The fields of a key figure as told over HTTP. */
export const figureFields = {
  value: z.number().nullable().openapi({
    description: "Null: not told, see `why`. Money in minor units, a share 0 to 1, a score -100 to 100.",
  }),
  interval: interval.nullable().openapi({ description: "Null: it is what was counted." }),
  restsOn: count,
  why: z.enum(["too-few", "too-short", "not-measured"]).nullable(),
  bring: z
    .union([z.enum(bringKinds), z.object({ events: z.array(z.string()).readonly() })])
    .nullable()
    .openapi({ description: "What would make it measured." }),
};

/** A key figure as told over HTTP. */
export const figure = z.object(figureFields).openapi("Figure");

const measured = {
  unit: z.enum(["people", "share", "money", "score", "days"]),
  restsOn: z.enum(["people", "orders", "answers"]).openapi({ description: "What `restsOn` counts." }),
  better: z.enum(["more", "less"]),
};

const asked = {
  at,
  known,
  ladder: ladderVersion,
  win: days("The span, back from `at`. Left out: 90d.").optional(),
};

const dataEnd = isoInstant.nullable().openapi({
  description: "The newest fact, where it lies more than 28 days before `asOf`. Null: it does not.",
});

export const kpisRoute = route({
  name: "kpis",
  lasting: { beforehand: [{ win: "28d" }] },
  path: "/kpis",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "Key figures in the days before an instant and in as many before those, and by rung.",
  query: z.strictObject(asked),
  answer: z
    .object({
      ...answeredAt,
      dataEnd,
      days: count,
      since: isoInstant,
      kpis: z.array(
        z.object({
          id: z.enum(kpiIds),
          ...measured,
          now: figure,
          before: figure,
          change: interval
            .nullable()
            .openapi({ description: "How much more now, at 90 %; null: chance has no part in it." }),
          moved: z
            .enum(["better", "worse"])
            .nullable()
            .openapi({ description: "By more than chance does; null: not, or not known." }),
        }),
      ),
      behind: z
        .object({
          nps: z
            .object({ promoters: count, passives: count, detractors: count })
            .nullable()
            .openapi({ description: "By their latest answer. Null: not measured." }),
          referrals: z.object({ friends: count, referrers: count }).nullable().openapi({
            description:
              "Who were referred and became customers, of whom it is known who they are, and who referred them. Null: not measured.",
          }),
        })
        .openapi({ description: "Who stands behind figures within the span, as `/people` lists them." }),
      places: z
        .array(
          z.object({
            id: z.string(),
            name,
            onLadder: z.boolean(),
            measured: z.boolean(),
            bring,
            figures: z
              .object({
                people: count,
                buyers: count,
                orders: count,
                revenueMinor: z.number(),
                marginMinor: z.number().nullable(),
                promoters: count,
                passives: count,
                detractors: count,
              })
              .nullable()
              .openapi({ description: "Of those who stand there at `asOf`, within the span." }),
            nps: z.object({ score: z.number(), interval, answers: count }).nullable(),
          }),
        )
        .openapi({ description: "Rungs lowest first, then the places off the ladder." }),
    })
    .openapi("Kpis"),
  table: ({ kpis }, { formats }) => ({
    head: ["figure", "unit", "now", "low", "high", "rests_on", "why", "before", "before_rests_on", "moved"],
    rows: kpis.map(({ id, unit, now, before, moved }) => [
      ...[id, unit, figureCell(now.value, unit, formats), now.interval?.low ?? null],
      ...[now.interval?.high ?? null, peopleCell(now.restsOn, formats), now.why],
      ...[figureCell(before.value, unit, formats), peopleCell(before.restsOn, formats), moved],
    ]),
  }),
  ask: async (shop, { at, known, ladder: version, win }) =>
    kpisJson(await kpis(shop, { asOf: at, knownAt: known, version, days: win })),
});

/** A key figure as a cell: people as such, everything else as it is. */
const figureCell = (value: number | null, unit: string, formats: Formats) =>
  unit === "people" ? peopleCell(value, formats) : value;

export const kpiHistoryRoute = route({
  name: "kpiHistory",
  lasting: { beforehand: [{ win: "28d" }] },
  path: "/kpis/history",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "New customers, repurchase rate and net promoter score in span after span, up to an instant.",
  query: z.strictObject(asked),
  answer: z
    .object({
      ...answeredAt,
      dataEnd,
      days: count,
      spans: z.array(z.object({ from: isoInstant, to: isoInstant })).openapi({
        description: "Earliest first, each of `days` days; the last ends at `asOf`. At most 24.",
      }),
      kpis: z.array(
        z.object({
          id: z.enum(followedKpis),
          ...measured,
          figures: z.array(figure).openapi({ description: "One in each of `spans`." }),
        }),
      ),
    })
    .openapi("KpiHistory"),
  table: ({ spans, kpis }, { formats }) => ({
    head: ["since", "until", "figure", "unit", "value", "low", "high", "rests_on", "why"],
    rows: kpis.flatMap(({ id, unit, figures }) =>
      figures.map(({ value, interval, restsOn, why }, i) => [
        ...[spans[i]?.from ?? null, spans[i]?.to ?? null, id, unit, figureCell(value, unit, formats)],
        ...[interval?.low ?? null, interval?.high ?? null, peopleCell(restsOn, formats), why],
      ]),
    ),
  }),
  ask: async (shop, { at, known, ladder: version, win }) =>
    kpiHistoryJson(await kpiHistory(shop, { asOf: at, knownAt: known, version, days: win })),
});

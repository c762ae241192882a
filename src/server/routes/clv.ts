import { z } from "@hono/zod-openapi";
import { peopleCell } from "../../core/words/people-cell.ts";
import { clv, clvJson } from "../../verbs/measures/clv.ts";
import { clvHistory, clvHistoryJson } from "../../verbs/measures/clv-history.ts";
import { answeredAt, count, isoInstant, name, sampleTold } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, days, known, ladderVersion, sample } from "../reading/query-words.ts";
import { route } from "../route.ts";
import { figure } from "./kpis.ts";

const worth = z.union([
  z
    .object({ value: z.number(), interval: z.object({ low: z.number(), high: z.number() }) })
    .openapi("MeanWorth", { description: "Minor units, of one on average; the interval is at 90 %." }),
  z.null(),
]);

const then = z.object({ people: count, mean: worth });

const clvFields = {
  now: then,
  before: then,
  change: worth,
  moved: z
    .enum(["better", "worse"])
    .nullable()
    .openapi({ description: "The interval of the change leaves 0 out; null: not, or not known." }),
};

export const clvRoute = route({
  name: "clv",
  lasting: { beforehand: [{ win: "28d" }], told: true, long: true, sampled: true },
  path: "/clv",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "Customer lifetime value as a key figure: what one is worth on average now and what it was `win` before, of customers and by rung, and whether it moved beyond its interval.",
  query: z.strictObject({
    at,
    known,
    ladder: ladderVersion,
    win: days("How long before `at` it is held against. Left out: 90d.").optional(),
    sample,
  }),
  answer: z
    .object({
      ...answeredAt,
      sample: sampleTold,
      days: count,
      since: isoInstant,
      horizonDays: count,
      discountPercent: z.number(),
      basis: z.enum(["margin", "revenue"]).nullable(),
      customers: z
        .object(clvFields)
        .nullable()
        .openapi({ description: "Who stands on a rung that an order gives; null: no rung asks for one." }),
      places: z
        .array(z.object({ id: z.string(), name, off: z.boolean(), measured: z.boolean(), ...clvFields }))
        .openapi({ description: "Rungs lowest first, then the places off the ladder." }),
      notes: z.array(z.object({ code: z.string(), text: z.string() })),
    })
    .openapi("Clv"),
  table: ({ places }, { formats }) => ({
    head: [
      "rung",
      "people",
      "mean_minor",
      "low",
      "high",
      "before_minor",
      "before_low",
      "before_high",
      "moved",
    ],
    rows: places.map(({ id, measured, now, before, moved }) => [
      ...[
        id,
        measured ? peopleCell(now.people, formats) : null,
        now.mean?.value ?? null,
        now.mean?.interval.low ?? null,
      ],
      ...[now.mean?.interval.high ?? null, before.mean?.value ?? null, before.mean?.interval.low ?? null],
      ...[before.mean?.interval.high ?? null, moved],
    ]),
  }),
  ask: async (shop, { at, known, ladder: version, win, sample }, reader, { once }) => {
    const asked = { asOf: at, knownAt: known, version, days: win, sample: sample === "true" };
    return clvJson(await once(() => clv(shop, asked)), reader.say);
  },
});

export const clvHistoryRoute = route({
  name: "clvHistory",
  lasting: { beforehand: [{ win: "28d" }], long: true },
  path: "/clv/history",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "What one customer is worth on average at the end of span after span, up to an instant, each forecast from what had happened by then. Of 50,000 people and more it is told by some of them: `sample`.",
  query: z.strictObject({
    ...{ at, known, ladder: ladderVersion },
    win: days("The length of a span. Left out: 90d.").optional(),
  }),
  answer: z
    .object({
      ...answeredAt,
      sample: z
        .object({ people: count, sampled: count })
        .nullable()
        .openapi({ description: "How many of all people it is told by; null: by everyone." }),
      days: count,
      horizonDays: count,
      discountPercent: z.number(),
      basis: z.enum(["margin", "revenue"]).nullable(),
      spans: z
        .array(z.object({ from: isoInstant, to: isoInstant }))
        .openapi({ description: "As those of `/kpis/history`." }),
      figures: z
        .array(figure)
        .nullable()
        .openapi({ description: "One at the end of each of `spans`; null: no rung asks for an order." }),
    })
    .openapi("ClvHistory"),
  table: ({ spans, figures, sample }, { formats }) => ({
    head: ["since", "until", "mean_minor", "low", "high", "rests_on", "why", "sampled"],
    rows: (figures ?? []).map(({ value, interval, restsOn, why }, i) => [
      ...[spans[i]?.from ?? null, spans[i]?.to ?? null, value],
      ...[
        interval?.low ?? null,
        interval?.high ?? null,
        peopleCell(restsOn, formats),
        why,
        sample?.sampled ?? null,
      ],
    ]),
  }),
  ask: async (shop, { at, known, ladder: version, win }) =>
    clvHistoryJson(await clvHistory(shop, { asOf: at, knownAt: known, version, days: win })),
});

import { z } from "@hono/zod-openapi";
import { peopleCell } from "../../core/words/people-cell.ts";
import { potential, potentialJson } from "../../verbs/measures/potential.ts";
import { value } from "../../verbs/value/value.ts";
import { valueJson } from "../../verbs/value/value-json.ts";
import { answeredAt, count, isoInstant, name, sampleTold } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, days, known, ladderVersion, sample, whole } from "../reading/query-words.ts";
import { route } from "../route.ts";

const estimate = z
  .object({
    value: z.number(),
    interval: z.array(z.number()).openapi({ description: "90 %: low and high." }),
  })
  .openapi("MoneyEstimate", { description: "Minor units." });

/** `nullable` would make the estimate itself one that may be null. */
const estimateOrNot = z.union([estimate, z.null()]);

const estimateCells = (one: { readonly value: number; readonly interval: readonly number[] } | null) => [
  one?.value ?? null,
  one?.interval[0] ?? null,
  one?.interval[1] ?? null,
];

const notes = z.array(z.object({ code: z.string(), text: z.string() })).openapi({
  description: "What the numbers rest on and what is wrong with them, in the reader's language.",
});

const ahead = {
  horizon: days("How far ahead. Left out: 365d.").optional(),
  discount: whole("Percent a year by which later money is worth less. Left out: 10.", 0, 100).optional(),
};

const spread = z.object({
  ...{ p5: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p95: z.number(), mean: z.number() },
});

const backTest = z
  .object({
    origin: isoInstant,
    horizonDays: count,
    predicted: estimate,
    happened: z.number(),
    purchases: z.object({ predicted: z.number(), happened: z.number() }),
    held: count.openapi({
      description: "On how many rungs the interval of the model alone held what happened.",
    }),
    of: count,
    rungs: z.array(
      z.object({
        rung: z.string(),
        people: count,
        predicted: estimate,
        happened: z.number(),
        held: z.boolean(),
      }),
    ),
  })
  .openapi("BackTest");

const model = z.object({
  name: z.string(),
  params: z.record(z.string(), z.number()),
  logLik: z.number(),
  identified: z.boolean(),
  priorPull: z.number(),
  spend: z.record(z.string(), z.number()),
  buyers: count,
  repeatBuyers: count,
});

export const valueRoute = route({
  name: "value",
  lasting: { beforehand: [{}], told: true, long: true, sampled: true },
  path: "/value",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "What people are worth within a horizon, all and by rung, with intervals that a back-test has widened, and the difference between rungs, which is selection.",
  query: z.strictObject({ at, known, ladder: ladderVersion, ...ahead, sample }),
  answer: z
    .object({
      ...answeredAt,
      sample: sampleTold,
      watchedUntil: isoInstant,
      horizonDays: count,
      discountPercent: z.number(),
      firstBought: count
        .nullable()
        .openapi({ description: "Place among the rungs of the lowest that a first order gives." }),
      currency: z.string(),
      money: z
        .object({ basis: z.enum(["margin", "revenue"]), measured: z.number() })
        .nullable()
        .openapi({
          description: "`measured`: share of revenue whose margin is. Null: no order tells money.",
        }),
      notes,
      all: estimateOrNot,
      onLadder: estimateOrNot.openapi({
        description: "Of everyone who stands on a rung; null: nobody does.",
      }),
      rungs: z.array(
        z.object({
          rung: z.string(),
          name,
          off: z.boolean(),
          measured: z.boolean().openapi({ description: "False: the shop never brought what it asks for." }),
          people: count,
          bought: count,
          mean: estimateOrNot.openapi({
            description: "Of one on average; null: fewer than ten stand there.",
          }),
          total: estimateOrNot,
          spread: spread.nullable().openapi({ description: "Of the values of those who have bought." }),
        }),
      ),
      differences: z.array(z.object({ from: z.string(), to: z.string(), difference: estimate })),
      backTest: backTest.nullable(),
      abc: z
        .object({
          ...{ a: count, b: count, c: count },
          curve: z.array(z.object({ people: z.number(), share: z.number() })),
        })
        .nullable(),
      model: model.nullable(),
    })
    .openapi("Value"),
  table: ({ rungs, backTest }, { formats }) => ({
    head: [
      ...[
        "rung",
        "people",
        "bought",
        "mean_minor",
        "mean_low",
        "mean_high",
        "total_minor",
        "total_low",
        "total_high",
      ],
      ...[
        "p5",
        "p25",
        "p50",
        "p75",
        "p95",
        "tested_people",
        "predicted_minor",
        "predicted_low",
        "predicted_high",
      ],
      ...["happened_minor", "held"],
    ],
    rows: rungs.map(({ rung, measured, mean, total, spread, ...of }) => {
      // What was never brought is not nobody.
      const counted = [of.people, of.bought].map((n) => (measured ? peopleCell(n, formats) : null));
      const tested = backTest?.rungs.find((one) => one.rung === rung);
      return [
        ...[rung, ...counted, ...estimateCells(mean), ...estimateCells(total)],
        ...[spread?.p5 ?? null, spread?.p25 ?? null, spread?.p50 ?? null, spread?.p75 ?? null],
        ...[
          spread?.p95 ?? null,
          peopleCell(tested?.people ?? null, formats),
          ...estimateCells(tested?.predicted ?? null),
        ],
        ...[tested?.happened ?? null, tested ? String(tested.held) : null],
      ];
    }),
  }),
  async ask(shop, { at, known, ladder, horizon, discount, sample }, reader, { once }) {
    const about = { asOf: at, knownAt: known, version: ladder, sample: sample === "true" };
    const answer = await once(() =>
      value(shop, { ...about, horizonDays: horizon, discountPercent: discount }),
    );
    // Who the key customers are is told of persons, and stands in the terminal.
    const { top: _, ...json } = await valueJson(shop, answer, reader.say);
    return json;
  },
});

const share = z.object({ value: z.number(), interval: z.array(z.number()) });

export const potentialRoute = route({
  name: "potential",
  lasting: { beforehand: [{}], told: true, long: true },
  path: "/potential",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "What is in each step of the ladder, per point and at a goal, resting on the difference between rungs; and how many of the market are not yet known.",
  query: z.strictObject({
    at,
    known,
    ladder: ladderVersion,
    ...ahead,
    step: z
      .string()
      .min(1)
      .max(121)
      .optional()
      .openapi({ description: "The step of a goal.", example: "customer-repeat" }),
    to: whole("Percent of those who stand below that are to climb within the horizon.", 1, 99).optional(),
  }),
  answer: z
    .object({
      asOf: isoInstant,
      knownAt: isoInstant,
      ladder: count,
      horizonDays: count,
      discountPercent: z.number(),
      since: isoInstant,
      until: isoInstant,
      currency: z.string(),
      basis: z.enum(["margin", "revenue"]).nullable(),
      restsOn: z.enum(["difference-between-rungs"]),
      notes,
      steps: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          measured: z.boolean(),
          people: count,
          why: z.enum(["too-few", "too-short", "nobody"]).nullable().openapi({
            description:
              "Why share or gain is null: few people were ever there or above, few orders made above; the data are short; nobody stands there, so that one more of them would bring nothing.",
          }),
          share: share
            .nullable()
            .openapi({ description: "Who climb within the horizon, 0 to 1, with its 90 % interval." }),
          perPoint: estimateOrNot,
          atGoal: z.object({ share: z.number(), gain: estimate, everyone: estimate }).nullable(),
        }),
      ),
      market: z
        .object({
          groups: z.array(z.object({ name: z.string(), size: count })),
          ...{ size: count, known: count, unknown: count, each: z.number().nullable() },
        })
        .nullable(),
    })
    .openapi("Potential"),
  table: ({ steps }, { formats }) => ({
    head: [
      ...["from", "to", "measured", "people", "why", "share", "share_low", "share_high"],
      ...[
        "per_point_minor",
        "per_point_low",
        "per_point_high",
        "goal",
        "gain_minor",
        "gain_low",
        "gain_high",
      ],
    ],
    rows: steps.map(({ from, to, measured, people, why, share, perPoint, atGoal }) => [
      ...[
        from,
        to,
        String(measured),
        peopleCell(people, formats),
        why,
        ...estimateCells(share),
        ...estimateCells(perPoint),
      ],
      ...[atGoal?.share ?? null, ...estimateCells(atGoal?.gain ?? null)],
    ]),
  }),
  async ask(shop, { at, known, ladder, horizon, discount, step, to }, reader, { once }) {
    const ahead = { horizonDays: horizon, discountPercent: discount };
    const goal = { step, to: to === undefined ? null : to / 100 };
    const answer = await once(() =>
      potential(shop, { asOf: at, knownAt: known, version: ladder, ...ahead, ...goal }),
    );
    return potentialJson(answer, reader.say);
  },
});

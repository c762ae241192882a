import { z } from "@hono/zod-openapi";
import { namesInLog } from "../../verbs/accounts/audit.ts";
import { changeGoal, removeGoal, setGoal } from "../../verbs/goals/change-goals.ts";
import { goalHistoryJson, goalsJson } from "../../verbs/goals/goals-json.ts";
import { type KeptGoal, keptGoal } from "../../verbs/goals/kept-goals.ts";
import { goals } from "../../verbs/goals/shown-goals.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { answeredAt, bring, count, isoDay, isoInstant } from "../answers/answer-parts.ts";
import { everyRole, whoChanges } from "../guards/may.ts";
import { at, known, ladderVersion, whole } from "../reading/query-words.ts";
import type { Reader } from "../reading/reader.ts";
import { route } from "../route.ts";

const target = z.number().openapi({ description: "People; of a conversion a share, 0 to 1." });

const what = {
  kind: z.enum(["climbs", "conversion", "people"]),
  about: z.string().openapi({ description: "A step or a rung.", example: "customer-repeat" }),
  target,
  withinDays: count.nullable().openapi({ description: "Of a conversion; else null." }),
  from: isoDay,
  by: isoDay.openapi({ description: "The last day of its span." }),
  segment: z
    .string()
    .nullable()
    .openapi({ description: "For whom: a segment made by hand. Null: everyone.", example: "Boots" }),
  name: z.string().openapi({ description: "As a sentence, in the reader's language." }),
};

const version = {
  version: count,
  recorded: isoInstant,
  note: z.string().nullable(),
  who: z.string().openapi({ description: "As in the log." }),
  byName: z
    .string()
    .nullable()
    .openapi({ description: "What the account is called. Null: it is none, or gone." }),
};

const parts = {
  ...{ people: z.number(), climbs: z.number(), climbsBefore: z.number() },
  ...{ byRate: z.number(), byNumber: z.number() },
};
const segmentPart = z.object({
  segment: z.string(),
  standsOut: z
    .boolean()
    .openapi({ description: "It went otherwise with it than with all others, by more than chance does." }),
  ...{ people: z.number().nullable(), climbs: count.nullable(), climbsBefore: count.nullable() },
  ...{ byRate: z.number().nullable(), byNumber: z.number().nullable() },
  ...{ change: z.number().nullable(), changeBefore: z.number().nullable() },
  ...{ took: count.nullable(), short: z.number().nullable() },
  ...{ others: z.number().nullable(), othersBefore: z.number().nullable(), othersTook: count.nullable() },
});

const gap = z
  .object({
    days: z.number().nullable(),
    before: z.number().nullable(),
    waited: z.array(z.object({ fromDays: count, toDays: count.nullable(), ...parts })).nullable(),
    flows: z
      .array(
        z.object({
          place: z.string().nullable(),
          ...{ came: count, cameBefore: count, left: count, leftBefore: count },
        }),
      )
      .nullable(),
    months: z
      .array(z.object({ month: z.string(), people: count, took: count, short: z.number() }))
      .nullable(),
    segments: z.array(segmentPart).openapi({
      description:
        "The same by segments made by hand that can be followed through time, beside all others. What a goal of another kind tells is null.",
    }),
  })
  .openapi("GoalGap", {
    description:
      "What explains it, against as many days before its span: by how long people waited at the foot of the step, by where they came from and went to, or by the month of their arrival.",
  });

const forecast = z
  .object({
    mean: z.number(),
    interval: z.array(z.number()).openapi({ description: "90 %: low and high." }),
    fan: z.array(
      z.object({
        day: isoDay,
        at: z.array(z.number()).openapi({ description: "What 5, 10, 25, 50, 75, 90 and 95 % lie below." }),
      }),
    ),
    outcomes: z.array(z.number()).openapi({
      description:
        "25 equally likely outcomes of the goal's last day, the lowest first: what 2, 6, … 98 % lie below.",
    }),
    backTest: z.object({ origins: count, held: count, aheadDays: count }).nullable().openapi({
      description: "How often the model's own interval held what came. Null: the past is too short.",
    }),
    widened: z.number().openapi({
      description: "How many times as wide as the model's own the back-test made it; below 1: narrower.",
    }),
    needed: z.object({ people: z.number(), expected: z.number(), share: z.number() }).nullable().openapi({
      description:
        "Of those who wait or will come: the share expected to take the step in time, and the share that would have to.",
    }),
  })
  .openapi("GoalForecast");

export const goalsRoute = route({
  name: "goals",
  lasting: { beforehand: [{}], told: true, long: true },
  path: "/goals",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "The goals of steps and rungs: how each stands beside its plan, the probability of reaching it, and what explains it.",
  query: z.strictObject({ at, known, ladder: ladderVersion }),
  answer: z
    .object({
      ...answeredAt,
      until: isoDay.openapi({ description: "The last day that facts tell of." }),
      firstBought: count.nullable().openapi({
        description: "Which rung, of the lowest first from 0, a first purchase gives. Null: none.",
      }),
      choices: z
        .array(z.object({ about: z.string(), name: z.string(), step: z.boolean() }))
        .openapi({ description: "What a goal can be about: steps, then rungs, lowest first." }),
      segments: z.array(z.string()).openapi({
        description: "Segments that a goal can be for: those that can be followed through time.",
      }),
      goals: z.array(
        z
          .object({
            goal: count,
            ...what,
            ...version,
            versions: count,
            state: z.enum([
              "gone",
              "no-segment",
              "not-measured",
              "not-begun",
              "open",
              "reached",
              "met",
              "missed",
            ]),
            bring,
            chance: z
              .number()
              .nullable()
              .openapi({ description: "Probability of reaching it. Null: not told." }),
            pace: z.string().openapi({ description: "How sure, in a word." }),
            outOfReach: z.boolean(),
            said: z.array(z.string()).openapi({ description: "Sentences, the answer first." }),
            behind: z
              .array(
                z.array(z.object({ n: count, part: z.string().nullable(), among: z.string().nullable() })),
              )
              .openapi({
                description:
                  "Of each sentence the numbers of people in it, in order, and as which `part` of the goal (and `among` which segment) `/people` lists them. Null: a number that is none of people. Of moves each person is listed once.",
              }),
            actual: z.number().nullable(),
            decided: count.nullable().openapi({ description: "Of a conversion: whose days have ended." }),
            plan: z.number().nullable(),
            points: z.array(z.object({ day: isoDay, value: z.number() })),
            forecast: forecast.nullable(),
            why: z.enum(["too-few", "too-short"]).nullable(),
            gap: gap.nullable(),
          })
          .openapi("Goal"),
      ),
    })
    .openapi("Goals"),
  async ask(shop, { at, known, ladder }, { formats }, { once }) {
    const about = { asOf: at, knownAt: known, version: ladder };
    return goalsJson(await once(() => goals(shop, about)), formats);
  },
});

const params = z.strictObject({ goal: whole("Number of the goal.", 1, 1_000_000) });
const history = z
  .object({
    goal: count,
    removed: z.boolean(),
    versions: z.array(z.object({ ...version, what: z.object(what).nullable() })),
  })
  .openapi("GoalHistory");

export const goalRoute = route({
  name: "goal",
  path: "/goals/{goal}",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "All that a goal ever was, newest first: who set it so, when and why.",
  params,
  answer: history,
  ask: async (shop, { goal }, reader) => historyOf(shop, await keptGoal(shop, goal), reader),
});

const day = z.string().min(1).max(40).openapi({ description: "A day.", example: "2026-12-31" });
const note = z.string().max(500).nullable().openapi({ description: "Kept in its history." });
const seen = z
  .int()
  .nullable()
  .openapi({ description: "The version this was begun from. Null: whichever is in force." });

export const setGoalRoute = route({
  name: "setGoal",
  method: "post",
  path: "/goals",
  group: "measures",
  may: whoChanges,
  personal: false,
  about: "Set a goal for a step or a rung.",
  body: z.strictObject({
    about: z.string().min(1).max(121),
    target,
    withinDays: z
      .int()
      .nullable()
      .openapi({ description: "Of a step: the target is then the share that takes it within so many days." }),
    from: day.nullable().openapi({ description: "Null: today." }),
    by: day,
    segment: z
      .string()
      .min(1)
      .max(200)
      .nullish()
      .openapi({ description: "For the people of a segment made by hand. Null: everyone." }),
    note,
  }),
  answer: history,
  ask: async (shop, wish, reader) => historyOf(shop, await setGoal(shop, wish), reader),
});

export const changeGoalRoute = route({
  name: "changeGoal",
  method: "patch",
  path: "/goals/{goal}",
  group: "measures",
  may: whoChanges,
  personal: false,
  about: "Change a goal: what it was stays in its history. Refused where somebody changed it meanwhile.",
  params,
  body: z.strictObject({
    ...{ target: target.nullable(), from: day.nullable(), by: day.nullable() },
    segment: z
      .string()
      .max(200)
      .nullish()
      .openapi({ description: "For the people of a segment made by hand; empty: everyone. Null: as it is." }),
    ...{ note, seen },
  }),
  answer: history,
  ask: async (shop, { goal, ...change }, reader) =>
    historyOf(shop, await changeGoal(shop, goal, change), reader),
});

export const removeGoalRoute = route({
  name: "removeGoal",
  method: "post",
  path: "/goals/{goal}/remove",
  group: "measures",
  may: whoChanges,
  personal: false,
  about: "Remove a goal; its history stays.",
  params,
  body: z.strictObject({ note, seen }),
  answer: history,
  ask: async (shop, { goal, ...change }, reader) =>
    historyOf(shop, await removeGoal(shop, goal, change), reader),
});

async function historyOf(shop: Workshop, kept: KeptGoal, { formats }: Reader) {
  const ladder = shop.ladders.at(-1)?.ladder ?? { rungs: [], offLadder: [] };
  return goalHistoryJson(kept, await namesInLog(shop.store), ladder, formats);
}

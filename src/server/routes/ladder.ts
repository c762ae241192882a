import { z } from "@hono/zod-openapi";
import type { Name } from "../../core/words/language.ts";
import { peopleCell } from "../../core/words/people-cell.ts";
import { type LadderAnswer, ladder, ladderJson } from "../../verbs/ladder/ladder.ts";
import { bring, count, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, days, known, ladderVersion } from "../reading/query-words.ts";
import { isOfSegment, segmentWords } from "../reading/segment-words.ts";
import { route } from "../route.ts";

const place = z
  .object({
    id: z.string(),
    people: count.nullable(),
    measured: z.boolean(),
    bring,
    trustedSince: isoInstant
      .nullable()
      .openapi({ description: "Set while the rule's window reaches back beyond the data." }),
    name,
    share: z.number().nullable().openapi({ description: "Of all people, 0 to 1." }),
    change: count.nullable().openapi({ description: "Against the start of the span." }),
    came: z
      .object({ arrived: count, climbed: count, fell: count, returned: count, lapsed: count })
      .nullable()
      .openapi({ description: "Moves into it within the span, by how they came." }),
    newly: z
      .object({ up: count, fell: count })
      .nullable()
      .openapi({ description: "Of the people there, those who came within the span: up, or by a fall." }),
    left: count.nullable(),
    falling: z
      .array(z.object({ to: z.string(), people: count }))
      .nullable()
      .openapi({
        description:
          "Who fall or leave by `until` if nothing happens; null also where facts lie after `asOf`.",
      }),
    maybeBoughtBefore: count.nullable(),
  })
  .openapi("Place");

const crossed = z
  .object({
    arrived: count,
    climbed: count,
    returned: count.openapi({ description: "To a rung, from off the ladder." }),
    fell: count,
    left: count.openapi({ description: "From a rung, to off the ladder." }),
    rungs: z.array(z.object({ id: z.string(), up: count, down: count, out: count })).openapi({
      description:
        "Lowest first. `up`: climbed from below it to it or further; `down`: fell from it or from above it to below it; `out`: left the ladder from it.",
    }),
  })
  .openapi("Crossed", {
    description: "People, not moves: each once for what they did within the span, however often.",
  });

export const ladderAnswer = z
  .object({
    asOf: isoInstant,
    knownAt: isoInstant,
    ladder: count.openapi({ description: "Number of the ladder version." }),
    of: z.object({ segment: z.string().nullable(), found: z.string().nullable() }).nullable().openapi({
      description:
        "Whose ladder it is: of those who belong at `asOf`, also what they did before. `excluded`, `orders`, `unmatchedRefunds` and `lostOverrides` are of the whole shop. Null: everyone's.",
    }),
    people: count,
    rungs: z.array(place).openapi({ description: "Lowest first." }),
    off: z.array(place),
    firstBought: count
      .nullable()
      .openapi({ description: "Place among the rungs of the lowest that a first order gives." }),
    excluded: count,
    endOfData: z.boolean().openapi({ description: "`asOf` was not asked for and is the end of old data." }),
    ahead: z.boolean().openapi({ description: "`asOf` lies ahead: it holds if nothing happens." }),
    since: isoInstant.openapi({ description: "The start of the span." }),
    spanDays: count,
    until: isoInstant.openapi({ description: "28 days ahead: until then falls are counted." }),
    crossed,
    moves: z.array(z.object({ from: z.string(), to: z.string(), moves: count })).openapi({
      description: "Every move within the span, by pair of places; from `new`: an arrival.",
    }),
    orders: z.object({
      all: count,
      withoutPerson: count,
      revenueMinor: z.number(),
      revenueMinorWithoutPerson: z.number(),
      withoutRate: count,
      elsewhere: count,
    }),
    unmatchedRefunds: z.object({ refunds: count, grossMinor: z.number() }),
    lostOverrides: count,
  })
  .openapi("Ladder");

/** The ladder as it is answered. */
export function ladderTold(answer: LadderAnswer) {
  const { firstBought, ahead, spanDays, crossings, of } = answer;
  const { up, down, out, ...all } = crossings;
  const rungs = answer.rungs.map(({ id }, i) => ({
    id,
    up: up[i] ?? 0,
    down: down[i] ?? 0,
    out: out[i] ?? 0,
  }));
  return { ...ladderJson(answer), firstBought, ahead, spanDays, crossed: { ...all, rungs }, of: ofTold(of) };
}

const ofTold = (of: LadderAnswer["of"]) => of && { segment: of.segment, found: of.found };

export const ladderRoute = route({
  name: "ladder",
  path: "/ladder",
  group: "ladder",
  may: everyRole,
  personal: false,
  fleeting: () => true,
  reckoned: isOfSegment,
  tellsOf: ({ at }) => [at],
  about: "Where everyone stands, what moved in the days before, and what is certain for the next 28.",
  query: z.strictObject({
    at,
    known,
    ladder: ladderVersion,
    win: days("The span of moves and changes, back from `at`. Left out: 28d.").optional(),
    ...segmentWords,
  }),
  answer: ladderAnswer,
  table: ({ rungs, off }, { formats }) => ({
    head: [
      ...["rung", "name", "people", "share", "change", "climbed", "fell", "returned", "arrived", "lapsed"],
      ...["left", "falling"],
    ],
    rows: [...[...rungs].reverse(), ...off].map(
      ({ id, name, people, share, change, came, left, falling }) => [
        ...[id, formats.name(name as Name, id), peopleCell(people, formats)],
        formats.isFew(people ?? 0) ? null : share,
        ...[
          ...[change, came?.climbed, came?.fell, came?.returned, came?.arrived, came?.lapsed, left],
          falling?.reduce((all, { people }) => all + people, 0),
        ].map((n) => peopleCell(n ?? null, formats)),
      ],
    ),
  }),
  async ask(shop, { at, known, ladder: version, win, segment, found }) {
    const about = { asOf: at, knownAt: known, version, segment, found };
    return ladderTold(await ladder(shop, { ...about, spanDays: win }));
  },
});

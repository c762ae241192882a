import { z } from "@hono/zod-openapi";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import {
  asksEveryone,
  cameWays,
  movedWays,
  people,
  peopleJson,
  standsWays,
  wentWays,
} from "../../verbs/people/people.ts";
import { askedRhythms } from "../../verbs/people/people-by-rhythm.ts";
import { count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { buyingWords } from "../reading/buying-words.ts";
import { readCursor, writeCursor } from "../reading/cursor.ts";
import { goalWords } from "../reading/goal-words.ts";
import {
  at,
  cursor,
  days,
  headerText,
  known,
  ladderVersion,
  limit,
  month,
  placeId,
} from "../reading/query-words.ts";
import { segmentWords } from "../reading/segment-words.ts";
import { route } from "../route.ts";

const line = z
  .object({
    personId: count,
    key: z
      .string()
      .nullable()
      .openapi({ description: "The shop's own number, else the e-mail. Null: erased since." }),
    name: z.string().nullable(),
    rung: z.string(),
    since: isoInstant,
    came: z.enum(["arrival", "climb", "return", "fall", "lapse"]),
    from: z.string().nullable(),
    coming: z
      .object({ to: z.string(), at: isoInstant })
      .nullable()
      .openapi({ description: "The move that is certain if nothing happens." }),
    setSince: z.object({ rung: z.string(), at: isoInstant, until: isoInstant }).nullable().openapi({
      description: "Where the data end before now: the rung they were put on by hand since, which holds now.",
    }),
    way: z
      .array(z.object({ rung: z.string(), from: isoInstant, to: isoInstant.nullable() }))
      .openapi({ description: "Their stays in the two years before." }),
  })
  .openapi("PersonLine");

const missing = (name: string) =>
  new StigeError("asked", message("server.missing", { name }), message("server.missing.fix"));

export const peopleRoute = route({
  name: "people",
  path: "/people",
  group: "people",
  may: whoSeesPeople,
  personal: true,
  fleeting: ({ cursor, limit = 50, "stige-find": find }) =>
    cursor === undefined && find === undefined && limit <= 100,
  reckoned: asksEveryone,
  about:
    "People by where they stand, how they came there and what is coming: the newest in their place first, those who are to fall soonest first.",
  query: z.strictObject({
    at,
    known,
    ladder: ladderVersion,
    rung: placeId("Where they stand."),
    stands: z.enum(standsWays).optional().openapi({
      description:
        "Where they stand, whatever the rung: `on` the ladder, `off` it, or as a `customer`, on a rung that a purchase gives: whom `customers` of `/clv` is of.",
    }),
    came: z.enum(cameWays).optional().openapi({
      description:
        "How they came there, within `win`. `up`: arrival, climb or return; `down`: fall or lapse.",
    }),
    was: placeId("Where they stood at `vs`; `new`: not known yet."),
    went: z.enum(wentWays).optional().openapi({
      description:
        "What became of them since `vs`, by where they stood then and stand now: `climb`, `fall`: on another rung; `leave`: off the ladder; `return`: back on it; `stay`: in the same place, or still off the ladder.",
    }),
    vs: at.openapi({ description: "The instant of `was` and `went`: with one of them, and not without." }),
    movedFrom: placeId("They moved from there within `win`, wherever they stand now; `new`: they arrived."),
    movedTo: placeId("They moved there within `win`, wherever they stand now."),
    moved: z.enum(movedWays).optional().openapi({
      description:
        "They moved so within `win`, wherever they stand now. `leave`: from a rung to off the ladder; `return`: back from there.",
    }),
    over: placeId(
      "They moved over the gap below this rung within `win`: with `moved`, climbed or fell over it.",
    ),
    ...buyingWords,
    ...goalWords,
    win: days(
      "The span of `came`, `moved…`, `over`, `bought`, `abc`, `nps`, `survey` and `referral`, back from `at`. Left out: 28d.",
    ).optional(),
    falls: days("They fall or leave the ladder within so many days, if nothing happens.").optional(),
    climbs: days(
      "One purchase more, on a new day, gives them a higher rung, or they climb within so many days by themselves. Only rungs whose rule counts purchases alone, from the second on.",
    ).optional(),
    cohort: month(
      "They bought for the first time in this local month, as `/retention` counts it.",
    ).optional(),
    boughtIn: month("They bought in this local month.").optional(),
    againBy: month(
      "They had bought a second time, on a later day than the first, by the end of this local month.",
    ).optional(),
    rhythm: z.enum(askedRhythms).optional().openapi({
      description:
        "They are so by their own rhythm, as `/retention` judges it: `slipping` are silent for longer than four in five of their own pauses, `lapsed` for longer than nineteen in twenty, `once` have bought on one day only, `back` are all others who bought.",
    }),
    ...segmentWords,
    cursor,
    limit,
  }),
  headers: z.strictObject({
    "stige-find": headerText(
      "Their name, customer number, e-mail or phone holds every word of this text. Percent-encoded. A header, so that nobody's name stands in an address.",
    ),
  }),
  answer: z
    .object({
      asOf: isoInstant,
      knownAt: isoInstant,
      ladder: count,
      people: count.openapi({ description: "In all pages together." }),
      lookedAtAll: z
        .boolean()
        .openapi({ description: "False: of those a searched text may be true of, only the first 2,000." }),
      segments: z.array(z.string()).openapi({ description: "The made segments, as `segment` names them." }),
      next: z
        .string()
        .nullable()
        .openapi({ description: "The cursor of the next page. Null: this is the last." }),
      list: z.array(line),
      namesHidden,
    })
    .openapi("People"),
  table: ({ asOf, next, list }) => ({
    head: [
      "person_id",
      "key",
      "name",
      "rung",
      "since",
      "came",
      "from",
      "coming",
      "coming_at",
      "set_since",
      "set_since_at",
      "set_until",
    ],
    rows: list.map(({ personId, key, name, rung, since, came, from, coming, setSince }) => [
      ...[personId, key, name, rung, since, came, from],
      ...[coming?.to ?? null, coming?.at ?? null],
      ...[setSince?.rung ?? null, setSince?.at ?? null, setSince?.until ?? null],
    ]),
    next: next === null ? null : { cursor: next, at: asOf },
  }),
  async ask(
    shop,
    { at, known, ladder, vs, win, falls, climbs, cursor, limit, "stige-find": find, ...filters },
    _,
    by,
  ) {
    if ((filters.goal === undefined) !== (filters.part === undefined)) {
      throw missing(filters.goal === undefined ? "goal" : "part");
    }
    const asksThen = filters.was !== undefined || filters.went !== undefined;
    if (asksThen !== (vs !== undefined)) {
      throw missing(vs === undefined ? "vs" : "was");
    }
    const [us, personId] = cursor === undefined ? [] : readCursor(cursor, 2);
    const answer = await people(shop, {
      ...filters,
      find,
      asOf: at,
      knownAt: known,
      version: ladder,
      before: vs,
      spanDays: win ?? 28,
      fallWithinDays: falls,
      climbWithinDays: climbs,
      after: us === undefined || personId === undefined ? null : { us, personId },
      limit: limit ?? 50,
    });
    const { next } = answer;
    return {
      ...peopleJson(answer),
      next: next && writeCursor([next.us, next.personId]),
      namesHidden: by.namesHidden,
    };
  },
});

import { z } from "@hono/zod-openapi";
import { peopleCell } from "../../core/words/people-cell.ts";
import { changeSegment } from "../../verbs/segments/change-segment.ts";
import { segmentSize } from "../../verbs/segments/segment-size.ts";
import { segments } from "../../verbs/segments/segments.ts";
import { segmentsJson } from "../../verbs/segments/segments-json.ts";
import { answeredAt, betweenCounts, count, sampleTold } from "../answers/answer-parts.ts";
import { everyRole, whoChanges } from "../guards/may.ts";
import { at, days, headerText, known, ladderVersion, sample, whole } from "../reading/query-words.ts";
import { route } from "../route.ts";

const when = { at, known, ladder: ladderVersion };

const estimate = z
  .object({
    value: z.number(),
    interval: z.array(z.number()).openapi({ description: "90 %: low and high." }),
  })
  .openapi("SegmentEstimate", { description: "Minor units, or a share from 0 to 1." });

const features = ["silence", "rhythm", "purchases", "spend"] as const;
const number = z.number().nullable();

const segment = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: "In the reader's language, where the group was found." }),
    rule: z
      .array(z.string())
      .openapi({ description: "The rule, or what is usual in the group, in the reader's language." }),
    written: z
      .object({
        places: z.array(z.string()),
        placesAlone: z.boolean().openapi({ description: "Nothing else is asked." }),
        segment: z.string().openapi({ description: "As `POST /segments` takes it." }),
      })
      .nullable()
      .openapi({ description: "Null: the group was found." }),
    found: z.string().nullable().openapi({
      description: "What `/people?found` calls a group that was found. Null: the segment was made.",
    }),
    stratum: z
      .enum(["came-back", "once", "never"])
      .nullable()
      .openapi({ description: "Among whom it was found." }),
    rung: z.string().nullable().openapi({ description: "Of those who never bought: where they stand." }),
    traits: z
      .array(z.object({ feature: z.enum(features), side: z.enum(["high", "low"]) }))
      .openapi({ description: "What sets it apart, the most telling first." }),
    typical: z
      .object({ silence: number, rhythm: number, purchases: number, spend: number })
      .nullable()
      .openapi({ description: "Medians: days, days, purchases, minor units." }),
    people: count,
    bought: count,
    standing: z
      .array(z.object({ place: z.string(), people: count }))
      .nullable()
      .openapi({
        description:
          "Its own ladder: how many of them stand where, rungs lowest first, then the places off it; by some of the people, scaled up. Null: of whom the rule holds is not known.",
      }),
    between: betweenCounts.nullable().openapi({
      description: "By some of the people, how many there may be of them. Null: they are counted.",
    }),
    why: z.enum(["too-few", "not-told", "not-measured", "not-yet"]).nullable().openapi({
      description:
        "Why there are no figures. `not-yet`: some of the people do not tell it, everyone has to be counted; where `between` is null, not even how many they are.",
    }),
    chance: estimate.nullable().openapi({ description: "Share who buy at least once within the horizon." }),
    given: estimate.nullable().openapi({ description: "What one brings who buys, minor units." }),
    value: estimate.nullable().openapi({ description: "What they bring together, minor units." }),
    aboveNext: number.openapi({
      description: "The chance that it truly stands above the next of its kind.",
    }),
  })
  .openapi("Segment");

export const segmentsRoute = route({
  name: "segments",
  lasting: { beforehand: [{}], told: true, long: true, sampled: true },
  path: "/segments",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "Groups of people who are alike, made in `stige.yaml` and found, each kind ranked by what they are expected to bring: people × share who buy × what one brings who buys. By some of the people (`sample`) those made are told; groups are looked for among everyone.",
  query: z.strictObject({
    ...when,
    horizon: days("How far ahead. Left out: 365d.").optional(),
    discount: whole("Percent a year by which later money is worth less. Left out: 10.", 0, 100).optional(),
    sample,
  }),
  answer: z
    .object({
      ...answeredAt,
      sample: sampleTold,
      horizonDays: count,
      discountPercent: z.number(),
      currency: z.string(),
      basis: z.enum(["margin", "revenue"]).nullable(),
      people: count,
      notes: z.array(z.object({ code: z.string(), text: z.string() })),
      made: z.array(segment),
      found: z.array(segment),
      searched: z
        .array(
          z.object({
            stratum: z.enum(["came-back", "once"]),
            people: count,
            sampled: count,
            groups: count.openapi({ description: "1: none stand out." }),
            stability: number.openapi({
              description: "Median adjusted Rand index of refits to resampled people.",
            }),
          }),
        )
        .openapi({ description: "How groups were looked for." }),
    })
    .openapi("Segments"),
  table: ({ made, found }, { formats }) => ({
    head: [
      ...["id", "name", "people", "bought", "why", "chance", "chance_low", "chance_high"],
      ...["given_minor", "given_low", "given_high", "value_minor", "value_low", "value_high", "above_next"],
    ],
    rows: [...made, ...found].map((one) => [
      ...[one.id, one.name, peopleCell(one.people, formats), peopleCell(one.bought, formats), one.why],
      ...[one.chance, one.given, one.value].flatMap((told) => [
        told?.value ?? null,
        told?.interval[0] ?? null,
        told?.interval[1] ?? null,
      ]),
      one.aboveNext,
    ]),
  }),
  async ask(shop, { at, known, ladder, horizon, discount, sample }, reader, { once }) {
    const about = { asOf: at, knownAt: known, version: ladder, sample: sample === "true" };
    const answer = await once(() =>
      segments(shop, { ...about, horizonDays: horizon, discountPercent: discount }),
    );
    return segmentsJson(answer, shop.settings.interest, reader.say);
  },
});

export const segmentSizeRoute = route({
  name: "segmentSize",
  path: "/segments/size",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "How many a rule holds of that is being written, and the rule in sentences.",
  query: z.strictObject(when),
  headers: z.strictObject({
    "stige-segment": headerText(
      "One of `segments:` of a `stige.yaml`, percent-encoded YAML or JSON. Left out: everyone.",
      "%7B%20name%3A%20New%2C%20rung%3A%20lead%20%7D",
      8_000,
    ),
  }),
  answer: z
    .object({ people: count, of: count, measured: z.boolean(), rule: z.array(z.string()) })
    .openapi("SegmentSize", {
      description:
        "`of`: everyone who stands somewhere. `measured` false: the rule asks for a country or company, and none was ever told of anybody.",
    }),
  async ask(shop, { at, known, ladder, "stige-segment": segment }, reader) {
    const told = await segmentSize(shop, { asOf: at, knownAt: known, version: ladder, segment });
    return { people: told.people, of: told.of, measured: told.measured, rule: told.lines.map(reader.say) };
  },
});

export const changeSegmentRoute = route({
  name: "changeSegment",
  method: "post",
  path: "/segments",
  group: "measures",
  may: whoChanges,
  personal: false,
  about:
    "Makes a segment, or takes the place of the one of its name, or takes it away: `stige.yaml` says so, all else in it stays.",
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    segment: z
      .string()
      .min(2)
      .max(8_000)
      .nullable()
      .openapi({ description: "One of `segments:`, YAML or JSON. Null: it is taken away." }),
  }),
  answer: z.object({ segments: count.openapi({ description: "Made now." }) }).openapi("SegmentChanged"),
  async ask(shop, { name, segment }) {
    await changeSegment(shop, name, segment);
    return { segments: shop.settings.segments?.length ?? 0 };
  },
});

import { z } from "@hono/zod-openapi";

/** Parts that several answers are made of. */
export const isoInstant = z.string().openapi({ format: "date-time", example: "2026-03-31T21:59:59.999999Z" });
export const isoDay = z.string().openapi({ format: "date", example: "2026-03-31" });
export const count = z.int();

/** Where an answer stands: as of, known at, whether that is the end of old data, and under which ladder version. */
export const answeredAt = { asOf: isoInstant, knownAt: isoInstant, endOfData: z.boolean(), ladder: count };

/** Beside an answer that may be told by some of the people. */
export const sampleTold = z.object({ people: count, sampled: count }).nullable().openapi({
  description:
    "It is told by so many of all people, taken by chance; ask again without `sample` for what everyone comes to. Null: by everyone.",
});

/** Both ends of an interval of 90 % of a number of people. */
export const betweenCounts = z.object({ low: count, high: count });

export const name = z
  .object({ nb: z.string().optional(), da: z.string().optional(), en: z.string().optional() })
  .openapi("Name", { description: "What the shop calls it, in the languages it has a name in." });

/** Kinds of facts that may be brought, but for events, of which names are told. */
export const bringKinds = ["orders", "margin", "answers", "referrals", "consents", "surveys"] as const;

export const bring = z
  .array(z.array(z.union([z.enum(bringKinds), z.object({ events: z.array(z.string()).readonly() })])))
  .nullable()
  .openapi("Bring", {
    description:
      "What would make it measured: choices, each a list of kinds of facts that are all needed. Null: it is measured.",
  });

/** In every answer about people: whether they are told by number alone, since the account may not see who they are. */
export const namesHidden = z.boolean().openapi({
  description:
    "This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.",
});

export const book = z.string().nullable().openapi({
  description:
    "It does not count: orders are those of this source, and it is of another, kept and known from elsewhere. Null: it counts.",
});

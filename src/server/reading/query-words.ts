import { z } from "@hono/zod-openapi";

/** The words a question may hold, as the web app's addresses have them (docs/api.md). */
const instant = (description: string) =>
  z.string().min(1).max(40).openapi({ description, example: "2026-03-31" });

export const at = instant(
  "As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.",
).optional();

export const known = instant("With the knowledge of: date, local time or instant. Left out: now.").optional();

export const ladderVersion = whole(
  "Number of a ladder version. Left out: the one in force.",
  1,
  1_000_000,
).optional();

export const personNumber = whole("Their number in Stige: `personId`.", 0, 9_000_000_000_000);

export const from = instant("From the start of this day, or this instant.").optional();
export const to = instant("To the end of this day, or this instant.").optional();

/** Asked of a shop of many people, of a day whose answer is not kept, by whoever would rather see something at once. */
export const sample = z.enum(["true", "false"]).optional().openapi({
  description:
    "A first answer from some of the people is welcome, where there are many and that of everyone is not there yet: `sample` tells of how many it is. Left out: by everyone.",
});

/** A whole number in an address. */
export function whole(description: string, from: number, to: number) {
  return z
    .string()
    .regex(/^\d{1,15}$/, { error: () => `whole ${from} ${to}` })
    .transform(Number)
    .refine((n) => n >= from && n <= to, { error: () => `whole ${from} ${to}` })
    .openapi({ type: "integer", minimum: from, maximum: to, description });
}

/** A whole number in a body. */
export function wholeNumber(from: number, to: number) {
  const error = () => `whole ${from} ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/** A length of time in days: `28d`. */
export function days(description: string) {
  return z
    .string()
    .regex(/^(?:[1-9]\d{0,2}|[1-2]\d{3}|3[0-5]\d{2}|36[0-5]\d|3660)d$/, { error: () => "days" })
    .transform((text) => Number(text.slice(0, -1)))
    .openapi({ type: "string", pattern: "^[1-9]\\d{0,3}d$", description, example: "28d" });
}

/** A local month: `2026-03`. */
export function month(description: string) {
  return z
    .string()
    .regex(/^(?:19[7-9]\d|20\d{2})-(?:0[1-9]|1[0-2])$/, { error: () => "month" })
    .openapi({ type: "string", pattern: "^\\d{4}-\\d{2}$", description, example: "2026-03" });
}

export const cursor = z
  .string()
  .min(1)
  .max(100)
  .optional()
  .openapi({ description: "`next` of the page before, of the same question." });

export const limit = whole("How many at most. Left out: 50.", 1, 500).optional();

/** The id of a rung or of a place off the ladder. */
export function placeId(description: string) {
  return z.string().min(1).max(60).openapi({ description, example: "customer" }).optional();
}

/** A text in a header, percent-encoded: names, mails and numbers stand in no address, so in no log and no history. */
export function headerText(description: string, example = "kari%20nordli", most = 900) {
  return z
    .string()
    .min(1, { abort: true })
    .max(most, { abort: true })
    .refine(isEncoded, { error: () => "encoded" })
    .transform(decodeURIComponent)
    .optional()
    .openapi({ type: "string", description, example });
}

function isEncoded(text: string): boolean {
  try {
    return decodeURIComponent(text).length > 0;
  } catch {
    return false;
  }
}
